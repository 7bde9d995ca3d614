import { describe, expect, test } from 'vitest';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { filterRows, statisticsUnder } from '../../../domain/metrics/filter/filter-cases.ts';
import { NO_FILTER, type StatisticsFilter } from '../../../domain/metrics/filter/statistics-filter.ts';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { computeStatistics, statisticsOf } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';
import { chooseRows, recount } from '../../fixtures/recount.ts';

const under = (filter: Partial<StatisticsFilter>, rows: Parameters<typeof computeStatistics>[0]) =>
  statisticsUnder(gatherCases(rows).cases(), { ...NO_FILTER, ...filter }, { now: null });

const FILTERS: Partial<StatisticsFilter>[] = [
  {},
  { from: '2025-06-01' },
  { to: '2025-12-31' },
  { from: '2025-08-01', to: '2025-08-31' },
  { layer: 'rules' },
  { policyVersion: 2 },
  { model: 'test-model 1.1.0' },
  { reviewer: 'willow' },
  { reviewer: '=1+1' },
  { reviewer: 'nobody of that name' },
  { stage: 'first-review' },
  { stage: 'second-review' },
  { stage: 'appeal' },
  { reviewer: 'willow', stage: 'appeal' },
  { clusters: 'looked-at' },
  { clusters: 'looked-at', reviewer: 'willow' },
  { clusters: 'looked-at', stage: 'second-review' },
  { clusters: 'looked-at', stage: 'appeal', layer: 'cluster' },
  { reviewer: '__proto__', stage: 'second-review' },
  { from: '2025-03-01', to: '2026-02-01', layer: 'classifier', reviewer: 'willow', stage: 'first-review' },
];

describe('figures under a filter', () => {
  const rows = madeOutcomes(4000, 7, true);
  const history = gatherCases(rows);
  const setting = { now: history.lastMoment() };

  test.each(FILTERS.map((filter) => [filter]))('equal a plain recount of the rows: %j', (part) => {
    const filter = { ...NO_FILTER, ...part };
    const statistics = statisticsUnder(history.cases(), filter, setting);
    const expected = recount(chooseRows(rows, filter));
    expect(statistics).toMatchObject(expected);
    for (const breakdown of ['byLayer', 'byLocale', 'byChannel', 'byMonth', 'byReviewer'] as const)
      expect(Object.keys(statistics[breakdown]).sort()).toEqual(Object.keys(expected[breakdown]).sort());
  });

  test.each(FILTERS.map((filter) => [filter]))('are those of the rows that are left: %j', (part) => {
    const filter = { ...NO_FILTER, ...part };
    const left = gatherCases(filterRows(rows, filter)).cases();
    expect(statisticsOf(left, setting)).toEqual(statisticsUnder(history.cases(), filter, setting));
  });

  test('the rows that are left keep their order and are those of the plain rule', () => {
    for (const part of FILTERS) {
      const filter = { ...NO_FILTER, ...part };
      const left = filterRows(rows, filter);
      expect(new Set(left)).toEqual(new Set(chooseRows(rows, filter)));
      expect(left).toEqual(rows.filter((row) => left.includes(row)));
    }
  });

  test('the order of the rows changes no digit', () => {
    const random = seededRandom(5);
    const shuffled = rows
      .map((row) => ({ row, place: random() }))
      .sort((left, right) => left.place - right.place)
      .map(({ row }) => row);
    expect(shuffled).not.toEqual(rows);
    expect(JSON.stringify(computeStatistics(shuffled))).toBe(JSON.stringify(computeStatistics(rows)));
  });

  test('every filter changes the figures', () => {
    const said = FILTERS.map((part) =>
      JSON.stringify(statisticsUnder(history.cases(), { ...NO_FILTER, ...part }, setting)),
    );
    expect(new Set(said).size).toBe(FILTERS.length);
  });
});

describe('what a filter means', () => {
  test('both days of a period belong to it, in UTC', () => {
    const rows = [
      makeOutcome({ case_id: 'a', flagged_at: '2026-03-01T00:30:00+01:00' }),
      makeOutcome({ case_id: 'b', flagged_at: '2026-03-01T00:00:00Z' }),
      makeOutcome({ case_id: 'c', flagged_at: '2026-03-02T23:59:59.999Z' }),
      makeOutcome({ case_id: 'd', flagged_at: '2026-03-03T00:00:00Z' }),
      makeOutcome({ case_id: 'e', flagged_at: null }),
    ];
    expect(under({ from: '2026-03-01', to: '2026-03-02' }, rows).cases.flagged).toBe(2);
    expect(under({ to: '2026-03-02' }, rows).cases.flagged).toBe(3);
    expect(under({}, rows).cases.flagged).toBe(5);
  });

  const second = { stage: 'second-review', reviewer: 'birch', decision: 'not-confirmed' } as const;
  const history = [
    makeOutcome({ case_id: 'a' }),
    makeOutcome({ case_id: 'a', ...second, decided_at: '2026-03-06T10:00:00Z' }),
    makeOutcome({
      ...{ case_id: 'a', stage: 'appeal', reviewer: 'elder', decision: 'reversed' },
      decided_at: '2026-03-07T10:00:00Z',
    }),
    makeOutcome({ case_id: 'b', reviewer: 'birch' }),
    makeOutcome({ case_id: 'c', reviewer: null, decision: null, decided_at: null }),
    makeOutcome({
      ...{ case_id: 'b', stage: 'second-review' },
      reviewer: null,
      decision: null,
      decided_at: null,
    }),
  ];

  test('a reviewer: what they said of the cases they reviewed; the appeal stays with its case', () => {
    const { cases, errorRatios } = under({ reviewer: 'willow' }, history);
    expect(cases).toMatchObject({ flagged: 1, confirmed: 1, pending: 0 });
    expect(errorRatios.reversedPerActioned).toMatchObject({ k: 1, n: 1 });
    expect(under({ reviewer: 'elder' }, history).cases.flagged).toBe(0);
  });

  test('a stage: its reviews, and the cases that wait for one', () => {
    expect(under({ stage: 'first-review' }, history).cases).toMatchObject({
      flagged: 3,
      confirmed: 2,
      pending: 1,
    });
    expect(under({ stage: 'second-review' }, history).cases).toMatchObject({
      ...{ flagged: 2, confirmed: 0, notConfirmed: 1, pending: 1 },
    });
  });

  test('the stage of appeals: appealed cases with all their reviews', () => {
    expect(under({ stage: 'appeal' }, history).cases).toMatchObject({ flagged: 1, notConfirmed: 1 });
    expect(under({ stage: 'appeal', reviewer: 'birch' }, history).cases).toMatchObject({ flagged: 1 });
    expect(under({ stage: 'appeal', reviewer: 'elder' }, history).cases).toMatchObject({ flagged: 0 });
  });

  test('a layer leaves out audit samples, which none flagged', () => {
    const sample = makeOutcome({
      ...{
        case_id: 's',
        flagged_by: ['audit-sample'],
        inclusion_probability: 0.5,
        band_from: 0,
        band_to: 0.5,
      },
    });
    expect(under({}, [...history, sample]).recall.strata).toHaveLength(1);
    expect(under({ layer: 'classifier' }, [...history, sample]).recall).toMatchObject({
      strata: [],
      recall: null,
    });
  });
});
