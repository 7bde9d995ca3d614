import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PUBLISHED, publishedFiguresSchema } from '../../../domain/metrics/published/published.ts';

describe('published figures', () => {
  test('the confirmation rate with where it stands', () => {
    expect(PUBLISHED.source).toBe('European Commission, COM(2025) 740 final, 27.11.2025');
    expect(PUBLISHED.confirmation[0]).toMatchObject({
      provider: 'Yubo',
      value: 0.87,
      section: '2.3.3, note 34',
    });
  });

  test('a ratio is what its numerator and denominator give; 0:0 is undefined', () => {
    for (const { value, numerator, denominator } of PUBLISHED.errorRatios) {
      if (numerator === undefined || denominator === undefined) continue;
      if (denominator === 0) expect(value).toBeNull();
      else expect(value).toBeCloseTo(numerator / denominator, 3);
    }
  });

  test('the accuracy from research is no confirmation rate', () => {
    expect(PUBLISHED.confirmation.map(({ value }) => value)).not.toContain(0.92);
    expect(PUBLISHED.research[0]!.what).toContain('accuracy is not the confirmation rate');
  });

  test('every figure of the file is read, and a wrong one is refused', () => {
    const path = join(import.meta.dirname, '../../../domain/metrics/published/published-figures.json');
    const data = JSON.parse(readFileSync(path, 'utf8'));
    for (const key of Object.keys(data)) expect(PUBLISHED).toHaveProperty(key);
    expect(publishedFiguresSchema.safeParse({ ...data, confirmation: [] }).success).toBe(false);
    expect(publishedFiguresSchema.safeParse({ ...data, errorRatios: [{ provider: 'x' }] }).success).toBe(
      false,
    );
  });
});
