import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { packCases, unpackCases } from '../../../domain/metrics/cases/packed-cases.ts';
import { filterRows, statisticsUnder } from '../../../domain/metrics/filter/filter-cases.ts';
import { filterChoices } from '../../../domain/metrics/filter/filter-choices.ts';
import { NO_FILTER } from '../../../domain/metrics/filter/statistics-filter.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const CLUSTER = { cluster_id: 'cluster-1', flagged_by: ['cluster' as const] };
const LOOKED_AT = { ...NO_FILTER, clusters: 'looked-at' as const };
const SECOND = { stage: 'second-review' as const, reviewer: 'oak', decided_at: '2026-03-06T10:00:00Z' };

/** A cluster of four, of which one was looked at and one was checked, and a case beside it. */
const ROWS: Outcome[] = [
  makeOutcome({ case_id: 'looked-at', ...CLUSTER, looked_at: true }),
  makeOutcome({ case_id: 'with-it', ...CLUSTER, looked_at: false }),
  makeOutcome({
    case_id: 'with-it',
    flagged_by: ['cluster'],
    ...SECOND,
    stage: 'appeal',
    decision: 'reversed',
  }),
  makeOutcome({ case_id: 'with-it-too', ...CLUSTER, looked_at: false, decision: 'not-confirmed' }),
  makeOutcome({ case_id: 'checked', ...CLUSTER, looked_at: false }),
  makeOutcome({ case_id: 'checked', flagged_by: ['cluster'], ...SECOND, decision: 'not-confirmed' }),
  makeOutcome({ case_id: 'beside', flagged_by: ['classifier'], decision: 'inconclusive' }),
];

const figures = (rows: readonly Outcome[], filter = NO_FILTER) =>
  statisticsUnder(gatherCases(rows).cases(), filter, { now: null });
const ratios = ({ errorRatios }: ReturnType<typeof figures>) =>
  Object.values(errorRatios).map(({ k, n }) => `${k}/${n}`);

describe('what was decided with its cluster', () => {
  test('counts like any decision unless it is left out', () => {
    const all = figures(ROWS);
    expect(all.cases).toMatchObject({
      flagged: 5,
      confirmed: 2,
      notConfirmed: 2,
      inconclusive: 1,
      pending: 0,
    });
    expect(ratios(all)).toEqual(['3/5', '1/2', '1/1']);
  });

  test('leaves what was looked at: cases decided otherwise, or also otherwise, stay', () => {
    const left = figures(ROWS, LOOKED_AT);
    expect(left.cases).toMatchObject({
      flagged: 3,
      confirmed: 1,
      notConfirmed: 1,
      inconclusive: 1,
      pending: 0,
    });
    expect(ratios(left)).toEqual(['2/3', '0/1', '0/0']);
    expect(left.byLayer.cluster!.errorRatios.unconfirmedPerFlagged).toMatchObject({ k: 1, n: 2, value: 0.5 });
    expect(left.agreement.n).toBe(0);
    expect(figures(ROWS).agreement.n).toBe(1);
  });

  test('a correction after a look counts, and one that came with the cluster does not', () => {
    const later = { decided_at: '2026-03-05T11:00:00Z', decision: 'not-confirmed' as const };
    const one = { ...CLUSTER, case_id: 'one' };
    const seenLater = [makeOutcome({ ...one, looked_at: false }), makeOutcome({ ...one, ...later })];
    expect(figures(seenLater, LOOKED_AT).cases).toMatchObject({ flagged: 1, notConfirmed: 1 });
    const seenFirst = [makeOutcome({ ...one }), makeOutcome({ ...one, ...later, looked_at: false })];
    expect(figures(seenFirst, LOOKED_AT).cases.flagged).toBe(0);
    expect(filterRows(seenFirst, LOOKED_AT)).toEqual([]);
  });

  test('a case that waits for its first review stays; one whose second review waits goes with its first', () => {
    const waiting = { decision: null, decided_at: null, reviewer: null };
    const rows = [
      makeOutcome({ case_id: 'open', flagged_by: ['cluster'], ...waiting }),
      makeOutcome({ case_id: 'due', ...CLUSTER, looked_at: false }),
      makeOutcome({ case_id: 'due', flagged_by: ['cluster'], ...waiting, stage: 'second-review' }),
    ];
    expect(figures(rows, LOOKED_AT).cases).toMatchObject({ flagged: 1, pending: 1 });
    expect(filterRows(rows, LOOKED_AT)).toEqual([rows[0]]);
  });

  test('can be left out where there is any, also of cases that were kept packed', () => {
    const packed = unpackCases(packCases([...gatherCases(ROWS).cases()]));
    expect(statisticsUnder(packed, LOOKED_AT, { now: null })).toEqual(figures(ROWS, LOOKED_AT));
    expect(filterChoices(packed).clusters).toBe(true);
    expect(filterChoices(gatherCases(filterRows(ROWS, LOOKED_AT)).cases()).clusters).toBe(false);
  });
});
