import { trainingRulesOf } from '../../policy/training-rules.ts';
import { guidanceOf } from '../../review/guidance.ts';
import { ADMISSION_KINDS, examAdmission } from '../../training/exam-admission.ts';
import type { ExamForm } from '../../training/exam-form.ts';
import { type ExamAnswer, type ExamSitting, isOnBreak, timeLeft } from '../../training/exam-sitting.ts';
import { type Context, type Done, defineCommand, type Refused, refuse } from '../command.ts';
import type { Reader } from '../reader.ts';
import { Work } from '../work.ts';
import { closeExam, sideThatEnds } from './close-exam.ts';

/** Begins a sitting with a form that was made for it; refused while one is open, or before a retake is possible. */
export const beginExamCommand = defineCommand({
  name: 'begin-exam',
  by: 'review',
  tables: ['examSittings', 'learning', 'reviewPolicies', 'log'],
  async read({ examSittings, learning, reviewPolicies, log }, _form: ExamForm, { actor: { name } }) {
    const [sittings, records, policy, entries] = await Promise.all([
      examSittings.of(name),
      learning.of(name),
      reviewPolicies.active(),
      log.ofKinds(ADMISSION_KINDS),
    ]);
    return { sittings, history: { entries, learning: records }, rules: trainingRulesOf(policy.rules) };
  },
  decide(form: ExamForm, { sittings, history, rules }, context) {
    const reviewer = context.actor.name;
    if (sittings.some(({ handedInAt }) => handedInAt === null)) return refuse('exam-open');
    const { what, ...facts } = examAdmission(history, reviewer, rules, context.now);
    if (what !== 'ready') return refuse('exam-not-yet', { what, ...facts } as never);
    const count = (outcome: 'risk' | 'benign') =>
      form.items.filter((each) => each.outcome === outcome).length;
    const [risk, benign] = [count('risk'), count('benign')];
    // The rules were changed while the form was made.
    if (risk !== rules.risk || benign !== rules.benign) return refuse('exam-form-outdated');
    const work = new Work(context);
    const id = context.newId();
    const { seed, languages, items } = form;
    const { at } = work.log({
      kind: 'exam-begun',
      caseId: null,
      payload: { sittingId: id, languages, risk, benign },
    });
    const sitting: ExamSitting = {
      ...{ id, reviewer, begunAt: at, rules, form: { seed, languages, items } },
      ...{ answers: items.map(() => null), breaks: [], handedInAt: null, result: null },
    };
    work.put('examSittings', sitting);
    return work.done(id);
  },
});

/** Why nothing can be done in a sitting; null when it goes on. */
export function whyNotGoingOn(
  sitting: ExamSitting | undefined,
  { actor }: Pick<Context, 'actor'>,
): Refused | null {
  if (!sitting) return refuse('not-found', { what: 'exam' });
  if (sitting.reviewer !== actor.name) return refuse('not-allowed', { what: 'not-own-exam' });
  return sitting.handedInAt === null ? null : refuse('exam-closed', { what: 'handed-in' });
}

const readSitting = ({ examSittings }: Pick<Reader, 'examSittings'>, { sittingId }: { sittingId: string }) =>
  examSittings.get(sittingId);

interface AnsweredItem {
  sittingId: string;
  /** Of the item in the form, from 0. */
  place: number;
  answer: Omit<ExamAnswer, 'at'>;
}

/** What came of an answer. */
export interface StoredAnswer {
  /** Its exam ended by the answers before: this one was not stored. */
  ended: boolean;
}

/**
 * Stores what somebody answers to an item, in the place of what they answered before. Where an exam may end early it
 * is asked first whether the answers to all other items say so: the one in hand may still change and counts for
 * neither.
 */
export const answerExamCommand = defineCommand({
  name: 'answer-exam',
  by: 'anyone',
  tables: ['examSittings', 'learning', 'log'],
  async read({ examSittings, log }, { sittingId }: AnsweredItem) {
    const sitting = await examSittings.get(sittingId);
    const changes = sitting?.rules.earlyEnd ? await log.ofKinds(['guidance-changed']) : [];
    return { sitting, guidanceVersion: guidanceOf(changes).version };
  },
  decide(
    { place, answer }: AnsweredItem,
    { sitting, guidanceVersion },
    context,
  ): Done<StoredAnswer> | Refused {
    const refused = whyNotGoingOn(sitting, context);
    if (refused || !sitting) return refused ?? refuse('not-found', { what: 'exam' });
    if (sitting.form.items[place] === undefined) return refuse('not-found', { what: 'exam' });
    if (isOnBreak(sitting)) return refuse('exam-closed', { what: 'break' });
    const left = timeLeft(sitting, context.now);
    if (left !== null && left <= 0) return refuse('exam-closed', { what: 'time-up' });
    const at = new Date(context.now).toISOString();
    const work = new Work(context);
    const settled = { ...sitting, answers: sitting.answers.with(place, null) };
    const endedEarly = sideThatEnds(settled);
    if (endedEarly) {
      closeExam(work, { sitting: settled, guidanceVersion, context, endedEarly });
      return work.done({ ended: true });
    }
    work.put('examSittings', { ...sitting, answers: sitting.answers.with(place, { ...answer, at }) });
    return work.done({ ended: false });
  },
});

/** Begins or ends a break; what is so already stays so. */
export const takeExamBreakCommand = defineCommand({
  name: 'take-exam-break',
  by: 'anyone',
  tables: ['examSittings'],
  read: (reader, input: { sittingId: string; away: boolean }) => readSitting(reader, input),
  decide({ away }: { sittingId: string; away: boolean }, sitting, context) {
    const refused = whyNotGoingOn(sitting, context);
    if (refused || !sitting) return refused ?? refuse('not-found', { what: 'exam' });
    const work = new Work(context);
    if (isOnBreak(sitting) === away) return work.done(null);
    const at = new Date(context.now).toISOString();
    const ended = sitting.breaks.map((each) => (each.to === null ? { ...each, to: at } : each));
    work.put('examSittings', { ...sitting, breaks: away ? [...ended, { from: at, to: null }] : ended });
    return work.done(null);
  },
});
