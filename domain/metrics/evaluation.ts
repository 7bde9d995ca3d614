import type { Assessment } from '../detection/assessment.ts';
import { flaggedAtMessage, isFlagged } from '../thresholds/policy.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import type { Label } from '../transcript/transcript.ts';
import { type Proportion, proportion } from './intervals.ts';
import { type Latency, latency } from './latency.ts';
import { averagePrecision, brier, expectedCalibrationError, rocAuc, type Scored } from './ranking.ts';

/** A labelled transcript and what detection said of it. */
export type Labelled = Pick<Assessment, 'risk' | 'peak' | 'timeline' | 'characteristics'> & {
  label: Label;
  locale: string;
};

type Share = Omit<Proportion, 'clopperPearson95'>;

/** Figures of one set, or of a part of it; null where undefined. */
export interface EvaluationPart {
  n: number;
  positives: number;
  confusion: { tp: number; fp: number; fn: number; tn: number };
  precision: Share;
  recall: Share;
  f1: number | null;
  averagePrecision: number | null;
  rocAuc: number | null;
  brier: number | null;
  ece: number | null;
}

/** The figures of `evaluate --json`. */
export interface Evaluation extends EvaluationPart {
  threshold: number;
  latency: Latency;
  byDifficulty: Partial<Record<'easy' | 'hard', EvaluationPart>>;
  byLocale: Record<string, EvaluationPart>;
  characteristics: Record<CharacteristicId, { averagePrecision: number | null; rocAuc: number | null }>;
}

interface FlagRule {
  threshold: number;
  latching: boolean;
}

function share(k: number, n: number): Share {
  const { clopperPearson95: _, ...rest } = proportion(k, n);
  return rest;
}

const isRisk = ({ label }: Labelled) => label.outcome === 'risk';

function evaluatePart(set: readonly Labelled[], rule: FlagRule): EvaluationPart {
  const count = (positive: boolean, flagged: boolean) =>
    set.filter((each) => isRisk(each) === positive && isFlagged(each, rule) === flagged).length;
  const confusion = {
    tp: count(true, true),
    fp: count(false, true),
    fn: count(true, false),
    tn: count(false, false),
  };
  const { tp, fp, fn } = confusion;
  const scored = set.map((each): Scored => ({ score: each.risk, positive: isRisk(each) }));
  return {
    n: set.length,
    positives: tp + fn,
    confusion,
    precision: share(tp, tp + fp),
    recall: share(tp, tp + fn),
    f1: tp + fp + fn === 0 ? null : (2 * tp) / (2 * tp + fp + fn),
    averagePrecision: averagePrecision(scored),
    rocAuc: rocAuc(scored),
    brier: brier(scored),
    ece: expectedCalibrationError(scored),
  };
}

function flaggedAt(each: Labelled, rule: FlagRule): number | null {
  return isFlagged(each, rule) ? flaggedAtMessage(each.timeline, rule.threshold) : null;
}

/** Evaluates assessments against their labels. Flags follow the rule; ranking and calibration use the final risk. */
export function evaluate(set: readonly Labelled[], rule: FlagRule): Evaluation {
  const part = evaluatePart(set, rule);
  const times = set.map((each) => ({
    positive: isRisk(each),
    flaggedAt: flaggedAt(each, rule),
    length: each.timeline.length,
  }));
  const parts = (keyOf: (each: Labelled) => string | undefined) =>
    Object.fromEntries(
      [...Map.groupBy(set, keyOf)]
        .filter(([key]) => key !== undefined)
        .sort(([left], [right]) => (left! < right! ? -1 : 1))
        .map(([key, members]) => [key!, evaluatePart(members, rule)]),
    );
  const characteristics = CHARACTERISTIC_IDS.map((id) => {
    const scored = set.map(
      (each): Scored => ({ score: each.characteristics[id], positive: each.label.characteristics.includes(id) }),
    );
    return [id, { averagePrecision: averagePrecision(scored), rocAuc: rocAuc(scored) }];
  });
  return {
    ...part,
    threshold: rule.threshold,
    latency: latency(times, part.f1),
    byDifficulty: parts(({ label }) => label.difficulty),
    byLocale: parts(({ locale }) => locale || 'unknown'),
    characteristics: Object.fromEntries(characteristics),
  };
}
