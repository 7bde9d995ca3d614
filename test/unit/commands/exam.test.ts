import { describe, expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import { allowRetakeCommand } from '../../../domain/commands/training/allow-retake.ts';
import { handInExamCommand } from '../../../domain/commands/training/hand-in-exam.ts';
import {
  answerExamCommand,
  beginExamCommand,
  takeExamBreakCommand,
} from '../../../domain/commands/training/sit-exam.ts';
import type { LogEntryOf, NewLogEntry } from '../../../domain/decisions/log-entry.ts';
import type { ExamSitting } from '../../../domain/training/exam-sitting.ts';
import type { LearningRecord } from '../../../domain/training/learning-record.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import { examAnswer, makeExamForm, makeSitting, SHORT_RULES } from '../../fixtures/exams.ts';
import { makeReviewer } from '../../fixtures/factories.ts';
import { FILLED_ROWS } from '../../fixtures/filled-rows.ts';
import { makeLog, newEntry, PAYLOADS } from '../../fixtures/log-entries.ts';

const DAY = 86_400_000;
const willow = makeReviewer({ name: 'willow', role: 'trainee' });
const context = makeContext({ actor: willow });
const form = makeExamForm(SHORT_RULES);
const rules = { ...SHORT_RULES, waitDays: 2, drillItems: 2 };
const iso = (daysAgo: number) => new Date(NOW - daysAgo * DAY).toISOString();

const handedIn = (passed: boolean, daysAgo: number) =>
  newEntry('exam-handed-in', {
    ...{ actor: 'willow', at: iso(daysAgo) },
    payload: { ...PAYLOADS['exam-handed-in'], passed },
  });
const allowed = (daysAgo: number) =>
  newEntry('exam-allowed', {
    ...{ actor: 'ash', at: iso(daysAgo) },
    payload: { ...PAYLOADS['exam-allowed'], reviewer: 'willow' },
  });
const logOf = (entries: readonly NewLogEntry[]) =>
  makeLog(entries) as LogEntryOf<'exam-handed-in' | 'exam-allowed'>[];
const drilled = (count: number, daysAgo: number): LearningRecord[] =>
  Array.from({ length: count }, (_, index) => ({
    ...(FILLED_ROWS.learning as LearningRecord),
    ...{ id: `l-${index}`, at: iso(daysAgo) },
  }));
const state = (entries: readonly NewLogEntry[] = [], learning: LearningRecord[] = []) => ({
  sittings: [] as ExamSitting[],
  history: { entries: logOf(entries), learning },
  rules,
});
const begin = (given: ReturnType<typeof state>) => beginExamCommand.decide(form, given, context);

describe('beginning an exam', () => {
  const open = [makeSitting()];
  const failures = [handedIn(false, 30), handedIn(false, 20), handedIn(false, 10)];
  test.each([
    ['while one is under way', { ...state(), sittings: open }, refuse('exam-open')],
    [
      'before the wait is over',
      state([handedIn(false, 1)], drilled(2, 0.5)),
      refuse('exam-not-yet', { what: 'wait', until: iso(-1) }),
    ],
    [
      'with drill items missing; those before the exam count for nothing',
      state([handedIn(false, 3)], [...drilled(1, 2), ...drilled(5, 4)]),
      refuse('exam-not-yet', { what: 'drill', done: 1, needed: 2 }),
    ],
    [
      'after the third failure in a row',
      state(failures, drilled(9, 1)),
      refuse('exam-not-yet', { what: 'lead', failures: 3 }),
    ],
    [
      'after one more, though a lead had allowed that',
      state([...failures, allowed(9), handedIn(false, 8)], drilled(9, 1)),
      refuse('exam-not-yet', { what: 'lead', failures: 4 }),
    ],
    [
      'with a form of other rules',
      { ...state(), rules: { ...rules, benign: 4 } },
      refuse('exam-form-outdated'),
    ],
  ])('%s is refused', (_when, given, refused) => expect(begin(given)).toEqual(refused));

  test.each([
    ['at first', state()],
    ['once the wait is over and the drill is done', state([handedIn(false, 2)], drilled(2, 1))],
    ['at once after one was passed', state([handedIn(false, 9), handedIn(true, 0.1)])],
    ['at once where a lead has allowed it', state([...failures, allowed(0.1)])],
    [
      'two failures after one was passed',
      state([...failures, handedIn(true, 9), handedIn(false, 5)], drilled(2, 1)),
    ],
  ])('%s stores form and rules, and logs it without the seed', (_when, given) => {
    const done = begin(given);
    expect(done).toMatchObject({
      entries: [
        {
          kind: 'exam-begun',
          actor: 'willow',
          payload: { sittingId: 'new-1', languages: ['en'], risk: 3, benign: 3 },
        },
      ],
      changes: { examSittings: { put: [{ id: 'new-1', reviewer: 'willow', rules, form }] } },
    });
    expect('entries' in done && JSON.stringify(done.entries)).not.toContain('42');
  });
});

describe('a sitting', () => {
  const answer = examAnswer(form.items[0]!);
  const given = { sittingId: 'sitting-1', place: 0, answer };
  const clocked = makeSitting({ rules: { ...SHORT_RULES, clockMinutes: 30 } });
  const later = (minutes: number) => makeContext({ actor: willow, now: NOW + minutes * 60_000 });
  const away = makeSitting({ breaks: [{ from: iso(0), to: null }] });
  test.each([
    ['that is not stored', undefined, context, refuse('not-found', { what: 'exam' })],
    [
      'of somebody else',
      makeSitting({ reviewer: 'oak' }),
      context,
      refuse('not-allowed', { what: 'not-own-exam' }),
    ],
    [
      'that is handed in',
      makeSitting({ handedInAt: iso(0) }),
      context,
      refuse('exam-closed', { what: 'handed-in' }),
    ],
    ['during a break', away, context, refuse('exam-closed', { what: 'break' })],
    ['whose time is up', clocked, later(30), refuse('exam-closed', { what: 'time-up' })],
  ])('%s takes no answer', (_which, sitting, by, refused) => {
    expect(answerExamCommand.decide(given, { sitting, guidanceVersion: 1 }, by)).toEqual(refused);
    if (_which.startsWith('that') || _which.startsWith('of')) {
      expect(takeExamBreakCommand.decide({ sittingId: 'sitting-1', away: true }, sitting, by)).toEqual(
        refused,
      );
      expect(handInExamCommand.decide('sitting-1', { sitting, guidanceVersion: 1 }, by)).toEqual(refused);
    }
  });

  test('an item that the form has not is refused', () =>
    expect(
      answerExamCommand.decide(
        { ...given, place: 6 },
        { sitting: makeSitting(), guidanceVersion: 1 },
        context,
      ),
    ).toEqual(refuse('not-found', { what: 'exam' })));

  test('takes the last answer, and time on a break is not counted', () => {
    const sitting = makeSitting({
      ...{ rules: clocked.rules, breaks: [{ from: iso(0), to: new Date(NOW + 20 * 60_000).toISOString() }] },
      answers: [{ ...answer, verdict: 'inconclusive', at: iso(0) }, null, null, null, null, null],
    });
    const before = { sitting, guidanceVersion: 1 };
    expect(answerExamCommand.decide(given, before, later(45))).toMatchObject({
      entries: [],
      changes: { examSittings: { put: [{ answers: [{ ...answer }, null, null, null, null, null] }] } },
    });
    expect(answerExamCommand.decide(given, before, later(50))).toEqual(
      refuse('exam-closed', { what: 'time-up' }),
    );
  });

  test('ends early when the other answers say so, the one in hand not counted, only where the rules allow it', () => {
    const long = { ...SHORT_RULES, risk: 30, benign: 30, bar: 0.7, earlyEnd: true };
    const longForm = makeExamForm(long);
    // Sides take turns, risk first; all of these are wrong.
    const wrong = (count: number, rules = long) =>
      makeSitting({
        rules,
        form: longForm,
        answers: longForm.items.map((item, place) =>
          place < count ? { ...examAnswer(item, false), at: iso(0) } : null,
        ),
      });
    const on = (place: number, sitting: ExamSitting) =>
      answerExamCommand.decide(
        { sittingId: 'sitting-1', place, answer: examAnswer(longForm.items[place]!) },
        { sitting, guidanceVersion: 4 },
        context,
      );
    expect(on(7, wrong(7))).toMatchObject({
      answer: { ended: true },
      entries: [
        {
          kind: 'exam-handed-in',
          payload: {
            ...{ endedEarly: 'risk', passed: false, unanswered: 53, guidanceVersion: 4 },
            ...{ sensitivity: { k: 0, n: 4 }, specificity: { k: 0, n: 3 } },
          },
        },
      ],
      changes: {
        examSittings: { put: [{ handedInAt: iso(0), result: { endedEarly: 'risk', certificateId: null } }] },
        learning: { put: { length: 7 } },
      },
    });
    // The fourth wrong answer to a risk is in hand: it may still be changed.
    expect(on(6, wrong(7))).toMatchObject({ answer: { ended: false }, entries: [] });
    expect(on(7, wrong(7, { ...long, earlyEnd: false }))).toMatchObject({ answer: { ended: false } });
  });

  test('a break begins and ends once', () => {
    const input = { sittingId: 'sitting-1', away: true };
    expect(takeExamBreakCommand.decide(input, away, context)).toMatchObject({ changes: {} });
    expect(takeExamBreakCommand.decide(input, makeSitting(), context)).toMatchObject({
      changes: { examSittings: { put: [{ breaks: [{ from: iso(0), to: null }] }] } },
    });
    expect(takeExamBreakCommand.decide({ ...input, away: false }, away, context)).toMatchObject({
      changes: { examSittings: { put: [{ breaks: [{ from: iso(0), to: iso(0) }] }] } },
    });
  });
});

describe('handing in', () => {
  const answered = (right: (place: number) => boolean) =>
    makeSitting({
      answers: form.items.map((item, place) =>
        place === 5 ? null : { ...examAnswer(item, right(place)), at: iso(0) },
      ),
    });
  const handIn = (sitting: ExamSitting) =>
    handInExamCommand.decide('sitting-1', { sitting, guidanceVersion: 4 }, context);

  test('passed: result and certificate stand in the log together, and the answers are learned', () => {
    const done = handIn(answered(() => true));
    expect(done).toMatchObject({
      entries: [
        {
          kind: 'exam-handed-in',
          payload: {
            ...{ seed: 42, guidanceVersion: 4, bar: 0.3, passed: true, unanswered: 1 },
            // The benign one that was left open was not confirmed, as it should be.
            ...{ sensitivity: { k: 3, n: 3 }, specificity: { k: 3, n: 3 } },
          },
        },
        {
          kind: 'certificate-issued',
          payload: {
            certificateId: 'new-1',
            sittingId: 'sitting-1',
            expiresAt: iso(-180),
            guidanceVersion: 4,
          },
        },
      ],
      changes: {
        examSittings: { put: [{ handedInAt: iso(0), result: { passed: true, certificateId: 'new-1' } }] },
      },
      answer: { id: 'sitting-1' },
    });
    const learned = 'changes' in done ? (done.changes.learning?.put ?? []) : [];
    expect(learned).toHaveLength(5);
    expect(learned[0]).toMatchObject({ activity: 'exam', session: 'sitting-1', told: false, riskShare: 0.5 });
    expect(JSON.stringify(learned)).not.toContain('between us');
  });

  test('not passed: a result, and no certificate', () => {
    const done = handIn(answered((place) => place !== 0));
    expect(done).toMatchObject({
      entries: [{ kind: 'exam-handed-in', payload: { passed: false, sensitivity: { k: 2, n: 3 } } }],
      changes: { examSittings: { put: [{ result: { passed: false, certificateId: null } }] } },
    });
    expect('entries' in done && done.entries).toHaveLength(1);
  });
});

describe('what a lead decides', () => {
  const lead = makeContext({ actor: makeReviewer({ name: 'ash', role: 'lead' }) });
  const three = [handedIn(false, 30), handedIn(false, 20), handedIn(false, 10)];
  const retake = (entries: readonly NewLogEntry[], reason = ' together ') =>
    allowRetakeCommand.decide(
      { reviewer: 'willow', reason },
      { profile: willow, entries: logOf(entries), rules },
      lead,
    );

  test('a retake after the third failure, with a reason', () => {
    expect(retake(three)).toMatchObject({
      entries: [{ kind: 'exam-allowed', payload: { reviewer: 'willow', failures: 3, reason: 'together' } }],
    });
    expect(retake(three, ' ')).toEqual(refuse('reason-missing', { what: 'retake' }));
    expect(retake(three.slice(1))).toEqual(refuse('unchanged', { what: 'retake' }));
    expect(retake([...three, allowed(1)])).toEqual(refuse('unchanged', { what: 'retake' }));
    const nobody = { profile: undefined, entries: [], rules };
    expect(allowRetakeCommand.decide({ reviewer: 'x', reason: 'y' }, nobody, lead)).toEqual(
      refuse('not-found', { what: 'reviewer' }),
    );
  });
});
