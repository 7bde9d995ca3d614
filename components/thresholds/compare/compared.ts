import { type FlagRule, type Policy, riskRule } from '../../../domain/policy/flag-rule.ts';
import type { Lab, LabFigures } from '../../../domain/thresholds/lab.ts';
import { rankEvidence } from '../../../domain/thresholds/ranked.ts';
import { type RankingFigures, rankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';

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
    ...(tried ? [{ id: 'tried', name: `Tried in the lab (${tried.threshold})`, rule: tried }] : []),
    ...versions.map((policy, index) => ({
      id: `policy-${policy.version}`,
      name: `Policy ${policy.version} (${policy.threshold})${index === 0 ? ', in force' : ''}`,
      rule: policy,
    })),
    ...(second
      ? [
          {
            id: 'suggested',
            name: `What the second pack suggests (${second.suggestedThreshold})`,
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
  name: string;
  unit: 'share' | 'messages' | 'number';
  /** Whether more of it is better; null where neither is. */
  more: boolean | null;
  values: [number | null, number | null];
  intervals: [[number, number] | null, [number, number] | null];
}

/** The figures of both sides, in the order in which they are listed. */
export function comparedFigures(first: ComparedSide, second: ComparedSide): ComparedFigure[] {
  const figure = (
    name: string,
    more: boolean | null,
    unit: ComparedFigure['unit'],
    of: (side: ComparedSide) => number | null,
    interval: (side: ComparedSide) => [number, number] | null = () => null,
  ): ComparedFigure => ({
    name,
    unit,
    more,
    values: [of(first), of(second)],
    intervals: [interval(first), interval(second)],
  });
  const share = (name: string, key: 'precision' | 'recall' | 'specificity') =>
    figure(
      name,
      true,
      'share',
      ({ figures }) => figures[key].value,
      ({ figures }) => figures[key].interval95,
    );
  return [
    share('Precision', 'precision'),
    share('Recall', 'recall'),
    share('Specificity', 'specificity'),
    figure(
      'F1',
      true,
      'share',
      ({ figures }) => figures.f1,
      ({ figures }) => figures.f1Interval95,
    ),
    figure('Flagged', null, 'number', ({ figures }) => figures.flagged),
    figure(
      'Median messages until flagged',
      false,
      'messages',
      ({ figures }) => figures.latency.medianMessages,
    ),
    figure('Latency-weighted F1', true, 'share', ({ figures }) => figures.latency.fLatency),
    figure('Average precision', true, 'share', ({ ranking }) => ranking.averagePrecision),
    figure('ROC AUC', true, 'share', ({ ranking }) => ranking.rocAuc),
    figure('Brier score', false, 'share', ({ ranking }) => ranking.brier),
    figure('ECE', false, 'share', ({ ranking }) => ranking.ece),
  ];
}
