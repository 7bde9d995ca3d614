import type { ReviewRules } from '../policy/review-policy.ts';
import type { Case } from './case.ts';

/** Flagged cases in an order: transcripts by risk, pictures by how like the entry they are, or all by age. */
export type FlaggedOrder = 'highest-risk' | 'most-alike' | 'oldest';

/** Which kind of case to hand out, in the order in which to try. */
export type Supply = 'golden' | 'audit-sample' | FlaggedOrder;

/** Risk and likeness are not compared: transcripts and pictures come first at even chance. */
const highestFirst = (random: number): FlaggedOrder[] =>
  random < 0.5 ? ['highest-risk', 'most-alike'] : ['most-alike', 'highest-risk'];

function flaggedOrder(order: ReviewRules['order'], random: number): FlaggedOrder[] {
  if (order === 'highest-risk') return highestFirst(random);
  return order === 'mixed' && random < 0.5 ? highestFirst(2 * random) : ['oldest'];
}

/**
 * Weaves golden items and audit samples in between flagged cases at the policy's rates. When no flagged case is
 * left the audit samples are still to be reviewed; golden items are never handed out on their own.
 * @param random two numbers, each uniform in [0, 1): one for the weaving, one for the order of flagged cases
 */
export function supplyOrder(
  { order, golden, audit }: Pick<ReviewRules, 'order' | 'golden' | 'audit'>,
  random: readonly [number, number],
): Supply[] {
  const flagged = flaggedOrder(order, random[1]);
  if (random[0] < golden.rate) return ['golden', ...flagged, 'audit-sample'];
  if (random[0] < golden.rate + audit.rate) return ['audit-sample', ...flagged];
  return [...flagged, 'audit-sample'];
}

/**
 * Whether score and evidence are hidden from the reviewer. What detection did not flag is always hidden: a risk
 * below the threshold would give it away, and an audit sample is to be judged without what detection thinks.
 * @param random uniform in [0, 1)
 */
export function drawBlind(
  { origin, risk, threshold }: Pick<Case, 'origin' | 'risk' | 'threshold'>,
  { blind }: Pick<ReviewRules, 'blind'>,
  random: number,
): boolean {
  if (blind.mode === 'always') return true;
  if (origin === 'audit-sample' || (origin === 'golden' && risk < threshold)) return true;
  return blind.mode === 'share' && random < blind.share;
}
