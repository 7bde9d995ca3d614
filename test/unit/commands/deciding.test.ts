import { describe, expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import { decideAppealCommand, startAppealCommand } from '../../../domain/commands/quality/appeals.ts';
import { assignCasesCommand } from '../../../domain/commands/queue/assignment.ts';
import { correctDecisionCommand } from '../../../domain/commands/review/correct-decision.ts';
import { askForHelpCommand } from '../../../domain/commands/review/help.ts';
import { recordRevealCommand } from '../../../domain/commands/review/record-reveal.ts';
import { submitReviewCommand } from '../../../domain/commands/review/submit-review.ts';
import { undoCommand } from '../../../domain/commands/review/undo.ts';
import { Work } from '../../../domain/commands/work.ts';
import type { LogEntry } from '../../../domain/decisions/log-entry.ts';
import { makeLease } from '../../../domain/queue/lease.ts';
import type { KeptDraft, Submission } from '../../../domain/review/draft.ts';
import { guidanceOf } from '../../../domain/review/guidance.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import {
  makeCase,
  makePolicy,
  makeReviewer,
  makeReviewPolicy,
  makeRules,
  makeSubmission,
} from '../../fixtures/factories.ts';

const context = makeContext({ next: { seq: 7, at: '2026-03-05T09:00:00.000Z' } });
const lease = makeLease({ reviewer: 'reviewer-1', tab: 'tab-1' }, NOW, 10);
const held = makeCase({ state: 'leased', blind: false, lease });
const reviewPolicy = makeReviewPolicy();
const under = { reviewPolicy, policy: makePolicy(), guidance: guidanceOf([]) };
const draftOf = (reviewer: string): KeptDraft => ({
  ...makeSubmission(),
  reviewer,
  caseId: 'case-1',
});

function submit(submission: Partial<Submission>, overrides: object = {}) {
  const drafts = [draftOf('reviewer-1'), draftOf('willow')];
  const state = { found: held, known: false, held: [held], drafts, ...under };
  const input = { caseId: 'case-1', submission: makeSubmission(submission) };
  return submitReviewCommand.decide(input, { ...state, ...overrides }, context);
}

describe('a decision', () => {
  test('is one entry; the case names its number and moment, and every draft on it goes', () => {
    expect(submit({ choice: 'confirmed' })).toMatchObject({
      entries: [
        { kind: 'decision', actor: 'reviewer-1', caseId: 'case-1', payload: { verdict: 'confirmed' } },
      ],
      changes: {
        cases: { put: [{ state: 'decided', decidedAt: context.next!.at, reviews: [{ seq: 7 }] }] },
        drafts: {
          delete: [
            ['reviewer-1', 'case-1'],
            ['willow', 'case-1'],
          ],
        },
      },
    });
  });

  test('of which a second review is due leaves the drafts of others', () => {
    const policy = makeReviewPolicy({ rules: makeRules({ secondReview: { share: 1 } }) });
    expect(submit({ choice: 'confirmed' }, { reviewPolicy: policy })).toMatchObject({
      changes: {
        cases: { put: [{ state: 'in-second-review', secondReview: 'random' }] },
        drafts: { delete: [['reviewer-1', 'case-1']] },
      },
    });
  });

  test('a skip keeps every draft', () => {
    const decided = submit({ choice: 'skip', reasons: ['language'] });
    expect(decided).toMatchObject({ changes: { cases: { put: [{ skippedBy: ['reviewer-1'] }] } } });
    expect(decided).not.toHaveProperty('changes.drafts');
  });

  test('lacks what the policy asks for', () => {
    expect(submit({ choice: 'escalate', reasons: [] })).toEqual(
      refuse('incomplete', { what: 'submission', lacking: ['reason'] }),
    );
  });

  test('a second review cannot be escalated, and an appeal waits for no verdict', () => {
    const second = makeCase({ state: 'in-second-review', lease });
    expect(submit({ choice: 'escalate', reasons: ['urgent'] }, { found: second })).toEqual(
      refuse('not-allowed', { what: 'only-first-review-escalates' }),
    );
    const appealed = makeCase({ state: 'appealed', lease });
    expect(submit({ choice: 'confirmed' }, { found: appealed })).toEqual(
      refuse('already-decided', { what: 'no-verdict' }),
    );
  });
});

