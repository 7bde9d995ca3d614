import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { handInExamCommand } from '../../../domain/commands/training/hand-in-exam.ts';
import { beginExamCommand } from '../../../domain/commands/training/sit-exam.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import type { ExamAnswer } from '../../../domain/training/exam-sitting.ts';
import { gradeAnswers } from '../../../domain/training/grading.ts';
import { CONFIDENCES } from '../../../domain/training/learning-record.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import type { Mark } from '../../../domain/transcript/mark.ts';
import { database } from '../../../storage/database.ts';
import { readLog } from '../../../storage/log.ts';
import { answerOf } from '../../../workflows/base/door.ts';
import { answerExam, liveOwnExams, takeExamBreak } from '../../../workflows/training/exam.ts';
import { makeExamForm, SHORT_RULES } from '../../fixtures/exams.ts';
import { makeReviewPolicy, makeRules } from '../../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../../fixtures/fresh-database.ts';
import { firstOf } from '../../fixtures/live-values.ts';
import { addReviewPolicy } from '../../fixtures/writes.ts';

const RULES = { ...SHORT_RULES, waitDays: 0, drillItems: 0 };
const FORM = makeExamForm(RULES);

withFreshDatabase();
beforeEach(() => sitAs('willow', 'trainee'));

const step = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      place: fc.nat({ max: FORM.items.length - 1 }),
      verdict: fc.constantFrom(...VERDICTS, null),
      confidence: fc.constantFrom(...CONFIDENCES, null),
      characteristics: fc.subarray<CharacteristicId>(['secrecy', 'pressure']),
      marks: fc.constantFrom<Mark[]>([], [{ message: 1, characteristic: 'isolation' }]),
    }),
  },
  { weight: 1, arbitrary: fc.constantFrom({ do: 'break' as const }, { do: 'reload' as const }) },
);

test('whatever somebody does in a sitting, no answer is lost, and it is graded by the last ones', async () => {
  await addReviewPolicy(makeReviewPolicy({ version: 2, rules: { ...makeRules(), training: RULES } }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const id = await answerOf(beginExamCommand, FORM);
      const given = new Map<number, Omit<ExamAnswer, 'at'>>();
      let away = false;
      for (const each of steps) {
        if (each.do === 'answer') {
          const { do: _, place, ...answer } = each;
          const stored = answerExam(id, place, answer);
          if (away)
            await expect(stored).rejects.toMatchObject({ code: 'exam-closed', facts: { what: 'break' } });
          else {
            await stored;
            given.set(place, answer);
          }
        } else if (each.do === 'break') {
          away = !away;
          await takeExamBreak(id, away);
        } else {
          database.close();
          await database.open();
        }
        if (each.do === 'break') continue;
        const { open } = await firstOf(liveOwnExams('willow'));
        open!.items.forEach(({ answer }, place) => {
          const last = given.get(place);
          if (last) expect(answer).toMatchObject(last);
          else expect(answer).toBeNull();
        });
      }
      const before = (await readLog()).length;
      const { result, answers } = await answerOf(handInExamCommand, id);
      const last = [...given].flatMap(([place, { verdict, confidence, characteristics }]) =>
        verdict === null
          ? []
          : [{ id: FORM.items[place]!.id, decision: verdict, confidence, characteristics }],
      );
      const { sensitivity, specificity, passed, unanswered } = gradeAnswers(FORM.items, last, RULES.bar);
      const { value: _, ...risk } = sensitivity;
      const { value: __, ...benign } = specificity;
      expect(result).toMatchObject({ sensitivity: risk, specificity: benign, passed, unanswered });
      expect(answers.filter((each) => each !== null)).toHaveLength(given.size);
      const kinds = (await readLog()).slice(before).map(({ kind }) => kind);
      expect(kinds).toEqual(['exam-handed-in', ...(passed ? ['certificate-issued'] : [])]);
      // The next life begins afresh, whatever came of this one.
      await database.log.where('kind').equals('exam-handed-in').delete();
      await database.examSittings.clear();
      await database.learning.clear();
    }),
    { numRuns: 6 },
  );
}, 60_000);
