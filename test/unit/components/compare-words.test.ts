import { expect, test } from 'vitest';
import { overlapText, testTexts } from '../../../components/thresholds/compare/compare-words.ts';
import type { FlagComparison } from '../../../domain/thresholds/compare-flags.ts';

const comparison = (overrides: Partial<FlagComparison> = {}): FlagComparison => ({
  both: 157,
  neither: 237,
  onlyFirst: [1, 2, 3],
  onlySecond: [],
  positives: { onlyFirst: 0, onlySecond: 0 },
  negatives: { onlyFirst: 3, onlySecond: 0 },
  correct: { onlyFirst: 0, onlySecond: 12 },
  ...overrides,
});

test('how much the sides agree', () => {
  expect(overlapText(comparison())).toBe(
    'Both flag 157 transcripts, neither 237 transcripts; only the first 3, only the second 0.',
  );
});

test('a test says whether the difference is more than chance, and when there is none', () => {
  const [risky, benign, all] = testTexts(comparison());
  expect(risky).toBe('Risky transcripts: no difference.');
  expect(benign).toMatch(
    /only the first flags 3, only the second 0, of 3 .* p = 0\.250\. This may be chance/,
  );
  expect(all).toMatch(/only the second 12, of 12 .* p < 0\.001\. This is more than chance\.$/);
});
