import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Assessment } from '../../../domain/detection/assessment.ts';
import type { CharacteristicId } from '../../../domain/transcript/characteristics.ts';
import type { Mark } from '../../../domain/transcript/mark.ts';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { t } from '../../../words/words.ts';
import { useConsoleState } from '../../../workflows/base/console-state.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { ScrollRegion } from '../../ui/tables/ScrollRegion.tsx';
import type { Highlight } from '../evidence/contribution.ts';
import { excerptOf, itemsOf, placeOf, strongestPieces } from './excerpt.ts';
import { FindBar } from './FindBar.tsx';
import { FoldRow } from './FoldRow.tsx';
import { MessageRow } from './MessageRow.tsx';
import { PaneToolbar } from './PaneToolbar.tsx';
import classes from './transcript.module.css';
import { useFind } from './useFind.ts';
import type { MaskHandle } from './useMask.ts';

/** Up to this many rows all of them are in the page, so that the browser's own search finds them. */
const ALL_AT_ONCE = 300;

/** A message to go to; a new object goes there again. */
export interface Target {
  message: number;
}

/** What detection says of a transcript, as far as it stands beside the messages. */
type Detection = Pick<Assessment, 'evidence' | 'layerHits' | 'timeline'>;

interface TranscriptPaneProps {
  messages: readonly Message[];
  /** Null where what detection said may not be shown. */
  detection: Detection | null;
  /** Risk from which a message stands out in the timeline. */
  threshold?: number;
  target: Target | null;
  onGoTo: (message: number) => void;
  marks: readonly Mark[];
  editable: boolean;
  mask: MaskHandle;
  onMark: (message: number, characteristic: CharacteristicId, on: boolean) => void;
  /** The piece that was chosen in the list of evidence; it is highlighted whatever else is. */
  chosen?: Highlight | null;
  /** Messages that the known answer rests on, once it is told. */
  deciding?: readonly number[];
  /** Is told the message with evidence that is pointed at, and null when none is. */
  onPoint?: (message: number | null) => void;
}

const NONE: readonly never[] = [];

/** The evidence to highlight and what other layers found, by message. */
function useHighlighted(detection: Detection | null, chosen: Highlight | null) {
  const highlights = useConsoleState((state) => state.highlights);
  return useMemo(() => {
    if (detection === null) return new Map<number, Highlight[]>();
    const { evidence, layerHits = [] } = detection;
    const shown: Highlight[] =
      highlights === 'off'
        ? []
        : [...(highlights === 'all' ? evidence : strongestPieces(evidence)), ...layerHits];
    if (chosen && !shown.includes(chosen)) shown.push(chosen);
    return Map.groupBy(shown, ({ message }) => message);
  }, [detection, highlights, chosen]);
}

/** What of the transcript is listed: an excerpt around the strongest evidence first, the rest on request. */
function useListed(detection: Detection | null, count: number, target: Target | null) {
  const excerpt = useMemo(
    () => (detection === null ? null : excerptOf(detection, count)),
    [detection, count],
  );
  const [whole, setWhole] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set());
  const items = useMemo(() => {
    if (excerpt === null || whole) return itemsOf(count, null);
    return itemsOf(count, new Set([...excerpt, ...unfolded]));
  }, [excerpt, whole, unfolded, count]);
  const unfold = useCallback(
    (from: number, to: number) =>
      setUnfolded(
        (before) =>
          new Set([...before, ...Array.from({ length: to - from + 1 }, (_, index) => from + index)]),
      ),
    [],
  );
  useEffect(() => {
    const item = target && items[placeOf(items, target.message)];
    if (item?.kind === 'fold') unfold(item.from, item.to);
  }, [target, items, unfold]);
  return { excerpt, whole, setWhole, items, unfold };
}

