import { expect, test, vi } from 'vitest';
import { readLog } from '../../storage/log.ts';
import { allReviewers } from '../../storage/reviewers.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { liveHomeView } from '../../workflows/home/home-view.ts';
import { liveWelcomeDue, skipWelcome, welcome } from '../../workflows/home/welcome.ts';
import { makeCase } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { addCases } from '../fixtures/writes.ts';

vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();

const people = async () => (await allReviewers()).map(({ name, role }) => `${name}, ${role}`);

test('whoever learns to review sits down as a trainee, and the lead stays', async () => {
  expect(await firstOf(liveWelcomeDue())).toBe(true);
  await welcome('reviewing', ' fern ');
  expect(useSession.getState().reviewer).toBe('fern');
  expect(await people()).toEqual(['fern, trainee', 'reviewer-1, lead']);
  expect(await firstOf(liveHomeView('fern'))).toBe('reviewing');
  expect(await firstOf(liveWelcomeDue())).toBe(false);
});

test('whoever leads gives the first profile their name, and can go on at once', async () => {
  await welcome('leading', 'oak');
  expect(await people()).toEqual(['oak, lead']);
  expect(useSession.getState().reviewer).toBe('oak');
  expect((await readLog()).at(-1)).toMatchObject({
    ...{ kind: 'reviewer-renamed', actor: 'reviewer-1' },
    payload: { from: 'reviewer-1', name: 'oak' },
  });
});

test('a name that is taken changes nothing, and the welcome stays', async () => {
  await expect(welcome('figures', 'REVIEWER-1')).rejects.toMatchObject({ code: 'name-taken' });
  expect(await people()).toEqual(['reviewer-1, lead']);
  expect(await firstOf(liveWelcomeDue())).toBe(true);
});

test('it is not asked of whoever has worked here before', async () => {
  await addCases([makeCase({ state: 'decided', verdict: 'confirmed' })]);
  expect(await firstOf(liveWelcomeDue())).toBe(false);
});

test('skipping leaves everything as it is', async () => {
  await skipWelcome();
  expect(await people()).toEqual(['reviewer-1, lead']);
  expect(await firstOf(liveWelcomeDue())).toBe(false);
});
