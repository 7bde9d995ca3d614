import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { DEFAULT_PERIODS, type RetentionPeriods } from '../../../domain/policy/retention-periods.ts';
import { monthsLater } from '../../../domain/retention/due.ts';
import { outlookOf } from '../../../domain/retention/outlook.ts';
import { type PurgePage, purgePages } from '../../../domain/retention/pages.ts';
import {
  planPurge,
  RETENTION_KINDS,
  type RetainedCase,
  type RetentionFacts,
  retainedCase,
  takesNothing,
} from '../../../domain/retention/plan.ts';
import { makeCase } from '../../fixtures/factories.ts';

const NOW = Date.parse('2026-03-05T10:00:00Z');
const at = (day: string) => Date.parse(`${day}T10:00:00Z`);

const retained = (id: string, overrides: Partial<RetainedCase> = {}): RetainedCase => ({
  id,
  transcriptId: `t-${id}`,
  lastEvent: at('2025-01-01'),
  held: false,
  appealDecided: null,
  ...overrides,
});

const facts = (overrides: Partial<RetentionFacts>): RetentionFacts => ({
  cases: [],
  transcripts: [],
  imports: new Map([
    ['old', at('2024-12-31')],
    ['young', at('2025-03-06')],
  ]),
  cohortRows: [],
  ...overrides,
});

const plan = (overrides: Partial<RetentionFacts>, periods: RetentionPeriods = DEFAULT_PERIODS) =>
  planPurge(facts(overrides), periods, NOW);

const due = (overrides: Partial<RetentionFacts>, periods?: RetentionPeriods) => {
  const { kinds } = plan(overrides, periods);
  return Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, kinds[kind].due.map(({ id }) => id)]));
};

describe('what is due', () => {
  test('old cases, oldest first, to the very moment; not younger ones and not those that are held', () => {
    const found = due({
      cases: [
        retained('b', { lastEvent: at('2025-02-01') }),
        retained('a'),
        retained('edge', { lastEvent: NOW - 365 * 86_400_000 }),
        retained('just', { lastEvent: NOW - 365 * 86_400_000 + 1 }),
        retained('held', { held: true }),
      ],
    });
    expect(found).toMatchObject({ cases: ['a', 'b', 'edge'] });
  });

  test('a transcript once its import is old and no case on it stays', () => {
    const transcripts = ['plain', 'kept', 'gone', 'half', 'held', 'late', 'lost', 'new'].map((id) => ({
      id,
      importId: id === 'new' || id === 'late' ? 'young' : id === 'lost' ? 'missing' : 'old',
    }));
    const cases = [
      retained('kept', { transcriptId: 'kept', lastEvent: at('2026-01-01') }),
      retained('gone', { transcriptId: 'gone' }),
      retained('half-1', { transcriptId: 'half' }),
      retained('half-2', { transcriptId: 'half', lastEvent: at('2026-01-01') }),
      retained('held', { transcriptId: 'held', held: true }),
      retained('late', { transcriptId: 'late' }),
    ];
    expect(due({ cases, transcripts })).toMatchObject({
      cases: ['gone', 'half-1', 'late'],
      transcripts: ['plain', 'gone'],
    });
  });

  test('the texts of an appeal that was decided long ago, unless the case goes with them', () => {
    const cases = [
      retained('old', { lastEvent: at('2025-08-01'), appealDecided: at('2025-08-01') }),
      retained('young', { lastEvent: at('2026-02-01'), appealDecided: at('2026-02-01') }),
      retained('goes', { appealDecided: at('2025-01-01') }),
      retained('held', { held: true, appealDecided: at('2025-01-01') }),
      retained('none', { lastEvent: at('2025-08-01') }),
    ];
    expect(due({ cases })).toMatchObject({ cases: ['goes'], appeals: ['held', 'old'] });
  });

  test('outcomes of others by their moment', () => {
    const cohortRows = [
      { id: 'x', moment: at('2025-01-01') },
      { id: 'y', moment: at('2025-12-01') },
    ];
    expect(due({ cohortRows })).toMatchObject({ cohortRows: ['x'] });
  });

  test('nothing of what is kept until it is deleted by hand', () => {
    const all = { cases: [retained('a')], transcripts: [{ id: 't', importId: 'old' }] };
    expect(takesNothing(plan(all, { transcriptMonths: null, appealDays: null }))).toBe(true);
    const cases = [retained('a', { appealDecided: at('2025-01-01') })];
    expect(due({ cases }, { transcriptMonths: null, appealDays: 195 })).toMatchObject({
      cases: [],
      appeals: ['a'],
    });
  });

  test('a complaint that was emptied is not due again', () => {
    const appeal = {
      openedBy: 'lead-1',
      openedAt: '2025-02-01T10:00:00.000Z',
      complaint: '',
      deadline: '2025-03-01T10:00:00.000Z',
      decision: 'upheld' as const,
      decidedBy: 'oak',
      decidedAt: '2025-02-09T10:00:00.000Z',
    };
    expect(retainedCase(makeCase({ appeal }), NOW).appealDecided).toBeNull();
    expect(retainedCase(makeCase({ appeal: { ...appeal, complaint: 'x' } }), NOW).appealDecided).toBe(
      at('2025-02-09'),
    );
  });
});

