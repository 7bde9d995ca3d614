import type { LabFigureId } from '../../../domain/metrics/figures/figure-register.ts';
import { type AucDifference, pairedAucDifference } from '../../../domain/metrics/ranking/auc-intervals.ts';
import { type FlagRule, type Policy, riskRule } from '../../../domain/policy/flag-rule.ts';
import type { Lab, LabFigures } from '../../../domain/thresholds/lab.ts';
import { rankEvidence } from '../../../domain/thresholds/ranked-evidence.ts';
import { type RankingFigures, rankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { formatExact } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** A rule that can be put on one side of a comparison. */
export interface RuleChoice {
  /** Of the choice, stable while it is offered. */
  id: string;
  name: string;
  rule: FlagRule;
}

/** Whose risks a side uses. */
export type ModelChoice = 'shipped' | 'second';

/** One side with everything that is shown of it. */
export interface ComparedSide {
  threshold: number;
  lab: Lab;
  figures: LabFigures;
  ranking: RankingFigures;
}

/** The rules to choose from: what is tried, what is in force, every version before, and what a second pack suggests. */
export function ruleChoices(
  tried: FlagRule | null,
  versions: readonly Policy[],
  second: { suggestedThreshold: number } | null,
): RuleChoice[] {
  return [
    ...(tried
      ? [
          {
            id: 'tried',
            name: t('thresholds.compare.rule.tried', { threshold: formatExact(tried.threshold) }),
            rule: tried,
          },
        ]
      : []),
    ...versions.map((policy, index) => ({
      id: `policy-${policy.version}`,
      name: t(`thresholds.compare.rule.${index === 0 ? 'policyInForce' : 'policy'}`, {
        version: policy.version,
        threshold: formatExact(policy.threshold),
      }),
      rule: policy,
    })),
    ...(second
      ? [
          {
            id: 'suggested',
            name: t('thresholds.compare.rule.suggested', {
              threshold: formatExact(second.suggestedThreshold),
            }),
            rule: riskRule(second.suggestedThreshold),
          },
        ]
      : []),
  ];
}

/** Measures one side. */
export function compareSide(lab: Lab, threshold: number): ComparedSide {
  return {
    threshold,
    lab,
    figures: lab.at(threshold),
    ranking: rankingFigures(rankEvidence(lab.set.risk, lab.set)),
  };
}

/** One figure of both sides; shares from 0 to 1 unless it counts messages. */
export interface ComparedFigure {
  id: LabFigureId;
  unit: 'share' | 'messages' | 'number';
  /** Whether more of it is better; null where neither is. */
  more: boolean | null;
  values: [number | null, number | null];
  intervals: [[number, number] | null, [number, number] | null];
  /** What is known of the difference, second less first; left out where nothing is. */
  paired?: AucDifference;
}

/** Where each item counts once; null for weighted evidence, and where no item makes a difference. */
function aucDifference({ lab: { set } }: ComparedSide, second: ComparedSide): AucDifference | null {
  if (!set.plain || !second.lab.set.plain) return null;
  return pairedAucDifference(set.risk, second.lab.set.risk, set.positive);
}

/** The figures of both sides, in the order in which they are listed. */
export function comparedFigures(first: ComparedSide, second: ComparedSide): ComparedFigure[] {
  const figure = (
    id: ComparedFigure['id'],
    more: boolean | null,
    unit: ComparedFigure['unit'],
    of: (side: ComparedSide) => number | null,
    interval: (side: ComparedSide) => [number, number] | null = () => null,
  ): ComparedFigure => ({
    id,
    unit,
    more,
    values: [of(first), of(second)],
    intervals: [interval(first), interval(second)],
  });
  const share = (key: 'precision' | 'recall' | 'specificity') =>
    figure(
      `lab-${key}`,
      true,
      'share',
      ({ figures }) => figures[key].value,
      ({ figures }) => figures[key].interval95,
    );
  const paired = aucDifference(first, second);
  return [
    share('precision'),
    share('recall'),
    share('specificity'),
    figure(
      'lab-f1',
      true,
      'share',
      ({ figures }) => figures.f1,
      ({ figures }) => figures.f1Interval95,
    ),
    figure('lab-flagged', null, 'number', ({ figures }) => figures.flagged),
    figure('lab-median-messages', false, 'messages', ({ figures }) => figures.latency.medianMessages),
    figure('lab-f-latency', true, 'share', ({ figures }) => figures.latency.fLatency),
    figure('lab-average-precision', true, 'share', ({ ranking }) => ranking.averagePrecision),
    {
      ...figure('lab-roc-auc', true, 'share', ({ ranking }) => ranking.rocAuc),
      ...(paired && { paired }),
    },
    figure('lab-brier', false, 'share', ({ ranking }) => ranking.brier),
    figure('lab-calibration-error', false, 'share', ({ ranking }) => ranking.ece),
  ];
}
