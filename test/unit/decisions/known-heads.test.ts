import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type KnownHeads,
  knownHeadsSchema,
  type LogFacts,
  NOTHING_KNOWN,
  noted,
} from '../../../domain/decisions/known-heads.ts';
import type { PlacedHead } from '../../../domain/decisions/placed-head.ts';

const hash = (seq: number, log = 'a') => `${log}${String(seq).padStart(63, '0')}`;
const place = (seq: number, log = 'a'): PlacedHead => ({ log: hash(1, log), seq, hash: hash(seq, log) });
const day = (number: number, hour = '10') => `2026-03-${String(number).padStart(2, '0')}T${hour}:00:00.000Z`;

/** What is to be known of a log that ends at an entry, by what was noted last. */
function facts(known: KnownHeads, end: PlacedHead | null, log = 'a', rest: Partial<LogFacts> = {}): LogFacts {
  const last = known.heads.at(-1);
  const hashThere = last && end && last.seq <= end.seq ? hash(last.seq, log) : null;
  return { place: end, hashThere, restore: null, deleted: null, ...rest };
}

/** Looks at logs that end at these entries, one a day. */
function look(...ends: number[]): KnownHeads {
  return ends.reduce(
    (known, end, index) => noted(known, facts(known, place(end)), day(index + 1)),
    NOTHING_KNOWN,
  );
}

describe('the heads that are known', () => {
  test('a log that only grows is noted, once a day in the end', () => {
    const known = look(3, 5, 9);
    const later = noted(known, facts(known, place(12)), day(3, '18'));
    expect(later.heads.map(({ seq, cause }) => [seq, cause])).toEqual([
      [3, 'entry'],
      [5, 'entry'],
      [12, 'entry'],
    ]);
    expect(later.breaks).toEqual([]);
    expect(noted(later, facts(later, place(12)), day(4))).toBe(later);
  });

  test('a log that was cut off is a break, which stays while the log goes on', () => {
    const known = look(240);
    const cut = noted(known, facts(known, place(120)), day(2));
    expect(cut.breaks).toMatchObject([{ noted: { seq: 240 }, found: { seq: 120 }, isDifferent: false }]);
    const later = noted(cut, facts(cut, place(121)), day(3));
    expect(later.breaks).toEqual(cut.breaks);
    expect(later.heads.map(({ seq, cause }) => [seq, cause])).toEqual([
      [240, 'entry'],
      [120, 'break'],
      [121, 'entry'],
    ]);
  });

  test('a log that was written anew, an emptied one and another one are breaks, each told once', () => {
    const known = look(10);
    const anew = noted(known, { ...facts(known, place(20)), hashThere: hash(10, 'b') }, day(2));
    expect(anew.breaks).toMatchObject([{ isDifferent: true }]);
    const empty = noted(known, facts(known, null), day(2));
    expect(empty.breaks).toMatchObject([{ noted: { seq: 10 }, found: null }]);
    expect(noted(empty, facts(empty, null), day(3))).toBe(empty);
    const begun = noted(empty, facts(empty, place(1, 'b'), 'b'), day(3));
    expect(begun.breaks).toHaveLength(1);
    expect(begun.heads.at(-1)).toMatchObject({ seq: 1, cause: 'break' });
  });

  test('a restore explains itself, when it replaced what was noted', () => {
    const known = look(240);
    const restore = { hash: hash(61, 'r'), replaced: place(243) };
    const after = noted(known, facts(known, place(61), 'a', { restore }), day(2));
    expect(after).toMatchObject({ breaks: [], restore: restore.hash });
    expect(after.heads.at(-1)).toMatchObject({ seq: 61, cause: 'restore' });
    const other = { hash: hash(61, 'r'), replaced: place(243, 'c') };
    expect(noted(known, facts(known, place(61), 'a', { restore: other }), day(2)).breaks).toHaveLength(1);
  });

  test('a restore that was known before explains no cut', () => {
    const known = look(240);
    const restore = { hash: hash(61, 'r'), replaced: place(243) };
    const after = noted(known, facts(known, place(61), 'a', { restore }), day(2));
    const grown = noted(after, facts(after, place(130), 'a', { restore }), day(3));
    const cut = noted(grown, facts(grown, place(100), 'a', { restore }), day(4));
    expect(cut.breaks).toMatchObject([{ noted: { seq: 130 }, found: { seq: 100 } }]);
  });

  test('deleting everything leaves nothing of what was known before', () => {
    const known = look(3, 7);
    const after = noted(known, facts(known, place(1, 'd'), 'd', { deleted: 7 }), day(3));
    expect(after).toMatchObject({ breaks: [], heads: [{ seq: 1, cause: 'delete' }] });
    expect(noted(known, facts(known, place(1, 'd'), 'd', { deleted: 6 }), day(3)).breaks).toHaveLength(1);
  });

  test('what is known never outgrows what is read again', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 400 }), { maxLength: 200 }), (ends) => {
        let known = NOTHING_KNOWN;
        ends.forEach((end, index) => {
          const at = new Date(Date.parse(day(1)) + index * 40_000_000).toISOString();
          known = noted(known, facts(known, place(end)), at);
        });
        expect(knownHeadsSchema.safeParse(known).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
