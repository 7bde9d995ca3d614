import { VERDICTS, type Verdict } from '../../policy/verdicts.ts';
import type { CaseList } from '../cases/case-list.ts';
import type { ReviewedCase } from '../cases/reviewed-cases.ts';

/** What stands after a step: a verdict, none yet, or none among the reviews that a filter left. */
const FLOW_VERDICTS = [...VERDICTS, 'pending', 'left-out'] as const;
type FlowVerdict = Verdict | 'pending' | 'left-out';

/** What stands in the end: an appeal that reversed the decision turns it round. */
const FLOW_OUTCOMES = [...VERDICTS, 'reversed', 'pending'] as const;
export type FlowOutcome = Verdict | 'reversed' | 'pending';

/** How many flagged cases took one way from the flag to the outcome that stands. */
export interface FlowWay {
  /** The latest first review. */
  first: FlowVerdict;
  /** The verdict that counts. */
  final: Verdict | 'pending';
  standing: FlowOutcome;
  cases: number;
}

/** The way that a flagged case took. */
export function wayOf({ first, final, appeal }: ReviewedCase): Omit<FlowWay, 'cases'> {
  const verdict = final?.verdict ?? 'pending';
  return {
    first: first?.verdict ?? (final ? 'left-out' : 'pending'),
    final: verdict,
    standing: appeal?.decision === 'reversed' ? 'reversed' : verdict,
  };
}

/** A way as the scope of its figure names it. */
export const wayName = ({ first, final, standing }: Omit<FlowWay, 'cases'>): string =>
  `${first}/${final}/${standing}`;

/** The ways that flagged cases took, those that none took left out, in the order of the outcomes. */
export function flow(flagged: CaseList): FlowWay[] {
  const ways = new Map<string, FlowWay>();
  for (const each of flagged) {
    const way = wayOf(each);
    const known = ways.get(wayName(way));
    if (known) known.cases += 1;
    else ways.set(wayName(way), { ...way, cases: 1 });
  }
  const place = ({ first, final, standing }: FlowWay) =>
    FLOW_VERDICTS.indexOf(first) * 100 + FLOW_VERDICTS.indexOf(final) * 10 + FLOW_OUTCOMES.indexOf(standing);
  return [...ways.values()].sort((left, right) => place(left) - place(right));
}
