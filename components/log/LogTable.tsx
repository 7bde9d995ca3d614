import { UnstyledButton } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { describeEntry } from '../../domain/decisions/describe-entry.ts';
import { isHidden, type ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatCount, formatMoment } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { useLogView } from '../../workflows/log/log-view.ts';
import { ScrollRegion } from '../ui/tables/ScrollRegion.tsx';
import { SpacerRow } from '../ui/tables/SpacerRow.tsx';
import { InertText, Isolated } from '../ui/text/InertText.tsx';
import { CaseLink } from './CaseLink.tsx';
import classes from './log.module.css';

/** Height of a row in CSS pixels; log.module.css has the same. */
const ROW_HEIGHT = 40;
const COLUMNS = 5;

interface LogTableProps {
  /** In order of their numbers. */
  entries: readonly ReadableEntry[];
  transcriptOf: ReadonlyMap<string, string>;
  onOpen: (entry: ReadableEntry) => void;
}

/** The entries, newest first unless asked otherwise; only the rows in sight are in the page. */
export function LogTable({ entries, transcriptOf, onOpen }: LogTableProps) {
  const scroller = useRef<HTMLElement>(null);
  const oldestFirst = useLogView((view) => view.oldestFirst);
  const setOldestFirst = useLogView((view) => view.setOldestFirst);
  const entryAt = (place: number) => entries[oldestFirst ? place : entries.length - 1 - place]!;
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (place) => entryAt(place).seq,
    overscan: 12,
    scrollPaddingStart: ROW_HEIGHT,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const Icon = oldestFirst ? IconArrowUp : IconArrowDown;
  return (
    <ScrollRegion label={t('log.table.region')} ref={scroller} className={classes.scroller}>
      <table className={classes.table} aria-label={t('log.table.label')} aria-rowcount={entries.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.number} aria-sort={oldestFirst ? 'ascending' : 'descending'}>
              <UnstyledButton
                className={classes.sort}
                title={t(oldestFirst ? 'log.table.newestFirst' : 'log.table.oldestFirst')}
                onClick={() => {
                  setOldestFirst(!oldestFirst);
                  virtualizer.scrollToOffset(0);
                }}
              >
                {t('log.table.number')}
                <Icon size={14} aria-hidden />
              </UnstyledButton>
            </th>
            <th scope="col" className={classes.time}>
              {t('log.table.time')}
            </th>
            <th scope="col" className={classes.reviewer}>
              {t('log.table.reviewer')}
            </th>
            <th scope="col">{t('log.table.event')}</th>
            <th scope="col" className={classes.case}>
              {t('log.table.case')}
            </th>
          </tr>
        </thead>
        <tbody>
          {before > 0 && <SpacerRow height={before} columns={COLUMNS} />}
          {items.map(({ index, key }) => {
            const entry = entryAt(index);
            return (
              <LogRow
                key={key}
                entry={entry}
                place={index}
                transcriptId={entry.caseId === null ? undefined : transcriptOf.get(entry.caseId)}
                onOpen={onOpen}
              />
            );
          })}
          {after > 0 && <SpacerRow height={after} columns={COLUMNS} />}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

interface LogRowProps {
  entry: ReadableEntry;
  place: number;
  transcriptId: string | undefined;
  onOpen: (entry: ReadableEntry) => void;
}

const LogRow = memo(function LogRow({ entry, place, transcriptId, onOpen }: LogRowProps) {
  const { title, detail } = describeEntry(entry);
  const several = !isHidden(entry) && entry.kind === 'assignment' ? entry.payload.caseIds.length : 0;
  return (
    <tr aria-rowindex={place + 2}>
      <td className={classes.number}>{formatCount(entry.seq)}</td>
      <td className={classes.time}>
        <time dateTime={entry.at}>{formatMoment(entry.at)}</time>
      </td>
      <td title={inertText(entry.actor)} translate="no">
        <Isolated text={entry.actor} />
      </td>
      <td>
        <UnstyledButton
          className={classes.event}
          aria-haspopup="dialog"
          title={inertText(detail === '' ? title : t('log.table.eventInFull', { title, detail }))}
          onClick={() => onOpen(entry)}
        >
          <span className={classes.title}>
            <InertText text={title} />
          </span>
          {detail !== '' && (
            <span className={classes.detail}>
              {' · '}
              <Isolated text={detail} />
            </span>
          )}
        </UnstyledButton>
      </td>
      <td>
        {entry.caseId !== null && <CaseLink id={entry.caseId} transcriptId={transcriptId} />}
        {isHidden(entry) && entry.hidden === 'others' && (
          <span className={classes.detail}>{t('log.table.notNamed')}</span>
        )}
        {several > 0 && <span className={classes.detail}>{t('log.table.cases', { count: several })}</span>}
      </td>
    </tr>
  );
});
