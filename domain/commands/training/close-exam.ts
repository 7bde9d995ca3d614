import { markedCharacteristics } from '../../review/draft.ts';
import type { ExamSide } from '../../training/early-end.ts';
import type { KeyAnswer } from '../../training/exam-key.ts';
import type { ExamResult, ExamSitting } from '../../training/exam-sitting.ts';
import { endedBy, gradeAnswers, gradeEnded } from '../../training/grading.ts';
import type { LearningRecord } from '../../training/learning-record.ts';
import type { Context } from '../command.ts';
import type { Work } from '../work.ts';

const DAY = 86_400_000;

const withBound = ({ k, n, lower95 }: { k: number; n: number; lower95: number | null }) => ({
  ...{ k, n },
  lower95: lower95 ?? 0,
});

/** The verdicts of a sitting, as a key grades them. */
function givenIn({ form, answers }: Pick<ExamSitting, 'form' | 'answers'>): KeyAnswer[] {
  return form.items.flatMap(({ id }, place) => {
    const answer = answers[place];
    if (!answer || answer.verdict === null) return [];
    const { verdict: decision, confidence } = answer;
    return [{ id, decision, confidence, characteristics: markedCharacteristics(answer) }];
  });
}

/** The side on which what is answered ends a sitting early; null where it goes on, or the rules know no early end. */
export const sideThatEnds = (sitting: Pick<ExamSitting, 'form' | 'answers' | 'rules'>): ExamSide | null =>
  sitting.rules.earlyEnd ? endedBy(sitting.form.items, givenIn(sitting), sitting.rules.bar) : null;

/**
 * What a sitting comes to by its last answers; what was left open counts as not confirmed, and of one that ended early
 * not at all.
 */
export function resultOf(
  sitting: ExamSitting,
  endedEarly: ExamSide | null = null,
): Omit<ExamResult, 'certificateId'> {
  const { form, rules } = sitting;
  const grade = endedEarly === null ? gradeAnswers : gradeEnded;
  const { sensitivity, specificity, passed, unanswered } = grade(form.items, givenIn(sitting), rules.bar);
  const both = { sensitivity: withBound(sensitivity), specificity: withBound(specificity) };
  return { ...both, passed, unanswered, ...(endedEarly && { endedEarly }) };
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

interface Closing {
  sitting: ExamSitting;
  /** Of the guidance in force. */
  guidanceVersion: number;
  context: Context;
  /** The side by which it ends early; null where it is handed in. */
  endedEarly?: ExamSide | null;
}

/**
 * Closes a sitting: it is graded, the result stands in the log, with the certificate where it was passed, and the
 * answers become learning records, all of it at once.
 * @returns the sitting with its result
 */
export function closeExam(
  work: Work,
  { sitting, guidanceVersion, context, endedEarly = null }: Closing,
): ExamSitting {
  const { passed, unanswered, endedEarly: by, ...shares } = resultOf(sitting, endedEarly);
  const early = by && { endedEarly: by };
  const { id: sittingId, form, rules } = sitting;
  const { seed, languages } = form;
  const result = { sittingId, seed, languages, guidanceVersion, ...shares, bar: rules.bar };
  const { at: handedInAt } = work.log({
    kind: 'exam-handed-in',
    caseId: null,
    payload: { ...result, unanswered, passed, ...early },
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
    ...{ breaks, handedInAt, result: { ...shares, passed, unanswered, ...early, certificateId } },
  };
  work.put('examSittings', graded);
  work.put('learning', ...learned(sitting, context));
  return graded;
}
