import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { transcriptAgreement } from '../../../domain/cohort/transcript-agreement.ts';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { statisticsOf } from '../../../domain/metrics/statistics.ts';
import { VERDICTS } from '../../../domain/policy/verdicts.ts';
import { CohortInMemory, entryHash, makeStamp, type OutcomeFile } from '../../fixtures/cohort-files.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const SOURCES = ['1', '2', '3'];

/** A decision that a source made at an entry of its log, and perhaps took back at a later one. */
const decision = fc.record({
  source: fc.constantFrom('0', ...SOURCES),
  /** Cases are shared, as between browsers of which one was restored from a backup of the other. */
  caseNumber: fc.nat(1),
  second: fc.boolean(),
  reviewer: fc.constantFrom('oak', 'elm', null),
  /** Few moments, so that sources also tell the same decision, in the same or in another way. */
  moment: fc.nat(1),
  verdict: fc.constantFrom(...VERDICTS),
  gold: fc.constantFrom('risk' as const, null),
  madeAt: fc.integer({ min: 1, max: 9 }),
  undoneAt: fc.integer({ min: 2, max: 12 }),
});
type MadeDecision = typeof decision extends fc.Arbitrary<infer Value> ? Value : never;

function rowOf({ caseNumber, second, reviewer, moment, verdict, gold }: MadeDecision): Outcome {
  return makeOutcome({
    case_id: `case-${caseNumber}`,
    transcript_id: `t-${caseNumber}`,
    stage: second ? 'second-review' : 'first-review',
    reviewer,
    decision: verdict,
    decided_at: `2026-03-05T10:0${moment}:00.000Z`,
    gold,
  });
}

const waiting = (row: Outcome): Outcome => ({
  ...row,
  reviewer: null,
  decision: null,
  decided_at: null,
  seconds: null,
  characteristics: [],
});

/** What a source exports at an entry of its log: what stands, and a waiting row for what was taken back. */
function rowsAt(decisions: readonly MadeDecision[], source: string, seq: number): Outcome[] {
  return decisions
    .filter((each) => each.source === source && each.madeAt <= seq)
    .map((each) => (each.undoneAt > seq ? rowOf(each) : waiting(rowOf(each))));
}

const exported = fc.record({
  source: fc.constantFrom('0', ...SOURCES),
  seq: fc.integer({ min: 1, max: 12 }),
  how: fc.constantFrom('complete', 'complete', 'filtered', 'unstamped', 'damaged', 'forked' as const),
});

/** Files that browsers with these decisions could have exported. */
const world = fc
  .record({
    decisions: fc.array(decision, { maxLength: 16 }),
    exports: fc.array(exported, { minLength: 1, maxLength: 6 }),
  })
  .map(({ decisions, exports }) => ({
    own: decisions.filter(({ source }) => source === '0').map(rowOf),
    files: exports.map(({ source, seq, how }): OutcomeFile => {
      const rows = rowsAt(decisions, source, seq);
      if (how === 'unstamped') return { rows, stamp: null };
      if (how === 'filtered')
        return {
          rows: rows.filter(({ reviewer }) => reviewer === 'oak'),
          stamp: makeStamp(source, seq, { filters: 'reviewer=oak' }),
        };
      if (how === 'forked') return { rows, stamp: makeStamp(source, seq, { log_hash: entryHash('f', seq) }) };
      return { rows, stamp: makeStamp(source, seq), isDamaged: how === 'damaged' };
    }),
  }));

/** All files in some order, and then any of them again. */
const orders = (count: number) => {
  const all = Array.from({ length: count }, (_, index) => index);
  const order = fc
    .shuffledSubarray(all, { minLength: count, maxLength: count })
    .chain((first) => fc.array(fc.nat(count - 1), { maxLength: 6 }).map((again) => [...first, ...again]));
  return fc.tuple(order, order);
};

function seen(own: readonly Outcome[], files: readonly OutcomeFile[], order: readonly number[]) {
  const memory = new CohortInMemory(own);
  for (const index of order) memory.import(files[index]!);
  const { counted, conflicts, sources } = memory.cohort();
  const rows = counted.map(({ outcome, reviewer }) => ({ ...outcome, reviewer }));
  return {
    counted,
    conflicts,
    figures: statisticsOf(gatherCases(rows).cases(), { now: 0 }),
    agreement: transcriptAgreement(rows),
    sources: sources.map(({ source: { importedAt: _, ...source }, ...summary }) => ({ ...summary, source })),
  };
}

describe('importing into the cohort', () => {
  test('in whatever order and however often, it comes to the same figures and conflicts', () => {
    const given = world.chain((made) => orders(made.files.length).map((pair) => ({ ...made, pair })));
    fc.assert(
      fc.property(given, ({ own, files, pair: [one, other] }) => {
        expect(seen(own, files, other)).toEqual(seen(own, files, one));
      }),
      { numRuns: 1_000 },
    );
  });

  test('a decision counts once at most, and what this browser has counts as it is here', () => {
    fc.assert(
      fc.property(world, ({ own, files }) => {
        const memory = new CohortInMemory(own);
        for (const file of files) memory.import(file);
        const decided = memory.cohort().counted.filter(({ outcome }) => outcome.decision !== null);
        const elsewhere = decided.filter(({ source }) => source !== 'own');
        const about = ({ outcome }: (typeof decided)[number]) =>
          `${outcome.case_id} ${outcome.stage} ${outcome.reviewer} ${outcome.decided_at}`;
        expect(new Set(elsewhere.map(about)).size).toBe(elsewhere.length);
        expect(decided.length - elsewhere.length).toBe(own.length);
        const here = new Set(decided.filter(({ source }) => source === 'own').map(about));
        expect(elsewhere.filter((each) => here.has(about(each)))).toEqual([]);
      }),
    );
  });

  test('importing a file again adds nothing and changes nothing that is stored', () => {
    fc.assert(
      fc.property(world, ({ own, files }) => {
        const memory = new CohortInMemory(own);
        for (const file of files) memory.import(file);
        const before = structuredClone([...memory.rows]);
        for (const file of files) {
          const { added, outdated, gone } = memory.import(file);
          expect({ added, outdated, gone }).toEqual({ added: 0, outdated: 0, gone: 0 });
        }
        expect([...memory.rows]).toEqual(before);
      }),
    );
  });
});
