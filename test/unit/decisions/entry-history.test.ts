import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CaseReplay } from '../../../domain/decisions/case-replay.ts';
import { entryHistories, type StoredAppeal } from '../../../domain/decisions/entry-history.ts';
import { chainEntry } from '../../../domain/decisions/hash-chain.ts';
import type { LogEntry, LogEntryOf, NewLogEntry } from '../../../domain/decisions/log-entry.ts';
import { standingVotes, trustOf } from '../../../domain/matching/bank/verification.ts';
import {
  appealDecisionOf,
  MATCH_FINDINGS,
  type MatchFinding,
  verdictOfFinding,
} from '../../../domain/matching/finding.ts';
import { stageOf } from '../../../domain/queue/case-work.ts';

const AT = '2026-03-05T09:00:00.000Z';
const ENTRY = 'bank-1:1';
const NOTE = 'Matches blank pages.';
const BANK = { bankId: 'bank-1', name: 'Maps' };

type DecisionPayload = LogEntryOf<'decision'>['payload'];

/** A log that grows. */
class Log {
  readonly entries: LogEntry[] = [];

  add(entry: Pick<NewLogEntry, 'kind' | 'payload'> & { actor?: string; caseId?: string | null }): number {
    const whole = { actor: 'willow', caseId: 'case-1', ...entry, at: AT } as NewLogEntry;
    this.entries.push(chainEntry(this.entries.at(-1) ?? null, whole) as LogEntry);
    return this.entries.length;
  }

  /** @param finding null for a match that is left open */
  decide(
    finding: MatchFinding | null,
    { by = 'willow', on = 'case-1', ...rest }: Partial<DecisionPayload> & { by?: string; on?: string } = {},
  ): number {
    const payload: DecisionPayload = {
      ...{ stage: 'first-review', characteristics: [], note: '', seconds: 4, policyVersion: 1 },
      verdict: finding === null ? 'inconclusive' : verdictOfFinding(finding),
      ...(finding && { finding }),
      ...rest,
    };
    return this.add({ kind: 'decision', actor: by, caseId: on, payload });
  }

  decideAppeal(finding: MatchFinding, { by = 'oak', on = 'case-1' } = {}): number {
    const payload = { decision: appealDecisionOf(finding), finding, reason: 'looked again', seconds: 9 };
    return this.add({ kind: 'appeal-decided', actor: by, caseId: on, payload });
  }

  undo(decisionSeq: number): number {
    return this.add({ kind: 'decision-withdrawn', payload: { decisionSeq } });
  }
}

const historyOf = (log: Log, entryOf: Record<string, string> = { 'case-1': ENTRY, 'case-2': ENTRY }) =>
  entryHistories([ENTRY], new Map(Object.entries(entryOf)), log.entries).get(ENTRY)!;

const vote = (seq: number, finding: MatchFinding, caseId = 'case-1', reviewer = 'willow') => ({
  ...{ id: String(seq), caseId, reviewer, finding, at: AT },
});

