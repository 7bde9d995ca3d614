import { mcnemar } from '../../../domain/metrics/mcnemar.ts';
import type { Discordance, FlagComparison } from '../../../domain/thresholds/compare-flags.ts';
import { countOf } from '../../ui/text/format.ts';

/** Below this a difference is said to be more than chance. */
const LEVEL = 0.05;

function pText(pValue: number): string {
  return pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`;
}

/** What McNemar's test says of the transcripts on which the two sides differ, as a sentence. */
function testText(what: string, { onlyFirst, onlySecond }: Discordance, verb: string): string {
  const { n, pValue } = mcnemar(onlyFirst, onlySecond);
  if (pValue === null) return `${what}: the two sides do the same.`;
  const counts = `${what}: only the first ${verb} ${onlyFirst}, only the second ${onlySecond}, of ${n} on which they differ; ${pText(pValue)}.`;
  return pValue < LEVEL
    ? `${counts} That is more than chance.`
    : `${counts} Chance alone could make that difference.`;
}

/** The exact McNemar tests of a comparison: of what is caught, of false alarms, of what is right. */
export function testTexts({ positives, negatives, correct }: FlagComparison): string[] {
  return [
    testText('Risky transcripts', positives, 'catches'),
    testText('Benign transcripts', negatives, 'flags'),
    testText('All transcripts', correct, 'is right about'),
  ];
}

/** How much the two sides agree. */
export function overlapText({ both, neither, onlyFirst, onlySecond }: FlagComparison): string {
  return `Both flag ${countOf(both, 'transcript')}, neither ${countOf(neither, 'transcript')}; ${onlyFirst.length} only the first, ${onlySecond.length} only the second.`;
}
