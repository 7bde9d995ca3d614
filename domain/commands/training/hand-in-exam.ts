import { markedCharacteristics } from '../../review/draft.ts';
import { guidanceOf } from '../../review/guidance.ts';
import type { ExamResult, ExamSitting } from '../../training/exam-sitting.ts';
import { gradeAnswers } from '../../training/grading.ts';
import type { LearningRecord } from '../../training/learning-record.ts';
import { type Context, defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';
import { whyNotGoingOn } from './sit-exam.ts';

const DAY = 86_400_000;

const withBound = ({ k, n, lower95 }: { k: number; n: number; lower95: number | null }) => ({
  ...{ k, n },
  lower95: lower95 ?? 0,
});

/** What a sitting comes to by its last answers; what was left open counts as not confirmed. */
export function resultOf({ form, answers, rules }: ExamSitting): Omit<ExamResult, 'certificateId'> {
  const given = form.items.flatMap(({ id }, place) => {
    const answer = answers[place];
    if (!answer || answer.verdict === null) return [];
    const { verdict: decision, confidence } = answer;
    return [{ id, decision, confidence, characteristics: markedCharacteristics(answer) }];
  });
  const { sensitivity, specificity, passed, unanswered } = gradeAnswers(form.items, given, rules.bar);
  const both = { sensitivity: withBound(sensitivity), specificity: withBound(specificity) };
  return { ...both, passed, unanswered };
}

/** The answers of a sitting as what its person did in training. */
function learned({ id, form, answers, rules }: ExamSitting, context: Context): LearningRecord[] {
  const riskShare = rules.risk / (rules.risk + rules.benign);
  return form.items.flatMap(({ transcript: _, deciding: _places, families: _families, ...item }, place) => {
    const answer = answers[place];
    if (!answer || answer.verdict === null) return [];
    const { verdict, confidence, at } = answer;
    const marked = markedCharacteristics(answer);
    const record: LearningRecord = {
      ...{ id: context.newId(), reviewer: context.actor.name, at, kind: 'answer', activity: 'exam' },
      ...{ session: id, item, verdict, confidence, marked, told: false, riskShare },
    };
    return [record];
  });
}

/**
 * Hands an exam in: it is graded, the result stands in the log, with the certificate where it was passed, and the
 * answers become learning records, all of it at once. Answers with the sitting.
 */
export const handInExamCommand = defineCommand({
  name: 'hand-in-exam',
  by: 'anyone',
  tables: ['examSittings', 'learning', 'log'],
  async read({ examSittings, log }, sittingId: string) {
    const [sitting, changes] = await Promise.all([
      examSittings.get(sittingId),
      log.ofKinds(['guidance-changed']),
    ]);
    return { sitting, guidanceVersion: guidanceOf(changes).version };
  },
  decide(_sittingId: string, { sitting, guidanceVersion }, context) {
    const refused = whyNotGoingOn(sitting, context);
    if (refused || !sitting) return refused ?? refuse('not-found', { what: 'exam' });
    const work = new Work(context);
    const { passed, unanswered, ...shares } = resultOf(sitting);
    const { id: sittingId, form, rules } = sitting;
    const { seed, languages } = form;
    const result = { sittingId, seed, languages, guidanceVersion, ...shares, bar: rules.bar };
    const { at: handedInAt } = work.log({
      kind: 'exam-handed-in',
      caseId: null,
      payload: { ...result, unanswered, passed },
    });
    const certificateId = passed ? context.newId() : null;
    if (certificateId !== null) {
      const expiresAt = new Date(Date.parse(handedInAt) + rules.certificateDays * DAY).toISOString();
      const payload = { certificateId, ...result, expiresAt };
      work.log({ kind: 'certificate-issued', caseId: null, payload });
    }
    const breaks = sitting.breaks.map((each) => (each.to === null ? { ...each, to: handedInAt } : each));
    const graded: ExamSitting = {
      ...sitting,
      ...{ breaks, handedInAt, result: { ...shares, passed, unanswered, certificateId } },
    };
    work.put('examSittings', graded);
    work.put('learning', ...learned(sitting, context));
    return work.done(graded);
  },
});