describe('the history of an entry', () => {
  test('is empty of what never matched, and of an unknown entry', () => {
    expect(historyOf(new Log())).toEqual([]);
  });

  test('tells findings, corrections and what was undone, in the order of the log', () => {
    const log = new Log();
    const first = log.decide('same-item');
    const other = log.decide('different', { on: 'case-2', by: 'amber', stage: 'second-review' });
    const corrected = log.decide('bad-hash', { supersedes: first, correctionReason: 'blank' });
    log.undo(other);
    expect(historyOf(log)).toEqual([
      { what: 'voted', vote: vote(first, 'same-item') },
      { what: 'voted', vote: vote(other, 'different', 'case-2', 'amber') },
      { what: 'corrected', replaces: String(first), vote: vote(corrected, 'bad-hash') },
      { what: 'withdrawn', voteId: String(other), at: AT },
    ]);
    expect(trustOf(standingVotes(historyOf(log))).votes).toMatchObject({ 'bad-hash': 1, 'same-item': 0 });
  });

  test('a correction to “inconclusive” takes the vote away, and one from it gives a first vote', () => {
    const log = new Log();
    const first = log.decide('different');
    const open = log.decide(null, { supersedes: first });
    expect(historyOf(log).at(-1)).toEqual({ what: 'withdrawn', voteId: String(first), at: AT });
    const last = log.decide('same-item', { supersedes: open });
    expect(historyOf(log).at(-1)).toEqual({ what: 'voted', vote: vote(last, 'same-item') });
    expect(standingVotes(historyOf(log))).toEqual([vote(last, 'same-item')]);
  });

  test('undoing what is no vote says nothing', () => {
    const log = new Log();
    log.undo(log.decide(null));
    expect(historyOf(log)).toEqual([]);
  });

  test('tells what leads decided of it, and nothing of other entries and cases', () => {
    const log = new Log();
    const by = { actor: 'hazel', caseId: null };
    const suspended = log.add({
      ...{ kind: 'entry-suspended', ...by },
      payload: { ...BANK, entryIds: [ENTRY, 'bank-1:2'], note: NOTE },
    });
    log.add({ kind: 'entry-suspended', ...by, payload: { ...BANK, entryIds: ['bank-1:2'], note: 'x' } });
    const restored = { ...BANK, entryIds: [ENTRY], note: 'Fine.' };
    log.add({ kind: 'entry-restored', ...by, payload: restored });
    log.add({ kind: 'entry-restored', ...by, payload: { ...restored, kept: true } });
    log.add({
      ...{ kind: 'entry-decision-undone', ...by },
      payload: { ...BANK, entryIds: [ENTRY], undoes: suspended },
    });
    log.decide('different', { on: 'case-9' });
    expect(historyOf(log, { 'case-9': 'bank-1:2' })).toEqual([
      { what: 'suspended', by: 'hazel', at: AT, note: NOTE },
      { what: 'restored', by: 'hazel', at: AT, note: 'Fine.' },
      { what: 'restored', by: 'hazel', at: AT, note: 'Fine.', kept: true },
      { what: 'undone', by: 'hazel', at: AT },
    ]);
  });

  test('of a cluster those that were looked at vote, and no others', () => {
    const log = new Log();
    const seen = log.decide('different', { cluster: { id: 'cluster-1', lookedAt: true } });
    const unseen = log.decide('different', { on: 'case-2', cluster: { id: 'cluster-1', lookedAt: false } });
    log.undo(unseen);
    expect(historyOf(log)).toEqual([{ what: 'voted', vote: vote(seen, 'different') }]);
  });
});

describe('an appeal', () => {
  const opened = { kind: 'appeal-opened', payload: { complaint: 'Look again.', deadline: AT } } as const;

  test('is a finding of its own, and one that was decided before there were findings is none', () => {
    const log = new Log();
    const first = log.decide('same-item');
    log.add(opened);
    const decided = log.decideAppeal('bad-hash');
    log.undo(decided);
    log.add({ kind: 'appeal-decided', payload: { decision: 'reversed', reason: 'old', seconds: 3 } });
    expect(historyOf(log)).toEqual([
      { what: 'voted', vote: vote(first, 'same-item') },
      { what: 'appealed', vote: vote(decided, 'bad-hash', 'case-1', 'oak') },
      { what: 'withdrawn', voteId: String(decided), at: AT },
    ]);
  });

  test('that a purge erased from the log is told by its case, in its place', () => {
    const log = new Log();
    const first = log.decide('same-item');
    const later = { ...BANK, entryIds: [ENTRY], note: 'Fine.' };
    log.add({ kind: 'entry-restored', actor: 'hazel', caseId: null, payload: later });
    const decidedAt = '2026-03-05T08:00:00.000Z';
    const appeal = { finding: 'different' as const, decidedBy: 'oak', decidedAt };
    const told = (entries: readonly LogEntry[], stored: StoredAppeal) =>
      entryHistories([ENTRY], new Map([['case-1', ENTRY]]), entries, new Map([['case-1', stored]])).get(
        ENTRY,
      )!;
    const vote1 = vote(first, 'same-item');
    const overruling = {
      id: 'appeal of case-1',
      caseId: 'case-1',
      reviewer: 'oak',
      finding: 'different',
      at: decidedAt,
    };
    expect(told(log.entries, appeal).map(({ what }) => what)).toEqual(['appealed', 'voted', 'restored']);
    const last = { ...appeal, decidedAt: '2026-03-06T08:00:00.000Z' };
    const history = told(log.entries, last);
    expect(history.map(({ what }) => what)).toEqual(['voted', 'restored', 'appealed']);
    expect(standingVotes(history)).toEqual([{ ...overruling, at: last.decidedAt }]);
    const { finding: _, ...withoutFinding } = last;
    expect(standingVotes(told(log.entries, withoutFinding))).toEqual([vote1]);
    // What the log tells itself is not told twice.
    log.decideAppeal('different');
    expect(told(log.entries, appeal).filter(({ what }) => what === 'appealed')).toHaveLength(1);
  });
});

