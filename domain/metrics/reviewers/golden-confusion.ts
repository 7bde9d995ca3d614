import { VERDICTS, type Verdict } from '../../policy/verdicts.ts';
import type { CaseList } from '../cases/case-list.ts';
import { type ClusteredShare, clusteredShare } from '../intervals/clustered-share.ts';
import { type Proportion, proportion } from '../intervals/intervals.ts';
import type { DetectionCounts } from './signal-detection.ts';

export const TRUTHS = ['risk', 'benign'] as const;
export type Truth = (typeof TRUTHS)[number];

/** An answer to a case whose truth is known. */
export interface KnownAnswer {
  /** What several reviewers may have answered: the transcript. */
  item: string;
  truth: Truth;
  verdict: Verdict;
  reviewer: string | null;
  /** To a golden item, not to another labelled case. */
  golden: boolean;
}

/** How many answers gave which verdict, by what the case is. */
export type GoldenConfusion = Record<Truth, Record<Verdict, number>>;

/** The answers that reviewers are measured by, to cases whose truth is known; of a golden item the first of each. */
export function knownAnswers(cases: CaseList): KnownAnswer[] {
  const found: KnownAnswer[] = [];
  for (const { facts, answers } of cases) {
    const { gold, golden, item, id } = facts;
    if (gold === null) continue;
    for (const { verdict, reviewer } of answers)
      found.push({ item: item ?? id, truth: gold, verdict, reviewer, golden });
  }
  return found;
}

const noVerdicts = () =>
  Object.fromEntries(VERDICTS.map((verdict) => [verdict, 0])) as Record<Verdict, number>;

/** Counts answers by truth and verdict. */
export function goldenConfusion(answers: readonly KnownAnswer[]): GoldenConfusion {
  const counts: GoldenConfusion = { risk: noVerdicts(), benign: noVerdicts() };
  for (const { truth, verdict } of answers) counts[truth][verdict] += 1;
  return counts;
}

/** Shares of answers, by how each is counted. */
export interface DecidedShares<Share> {
  /** Confirmed ÷ (confirmed + not confirmed), of risk. */
  decidedSensitivity: Share;
  /** Not confirmed ÷ (not confirmed + confirmed), of what is benign. */
  decidedSpecificity: Share;
  /** Inconclusive ÷ answers, of risk. */
  inconclusiveRisk: Share;
  /** Inconclusive ÷ answers, of what is benign. */
  inconclusiveBenign: Share;
}

const DECIDED: readonly Verdict[] = ['confirmed', 'not-confirmed'];

const countOf = (counts: Record<Verdict, number>, verdicts: readonly Verdict[] = VERDICTS) =>
  verdicts.reduce((sum, verdict) => sum + counts[verdict], 0);

/** Accuracy where an inconclusive answer is neither right nor wrong, and how many there are. */
export function decidedShares({ risk, benign }: GoldenConfusion): DecidedShares<Proportion> {
  return {
    decidedSensitivity: proportion(risk.confirmed, countOf(risk, DECIDED)),
    decidedSpecificity: proportion(benign['not-confirmed'], countOf(benign, DECIDED)),
    inconclusiveRisk: proportion(risk.inconclusive, countOf(risk)),
    inconclusiveBenign: proportion(benign.inconclusive, countOf(benign)),
  };
}

/** Accuracy of all reviewers together, each share with an interval by item beside that by answer. */
export interface ClusteredAccuracy extends DecidedShares<ClusteredShare> {
  /** How many different items were answered. */
  items: Record<Truth, number>;
  /** Confirmed ÷ answers, of risk. */
  sensitivity: ClusteredShare;
  /** Not confirmed or inconclusive ÷ answers, of what is benign. */
  specificity: ClusteredShare;
}

/** The accuracy of all answers together, several of which may be about one item. */
export function clusteredAccuracy(answers: readonly KnownAnswer[]): ClusteredAccuracy {
  const byItem = Map.groupBy(answers, ({ item }) => item);
  const tables = [...byItem.values()].map(goldenConfusion);
  const share = (truth: Truth, counted: readonly Verdict[], of: readonly Verdict[] = VERDICTS) =>
    clusteredShare(
      tables.map((table) => ({ k: countOf(table[truth], counted), n: countOf(table[truth], of) })),
    );
  const itemsOf = (truth: Truth) => tables.filter((table) => countOf(table[truth]) > 0).length;
  return {
    items: { risk: itemsOf('risk'), benign: itemsOf('benign') },
    sensitivity: share('risk', ['confirmed']),
    specificity: share('benign', ['not-confirmed', 'inconclusive']),
    decidedSensitivity: share('risk', ['confirmed'], DECIDED),
    decidedSpecificity: share('benign', ['not-confirmed'], DECIDED),
    inconclusiveRisk: share('risk', ['inconclusive']),
    inconclusiveBenign: share('benign', ['inconclusive']),
  };
}

/** Hits and false alarms: an inconclusive answer raises no alarm. */
export function detectionCounts({ risk, benign }: GoldenConfusion): DetectionCounts {
  return {
    ...{ hits: risk.confirmed, risk: countOf(risk) },
    ...{ falseAlarms: benign.confirmed, benign: countOf(benign) },
  };
}