/** The messages by account and time, each beside the risk after it, with the evidence marked in place. */
export const TranscriptPane = memo(function TranscriptPane(props: TranscriptPaneProps) {
  const { messages, detection, threshold = 0.5, target, onGoTo, marks, editable, mask, onMark } = props;
  const { chosen = null, deciding = NONE, onPoint } = props;
  const showDetection = detection !== null;
  const scroller = useRef<HTMLElement>(null);
  const { excerpt, whole, setWhole, items, unfold } = useListed(detection, messages.length, target);
  const hasEvidence = useMemo(() => new Set(detection?.evidence.map(({ message }) => message)), [detection]);
  const evidenceOf = useHighlighted(detection, chosen);
  const marksOf = useMemo(() => Map.groupBy(marks, ({ message }) => message), [marks]);
  const find = useFind(messages, mask);
  const accounts = useMemo(() => {
    const names = [...new Set(messages.map(({ from }) => from))];
    return new Map(names.map((name, index) => [name, index]));
  }, [messages]);
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    getItemKey: (place) => {
      const item = items[place]!;
      return item.kind === 'message' ? item.index : `fold-${item.from}`;
    },
    estimateSize: () => 52,
    overscan: items.length <= ALL_AT_ONCE ? items.length : 15,
  });
  const current = target?.message ?? null;
  const place = current === null ? -1 : placeOf(items, current);
  const listed = items[place]?.kind === 'message';
  useEffect(() => {
    // A message that is folded away is unfolded first, and gone to then.
    if (!target || !listed) return;
    virtualizer.scrollToIndex(place, { align: 'center' });
    // Two frames: one for the rows to be made, one for them to be measured.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        if (document.activeElement?.closest('search')) return;
        const row = scroller.current?.querySelector<HTMLElement>(`[data-message="${target.message}"]`);
        row?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [target, place, listed, virtualizer]);
  const { at } = find;
  useEffect(() => {
    if (at) onGoTo(at.message);
  }, [at, onGoTo]);
  const move = (by: number) => {
    const next = Math.min(messages.length - 1, Math.max(0, (current ?? (by > 0 ? -1 : 0)) + by));
    onGoTo(next);
  };
  const openMarks = () => {
    const row = scroller.current?.querySelector(`[data-message="${current}"]`);
    row?.querySelector<HTMLButtonElement>('[aria-haspopup="menu"]')?.click();
  };
  useCommands({
    'next-message': () => move(1),
    'previous-message': () => move(-1),
    find: find.open,
    'mark-message': editable && current !== null ? openMarks : null,
    'show-text': mask.any ? mask.showAll : null,
    'toggle-highlights': showDetection ? useConsoleState.getState().nextHighlights : null,
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || !(event.target instanceof HTMLElement) || !event.target.matches('[data-message]')) return;
    event.preventDefault();
    move(by);
  };
  return (
    <div className={classes.pane}>
      <PaneToolbar
        messages={messages.length}
        excerpt={excerpt?.size ?? null}
        whole={whole}
        showDetection={showDetection}
        masked={mask.any}
        onWhole={setWhole}
        onShowAll={mask.showAll}
        onFind={find.open}
      />
      {find.opened && (
        <FindBar
          find={find}
          masked={mask.any}
          onClose={() => {
            find.close();
            scroller.current?.focus();
          }}
        />
      )}
      <ScrollRegion landmark ref={scroller} label={t('review.transcript.label')} className={classes.scroller}>
        <ol className={classes.list} style={{ height: virtualizer.getTotalSize() }} onKeyDown={onKeyDown}>
          {virtualizer.getVirtualItems().map(({ index: at, key, start }) => {
            const item = items[at]!;
            const shared = {
              ref: virtualizer.measureElement,
              'data-index': at,
              className: classes.item,
              style: { transform: `translateY(${start}px)` },
            };
            if (item.kind === 'fold')
              return (
                <li key={key} {...shared}>
                  <FoldRow from={item.from} to={item.to} onUnfold={unfold} />
                </li>
              );
            const { index } = item;
            return (
              <li
                key={key}
                {...shared}
                data-message={index}
                tabIndex={index === (current ?? 0) ? 0 : -1}
                aria-setsize={messages.length}
                aria-posinset={index + 1}
                onPointerEnter={() => onPoint?.(hasEvidence.has(index) ? index : null)}
                onPointerLeave={() => onPoint?.(null)}
              >
                <MessageRow
                  index={index}
                  message={messages[index]!}
                  previous={messages[index - 1] ?? null}
                  account={accounts.get(messages[index]!.from) ?? 0}
                  risk={detection ? (detection.timeline[index] ?? 0) : null}
                  threshold={threshold}
                  evidence={evidenceOf.get(index) ?? NONE}
                  chosen={chosen?.message === index ? chosen : null}
                  matches={find.matchesOf.get(index) ?? NONE}
                  at={find.at?.message === index ? find.at : null}
                  current={current === index}
                  deciding={deciding.includes(index)}
                  masked={mask.isMasked(index)}
                  marked={marksOf.get(index)?.map(({ characteristic }) => characteristic) ?? NONE}
                  editable={editable}
                  onShow={mask.show}
                  onMark={onMark}
                />
              </li>
            );
          })}
        </ol>
      </ScrollRegion>
    </div>
  );
});
