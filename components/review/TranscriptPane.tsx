import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef } from 'react';
import type { CaseView } from '../../workflows/read-models.ts';
import { countOf } from '../ui/format.ts';
import { ScrollRegion } from '../ui/ScrollRegion.tsx';
import { MessageRow } from './MessageRow.tsx';
import classes from './transcript.module.css';

/** Up to this many messages all of them are in the page, so that the browser's own search finds them. */
const ALL_AT_ONCE = 300;

/** A message to go to; a new object goes there again. */
export interface Target {
  message: number;
}

/** The messages by account and time, each beside the risk after it, with the evidence marked in place. */
export function TranscriptPane({ view, target }: { view: CaseView; target: Target | null }) {
  const { messages } = view.transcript;
  const { timeline, evidence } = view.assessment;
  const scroller = useRef<HTMLElement>(null);
  const evidenceOf = useMemo(() => Map.groupBy(evidence, ({ message }) => message), [evidence]);
  const accounts = useMemo(() => {
    const names = [...new Set(messages.map(({ from }) => from))];
    return new Map(names.map((name, index) => [name, index]));
  }, [messages]);
  const virtualizer = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => 52,
    overscan: messages.length <= ALL_AT_ONCE ? messages.length : 15,
  });
  useEffect(() => {
    if (!target) return;
    virtualizer.scrollToIndex(target.message, { align: 'center' });
    // Two frames: one for the rows to be made, one for them to be measured.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        const row = scroller.current?.querySelector<HTMLElement>(`[data-index="${target.message}"]`);
        row?.focus({ preventScroll: true });
      });
    });
    return () => cancelAnimationFrame(frame);
  }, [target, virtualizer]);
  return (
    <div className={classes.pane}>
      <div className={classes.columns} aria-hidden>
        <span>Risk so far</span>
        <span>{countOf(messages.length, 'message')}</span>
      </div>
      <ScrollRegion ref={scroller} label="Transcript" className={classes.scroller}>
        <ol className={classes.list} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => (
            <li
              key={index}
              ref={virtualizer.measureElement}
              data-index={index}
              tabIndex={-1}
              aria-setsize={messages.length}
              aria-posinset={index + 1}
              className={classes.item}
              style={{ transform: `translateY(${start}px)` }}
            >
              <MessageRow
                index={index}
                message={messages[index]!}
                previous={messages[index - 1] ?? null}
                account={accounts.get(messages[index]!.from) ?? 0}
                risk={timeline[index] ?? 0}
                threshold={view.case.threshold}
                evidence={evidenceOf.get(index)}
                target={target?.message === index}
              />
            </li>
          ))}
        </ol>
      </ScrollRegion>
    </div>
  );
}
