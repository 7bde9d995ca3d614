import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Arranger } from '../../../components/queue/filter/arranger.ts';
import { caseAfter, caseBefore } from '../../../components/queue/QueueProvider.tsx';
import type { Case } from '../../../domain/queue/case.ts';
import { CASE_STATES } from '../../../domain/queue/case-state.ts';
import { QUEUE_SORTS } from '../../../domain/queue/queue-view.ts';
import { CaseBook } from '../../../workflows/queue/case-book.ts';
import { makeCase } from '../../fixtures/factories.ts';
import { sortCases } from '../../fixtures/sorted-cases.ts';

const ids = (rows: readonly { id: string }[]) => rows.map(({ id }) => id);

/** A case of one of a few ids, so that changes hit cases that are there, with many that are equal in each order. */
const caseId = fc.integer({ min: 0, max: 30 }).map((number) => `case-${number}`);
const storedCase = fc
  .record({
    id: caseId,
    state: fc.constantFrom(...CASE_STATES),
    risk: fc.constantFrom(0.5, 0.7, 0.9),
    flaggedAt: fc.constantFrom('2026-03-01T10:00:00.000Z', '2026-03-02T10:00:00.000Z'),
    channel: fc.constantFrom('room 9', 'room 10', 'Room 9', 'forum'),
    assignee: fc.constantFrom(null, 'willow', 'alder'),
    messageCount: fc.integer({ min: 1, max: 3 }),
    revision: fc.integer({ min: 1, max: 3 }),
  })
  .map((fields): Case => ({ ...makeCase(), ...fields, transcriptId: `t-${fields.id}` }));

const batch = fc.array(storedCase, { maxLength: 12 });
const open = ({ state }: { state: string }) => state === 'open';
const risky = ({ risk }: { risk: number | null }) => risk !== null && risk > 0.6;

describe('a list that follows changes', () => {
  test('is what sorting and filtering everything from scratch gives, whatever happens', () => {
    const step = fc.record({
      changed: batch,
      removed: fc.array(caseId, { maxLength: 2 }),
      sortBy: fc.constantFrom(...QUEUE_SORTS),
      descending: fc.boolean(),
      passes: fc.constantFrom(open, risky),
      sorts: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
        const book = new CaseBook();
        const arranger = new Arranger(book);
        let { sortBy, descending, passes } = steps[0]!;
        for (const { changed, removed, ...wanted } of steps) {
          // Mostly the order stays, so that the list goes by changes alone.
          if (wanted.sorts) ({ sortBy, descending, passes } = wanted);
          book.take(structuredClone(changed), removed);
          const rows = arranger.rows({ sortBy, descending, passes });
          const scratch = sortCases([...book.all()], sortBy, descending).filter(passes);
          expect(ids(rows)).toEqual(ids(scratch));
          expect(rows.every((row) => row === book.get(row.id))).toBe(true);
          for (const [place, { id }] of rows.entries()) expect(arranger.placeIn(rows, id)).toBe(place);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('what is read while changes come in brings nothing back that they told of', () => {
    /** Everything is read from `stored`, in pages, while changes come in between. */
    const change = fc.record({ changed: batch, removed: fc.array(caseId, { maxLength: 3 }) });
    fc.assert(
      fc.property(
        batch,
        fc.array(change, { maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        (found, changes, turns) => {
          const now = new Map(found.map((each) => [each.id, each]));
          const pages = [...now.values()].map((each) => [each]);
          const book = new CaseBook();
          const waiting = [...changes];
          while (pages.length + waiting.length > 0) {
            if (waiting.length === 0 || (pages.length > 0 && turns.next().value)) {
              book.fill(structuredClone(pages.shift()!));
              continue;
            }
            const { changed, removed } = waiting.shift()!;
            const last = new Map(changed.map((each) => [each.id, each]));
            const gone = removed.filter((id) => !last.has(id));
            for (const [id, each] of last) now.set(id, each);
            for (const id of gone) now.delete(id);
            book.take(structuredClone([...last.values()]), gone);
          }
          expect(new Map([...book.all()].map((each) => [each.id, each]))).toEqual(now);
        },
      ),
    );
  });

  test('the same rows when nothing changed; everything anew when too much did', () => {
    const book = new CaseBook();
    const arranger = new Arranger(book);
    const wanted = { sortBy: 'risk', descending: true, passes: open } as const;
    book.fill([makeCase()]);
    const rows = arranger.rows(wanted);
    expect(arranger.rows({ ...wanted })).toBe(rows);
    const version = book.version;
    book.fill(Array.from({ length: 20_001 }, (_, number) => makeCase({ id: `n-${number}` })));
    expect(book.changesSince(version)).toBeNull();
    expect(arranger.rows(wanted)).toHaveLength(20_002);
    book.clear();
    expect(arranger.rows(wanted)).toEqual([]);
  });
});

describe('walking along the list', () => {
  const held = makeCase({ id: 'b' });
  const rows = [makeCase({ id: 'a' }), held, makeCase({ id: 'c' })];
  const walk = {
    rows,
    placeOf: (id: string) => rows.findIndex((row) => row.id === id),
    isElsewhere: (each: unknown) => each === held,
  };

  test('passes over what somebody else holds', () => {
    expect(caseAfter(walk, 'a')?.id).toBe('c');
    expect(caseBefore(walk, 'c')?.id).toBe('a');
  });

  test('begins again at the end, and stops when it is the only one', () => {
    expect(caseAfter(walk, 'c')?.id).toBe('a');
    expect(caseBefore(walk, 'a')).toBeNull();
    expect(caseAfter({ ...walk, rows: [rows[0]!] }, 'a')).toBeNull();
    expect(caseAfter(walk, 'not listed')?.id).toBe('a');
  });
});
