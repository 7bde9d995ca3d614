import { expect, test } from 'vitest';
import { database } from '../../../storage/database.ts';
import { liveClass } from '../../../workflows/training/class.ts';
import { readClassItem } from '../../../workflows/training/class-item.ts';
import { answerExam, beginExam, handInExam, liveOwnExams } from '../../../workflows/training/exam.ts';
import { liveExamResult } from '../../../workflows/training/exam-result.ts';
import { HeldLearning } from '../../../workflows/training/held-learning.ts';
import { examAnswer, SHORT_RULES } from '../../fixtures/exams.ts';
import { makeReviewPolicy, makeRules } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { makeAnswer } from '../../fixtures/learning.ts';
import { firstOf, follow, settles } from '../../fixtures/live-values.ts';
import { addReviewPolicy } from '../../fixtures/writes.ts';

withFreshDatabase();

/** Begins an exam as willow, with the first answer wrong and the others right. */
async function begunExam(): Promise<{ id: string; items: string[] }> {
  const rules = { ...SHORT_RULES, waitDays: 0, drillItems: 0 };
  await addReviewPolicy(makeReviewPolicy({ version: 2, rules: { ...makeRules(), training: rules } }));
  await sitAs('willow', 'trainee');
  await beginExam(['en']);
  const { id } = (await firstOf(liveOwnExams('willow'))).open!;
  const { form } = (await database.examSittings.get(id))!;
  for (const [place, item] of form.items.entries()) await answerExam(id, place, examAnswer(item, place > 0));
  return { id, items: form.items.map((item) => item.id) };
}

test('an exam opens to leads with its key once it was handed in, to its own person, and to nobody else', async () => {
  const { id, items } = await begunExam();
  await sitAs('hazel', 'lead');
  expect(await readClassItem(items[0]!)).toBeNull();
  expect(await firstOf(liveExamResult('hazel', id))).toEqual({ found: null });
  expect(await firstOf(liveExamResult('willow', id))).toEqual({ found: null });

  await sitAs('willow', 'trainee');
  await handInExam(id);
  await expect(readClassItem(items[0]!)).rejects.toMatchObject({ code: 'not-allowed' });
  expect((await firstOf(liveExamResult('willow', id))).found).toMatchObject({
    own: true,
    admission: { what: 'ready' },
  });
  await sitAs('amber', 'reviewer');
  expect(await firstOf(liveExamResult('amber', id))).toEqual({ found: null });

  await sitAs('hazel', 'lead');
  const item = await readClassItem(items[0]!);
  expect(item).toMatchObject({ id: items[0], outcome: expect.any(String), deciding: expect.any(Array) });
  expect(item!.transcript.messages.length).toBeGreaterThan(5);
  expect((await firstOf(liveExamResult('hazel', id))).found).toMatchObject({
    ...{ own: false, admission: null, sitting: { id, reviewer: 'willow' } },
  });
  expect((await firstOf(liveClass('hazel'))).exams).toMatchObject([{ sittingId: id, person: 'willow' }]);
});

test('class reads what is new only, and works out again of whom something changed', async () => {
  await sitAs('hazel', 'lead');
  await database.learning.bulkAdd([
    makeAnswer({ id: 'a', reviewer: 'willow' }),
    makeAnswer({ id: 'b', reviewer: 'oak' }),
  ]);
  const learning = new HeldLearning();
  const before = await learning.read();
  const read: string[] = [];
  const note = (record: { id: string }) => {
    read.push(record.id);
    return record;
  };
  database.learning.hook('reading', note as never);
  await database.learning.add(makeAnswer({ id: 'c', reviewer: 'oak', at: '2026-03-05T11:00:00.000Z' }));
  const after = await learning.read();
  database.learning.hook('reading').unsubscribe(note as never);
  expect(read).toEqual(['c']);
  expect(after.byPerson.get('willow')).toBe(before.byPerson.get('willow'));
  expect(after.byPerson.get('oak')!.map(({ id }) => id)).toEqual(['b', 'c']);
  await database.learning.delete('b');
  expect((await learning.read()).all.map(({ id }) => id)).toEqual(['a', 'c']);
});

test('class is live', async () => {
  await sitAs('hazel', 'lead');
  const seen = follow(liveClass('hazel'));
  await settles(seen, ({ items }) => expect(items).toEqual([]));
  await database.learning.add(makeAnswer({ reviewer: 'hazel' }));
  await settles(seen, ({ items, members }) => {
    expect(items).toHaveLength(1);
    expect(members.find(({ name }) => name === 'hazel')!.lastActive).toBe(makeAnswer().at);
  });
});