describe('what comes after a decision', () => {
  const entry = { seq: 5, kind: 'skip', actor: 'reviewer-1', caseId: 'case-1', payload: {} } as LogEntry;
  const past = { entry, found: makeCase(), entries: [entry], decidedAt: null, held: [], minutes: 10 };

  test.each([
    ['somebody else’s', { entry: { ...entry, actor: 'willow' } }],
    ['what is not there', { entry: undefined }],
    ['what another entry followed', { entries: [entry, { ...entry, seq: 6 }] }],
    ['on a case that somebody holds', { found: { ...held, lease: { ...lease, reviewer: 'amber' } } }],
    [
      'what is no decision',
      { entry: { ...entry, kind: 'assignment' }, entries: [{ ...entry, kind: 'assignment' }] },
    ],
  ])('nothing is undone of %s', (_what, overrides) => {
    expect(undoCommand.decide(5, { ...past, ...overrides } as typeof past, context)).toEqual(
      refuse('nothing-to-undo', { what: 'decision' }),
    );
  });

  test('a correction needs a reason, one’s own first review alone, and a verdict', () => {
    const review = { stage: 'first-review', reviewer: 'reviewer-1', verdict: 'confirmed', seq: 3 } as const;
    const found = makeCase({ state: 'decided', verdict: 'confirmed', reviews: [review] });
    const state = { found, entries: [], ...under };
    const correct = (reason: string, choice: Submission['choice'], change = {}) =>
      correctDecisionCommand.decide(
        { caseId: 'case-1', submission: makeSubmission({ choice }), reason },
        { ...state, found: { ...found, ...change } },
        context,
      );
    expect(correct(' ', 'confirmed')).toEqual(refuse('reason-missing', { what: 'correction' }));
    expect(correct('Misread.', 'skip')).toEqual(refuse('incomplete', { what: 'correction' }));
    for (const change of [
      { reviews: [{ ...review, reviewer: 'willow' }] },
      { reviews: [review, review] },
      { lease },
    ])
      expect(correct('Misread.', 'confirmed', change)).toEqual(
        refuse('nothing-to-undo', { what: 'correctable' }),
      );
    expect(correct('Misread.', 'not-confirmed')).toMatchObject({
      entries: [{ payload: { supersedes: 3, correctionReason: 'Misread.' } }],
      changes: { cases: { put: [{ verdict: 'not-confirmed', reviews: [{ seq: 7 }] }] } },
    });
  });

  test('only one’s own decision is compared with what detection said', () => {
    const reveal = { decisionSeq: 5, wouldChange: true };
    for (const other of [undefined, { ...entry, actor: 'willow' }, { ...entry, caseId: null } as LogEntry])
      expect(recordRevealCommand.decide(reveal, other, context)).toEqual(
        refuse('not-allowed', { what: 'not-own-decision' }),
      );
  });

  test('an appeal is opened on a confirmed case, once, and on no golden item', () => {
    const { rules } = reviewPolicy;
    const confirmed = makeCase({ state: 'decided', verdict: 'confirmed' });
    const open = (found: typeof confirmed | undefined, complaint = 'It was a game.') =>
      startAppealCommand.decide({ caseId: 'case-1', complaint }, { found, rules }, context);
    expect(open(confirmed, ' ')).toEqual(refuse('incomplete', { what: 'complaint' }));
    for (const found of [undefined, { ...confirmed, origin: 'golden' as const }, makeCase()])
      expect(open(found)).toEqual(refuse('already-decided', { what: 'not-appealable' }));
    expect(open(confirmed)).toMatchObject({ changes: { cases: { put: [{ state: 'appealed' }] } } });
  });

  test('an appeal is decided with a reason, and where there is one', () => {
    const state = { holding: { found: held, known: false, held: [], reviewPolicy }, drafts: [] };
    const decide = (reason: string) =>
      decideAppealCommand.decide(
        { caseId: 'case-1', decision: 'upheld', reason, seconds: 5 },
        state,
        context,
      );
    expect(decide('')).toEqual(refuse('reason-missing', { what: 'appeal-decision' }));
    expect(decide('It stands.')).toEqual(refuse('already-decided', { what: 'no-open-appeal' }));
  });
});

describe('people and cases', () => {
  test('a question goes to somebody else who is no trainee, about a case that one holds', () => {
    const amber = makeReviewer({ name: 'amber', role: 'reviewer' });
    const ask = (question: string, asked: typeof amber | null = amber, found = held) =>
      askForHelpCommand.decide(
        { caseId: 'case-1', to: asked?.name ?? 'x', question },
        { found, asked: asked ?? undefined },
        context,
      );
    expect(ask(' ')).toEqual(refuse('incomplete', { what: 'question' }));
    for (const asked of [null, makeReviewer(), { ...amber, role: 'trainee' as const }])
      expect(ask('Which?', asked)).toEqual(refuse('not-found', { what: 'reviewer-to-ask' }));
    expect(ask('Which?', amber, makeCase())).toEqual(refuse('held-elsewhere', { what: 'not-held' }));
    expect(ask('Which?')).toMatchObject({ entries: [{ kind: 'help-asked' }] });
  });

  test('nothing is assigned to somebody who is gone, and what is theirs already changes nothing', () => {
    const input = { caseIds: ['case-1'], assignee: 'amber' };
    const assign = (profile: ReturnType<typeof makeReviewer> | undefined, assignee: string | null = null) =>
      assignCasesCommand.decide(
        input,
        { found: [makeCase({ assignee })], profile, uncertified: new Set() },
        context,
      );
    const amber = makeReviewer({ name: 'amber' });
    for (const profile of [undefined, { ...amber, retiredAt: '2026-03-01T00:00:00.000Z' }])
      expect(assign(profile)).toEqual(refuse('not-found', { what: 'assignee' }));
    expect(assign(amber, 'amber')).toEqual({
      entries: [],
      changes: {},
      answer: { before: [], passedOver: 0, uncertified: 0 },
    });
  });
});

describe('work', () => {
  test('gives each entry its place, and a moment after that of the last when the clock lies behind', () => {
    const work = new Work(makeContext({ next: { seq: 7, at: '2026-03-05T10:00:00.000Z' } }));
    const note = { kind: 'break-ended', caseId: null, payload: { seconds: 1 } } as const;
    expect([work.log(note), work.log(note)]).toEqual([
      { seq: 7, at: '2026-03-05T10:00:00.000Z' },
      { seq: 8, at: '2026-03-05T10:00:00.001Z' },
    ]);
    expect(work.moment).toBe('2026-03-05T10:00:00.002Z');
  });

  test('appends nothing for a command that does not name the log', () => {
    const work = new Work(makeContext({ next: null }));
    expect(() => work.log({ kind: 'break-ended', caseId: null, payload: { seconds: 1 } })).toThrow('name it');
  });
});
