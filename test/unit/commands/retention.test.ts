import { describe, expect, test } from 'vitest';
import type { DuePage } from '../../../domain/commands/retention/due-page.ts';
import { setPeriodsCommand } from '../../../domain/commands/retention/periods.ts';
import { purgeDuePageCommand, purgePageCommand } from '../../../domain/commands/retention/purge.ts';
import {
  removeSetAsideCommand,
  setAsideCommand,
  takeBackInCommand,
} from '../../../domain/commands/scoring/set-aside.ts';
import { erasureOf } from '../../../domain/decisions/erasure.ts';
import type { LogEntry, LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { tellOpened } from '../../../domain/decisions/told-cases.ts';
import { DEFAULT_PERIODS } from '../../../domain/policy/retention-periods.ts';
import { ALL_CASES } from '../../../domain/retention/aggregate.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import { makeCase } from '../../fixtures/factories.ts';

const context = makeContext();
const alone = { ...context, actor: null };
const order = {
  page: { cases: ['case-1'], transcripts: ['t-001'], appeals: [], cohortRows: [] },
  now: NOW,
  generation: '',
};

const entry = (seq: number, kind: string, payload: object, caseId: string | null = null) =>
  ({
    ...{ seq, kind, payload, caseId, actor: 'willow', at: '2026-01-02T10:00:00.000Z' },
    ...{ previousHash: '', hash: `hash-${seq}` },
  }) as LogEntry;

/** What is due, of which nothing hangs on anything. */
const due = (overrides: Partial<DuePage> = {}): DuePage => ({
  periods: DEFAULT_PERIODS,
  ...{ cases: [], drafts: [], transcripts: [], cohortRows: [], appealed: [], opened: [] },
  alerts: [],
  entries: { cases: [], appealed: [] },
  shared: { emptied: [], stored: new Set() },
  golden: { entries: [], stored: new Set() },
  ...{
    aggregates: [],
    references: { candidateIds: [], calibration: [], former: [], clusters: [], members: [] },
  },
  ...overrides,
});

const purge = (page: DuePage | null) => purgePageCommand.decide(order, page, context);

describe('a page of a purge', () => {
  test('of which nothing is due any more changes nothing', () => {
    const answer = { transcripts: 0, cases: 0, entries: 0, appeals: 0, cohortRows: 0 };
    expect(purge(null)).toEqual({ entries: [], changes: {}, answer });
  });

  test('takes cases with their drafts and entries, transcripts with all that was made of them, and says so', () => {
    const own = [entry(2, 'lease', {}, 'case-1'), entry(5, 'skip', {}, 'case-1')];
    const page = due({
      cases: [makeCase()],
      drafts: [['willow', 'case-1']],
      transcripts: ['t-001'],
      cohortRows: ['row-1'],
      entries: { cases: own, appealed: [] },
      references: { candidateIds: ['stricter'], calibration: [], former: [], clusters: [], members: [] },
    });
    const decided = purge(page);
    const key = { delete: ['t-001'] };
    expect(decided).toMatchObject({
      changes: {
        cases: { delete: ['case-1'] },
        drafts: { delete: [['willow', 'case-1']] },
        cohortRows: { delete: ['row-1'] },
        ...{ transcripts: key, unassessed: key, setAside: key, assessments: key, goldenItems: key },
        shadowFlags: { delete: [['stricter', 't-001']] },
      },
      erased: own,
      entries: [
        {
          kind: 'purge',
          actor: 'reviewer-1',
          payload: {
            ...{ transcripts: 1, cases: 1, entries: 2 },
            retention: { periods: DEFAULT_PERIODS, appeals: 0, cohortRows: 1, ...erasureOf(own) },
          },
        },
      ],
      answer: { transcripts: 1, cases: 1, entries: 2, appeals: 0, cohortRows: 1 },
    });
    expect(purgeDuePageCommand.decide(order, page, alone)).toMatchObject({
      entries: [{ kind: 'purge', actor: 'Second Look' }],
    });
  });

  test('adds what goes to the counts of its month, and leaves other months', () => {
    const zero = { flagged: 1, confirmed: 1, notConfirmed: 0, inconclusive: 0, resolved: 0, reversed: 0 };
    const counted = (month: string) => ({ month, group: ALL_CASES, ...zero, timedReviews: 1, seconds: 9 });
    const page = due({ cases: [makeCase()], aggregates: [counted('2026-03'), counted('2026-02')] });
    const { put } = (purge(page) as { changes: { aggregates: { put: { month: string; group: string }[] } } })
      .changes.aggregates;
    expect(put.map(({ month, group }) => [month, group])).toEqual([
      ['2026-03', ALL_CASES],
      ['2026-03', 'layer:classifier'],
    ]);
    expect(put[0]).toMatchObject({ flagged: 2, confirmed: 1, seconds: 9 });
  });

  test('empties the texts of appeals, in the cases and in the log, and leaves the rest', () => {
    const appeal = { openedBy: 'oak', openedAt: '', complaint: 'It was a game.', deadline: '' } as never;
    const told = ['appeal-opened', 'decision', 'appeal-decided'].map((kind, seq) => entry(seq, kind, {}));
    const page = due({
      appealed: [makeCase({ appeal, revision: 4 })],
      entries: { cases: [], appealed: told },
    });
    expect(purge(page)).toMatchObject({
      changes: {
        cases: { put: [{ id: 'case-1', appeal: { complaint: '', openedBy: 'oak' }, revision: 5 }] },
      },
      erased: [{ kind: 'appeal-opened' }, { kind: 'appeal-decided' }],
      answer: { appeals: 1, cases: 0 },
    });
  });

  test('erases what names several cases once none of them is left', () => {
    const assigned = (seq: number, ...caseIds: string[]) =>
      entry(seq, 'assignment', { caseIds, assignee: 'oak' }) as LogEntryOf<'assignment'>;
    const page = due({
      cases: [makeCase()],
      shared: {
        emptied: [assigned(1, 'case-1', 'case-2'), assigned(2, 'case-1', 'gone')],
        stored: new Set(['case-1', 'case-2']),
      },
    });
    expect(purge(page)).toMatchObject({ erased: [{ seq: 2 }], answer: { entries: 1 } });
  });

  test('erases what names golden items once none of their transcripts is left', () => {
    const removed = (seq: number, ...transcriptIds: string[]) =>
      entry(seq, 'golden-items-removed', { transcriptIds }) as LogEntryOf<'golden-items-removed'>;
    const entries = [removed(1, 't-001', 't-002'), removed(2, 't-001', 'gone')];
    const golden = { entries, stored: new Set(['t-001', 't-002']) };
    expect(purge(due({ transcripts: ['t-001'], golden }))).toMatchObject({ erased: [{ seq: 2 }] });
  });

  test('tells again, in the name of who told it, what cases were opened with that stay', () => {
    const [payload] = tellOpened([makeCase(), makeCase({ id: 'case-2', transcriptId: 't-002' })]);
    const opened = [entry(3, 'cases-opened', payload!) as LogEntryOf<'cases-opened'>];
    expect(purge(due({ cases: [makeCase()], opened }))).toMatchObject({
      entries: [
        { kind: 'cases-opened', actor: 'willow', payload: { caseIds: ['case-2'], first: { seq: 3 } } },
        { kind: 'purge', actor: 'reviewer-1' },
      ],
      erased: [{ seq: 3 }],
    });
  });
});

describe('periods', () => {
  const set = (periods: typeof DEFAULT_PERIODS, reason: string) =>
    setPeriodsCommand.decide({ periods, reason }, DEFAULT_PERIODS, context);

  test.each([
    ['without a reason', { ...DEFAULT_PERIODS, appealDays: 9 }, ' ', 'reason-missing'],
    ['to what they are', DEFAULT_PERIODS, 'why', 'unchanged'],
  ])('are not set %s', (_how, periods, reason, code) => {
    expect(set(periods, reason)).toMatchObject({ refused: { code } });
  });

  test('are set with the reason in the log', () => {
    const periods = { transcriptMonths: 6, appealDays: 195 };
    expect(set(periods, ' agreed ')).toMatchObject({
      entries: [{ kind: 'retention-set', payload: { ...periods, reason: 'agreed' } }],
      changes: { settings: { put: [{ key: 'retention-periods', value: periods }] } },
    });
  });
});

describe('a transcript that cannot be scored', () => {
  const waiting = { transcriptId: 't-001', importId: 'import-1' };
  const aside = { ...waiting, reason: 'too deep', at: new Date(NOW).toISOString() };

  test('is set aside while it waits, and not otherwise', () => {
    const input = { transcriptId: 't-001', reason: 'too deep' };
    expect(setAsideCommand.decide(input, waiting, alone)).toMatchObject({
      changes: { unassessed: { delete: ['t-001'] }, setAside: { put: [aside] } },
    });
    expect(setAsideCommand.decide(input, undefined, alone)).toMatchObject({ entries: [], changes: {} });
  });

  test('waits again as it did', () => {
    expect(takeBackInCommand.decide(['t-001', 'gone'], [aside], context)).toMatchObject({
      changes: { setAside: { delete: ['t-001'] }, unassessed: { put: [waiting] } },
    });
  });

  test('is deleted with an entry in the log, unless it was scored meanwhile', () => {
    const state = {
      found: true,
      references: { candidateIds: [], calibration: [], former: [], clusters: [], members: [] },
    };
    expect(removeSetAsideCommand.decide('t-001', state, context)).toMatchObject({
      entries: [{ kind: 'purge', payload: { transcripts: 1, cases: 0, entries: 0 } }],
      changes: { transcripts: { delete: ['t-001'] }, setAside: { delete: ['t-001'] } },
    });
    expect(removeSetAsideCommand.decide('t-001', { ...state, found: false }, context)).toMatchObject({
      entries: [],
      changes: {},
    });
  });
});
