import { fairBinomialTail } from '../numbers/lower-tail.ts';

/**
 * McNemar's test, exact: whether two ways of flagging the same transcripts differ, judged by those on which they
 * disagree. Two-sided, twice the smaller binomial tail, at most 1, as statsmodels' `mcnemar(exact=True)`.
 * Source: Q. McNemar, Psychometrika 12 (1947) 153–157.
 * @param onlyFirst how many only the first gets right (or flags)
 * @param onlySecond how many only the second does
 * @returns n discordant pairs; the p-value is null when there is none
 * @throws RangeError unless both are whole numbers, not negative
 */
export function mcnemar(onlyFirst: number, onlySecond: number): { n: number; pValue: number | null } {
  for (const count of [onlyFirst, onlySecond])
    if (!Number.isInteger(count) || count < 0) throw new RangeError(`${count} is no count`);
  const n = onlyFirst + onlySecond;
  if (n === 0) return { n, pValue: null };
  return { n, pValue: Math.min(1, 2 * fairBinomialTail(Math.min(onlyFirst, onlySecond), n)) };
}
