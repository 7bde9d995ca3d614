import { beforeEach, describe, expect, test, vi } from 'vitest';
import { NO_FILTER, type StatisticsFilter } from '../../domain/metrics/filter/statistics-filter.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { liveStatistics } from '../../workflows/statistics/statistics.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { workers } from '../fixtures/in-process-workers.ts';
import { follow, settles } from '../fixtures/live-values.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases } from '../fixtures/writes.ts';

vi.mock('../../workers/running/start-worker.ts', () => import('../fixtures/in-process-workers.ts'));
vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();
// Not after a test: somebody would still be looking, and another worker start.
beforeEach(() => {
  for (const crash of workers.crashes) crash();
  workers.crashes.length = 0;
  workers.failing = 0;
});

const under = (filter: Partial<StatisticsFilter>) => ({
  filter: { ...NO_FILTER, ...filter },
  drift: undefined,
});

async function storeTwo(): Promise<void> {
  await storeAssessed([0.9, 0.8]);
  await addCases([0, 1].map((each) => makeCase({ id: `case-${each}`, transcriptId: `t-${each}` })));
  await sitAs('willow', 'lead');
}

describe('the figures that a screen follows', () => {
  test('come anew after a decision, with the question they answer', async () => {
    await storeTwo();
    const question = under({});
    const seen = follow(liveStatistics(question));
    await settles(seen, ({ statistics }) =>
      expect(statistics.cases).toMatchObject({ flagged: 2, reviewed: 0 }),
    );
    expect(seen.values.at(-1)!.filter).toBe(question.filter);
    await submitReview('case-0', makeSubmission({ choice: 'confirmed' }));
    await settles(seen, ({ figures }) => expect(figures.get('cases-reviewed').value).toBe(1));
    expect(seen.errors).toEqual([]);
  });

  test('are told to two who look at different parts', async () => {
    await storeTwo();
    const [all, none] = [
      follow(liveStatistics(under({}))),
      follow(liveStatistics(under({ layer: 'rules' }))),
    ];
    await settles(all, ({ cases }) => expect(cases).toBe(2));
    await settles(none, ({ cases }) => expect(cases).toBe(0));
  });

  test('go on after the worker died', async () => {
    await storeTwo();
    const seen = follow(liveStatistics(under({})));
    await settles(seen, ({ cases }) => expect(cases).toBe(2));
    workers.crashes.at(-1)!();
    await vi.waitFor(() => expect(workers.crashes).toHaveLength(2));
    await submitReview('case-0', makeSubmission({ choice: 'confirmed' }));
    await settles(seen, ({ statistics }) => expect(statistics.cases.reviewed).toBe(1));
    expect(seen.errors).toEqual([]);
  });

  test('say what to do when they could not be computed, and can be asked for again', async () => {
    await storeTwo();
    workers.failing = 1;
    const seen = follow(liveStatistics(under({})));
    await vi.waitFor(() => expect(seen.errors).toHaveLength(1));
    expect(await failed(Promise.reject(seen.errors[0]))).toEqual({
      code: 'figures-failed',
      text: 'The figures could not be computed. The disk is gone. Try again.',
    });
    const again = follow(liveStatistics(under({})));
    await settles(again, ({ cases }) => expect(cases).toBe(2));
  });
});