/** What is tried next on one of two cases. */
const step = fc.record({
  on: fc.constantFrom('case-1', 'case-2'),
  what: fc.constantFrom('decide', 'correct', 'escalate', 'undo', 'appeal', 'resolve'),
  finding: fc.option(fc.constantFrom(...MATCH_FINDINGS)),
  secondReview: fc.constantFrom('random' as const, null),
});

/** Follows a step where the case can take it, as the commands would. */
function follow(
  log: Log,
  { on, what, finding, secondReview }: typeof step extends fc.Arbitrary<infer S> ? S : never,
) {
  const replay = new CaseReplay();
  replay.take(log.entries);
  const { at: found } = replay.of(on);
  const stage = stageOf(found);
  const by = `reviewer-${found.reviews.length}`;
  if (what === 'decide' && stage !== null && stage !== 'appeal') {
    const adjudication = stage === 'adjudication';
    const cause = stage === 'first-review' && finding === null ? 'inconclusive' : secondReview;
    log.decide(finding, {
      ...{ on, by, adjudication, stage: stage === 'first-review' ? stage : 'second-review' },
      secondReview: stage === 'first-review' ? cause : null,
    });
  } else if (
    what === 'correct' &&
    ['decided', 'in-second-review'].includes(found.state) &&
    found.reviews[0]
  ) {
    const { reviewer, seq: supersedes } = found.reviews[0];
    log.decide(finding, { on, by: reviewer, supersedes, secondReview });
  } else if (what === 'escalate' && stage === 'first-review') {
    const payload = { reasons: ['urgent'], note: '', seconds: 1, blind: false };
    log.add({ kind: 'escalation', caseId: on, actor: 'oak', payload });
  } else if (
    what === 'appeal' &&
    ['decided', 'closed'].includes(found.state) &&
    found.verdict === 'confirmed' &&
    found.appeal === null
  ) {
    log.add({
      kind: 'appeal-opened',
      caseId: on,
      actor: 'hazel',
      payload: { complaint: 'no', deadline: AT },
    });
  } else if (what === 'resolve' && stage === 'appeal' && finding !== null) {
    log.decideAppeal(finding, { on });
  } else if (what === 'undo') {
    const last = log.entries.findLast(({ caseId }) => caseId === on);
    if (last && ['decision', 'escalation', 'appeal-decided'].includes(last.kind))
      log.add({
        kind: 'decision-withdrawn',
        caseId: on,
        actor: last.actor,
        payload: { decisionSeq: last.seq },
      });
  }
}

describe('votes of an entry', () => {
  test('are the findings of the verdicts that stand on its cases, whatever happened to these', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const log = new Log();
        for (const each of steps) follow(log, each);
        const replay = new CaseReplay();
        replay.take(log.entries);
        const found = ['case-1', 'case-2'].flatMap((id) => {
          const { reviews, appeal } = replay.of(id).at;
          const decisions = reviews.map(({ seq, reviewer }) => {
            const { payload } = log.entries[seq - 1] as LogEntryOf<'decision'>;
            return { seq, reviewer, finding: payload.finding };
          });
          if (!appeal?.finding) return decisions;
          // Only its verdict is left on the case.
          const { seq } = log.entries.findLast(
            (each) => each.caseId === id && each.kind === 'appeal-decided',
          )!;
          const agreeing = decisions.filter(
            (each) => each.finding && appealDecisionOf(each.finding) === appeal.decision,
          );
          return [...agreeing, { seq, reviewer: appeal.decidedBy!, finding: appeal.finding }];
        });
        const votes = standingVotes(historyOf(log)).map(
          (each) => `${each.id} ${each.reviewer} ${each.finding}`,
        );
        const expected = found.flatMap(({ seq, reviewer, finding }) =>
          finding ? [`${seq} ${reviewer} ${finding}`] : [],
        );
        expect(votes.sort()).toEqual(expected.sort());
      }),
    );
  });

  test('of two entries are told apart as if each were alone', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        const log = new Log();
        for (const each of steps) follow(log, each);
        const entryOf = new Map([
          ['case-1', ENTRY],
          ['case-2', 'bank-1:2'],
        ]);
        const both = entryHistories(entryOf.values(), entryOf, log.entries);
        for (const [caseId, entryId] of entryOf) {
          const own = log.entries.filter((each) => each.caseId === caseId);
          const alone = entryHistories([entryId], new Map([[caseId, entryId]]), own);
          expect(both.get(entryId)).toEqual(alone.get(entryId));
        }
      }),
    );
  });
});
