import { describe, expect, test } from 'vitest';
import { describeEntry } from '../../../domain/decisions/describe-entry.ts';
import { entryFacts } from '../../../domain/decisions/entry-facts.ts';
import {
  isHidden,
  isSealed,
  knowsOrigin,
  knowsTranscript,
  readableEntry,
  seesFlag,
  type Viewer,
} from '../../../domain/decisions/log-visibility.ts';
import type { StandingVerdict } from '../../../domain/queue/case.ts';
import { CASE_STATES } from '../../../domain/queue/case-state.ts';
import { makeCase } from '../../fixtures/factories.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';

const lead: Viewer = { name: 'ash', role: 'lead' };
const first: Viewer = { name: 'willow', role: 'reviewer' };
const second: Viewer = { name: 'oak', role: 'reviewer' };
const trainee: Viewer = { name: 'fern', role: 'trainee' };
const reviews: StandingVerdict[] = [
  { stage: 'first-review', reviewer: 'willow', verdict: 'confirmed', seq: 1 },
];

describe('verdicts on a case that waits for a second review', () => {
  const waiting = makeCase({ state: 'in-second-review', reviews });

  const viewers = [lead, first, second, trainee];

  test('are kept from everybody, since each could give the second one', () => {
    expect(viewers.map((viewer) => isSealed(waiting, viewer))).toEqual([true, true, true, true]);
  });

  test('while two disagree, from everybody but a lead who gave neither: the second can still be undone', () => {
    const disputed = makeCase({ state: 'in-adjudication', reviews });
    expect(viewers.map((viewer) => isSealed(disputed, viewer))).toEqual([false, true, true, true]);
    expect(isSealed(disputed, { name: 'willow', role: 'lead' })).toBe(true);
  });

  test('only while it waits', () => {
    const sealed = CASE_STATES.filter((state) => isSealed(makeCase({ state, reviews }), second));
    expect(sealed).toEqual(['escalated', 'in-second-review', 'in-adjudication']);
  });

  test('stand in the log without what they say; the rest of the case is told', () => {
    const log = makeLog([
      newEntry('lease', { caseId: 'case-1' }),
      newEntry('decision', { caseId: 'case-1' }),
      newEntry('detection-revealed', { caseId: 'case-1' }),
      newEntry('decision', { caseId: 'case-2' }),
      newEntry('decision', { caseId: 'case-1', actor: 'oak' }),
    ]);
    const seen = log.map((entry) => readableEntry(entry, second, new Set(['case-1'])));
    expect(seen.map(isHidden)).toEqual([false, true, true, false, false]);
    expect(describeEntry(seen[1]!)).toEqual({
      title: 'Decision, not shown until the second review is done',
      detail: '',
    });
    expect(entryFacts(seen[1]!)).toEqual([]);
    expect(JSON.stringify(seen[1])).not.toMatch(/confirmed|surprise|secrecy/);
    expect(seen[1]).toMatchObject({ seq: 2, hash: log[1]!.hash });
  });
});

describe('what is woven in', () => {
  const golden = makeCase({ origin: 'golden', flaggedBy: ['golden'], assignee: 'oak' });
  const audit = makeCase({ origin: 'audit-sample', risk: 0.1 });

  test('is told to leads, and to others once they have decided', () => {
    expect(knowsOrigin(audit, lead)).toBe(true);
    expect(knowsOrigin(audit, second)).toBe(false);
    expect(knowsOrigin(makeCase({ ...audit, reviews }), first)).toBe(true);
  });

  test('cannot be told from other cases: nobody else sees what any was flagged with', () => {
    const ordinary = makeCase();
    expect([golden, audit, ordinary].map((each) => seesFlag(each, second))).toEqual([false, false, false]);
    expect([golden, audit, ordinary].map((each) => seesFlag(each, lead))).toEqual([true, true, true]);
  });

  test('a lead who holds a case blind does not see its score either', () => {
    const lease = { reviewer: 'ash', tab: 'tab-1', since: '', until: '' };
    const held = makeCase({ state: 'leased', blind: true, lease });
    expect(seesFlag(held, lead)).toBe(false);
    expect(seesFlag({ ...held, blind: false }, lead)).toBe(true);
  });

  test('the transcript of another reviewer’s golden item is not told', () => {
    expect(knowsTranscript(golden, second)).toBe(true);
    expect(knowsTranscript(golden, first)).toBe(false);
    expect(knowsTranscript(golden, lead)).toBe(true);
    expect(knowsTranscript(audit, first)).toBe(true);
  });

  test('which transcripts were made golden items is told to leads only', () => {
    const [entry] = makeLog([newEntry('golden-items-added')]);
    const seen = readableEntry(entry!, second, new Set());
    expect(JSON.stringify(seen)).not.toContain('t-7');
    expect(describeEntry(seen).title).toBe('Golden items made, which ones is told to leads only');
    expect(readableEntry(entry!, lead, new Set())).toBe(entry);
  });
});
