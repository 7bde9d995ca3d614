import { expect, test } from 'vitest';
import { keepLearning, liveOwnLearning } from '../../../workflows/training/learning.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';

withFreshDatabase();

test('what somebody did in training is kept as theirs, in its order, and told to nobody else', async () => {
  await sitAs('willow', 'trainee');
  for (const step of [1, 2]) await keepLearning({ kind: 'lesson', lesson: 'secrecy', step, of: 9 });
  await sitAs('amber', 'reviewer');
  await keepLearning({ kind: 'lesson', lesson: 'isolation', step: 1, of: 9 });
  expect(await firstOf(liveOwnLearning('willow'))).toMatchObject([
    { kind: 'lesson', reviewer: 'willow', lesson: 'secrecy', step: 1 },
    { kind: 'lesson', reviewer: 'willow', lesson: 'secrecy', step: 2 },
  ]);
  expect(await firstOf(liveOwnLearning('amber'))).toMatchObject([{ lesson: 'isolation' }]);
});
