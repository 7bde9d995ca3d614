import { type KeyboardEvent, useCallback, useMemo, useState } from 'react';
import type { Entry } from '../../../domain/matching/bank/entry.ts';
import { t } from '../../../words/words.ts';
import type { Grid } from '../../ui/tables/virtual-columns.ts';
import { shortHash } from './short-hash.ts';

/** Rows that PageUp and PageDown pass over. */
const PAGE = 10;

const elementId = (id: string) => `bank-entry-${id}`;

/** Where a key leads from a place among so many rows; null for keys that lead nowhere. */
function placeAfter(key: string, place: number, count: number): number | null {
  const places: Record<string, number> = {
    ArrowDown: place + 1,
    ArrowUp: place - 1,
    PageDown: place + PAGE,
    PageUp: place - PAGE,
    Home: 0,
    End: count - 1,
  };
  const wanted = places[key];
  return wanted === undefined ? null : Math.min(count - 1, Math.max(0, wanted));
}

interface EntryGrid {
  grid: Grid<Entry>;
  /** Ids of the entries that are marked. */
  marks: ReadonlySet<string>;
  clear: () => void;
}

/** Moving among entries by key, opening them, and marking them where somebody may. */
export function useEntryGrid(
  rows: readonly Entry[],
  mayMark: boolean,
  onOpen: (id: string) => void,
): EntryGrid {
  const [chosen, setCurrent] = useState(0);
  const [marks, setMarks] = useState<ReadonlySet<string>>(new Set());
  const [anchor, setAnchor] = useState(0);
  const current = Math.min(chosen, rows.length - 1);
  const clear = useCallback(() => setMarks(new Set()), []);
  const onMark = useCallback(
    (place: number, extend: boolean) => {
      const row = rows[place];
      if (!row) return;
      setMarks((before) => {
        const next = new Set(before);
        if (extend) {
          const [first, last] = [Math.min(anchor, place), Math.max(anchor, place)];
          for (const { id } of rows.slice(first, last + 1)) next.add(id);
        } else if (!next.delete(row.id)) next.add(row.id);
        return next;
      });
      if (!extend) setAnchor(place);
    },
    [rows, anchor],
  );
  const onMarkAll = useCallback(
    () =>
      setMarks((before) =>
        rows.every(({ id }) => before.has(id)) ? new Set() : new Set(rows.map(({ id }) => id)),
      ),
    [rows],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = rows[current];
    if (!row) return;
    const place = placeAfter(event.key, current, rows.length);
    if (place !== null) {
      setCurrent(place);
      if (event.shiftKey && mayMark) onMark(place, true);
    } else if (event.key === 'Enter') onOpen(row.id);
    else if (event.key === ' ' && mayMark) onMark(current, false);
    else return;
    event.preventDefault();
  };
  const marking = useMemo(
    () =>
      mayMark
        ? {
            ...{ onMark, onMarkAll, allLabel: t('bankPage.entries.markAll') },
            labelOf: (row: Entry) => t('bankPage.entries.mark', { hash: shortHash(row) }),
          }
        : null,
    [mayMark, onMark, onMarkAll],
  );
  return { grid: { current, elementId, onSelect: setCurrent, onOpen, marking, onKeyDown }, marks, clear };
}
