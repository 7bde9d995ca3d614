import { expect, test } from 'vitest';
import type { NewLearning } from '../../../domain/commands/training/keep-learning.ts';
import { burstPlan, drillPlan } from '../../../domain/training/session-plan.ts';
import { keepLearning } from '../../../workflows/training/learning.ts';
import { liveProgress } from '../../../workflows/training/progress.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { itemFacts } from '../../fixtures/learning-answers.ts';
import { firstOf } from '../../fixtures/live-values.ts';

withFreshDatabase();

const SCOPE = { characteristics: ['secrecy' as const], languages: ['en' as const] };

const answer = (
  session: string,
  changed: Partial<Extract<NewLearning, { kind: 'answer' }>> = {},
): NewLearning => ({
  ...{ kind: 'answer', activity: 'drill', session, item: itemFacts({ id: `item of ${session}` }) },
  ...{ verdict: 'confirmed', confidence: 'sure', marked: [], told: true, riskShare: 0.5 },
  ...changed,
});

async function practised(): Promise<void> {
  await sitAs('willow', 'trainee');
  await keepLearning({
    ...{ kind: 'session', activity: 'guided', session: 'a', what: 'begun', plan: burstPlan(SCOPE) },
  });
  await keepLearning(answer('a', { activity: 'guided' }));
}

test('one sees one’s own progress, leads that of others, and nobody else does', async () => {
  await practised();
  expect(await firstOf(liveProgress('willow', 'willow'))).toHaveLength(1);
  await sitAs('amber', 'reviewer');
  await expect(firstOf(liveProgress('amber', 'willow'))).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(firstOf(liveProgress('nobody', 'willow'))).rejects.toMatchObject({ code: 'no-reviewer' });
  await sitAs('hazel', 'lead');
  expect(await firstOf(liveProgress('hazel', 'willow'))).toMatchObject([{ reviewer: 'willow' }]);
});

test('what is silent counts once the drill is over; exams and lessons never do', async () => {
  await practised();
  await keepLearning({
    ...{ kind: 'session', activity: 'drill', session: 'b', what: 'begun', plan: drillPlan(20, SCOPE) },
  });
  await keepLearning(answer('b', { told: false, riskShare: 0.1 }));
  await keepLearning(answer('c', { activity: 'exam', told: false }));
  await keepLearning(answer('d', { activity: 'lesson', confidence: null }));
  const sessions = async () =>
    (await firstOf(liveProgress('willow', 'willow'))).map(({ session }) => session);
  expect(await sessions()).toEqual(['a']);
  await keepLearning({ kind: 'session', activity: 'drill', session: 'b', what: 'ended' });
  expect(await sessions()).toEqual(['a', 'b']);
});
