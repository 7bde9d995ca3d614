import { useCallback, useLayoutEffect, useState } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';

/** Cases that are marked for doing something with all of them. */
export interface Selection {
  ids: ReadonlySet<string>;
  /** Marks the case of this place, or takes the mark away. */
  toggle: (place: number) => void;
  /** Marks everything between the last marked case and this place, instead of what was marked so before. */
  extendTo: (place: number, from: number) => void;
  /** Marks every row, or none when all are. */
  toggleAll: () => void;
  clear: () => void;
}

interface Marks {
  ids: ReadonlySet<string>;
  /** Where extending begins; null before anything was marked. */
  anchor: string | null;
  /** What was marked when extending began. */
  base: ReadonlySet<string>;
}

const NOTHING: Marks = { ids: new Set(), anchor: null, base: new Set() };

/** The marks after a row was marked or unmarked. */
function toggled({ ids }: Marks, id: string): Marks {
  const next = new Set(ids);
  if (!next.delete(id)) next.add(id);
  return { ids: next, anchor: id, base: next };
}

/**
 * Which rows are marked. Marks stay on cases that change or leave the list by themselves; with another narrowing
 * they go, so that nothing out of sight is changed with the rest.
 */
export function useSelection(
  rows: readonly KnownCase[],
  placeOf: (id: string) => number,
  narrowing: string,
): Selection {
  const [marks, setMarks] = useState(NOTHING);
  const toggle = useCallback(
    (place: number) => {
      const row = rows[place];
      if (row) setMarks((before) => toggled(before, row.id));
    },
    [rows],
  );
  const extendTo = useCallback(
    (place: number, from: number) =>
      setMarks((before) => {
        const known = before.anchor === null ? -1 : placeOf(before.anchor);
        const anchor = known === -1 ? from : known;
        const [first, last] = [Math.min(anchor, place), Math.max(anchor, place)];
        const between = rows.slice(Math.max(0, first), last + 1).map(({ id }) => id);
        return {
          ids: new Set([...before.base, ...between]),
          anchor: rows[anchor]?.id ?? null,
          base: before.base,
        };
      }),
    [rows, placeOf],
  );
  const toggleAll = useCallback(
    () =>
      setMarks(({ ids }) => {
        if (rows.every(({ id }) => ids.has(id))) return NOTHING;
        const all = new Set([...ids, ...rows.map(({ id }) => id)]);
        return { ids: all, anchor: null, base: all };
      }),
    [rows],
  );
  const clear = useCallback(() => setMarks(NOTHING), []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another narrowing is another list
  useLayoutEffect(clear, [narrowing]);
  return { ids: marks.ids, toggle, extendTo, toggleAll, clear };
}
