import { afterEach, describe, expect, test, vi } from 'vitest';
import { failureOf } from '../../domain/failures/failure.ts';
import { gatherCases } from '../../domain/metrics/cases/case-history.ts';
import type { Knower } from '../../domain/metrics/cases/known-outcomes.ts';
import { figuresOf } from '../../domain/metrics/figures/figures.ts';
import { statisticsUnder } from '../../domain/metrics/filter/filter-cases.ts';
import { NO_FILTER, type StatisticsFilter } from '../../domain/metrics/filter/statistics-filter.ts';
import * as computing from '../../domain/metrics/statistics.ts';
import { database } from '../../storage/database.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import type { StoredAssessment } from '../../storage/rows.ts';
import type { StatisticsAnswer, StatisticsApi } from '../../workers/statistics/statistics-protocol.ts';
import { statisticsService } from '../../workers/statistics/statistics-service.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeRules, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { madeOutcomes } from '../fixtures/made-outcomes.ts';
import { storedOutcomes } from '../fixtures/stored-outcomes.ts';

vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();
afterEach(() => vi.restoreAllMocks());

async function store(count: number): Promise<void> {
  const { cases, log, assessments } = storedOutcomes(madeOutcomes(count));
  await database.cases.bulkAdd(cases);
  await database.log.bulkAdd(log);
  await database.assessments.bulkAdd(assessments as unknown as StoredAssessment[]);
}

const LEAD: Knower = { viewer: { name: 'reviewer-1', role: 'lead' }, rules: makeRules() };

const under = (filter: Partial<StatisticsFilter>, knower = LEAD) => ({
  filter: { ...NO_FILTER, ...filter },
  drift: undefined,
  knower,
});
const service = () => statisticsService(() => Promise.resolve());

async function answered(
  of: StatisticsApi,
  filter: Partial<StatisticsFilter> = {},
): Promise<StatisticsAnswer> {
  const result = await of.answer(under(filter));
  if (!result.ok) throw failureOf(result);
  return result.value;
}

/** One that counts as flagged and is decided by a verdict alone; a match needs a finding. */
const firstWaitingTranscript = () =>
  database.cases
    .where('state')
    .equals('open')
    .filter(({ match, origin }) => match === undefined && origin === 'detection')
    .first();

describe('what the statistics worker answers', () => {
  test.each<[string, Partial<StatisticsFilter>]>([
    ['everything', {}],
    ['a layer', { layer: 'rules' }],
    ['a reviewer and a stage', { reviewer: 'willow', stage: 'first-review' }],
    ['nothing', { reviewer: 'nobody' }],
  ])('are the figures of the rows, of %s', async (_, filter) => {
    await store(300);
    const { statistics, figures, asOf, cases } = await answered(service(), filter);
    const all = gatherCases(await readOutcomes()).cases();
    const expected = statisticsUnder(all, under(filter).filter, { now: asOf });
    expect(statistics).toEqual(expected);
    expect(figures).toEqual(figuresOf(expected));
    expect(cases === 0).toBe(filter.reviewer === 'nobody');
  });

  test('have the cases behind each of them, which only a lead is told the names of while they wait', async () => {
    await store(300);
    const own = service();
    const ask = async (knower: Knower, id: 'cases-pending' | 'confirmation-rate') => {
      const result = await own.casesBehind({ filter: NO_FILTER, knower, id, scope: 'all' });
      if (!result.ok) throw failureOf(result);
      return result.value;
    };
    const { statistics } = await answered(own);
    const reviewed = await ask(LEAD, 'confirmation-rate');
    expect(reviewed).toHaveLength(statistics.cases.reviewed);
    expect(reviewed.filter(({ counted }) => counted)).toHaveLength(statistics.cases.confirmed);
    const waiting = await ask(LEAD, 'cases-pending');
    expect(waiting).toHaveLength(statistics.cases.pending);
    expect(waiting.every(({ id }) => id !== null)).toBe(true);
    const reviewer: Knower = { ...LEAD, viewer: { name: 'willow', role: 'reviewer' } };
    const unnamed = await ask(reviewer, 'cases-pending');
    expect(unnamed.length).toBeGreaterThanOrEqual(waiting.length);
    expect(unnamed.every(({ id }) => id === null)).toBe(true);
    expect((await ask(reviewer, 'confirmation-rate')).every(({ id }) => id !== null)).toBe(true);
  });

  test('compare the period of the filter with the one before, or with another', async () => {
    await store(1_000);
    const own = service();
    const filter = { from: '2025-06-01', to: '2025-06-30' };
    const { comparison, statistics } = await answered(own, filter);
    expect(comparison!.current.confirmationRate).toEqual(statistics.confirmationRate);
    expect(comparison!.before).toMatchObject({ from: '2025-05-01', to: '2025-05-31' });
    const versus = { from: '2025-01-01', to: '2025-03-31' };
    const other = await own.answer({ ...under(filter), versus });
    expect(other.ok && other.value.comparison!.before).toMatchObject(versus);
  });

  test('name what there is to filter by, whatever the filter', async () => {
    await store(300);
    const own = service();
    const { choices } = await answered(own);
    expect(choices.reviewers).toContain('willow');
    expect((await answered(own, { reviewer: 'nobody' })).choices).toEqual(choices);
  });

  test('are computed once for each filter, until something is decided', async () => {
    await store(300);
    await sitAs('willow', 'lead');
    const computed = vi.spyOn(computing, 'statisticsOf');
    const own = service();
    const told = vi.fn();
    await own.follow(told);
    const before = await answered(own);
    await answered(own, { layer: 'rules' });
    expect(await answered(own)).toBe(before);
    expect(computed).toHaveBeenCalledTimes(2);
    told.mockClear();
    const waiting = (await firstWaitingTranscript())!;
    await submitReview(waiting.id, makeSubmission({ choice: 'confirmed' }));
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), 5_000);
    const after = await answered(own);
    expect(after.statistics.cases.reviewed).toBe(before.statistics.cases.reviewed + 1);
    expect(after.head!.seq).toBeGreaterThan(before.head!.seq);
  });

  test('are not computed for a question that a later one has overtaken', async () => {
    await store(30);
    const computed = vi.spyOn(computing, 'statisticsOf');
    const own = service();
    const results = await Promise.all([own.answer(under({ layer: 'rules' })), own.answer(under({}))]);
    expect(results).toMatchObject([{ ok: false, code: 'cancelled' }, { ok: true }]);
    expect(computed).toHaveBeenCalledTimes(1);
  });

  test('say when storage cannot be read', async () => {
    vi.spyOn(database.cases, 'toArray').mockRejectedValue(new Error('The disk is gone.'));
    vi.spyOn(database.log, 'orderBy').mockImplementation(() => {
      throw new Error('The disk is gone.');
    });
    expect(await service().answer(under({}))).toEqual({
      ok: false,
      code: 'unreadable',
      facts: { message: 'The disk is gone.' },
    });
  });
});
