import { type Decisive, decisiveOf, type RuleShape } from './decisive.ts';
import type { EvidenceSet } from './evidence-set.ts';
import { type SweepLatency, sweepLatency } from './latency-sweep.ts';
import { type RankedEvidence, rankEvidence, totals, walkPoints } from './ranked-evidence.ts';
import { type Slice, sweepSlices } from './slices.ts';
import { spreadChoice } from './spread-choice.ts';
import { type SweepFigures, sweepOf, type UnknownStratum } from './sweep.ts';

/** Everything that changes with the threshold. */
export interface LabFigures extends SweepFigures {
  latency: SweepLatency;
}

/** One threshold on the curves; rates are null where a class is missing. */
export interface CurvePoint {
  threshold: number;
  precision: number;
  recall: number | null;
  falsePositiveRate: number | null;
  /** Of all transcripts, as weighted. */
  flaggedShare: number;
}

/** Evidence prepared for one shape of a rule: whatever the threshold, its figures come at once. */
export interface Lab {
  set: EvidenceSet;
  shape: RuleShape;
  decisive: Decisive;
  /** By decisive score, for curves and advice. */
  ranked: RankedEvidence;
  at(threshold: number): LabFigures;
  slicesAt(threshold: number): Slice[];
}

/**
 * Sorts evidence for a shape of a rule. Time n log n, once; `at` takes binary searches and a short replay.
 * @param unknown strata of which nothing was reviewed
 */
export function buildLab(set: EvidenceSet, shape: RuleShape, unknown: readonly UnknownStratum[] = []): Lab {
  const decisive = decisiveOf(set, shape);
  const { scores } = decisive;
  const { positive, weight, stratum } = set;
  const sweep = sweepOf({ scores, positive, ...(set.plain ? {} : { weight, stratum, unknown }) });
  const latencyAt = sweepLatency(set, decisive, shape);
  let slices: ((threshold: number) => Slice[]) | null = null;
  return {
    set,
    shape,
    decisive,
    ranked: rankEvidence(scores, set),
    at(threshold) {
      const figures = sweep.at(threshold);
      return { ...figures, latency: latencyAt(threshold, figures.f1) };
    },
    slicesAt(threshold) {
      slices ??= sweepSlices(set, decisive);
      return slices(threshold);
    },
  };
}

/**
 * Precision–recall and ROC points from the highest threshold down, ties together, as scikit-learn's
 * `precision_recall_curve` and `roc_curve`.
 * @param most points to keep, so that a chart stays light; the first and the last are always kept
 */
export function curvePoints(ranked: RankedEvidence, most = 500): CurvePoint[] {
  const { positives, negatives } = totals(ranked);
  const points: CurvePoint[] = [];
  walkPoints(ranked, ({ score, tp, fp }) => {
    points.push({
      threshold: score,
      precision: tp / (tp + fp),
      recall: positives === 0 ? null : tp / positives,
      falsePositiveRate: negatives === 0 ? null : fp / negatives,
      flaggedShare: (tp + fp) / (positives + negatives),
    });
    return true;
  });
  return spreadChoice(points, most);
}
