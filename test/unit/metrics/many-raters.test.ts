import { describe, expect, test } from 'vitest';
import { agreementOf, verdictTable } from '../../../domain/metrics/agreement/agreement.ts';
import { manyRatersAgreement } from '../../../domain/metrics/agreement/many-raters.ts';
import { VERDICTS, type Verdict } from '../../../domain/policy/verdicts.ts';

/** Ratings by unit, `.` where a rater gave none, as counts of the categories 1 to 5. */
const counted = (units: readonly string[], categories = 5) =>
  units.map((ratings) =>
    Array.from(
      { length: categories },
      (_, category) => [...ratings].filter((each) => each === `${category + 1}`).length,
    ),
  );

describe('agreement of many raters', () => {
  test('four observers, twelve units, values missing', () => {
    // K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), section C: alpha nominal = 0.743. The same
    // data are `cac.raw4raters` of the R package irrCAC 1.0 (K. L. Gwet, 2019), whose vignette prints alpha 0.74342,
    // percent 0.8181818 and AC1 0.77544.
    const units = [
      '11.1',
      '2232',
      '3333',
      '3333',
      '2222',
      '1234',
      '4444',
      '1121',
      '2222',
      '.555',
      '..11',
      '..3.',
    ];
    const agreement = manyRatersAgreement(counted(units));
    expect(agreement.n).toBe(11);
    expect(agreement.ratings).toBe(40);
    expect(agreement.krippendorffAlpha).toBeCloseTo(0.74342, 5);
    expect(agreement.percent).toBeCloseTo(0.8181818, 7);
    expect(agreement.gwetAC1).toBeCloseTo(0.77544, 5);
    expect(agreement.gwetAC1OfScale).toBe(agreement.gwetAC1);
  });

  test('six raters, fifteen patients, five diagnoses', () => {
    // `distrib.6raters` of irrCAC 1.0, of the data of J. L. Fleiss, Psychological Bulletin 76 (1971); the vignette
    // prints percent 0.5511111, AC1 0.4448007 (standard error 0.08418757), alpha 0.4204384 (0.08243228).
    const patients = [
      [0, 0, 0, 6, 0],
      [0, 3, 0, 0, 3],
      [0, 1, 4, 0, 1],
      [0, 0, 0, 0, 6],
      [0, 3, 0, 3, 0],
      [2, 0, 4, 0, 0],
      [0, 0, 4, 0, 2],
      [2, 0, 3, 1, 0],
      [2, 0, 0, 4, 0],
      [0, 0, 0, 0, 6],
      [1, 0, 0, 5, 0],
      [1, 1, 0, 4, 0],
      [0, 3, 3, 0, 0],
      [1, 0, 0, 5, 0],
      [0, 2, 0, 3, 1],
    ];
    const agreement = manyRatersAgreement(patients);
    expect(agreement.percent).toBeCloseTo(0.5511111, 7);
    expect(agreement.gwetAC1).toBeCloseTo(0.4448007, 7);
    expect(agreement.krippendorffAlpha).toBeCloseTo(0.4204384, 7);
    // The jackknife is another estimate of the same spread: near it, not equal.
    const [low, high] = agreement.intervals95.gwetAC1!;
    expect((high - low) / 2 / 1.96).toBeCloseTo(0.0842, 1);
    expect(low).toBeLessThan(0.4448);
    expect(high).toBeGreaterThan(0.4448);
  });

  test('of two raters without gaps it is the agreement of two raters', () => {
    const pairs: [Verdict, Verdict][] = [
      ...Array.from({ length: 40 }, (): [Verdict, Verdict] => ['confirmed', 'confirmed']),
      ...Array.from({ length: 7 }, (): [Verdict, Verdict] => ['confirmed', 'not-confirmed']),
      ...Array.from({ length: 22 }, (): [Verdict, Verdict] => ['not-confirmed', 'not-confirmed']),
      ['inconclusive', 'not-confirmed'],
    ];
    const two = agreementOf(verdictTable(pairs));
    const many = manyRatersAgreement(
      pairs.map((pair) => VERDICTS.map((verdict) => pair.filter((each) => each === verdict).length)),
    );
    expect(many.percent).toBeCloseTo(two.percent!, 12);
    expect(many.gwetAC1).toBeCloseTo(two.gwetAC1!, 12);
    expect(many.krippendorffAlpha).toBeCloseTo(two.krippendorffAlpha!, 12);
    for (const measure of ['gwetAC1', 'krippendorffAlpha'] as const)
      for (const bound of [0, 1] as const)
        expect(many.intervals95[measure]![bound]).toBeCloseTo(two.intervals95[measure]![bound], 10);
  });

  test('nothing to compare is undefined, and so is chance without variation', () => {
    const nothing = { percent: null, gwetAC1: null, gwetAC1OfScale: null, krippendorffAlpha: null };
    expect(manyRatersAgreement([])).toMatchObject({ n: 0, ratings: 0, ...nothing, intervals95: nothing });
    expect(manyRatersAgreement([[1, 0, 0]])).toMatchObject({ n: 0, ...nothing });
    expect(
      manyRatersAgreement([
        [2, 0, 0],
        [3, 0, 0],
      ]),
    ).toMatchObject({ n: 2, percent: 1, gwetAC1: 1, krippendorffAlpha: null });
  });

  test('AC1 over the scale counts categories that nobody used', () => {
    const units = [
      ...Array.from({ length: 60 }, () => [2, 0, 0]),
      ...Array.from({ length: 20 }, () => [1, 1, 0]),
      ...Array.from({ length: 20 }, () => [0, 2, 0]),
    ];
    const agreement = manyRatersAgreement(units);
    expect(agreement.gwetAC1).toBeCloseTo(0.655, 3);
    expect(agreement.gwetAC1OfScale).toBeCloseTo(0.747, 3);
  });

  test('the order of the units changes no digit', () => {
    const units = counted(['1123', '2213', '3312', '1.23', '11..', '2232', '3.1.'], 3);
    expect(manyRatersAgreement(units.toReversed())).toEqual(manyRatersAgreement(units));
  });
});
