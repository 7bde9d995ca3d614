import type { Labelled } from '../metrics/evaluation.ts';
import { type FlagRule, isFlagged } from './policy.ts';

/**
 * Pairs on which exactly one of two rules is right: how many only the first, and how many only the second. The two
 * cells of McNemar's test.
 */
export type Discordant = [onlyFirst: number, onlySecond: number];

/** How two rules differ on the same labelled transcripts. */
export interface RuleComparison {
  /** Transcripts that both flag. */
  both: number;
  /** Ids that one flags and the other does not, in the order of the set. */
  onlyFirst: string[];
  onlySecond: string[];
  /** Transcripts that neither flags. */
  neither: number;
  /** Transcripts that one judges as the label does and the other does not. */
  correctOnlyFirst: number;
  correctOnlySecond: number;
  /** The same by label: with positives the one that flags is right, with negatives the one that does not. */
  discordant: { positives: Discordant; negatives: Discordant };
}

/** Judges each labelled transcript by two rules. */
export function compareRules(
  set: readonly (Labelled & { transcriptId: string })[],
  first: FlagRule,
  second: FlagRule,
): RuleComparison {
  const onlyFirst: string[] = [];
  const onlySecond: string[] = [];
  const positives: Discordant = [0, 0];
  const negatives: Discordant = [0, 0];
  let both = 0;
  let neither = 0;
  for (const each of set) {
    const [byFirst, bySecond] = [isFlagged(each, first), isFlagged(each, second)];
    if (byFirst === bySecond) {
      if (byFirst) both += 1;
      else neither += 1;
      continue;
    }
    (byFirst ? onlyFirst : onlySecond).push(each.transcriptId);
    if (each.label.outcome === 'risk') positives[byFirst ? 0 : 1] += 1;
    else negatives[byFirst ? 1 : 0] += 1;
  }
  return {
    both,
    onlyFirst,
    onlySecond,
    neither,
    correctOnlyFirst: positives[0] + negatives[0],
    correctOnlySecond: positives[1] + negatives[1],
    discordant: { positives, negatives },
  };
}
