import { useCallback, useState } from 'react';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';

/** The row that the keys act on. */
export interface CurrentRow {
  /** Its place; -1 when there are no rows. */
  place: number;
  select: (place: number) => void;
  /** Goes up or down, to the end at most; tells the place it has come to. */
  move: (by: number) => number;
}

/** Follows the current case when rows move; when it leaves the list, whatever takes its place is current. */
export function useCurrentRow(rows: readonly KnownCase[], placeOf: (id: string) => number): CurrentRow {
  const [chosen, setChosen] = useState<{ id: string | null; place: number }>({ id: null, place: 0 });
  const found = chosen.id === null ? 0 : placeOf(chosen.id);
  const place = Math.min(rows.length - 1, found === -1 ? chosen.place : found);
  const select = useCallback(
    (wanted: number) => setChosen({ id: rows[wanted]?.id ?? null, place: wanted }),
    [rows],
  );
  const move = (by: number) => {
    const wanted = Math.min(rows.length - 1, Math.max(0, place + by));
    select(wanted);
    return wanted;
  };
  return { place, select, move };
}
