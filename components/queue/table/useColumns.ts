import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { samePack } from '../../../domain/detection/assessment.ts';
import type { KnownCase } from '../../../domain/knowledge/known-case.ts';
import { narrowingOf } from '../../../domain/queue/queue-view.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import type { QueueViewer } from '../filter/filter-cases.ts';
import { contentWidths, headWidth, ranking, withPadding } from './column-needs.ts';
import { fitColumns } from './column-widths.ts';
import { blindColumns, queueColumns } from './queue-columns.tsx';

/** As in the style sheet: the column of marks, the border, and a scroll bar that takes room. */
const MARKS = 36;
const AROUND = 18;

/** Width of a part of the page in CSS pixels; 0 before it is known. */
function useWidth(part: HTMLElement | null): number {
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    if (!part) return;
    setWidth(part.clientWidth);
    const observer = new ResizeObserver(() => setWidth(part.clientWidth));
    observer.observe(part);
    return () => observer.disconnect();
  }, [part]);
  return width;
}

/** What the columns need; more as longer texts come in, and less only in another list, so that nothing wanders. */
function useContentWidths(rows: readonly KnownCase[], list: string): Record<string, number> {
  const [fonts, setFonts] = useState<FontFaceSetLoadStatus>(document.fonts.status);
  useEffect(() => void document.fonts.ready.then(() => setFonts('loaded')), []);
  const key = `${fonts} ${list}`;
  const kept = useRef<{ key: string; widths: Record<string, number> }>({ key: '', widths: {} });
  return useMemo(() => {
    const before = kept.current.key === key ? kept.current.widths : {};
    const widths = contentWidths(rows);
    for (const [id, width] of Object.entries(before)) widths[id] = Math.max(widths[id]!, width);
    const same = Object.entries(widths).every(([id, width]) => before[id] === width);
    kept.current = { key, widths: same ? before : widths };
    return kept.current.widths;
  }, [rows, key]);
}

/** Whether more than one pack flagged the transcripts of a list; the same one stands in no column. */
function areSeveral(rows: readonly KnownCase[]): boolean {
  const flagged = rows.filter(({ match }) => !match);
  return flagged.some(({ model }) => !samePack(model, flagged[0]!.model));
}

/** The columns of the list as they are shown. */
export interface Columns {
  columns: typeof queueColumns;
  /** In CSS pixels, by the ids of columns. */
  widths: ReadonlyMap<string, number>;
  /** Whether the room for them is known. */
  ready: boolean;
}

/** The columns that are shown and their widths in CSS pixels; both stay the same objects while they are the same. */
export function useColumns(
  area: HTMLElement | null,
  rows: readonly KnownCase[],
  { viewer, marking, searching }: { viewer: QueueViewer; marking: boolean; searching: boolean },
): Columns {
  const room = useWidth(area);
  const view = useConsoleState(({ queueView }) => queueView);
  const chosen = useConsoleState(({ queueColumns: columns }) => columns);
  const contents = useContentWidths(rows, narrowingOf({ ...view, search: '' }));
  const all = viewer.blind ? blindColumns : queueColumns;
  const hasPacks = useMemo(() => areSeveral(rows), [rows]);
  const widths = useMemo(() => {
    const ranks = ranking(view, searching);
    const offered = all.filter(
      ({ id }) =>
        chosen[id!] !== false &&
        (id !== 'hit' || searching) &&
        (id !== 'pack' || hasPacks || chosen[id] === true),
    );
    const needs = offered.map(({ id, header, enableSorting }) => {
      const head = headWidth(String(header), enableSorting !== false && id !== 'hit');
      // A chip and how many more there are have to fit; all of them, where there is room.
      const isWide = id === 'strongest' || id === 'hit';
      const content = isWide ? Math.min(contents[id]!, id === 'hit' ? 240 : 120) : contents[id!]!;
      return {
        id: id!,
        width: withPadding(Math.max(head, content)),
        rank: ranks.indexOf(id!),
        pinned: chosen[id!] === true || id === view.sortBy,
        ...(isWide ? { most: withPadding(Math.max(head, contents[id]!)) } : {}),
      };
    });
    return fitColumns(needs, room - AROUND - (marking ? MARKS : 0));
  }, [all, chosen, contents, hasPacks, marking, room, searching, view]);
  const columns = useMemo(() => all.filter(({ id }) => widths.has(id!)), [all, widths]);
  return useMemo(() => ({ columns, widths, ready: room > 0 }), [columns, widths, room]);
}