describe('what would go, in numbers', () => {
  test('counts by kind and by month, with the oldest and when the next is due', () => {
    const found = outlookOf(
      plan({
        cases: [
          retained('a', { transcriptId: 'a' }),
          retained('b', { lastEvent: at('2025-02-01') }),
          retained('c', { lastEvent: at('2025-06-01'), appealDecided: at('2025-06-01') }),
          retained('d', { lastEvent: at('2025-04-01') }),
          retained('held', { held: true }),
        ],
        transcripts: [
          { id: 'a', importId: 'old' },
          { id: 'new', importId: 'young' },
        ],
      }),
      NOW,
    );
    expect(found).toMatchObject({
      at: NOW,
      kinds: {
        cases: { due: 2, oldest: at('2025-01-01'), next: at('2026-04-01') },
        transcripts: { due: 1, oldest: at('2024-12-31'), next: at('2026-03-06') },
        appeals: { due: 1, oldest: at('2025-06-01'), next: null },
        cohortRows: { due: 0, oldest: null, next: null },
      },
      held: 1,
      next: at('2026-03-06'),
    });
    expect(found.months).toEqual([
      { month: '2024-12', counts: { cases: 0, transcripts: 1, appeals: 0, cohortRows: 0 } },
      { month: '2025-01', counts: { cases: 1, transcripts: 0, appeals: 0, cohortRows: 0 } },
      { month: '2025-02', counts: { cases: 1, transcripts: 0, appeals: 0, cohortRows: 0 } },
      { month: '2025-06', counts: { cases: 0, transcripts: 0, appeals: 1, cohortRows: 0 } },
    ]);
  });
});

/** Facts of any age, with several cases on some transcripts. */
const anyFacts: fc.Arbitrary<RetentionFacts> = fc
  .record({
    cases: fc.array(
      fc.record({
        transcript: fc.nat({ max: 12 }),
        days: fc.nat({ max: 900 }),
        held: fc.boolean(),
        appealDays: fc.option(fc.nat({ max: 900 })),
      }),
      { maxLength: 30 },
    ),
    imports: fc.array(fc.nat({ max: 900 }), { minLength: 1, maxLength: 3 }),
  })
  .map(({ cases, imports }) => ({
    cases: cases.map(({ transcript, days, held, appealDays }, index) => ({
      id: `c-${index}`,
      transcriptId: `t-${transcript}`,
      lastEvent: NOW - days * 86_400_000,
      held,
      appealDecided: appealDays === null ? null : NOW - appealDays * 86_400_000,
    })),
    transcripts: Array.from({ length: 13 }, (_, index) => ({ id: `t-${index}`, importId: `i-${index % 4}` })),
    imports: new Map(imports.map((days, index) => [`i-${index}`, NOW - days * 86_400_000])),
    cohortRows: [{ id: 'r', moment: NOW - 400 * 86_400_000 }],
  }));

/** What is left of facts when a plan is carried out. */
function without(before: RetentionFacts, gone: PurgePage) {
  const cases = new Set(gone.cases);
  const appeals = new Set(gone.appeals);
  const transcripts = new Set(gone.transcripts);
  const rows = new Set(gone.cohortRows);
  return {
    ...before,
    cases: before.cases
      .filter(({ id }) => !cases.has(id))
      .map((each) => (appeals.has(each.id) ? { ...each, appealDecided: null } : each)),
    transcripts: before.transcripts.filter(({ id }) => !transcripts.has(id)),
    cohortRows: before.cohortRows.filter(({ id }) => !rows.has(id)),
  };
}

describe('a plan', () => {
  test('leaves no case without its transcript, and nothing that is due', () => {
    fc.assert(
      fc.property(anyFacts, (before) => {
        const whole = planPurge(before, DEFAULT_PERIODS, NOW);
        const gone = purgePages(whole, before.cases, Number.POSITIVE_INFINITY)[0];
        if (!gone) return;
        const after = without(before, gone);
        const left = new Set(after.transcripts.map(({ id }) => id));
        for (const { transcriptId } of after.cases) expect(left.has(transcriptId)).toBe(true);
        expect(takesNothing(planPurge(after, DEFAULT_PERIODS, NOW))).toBe(true);
      }),
    );
  });

  test('cut into pages is the same plan; after each page no case lacks its transcript', () => {
    fc.assert(
      fc.property(anyFacts, fc.integer({ min: 1, max: 9 }), (before, size) => {
        const whole = planPurge(before, DEFAULT_PERIODS, NOW);
        const pages = purgePages(whole, before.cases, size);
        let left: RetentionFacts = before;
        for (const page of pages) {
          expect(RETENTION_KINDS.some((kind) => page[kind].length > 0)).toBe(true);
          left = without(left, page);
          const kept = new Set(left.transcripts.map(({ id }) => id));
          for (const { transcriptId } of left.cases) expect(kept.has(transcriptId)).toBe(true);
        }
        for (const kind of RETENTION_KINDS)
          expect(pages.flatMap((page) => page[kind]).sort()).toEqual(
            whole.kinds[kind].due.map(({ id }) => id).sort(),
          );
      }),
    );
  });

  test('pages are oldest first and no longer than they must be', () => {
    const cases = Array.from({ length: 25 }, (_, index) =>
      retained(`c-${index}`, { lastEvent: monthsLater(at('2024-01-01'), 0) - index }),
    );
    const pages = purgePages(plan({ cases }), cases, 10);
    expect(pages.map((page) => page.cases.length)).toEqual([10, 10, 5]);
    expect(pages[0]!.cases[0]).toBe('c-24');
  });
});
