import { describe, expect, test } from 'vitest';
import {
  belongsToCase,
  casesWithHandIn,
  isHidden,
  readableEntry,
} from '../../../domain/decisions/log-visibility.ts';
import {
  isSealed,
  knowsOf,
  knowsOrigin,
  seesDetection,
  type Viewer,
} from '../../../domain/knowledge/case-knowledge.ts';
import type { StandingVerdict } from '../../../domain/queue/case.ts';
import { CASE_STATES } from '../../../domain/queue/case-state.ts';
import { entryFacts } from '../../../words/log-entry-facts.ts';
import { describeEntry } from '../../../words/log-entry-text.ts';
import { makeCase, makeRules } from '../../fixtures/factories.ts';
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
    const seen = log.map((entry) =>
      readableEntry(entry, { viewer: second, sealed: new Set(['case-1']), blind: new Set(), named: null }),
    );
    expect(seen.map(isHidden)).toEqual([false, true, true, false, false]);
    expect(describeEntry(seen[1]!)).toEqual({
      title: 'Decision, hidden until the second review is done',
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
    const each = [golden, audit, makeCase()].map((one) => ({
      ...one,
      state: 'leased' as const,
      blind: false,
    }));
    const rules = makeRules();
    expect(each.map((one) => seesDetection(one, second, rules))).toEqual([false, false, false]);
    expect(each.map((one) => seesDetection(one, lead, rules))).toEqual([true, true, true]);
  });

  test('a lead who holds a case blind does not see its score either', () => {
    const lease = { reviewer: 'ash', tab: 'tab-1', since: '', until: '' };
    const held = makeCase({ state: 'leased', blind: true, lease });
    expect(seesDetection(held, lead, makeRules())).toBe(false);
    expect(seesDetection({ ...held, blind: false }, lead, makeRules())).toBe(true);
  });

  test('another reviewer’s golden item, and an audit sample that nobody was handed, are not known of', () => {
    expect([second, first, lead].map((viewer) => knowsOf(golden, viewer))).toEqual([true, false, true]);
    expect([second, lead].map((viewer) => knowsOf(audit, viewer))).toEqual([false, true]);
    expect(knowsOf({ ...audit, state: 'in-second-review', blind: true }, second)).toBe(true);
  });

  test('the log names to others than leads the cases alone in which they had a hand, whatever brought them in', () => {
    const log = makeLog([
      newEntry('lease', { caseId: 'golden-of-oak', actor: 'oak' }),
      newEntry('decision', { caseId: 'flagged', actor: 'willow' }),
      newEntry('help-asked', {
        caseId: 'asked',
        actor: 'willow',
        payload: { to: 'oak', question: 'which?' },
      }),
      newEntry('lease', { caseId: 'golden-of-willow', actor: 'willow' }),
      newEntry('assignment', { payload: { caseIds: ['flagged', 'asked'], assignee: null } }),
    ]);
    const named = new Set(casesWithHandIn(log, second));
    expect([...named]).toEqual(['golden-of-oak', 'asked']);
    const seen = log.map((entry) =>
      readableEntry(entry, { viewer: second, sealed: new Set(), blind: new Set(), named }),
    );
    expect(seen.map((entry) => [entry.caseId, isHidden(entry)])).toEqual([
      ['golden-of-oak', false],
      [null, true],
      ['asked', false],
      [null, true],
      [null, true],
    ]);
    expect(describeEntry(seen[1]!).title).toBe('Decision, on a case of other reviewers');
    expect(JSON.stringify(seen)).not.toMatch(/flagged"|golden-of-willow/);
  });

  test('nobody but a lead reads which cases were opened, even where all are theirs: a golden item is in none', () => {
    const log = makeLog([newEntry('cases-opened'), newEntry('cases-withdrawn')]);
    for (const entry of log) {
      const access = {
        sealed: new Set<string>(),
        blind: new Set<string>(),
        named: new Set(['case-1', 'case-2']),
      };
      expect(JSON.stringify(readableEntry(entry, { ...access, viewer: second }))).not.toMatch(/case-|t-1/);
      expect(readableEntry(entry, { ...access, viewer: lead, named: null })).toBe(entry);
      expect([second, lead].map((viewer) => belongsToCase(entry, viewer))).toEqual([false, true]);
    }
  });

  test('whoever holds a case blind does not read what it was opened with', () => {
    const [entry] = makeLog([newEntry('cases-opened')]);
    const access = { viewer: lead, sealed: new Set<string>(), named: null };
    expect(isHidden(readableEntry(entry!, { ...access, blind: new Set(['case-1']) }))).toBe(true);
    expect(isHidden(readableEntry(entry!, { ...access, blind: new Set(['case-9']) }))).toBe(false);
  });

  test('which transcripts were made golden items is told to leads only', () => {
    const [entry] = makeLog([newEntry('golden-items-added')]);
    const seen = readableEntry(entry!, { viewer: second, sealed: new Set(), blind: new Set(), named: null });
    expect(JSON.stringify(seen)).not.toContain('t-7');
    expect(describeEntry(seen).title).toBe('Golden items created, details for leads only');
    expect(readableEntry(entry!, { viewer: lead, sealed: new Set(), blind: new Set(), named: null })).toBe(
      entry,
    );
  });
});

test('how somebody does in training is told to them and to leads; nobody else reads even who it was', () => {
  const log = makeLog([
    newEntry('exam-begun', { actor: 'fern' }),
    newEntry('exam-handed-in', { actor: 'fern' }),
    newEntry('certificate-issued', { actor: 'fern' }),
    newEntry('certificate-revoked', { actor: 'ash' }),
    newEntry('exam-allowed', { actor: 'ash' }),
  ]);
  const readBy = (viewer: Viewer, named: ReadonlySet<string> | null) =>
    log.map((entry) => readableEntry(entry, { viewer, sealed: new Set(), blind: new Set(), named }));
  expect(readBy(lead, null)).toEqual(log);
  expect(readBy(trainee, new Set()).map(isHidden)).toEqual([false, false, false, true, true]);
  // The two that are to oak, and of the others none.
  expect(readBy(second, new Set()).map(isHidden)).toEqual([true, true, true, false, false]);
  const others = readBy(first, new Set());
  expect(others.map(isHidden)).toEqual([true, true, true, true, true]);
  expect(JSON.stringify(others)).not.toMatch(/"(fern|ash|oak|sitting-1|certificate-1)"/);
  expect(describeEntry(others[1]!).title).toBe('Exam handed in, for that person and leads only');
});
