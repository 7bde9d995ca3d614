import { describe, expect, it } from 'vitest';
import { Z_95 } from '../../../domain/metrics/intervals/intervals.ts';
import { kaplanMeier, logLog95 } from '../../../domain/metrics/intervals/kaplan-meier.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

// Weeks of remission under 6-MP: E. J. Freireich et al., Blood 21 (1963) 699–716, as the leukemia data of
// mn.uio.no/math (Ø. Borgan) and others reprint them; "+" of the source is what did not happen while watched.
const EVENTS = [6, 6, 6, 7, 10, 13, 16, 22, 23];
const WATCHED = [6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35];
/** At risk and the estimate as the fractions of the textbooks, with the printed standard error (Greenwood). */
const TABLE = [
  { time: 6, atRisk: 21, survival: 18 / 21, error: 0.0764 },
  { time: 7, atRisk: 17, survival: (18 / 21) * (16 / 17), error: 0.0869 },
  { time: 10, atRisk: 15, survival: 0.7529, error: 0.0963 },
  { time: 13, atRisk: 12, survival: 0.6902, error: 0.1068 },
  { time: 16, atRisk: 11, survival: 0.6275, error: 0.1141 },
  { time: 22, atRisk: 7, survival: 0.5378, error: 0.1282 },
  { time: 23, atRisk: 6, survival: 0.4482, error: 0.1346 },
];

describe('Kaplan–Meier', () => {
  const steps = kaplanMeier({ times: [...EVENTS, ...WATCHED], events: EVENTS });

  it('gives the printed table of remission under 6-MP', () => {
    expect(steps.map(({ time, atRisk }) => ({ time, atRisk }))).toEqual(
      TABLE.map(({ time, atRisk }) => ({ time, atRisk })),
    );
    for (const [index, { survival, error }] of TABLE.entries()) {
      const step = steps[index]!;
      expect(step.survival).toBeCloseTo(survival, 4);
      expect(step.survival * Math.sqrt(step.greenwood)).toBeCloseTo(error, 4);
    }
  });

  it('gives the interval that ln(−ln S) gives by itself', () => {
    for (const step of steps) {
      const centre = Math.log(-Math.log(step.survival));
      const half = (Z_95 * Math.sqrt(step.greenwood)) / Math.abs(Math.log(step.survival));
      const [low, high] = logLog95(step)!;
      expect(low).toBeCloseTo(Math.exp(-Math.exp(centre + half)), 12);
      expect(high).toBeCloseTo(Math.exp(-Math.exp(centre - half)), 12);
    }
    expect(logLog95({ survival: 1, greenwood: 0 })).toBeNull();
    expect(logLog95({ survival: 0, greenwood: Number.POSITIVE_INFINITY })).toBeNull();
  });

  it('is the plain share where all are watched to the end', () => {
    const [first, second] = kaplanMeier({ times: [1, 2, 9, 9, 9, 9, 9, 9, 9, 9], events: [1, 2] });
    expect(first).toMatchObject({ time: 1, atRisk: 10, happened: 1, survival: 0.9 });
    expect(second!.survival).toBeCloseTo(0.8, 12);
  });
});

const DAY = 86_400_000;
const BEGIN = Date.UTC(2026, 0, 1);
const on = (day: number) => new Date(BEGIN + day * DAY).toISOString();

/** A confirmed case of a day, and the rows of its appeal. */
const confirmedOn = (name: string, day: number, reversedAfter: number | null = null) => {
  const common = { case_id: name, transcript_id: name, flagged_at: on(day), gold: null };
  const review = makeOutcome({ ...common, decision: 'confirmed', decided_at: on(day) });
  if (reversedAfter === null) return [review];
  return [
    review,
    makeOutcome({
      ...{ ...common, stage: 'appeal', decision: 'reversed', reviewer: 'elder', opened_at: on(day) },
      decided_at: on(day + reversedAfter),
    }),
  ];
};

