import { expect, test } from 'vitest';
import { changeTo, moved, withLesson } from '../../../domain/training/course.ts';
import { changeCourse, liveCourse } from '../../../workflows/training/course.ts';
import { shippedLessons } from '../../../workflows/training/shipped-lessons.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';

withFreshDatabase();

test('a lead changes the course, and undoes it; nobody else does', async () => {
  const before = await firstOf(liveCourse());
  const { lesson } = before[2]!;
  const after = moved(withLesson(before, { ...lesson, id: 'own-1', title: 'Ours' }, lesson.id), 'own-1', -1);
  const change = changeTo(before, after);
  for (const role of ['trainee', 'reviewer'] as const) {
    await sitAs(`a-${role}`, role);
    await expect(changeCourse(change)).rejects.toMatchObject({ code: 'not-allowed' });
  }
  await sitAs('oak', 'lead');
  const back = await changeCourse(change);
  expect(await firstOf(liveCourse())).toEqual(after);
  const again = await changeCourse(back);
  expect(await firstOf(liveCourse())).toEqual(before);
  expect(before.map((each) => each.lesson)).toEqual(shippedLessons());
  await changeCourse(again);
  expect(await firstOf(liveCourse())).toEqual(after);
});

test('what is no lesson is not stored', async () => {
  await sitAs('oak', 'lead');
  const lesson = { ...shippedLessons()[0]!, id: 'own-1', summary: [] };
  const put = [{ id: 'own-1', place: 0, hidden: false, lesson }];
  await expect(changeCourse({ put, remove: [] })).rejects.toThrow();
  expect(await firstOf(liveCourse())).toHaveLength(shippedLessons().length);
});
