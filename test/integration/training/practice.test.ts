import { beforeEach, expect, test, vi } from 'vitest';
import { nextStep, type PracticeSession, sessionOf } from '../../../domain/training/practice-session.ts';
import { burstPlan } from '../../../domain/training/session-plan.ts';
import { cardTarget, targetOf } from '../../../domain/training/target.ts';
import { database } from '../../../storage/database.ts';
import { liveOwnLearning } from '../../../workflows/training/learning.ts';
import { nextItem } from '../../../workflows/training/next-item.ts';
import {
  answerCard,
  answerInSession,
  beginSession,
  endSession,
} from '../../../workflows/training/sessions.ts';
import { makeCase } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { addCases } from '../../fixtures/writes.ts';

vi.mock('../../../workers/running/start-worker.ts', () => import('../../fixtures/in-process-workers.ts'));

withFreshDatabase();

/** What a tab keeps over a reload. */
const kept = new Map<string, string>();
beforeEach(() => {
  kept.clear();
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
  });
});

const SURE = { verdict: 'confirmed', confidence: 'sure', marked: ['secrecy'] } as const;
const PLAN = burstPlan({ characteristics: ['secrecy', 'pressure'], languages: ['en'] });

const own = () => firstOf(liveOwnLearning('willow'));

async function sessionNow(id: string): Promise<PracticeSession> {
  return sessionOf(await own(), id)!;
}

/** Gives the next answer of a session, as the screen does. */
async function answerNext(id: string) {
  const session = await sessionNow(id);
  const step = nextStep(session)!;
  const item = await nextItem(`${id}/${step.place}`, targetOf(await own(), session, step));
  await answerInSession(session, step, item, { ...SURE, marked: [...SURE.marked] });
  return { item, step };
}

/** Whatever is stored but for what people did in training. */
async function allElse(): Promise<unknown> {
  const others = database.tables.filter(({ name }) => name !== 'learning');
  return Promise.all(others.map(async (table) => [table.name, await table.toArray()]));
}

test('practice changes nothing but the learning records: no case, no log entry, no figure, no count', async () => {
  await addCases([makeCase({ id: 'case-1' })]);
  await sitAs('willow', 'trainee');
  const before = await allElse();
  const id = await beginSession('guided', PLAN);
  for (let place = 0; place < PLAN.items; place += 1) await answerNext(id);
  const { item } = await firstCard();
  await answerCard(item, { ...SURE, marked: [] });
  expect(await allElse()).toEqual(before);
  expect((await own()).map(({ kind }) => kind)).toEqual([
    ...['session', ...Array.from({ length: PLAN.items }, () => 'answer'), 'session', 'answer'],
  ]);
});

async function firstCard() {
  const target = cardTarget(await own(), { characteristic: 'secrecy', language: 'en', side: 'risk' });
  return { item: await nextItem('spaced/0', target) };
}

test('an answer keeps what it is judged by, and the session ends with the last', async () => {
  await sitAs('willow', 'trainee');
  const id = await beginSession('drill', PLAN);
  const { item } = await answerNext(id);
  expect((await sessionNow(id)).answers).toMatchObject([
    {
      ...{ reviewer: 'willow', activity: 'drill', session: id, told: true, riskShare: 0.5, ...SURE },
      item: { id: item.id, focus: item.focus, outcome: item.outcome },
    },
  ]);
  expect((await sessionNow(id)).ended).toBe(false);
  for (let place = 1; place < PLAN.items; place += 1) await answerNext(id);
  expect((await sessionNow(id)).ended).toBe(true);
  expect(nextStep(await sessionNow(id))).toBeNull();
  await endSession(await sessionNow(id));
  expect((await own()).filter(({ kind }) => kind === 'session')).toHaveLength(2);
});

test('what was on screen is there again after a reload, and another item once it is answered', async () => {
  await sitAs('willow', 'trainee');
  const id = await beginSession('drill', PLAN);
  const target = targetOf(await own(), await sessionNow(id), nextStep(await sessionNow(id))!);
  const shown = await nextItem(`${id}/0`, target);
  expect(await nextItem(`${id}/0`, { ...target, numbers: [900] })).toEqual(shown);
  const { item } = await answerNext(id);
  expect(item.id).toBe(shown.id);
  expect((await answerNext(id)).item.id).not.toBe(shown.id);
});