describe('reversal by maturity', () => {
  it('does not take cases for kept that could hardly be appealed yet', () => {
    // Of ten old cases four were reversed after 20 days; ten were decided on the last day.
    const rows = Array.from({ length: 10 }, (_, index) => [
      ...confirmedOn(`old-${index}`, 0, index < 4 ? 20 : null),
      ...confirmedOn(`new-${index}`, 100),
    ]).flat();
    const { errorRatios, reversalByMaturity } = computeStatistics(rows);
    expect(errorRatios.reversedPerActioned).toMatchObject({ k: 4, n: 20, value: 0.2 });
    for (const days of ['30', '60', '90'] as const) {
      expect(reversalByMaturity[days]).toMatchObject({ atRisk: 6, value: expect.closeTo(0.4, 12) });
      expect(reversalByMaturity[days].logLog95![0]).toBeLessThan(0.4);
    }
  });

  it('says nothing of days that nothing was watched for', () => {
    const found = computeStatistics([...confirmedOn('a', 0), ...confirmedOn('b', 40)]).reversalByMaturity;
    expect(found['30']).toEqual({ atRisk: 1, value: 0, logLog95: null });
    expect(found['60']).toEqual({ atRisk: 0, value: null, logLog95: null });
    expect(found['90']).toEqual({ atRisk: 0, value: null, logLog95: null });
  });
});

describe('cases that are not settled', () => {
  const rows = [
    ...Array.from({ length: 6 }, (_, index) => confirmedOn(`case-${index}`, 1)).flat(),
    ...['a', 'b'].flatMap((name) => {
      const common = { case_id: name, transcript_id: name, flagged_at: on(1), gold: null };
      const first = makeOutcome({ ...common, decision: 'inconclusive', decided_at: on(2) });
      return [
        first,
        makeOutcome({ ...common, stage: 'second-review', reviewer: null, decision: null, decided_at: null }),
      ];
    }),
    ...['x', 'y'].map((name) =>
      makeOutcome({
        case_id: name,
        transcript_id: name,
        flagged_at: on(1),
        decision: null,
        decided_at: null,
      }),
    ),
  ];
  const { cases, confirmationRate, settled, recallWithPending } = computeStatistics(rows);

  it('count as reviewed, and stand apart beside that', () => {
    expect(cases).toMatchObject({ reviewed: 8, inconclusive: 2, pending: 2 });
    expect(confirmationRate).toMatchObject({ k: 6, n: 8 });
    expect(settled.stillOpen).toBe(2);
    expect(settled.confirmationRate).toMatchObject({ k: 6, n: 6, value: 1 });
    expect(settled.unconfirmedPerFlagged).toMatchObject({ k: 0, n: 6 });
  });

  it('leave recall without a sample undefined', () => {
    expect(recallWithPending).toEqual({ pending: 2, atRateOfReviewed: null, ifNone: null, ifAll: null });
  });

  it('would have been caught in part', () => {
    const sample = Array.from({ length: 10 }, (_, index) =>
      makeOutcome({
        ...{ case_id: `audit-${index}`, transcript_id: `audit-${index}`, flagged_by: ['audit-sample'] },
        ...{ flagged_at: on(1), inclusion_probability: 0.5, band_from: 0, band_to: 0.5, gold: null },
        ...{ decision: index < 2 ? 'confirmed' : 'not-confirmed', decided_at: on(3), risk: 0.2 },
      }),
    );
    // Six caught, four misses expected; two pending of which three quarters would be confirmed.
    const found = computeStatistics([...rows, ...sample]);
    expect(found.recall).toMatchObject({ caught: 6, missesExpected: 4, recall: 0.6 });
    expect(found.recallWithPending).toEqual({
      pending: 2,
      atRateOfReviewed: 7.5 / 11.5,
      ifNone: 0.6,
      ifAll: 8 / 12,
    });
  });
});

describe('decisions before their flagging', () => {
  it('are counted, and keep their verdict', () => {
    const early = { case_id: 'early', transcript_id: 'early', gold: null };
    const { cases, decidedBeforeFlagged } = computeStatistics([
      makeOutcome({ ...early, flagged_at: on(5), decision: 'confirmed', decided_at: on(4) }),
      ...confirmedOn('in-order', 1),
    ]);
    expect(decidedBeforeFlagged).toBe(1);
    expect(cases.confirmed).toBe(2);
  });
});
