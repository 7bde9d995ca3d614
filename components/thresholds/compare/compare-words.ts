import { mcnemar } from '../../../domain/metrics/intervals/mcnemar.ts';
import type { Discordance, FlagComparison } from '../../../domain/thresholds/compare-flags.ts';
import { pText } from '../../../words/p-text.ts';
import { t } from '../../../words/words.ts';

/** Below this a difference is said to be more than chance. */
const LEVEL = 0.05;

/** What McNemar's test says of the transcripts on which the two sides differ, as a sentence. */
function testText(
  what: 'positives' | 'negatives' | 'correct',
  { onlyFirst, onlySecond }: Discordance,
): string {
  const { n, pValue } = mcnemar(onlyFirst, onlySecond);
  if (pValue === null) return t(`thresholds.compare.differ.same.${what}`);
  const chance = pValue < LEVEL ? 'no' : 'yes';
  return t(`thresholds.compare.differ.test.${what}`, {
    onlyFirst,
    onlySecond,
    n,
    p: pText(pValue),
    chance,
  });
}

/** The exact McNemar tests of a comparison: of what is caught, of false alarms, of what is right. */
export function testTexts({ positives, negatives, correct }: FlagComparison): string[] {
  return [testText('positives', positives), testText('negatives', negatives), testText('correct', correct)];
}

/** How much the two sides agree. */
export function overlapText({ both, neither, onlyFirst, onlySecond }: FlagComparison): string {
  return t('thresholds.compare.differ.overlap', {
    both,
    neither,
    onlyFirst: onlyFirst.length,
    onlySecond: onlySecond.length,
  });
}
