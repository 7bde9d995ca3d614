import { describe, expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import { correctDecisionCommand } from '../../../domain/commands/review/correct-decision.ts';
import { submitReviewCommand } from '../../../domain/commands/review/submit-review.ts';
import { undoCommand } from '../../../domain/commands/review/undo.ts';
import { decisionPayload } from '../../../domain/commands/review/verdict.ts';
import type { LogEntry } from '../../../domain/decisions/log-entry.ts';
import { MATCH_FINDINGS, verdictOfFinding } from '../../../domain/matching/finding.ts';
import { CHOICES } from '../../../domain/policy/choices.ts';
import { makeLease } from '../../../domain/queue/lease.ts';
import type { Submission } from '../../../domain/review/draft.ts';
import { guidanceOf } from '../../../domain/review/guidance.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import {
  makeCase,
  makeMatchCase,
  makePolicy,
  makeReviewPolicy,
  makeSubmission,
} from '../../fixtures/factories.ts';

const context = makeContext({ next: { seq: 7, at: '2026-03-05T09:00:00.000Z' } });
const lease = makeLease({ reviewer: 'reviewer-1', tab: 'tab-1' }, NOW, 10);
const held = makeMatchCase({ state: 'leased', blind: false, lease });
const under = { reviewPolicy: makeReviewPolicy(), policy: makePolicy(), guidance: guidanceOf([]) };
const lacksFinding = refuse('incomplete', { what: 'submission', lacking: ['finding'] });
const contradicts = refuse('not-allowed', { what: 'finding-against-verdict' });

const unmarked = (given: Partial<Submission>) => makeSubmission({ characteristics: [], ...given });

const submit = (given: Partial<Submission>, found = held) =>
  submitReviewCommand.decide(
    { caseId: found.id, submission: unmarked(given) },
    { found, known: false, held: [found], drafts: [], ...under },
    context,
  );

describe('the decision on a match', () => {
  test.each(MATCH_FINDINGS)('keeps the finding “%s” with the verdict that follows from it', (finding) => {
    const verdict = verdictOfFinding(finding);
    expect(submit({ choice: verdict, finding })).toMatchObject({
      entries: [{ kind: 'decision', payload: { verdict, finding } }],
      changes: { cases: { put: [{ state: 'decided', verdict }] } },
    });
  });

  test.each(MATCH_FINDINGS)('with the finding “%s” is refused with any other verdict', (finding) => {
    for (const choice of ['confirmed', 'not-confirmed', 'inconclusive'] as const)
      if (choice !== verdictOfFinding(finding)) expect(submit({ choice, finding })).toEqual(contradicts);
  });

  test('needs a finding, unless it leaves the match open or passes it on', () => {
    expect(submit({ choice: 'confirmed' })).toEqual(lacksFinding);
    expect(submit({ choice: 'not-confirmed' })).toEqual(lacksFinding);
    for (const choice of ['inconclusive', 'escalate', 'skip'] as const) {
      const decided = submit({ choice, reasons: ['urgent'] });
      expect(decided).toHaveProperty('entries');
      expect(decided).not.toHaveProperty('entries.0.payload.finding');
    }
  });

  test.each([
    ['second review', { state: 'in-second-review' }],
    ['adjudication', { state: 'in-adjudication' }],
    ['review of an escalation', { state: 'escalated', escalatedBy: 'willow' }],
  ] as const)('needs and keeps a finding in the %s too', (_stage, at) => {
    const review = { stage: 'first-review', reviewer: 'willow', verdict: 'confirmed', seq: 3 } as const;
    const reviews = at.state === 'escalated' ? [] : [review];
    const found = makeMatchCase({ ...at, reviews, lease, blind: false });
    expect(submit({ choice: 'not-confirmed' }, found)).toEqual(lacksFinding);
    expect(submit({ choice: 'not-confirmed', finding: 'different' }, found)).toMatchObject({
      entries: [{ payload: { stage: 'second-review', finding: 'different' } }],
    });
  });

  test('on a transcript has no finding, whatever is chosen', () => {
    const transcript = makeCase({ state: 'leased', blind: false, lease });
    for (const choice of CHOICES)
      expect(submit({ choice, reasons: ['urgent'], finding: 'different' }, transcript)).toEqual(
        refuse('not-allowed', { what: 'finding-without-match' }),
      );
  });
});

test('a decision on a transcript tells no finding, whichever command it is given with', () => {
  const given = unmarked({ choice: 'confirmed', finding: 'same-item' });
  const draw = { cause: null, probability: 0 };
  expect(decisionPayload('confirmed', given, held, under, draw)).toHaveProperty('finding', 'same-item');
  const transcript = makeCase({ state: 'leased', blind: false, lease });
  expect(decisionPayload('confirmed', given, transcript, under, draw)).not.toHaveProperty('finding');
});

describe('after the decision on a match', () => {
  const review = { stage: 'first-review', reviewer: 'reviewer-1', verdict: 'confirmed', seq: 3 } as const;
  const decided = makeMatchCase({ state: 'decided', verdict: 'confirmed', reviews: [review] });

  test('a correction needs and keeps a finding of its own', () => {
    const correct = (given: Partial<Submission>, found = decided) =>
      correctDecisionCommand.decide(
        { caseId: 'case-1', submission: unmarked(given), reason: 'Looked again.' },
        { found, entries: [], ...under },
        context,
      );
    expect(correct({ choice: 'not-confirmed' })).toEqual(lacksFinding);
    expect(correct({ choice: 'not-confirmed', finding: 'same-item' })).toEqual(contradicts);
    expect(correct({ choice: 'not-confirmed', finding: 'bad-hash' })).toMatchObject({
      entries: [{ payload: { supersedes: 3, finding: 'bad-hash' } }],
    });
    const open = correct({ choice: 'inconclusive' });
    expect(open).toMatchObject({ entries: [{ payload: { verdict: 'inconclusive' } }] });
    expect(open).not.toHaveProperty('entries.0.payload.finding');
  });

  test('undoing brings the draft back with its finding', () => {
    const sent = submit({ choice: 'confirmed', finding: 'near-duplicate' });
    if (!('entries' in sent)) throw new Error('It was refused.');
    const entry = { ...sent.entries[0]!, seq: 3 } as LogEntry;
    const state = { entry, found: decided, entries: [entry], decidedAt: null, held: [], minutes: 10 };
    expect(undoCommand.decide(3, state, context)).toMatchObject({
      changes: { drafts: { put: [{ choice: 'confirmed', finding: 'near-duplicate', caseId: 'case-1' }] } },
    });
  });
});
