import { UnstyledButton } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useCallback, useMemo } from 'react';
import { isHidden, type ReadableEntry } from '../../domain/decisions/log-visibility.ts';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatCount, formatMoment } from '../../words/format.ts';
import { describeEntry } from '../../words/log-entry-text.ts';
import { t } from '../../words/words.ts';
import { useLogView } from '../../workflows/log/log-view.ts';
import { VirtualTable } from '../ui/tables/VirtualTable.tsx';
import { columnsFor } from '../ui/tables/virtual-columns.ts';
import { InertText, Isolated } from '../ui/text/InertText.tsx';
import { CaseLink } from './CaseLink.tsx';
import { KindChip } from './KindChip.tsx';
import classes from './log-table.module.css';

/** Heights of a row in CSS pixels: in one line, in one line for a finger, and as a card in a narrow window. */
const ROW_HEIGHT = 36;
const TOUCH_HEIGHT = 44;
const CARD_HEIGHT = 84;

const NARROW = '(width < 48rem)';
const TOUCH = '(pointer:coarse)';
const AT_ONCE = { getInitialValueInEffect: false };

const helper = columnsFor<ReadableEntry>();

const numberOf = ({ seq }: ReadableEntry) => String(seq);

interface EventProps {
  entry: ReadableEntry;
  onOpen: (entry: ReadableEntry) => void;
}

/** What happened, in a sentence; opens the entry. */
function Event({ entry, onOpen }: EventProps) {
  const { title, detail } = describeEntry(entry);
  return (
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
  );
}

/** Which case it was about, or how many. */
function About({ entry, name }: { entry: ReadableEntry; name: string | undefined }) {
  if (entry.caseId !== null) return <CaseLink id={entry.caseId} name={name} />;
  if (isHidden(entry))
    return entry.hidden === 'others' && <span className={classes.detail}>{t('log.table.notNamed')}</span>;
  const several = entry.kind === 'assignment' ? entry.payload.caseIds.length : 0;
  return several > 0 && <span className={classes.detail}>{t('log.table.cases', { count: several })}</span>;
}

function columnsWith(nameOf: ReadonlyMap<string, string>, onOpen: (entry: ReadableEntry) => void) {
  return helper.columns([
    helper.accessor('seq', {
      id: 'number',
      header: t('log.table.number'),
      sortDescFirst: true,
      cell: ({ getValue }) => formatCount(getValue()),
    }),
    helper.display({
      id: 'time',
      header: t('log.table.time'),
      cell: ({ row: { original } }) => <time dateTime={original.at}>{formatMoment(original.at)}</time>,
    }),
    helper.display({
      id: 'reviewer',
      header: t('log.table.reviewer'),
      cell: ({ row: { original } }) => (
        <span title={inertText(original.actor)} translate="no">
          <Isolated text={original.actor} />
        </span>
      ),
    }),
    helper.display({
      id: 'kind',
      header: t('log.table.kind'),
      cell: ({ row: { original } }) => <KindChip kind={original.kind} />,
    }),
    helper.display({
      id: 'what',
      header: t('log.table.event'),
      cell: ({ row: { original } }) => <Event entry={original} onOpen={onOpen} />,
    }),
    helper.display({
      id: 'case',
      header: t('log.table.case'),
      cell: ({ row: { original } }) => <About entry={original} name={nameOf.get(original.caseId ?? '')} />,
    }),
  ]);
}

/** The same in a window that has no room for columns: what happened, and below it when, by whom and to what. */
function cardsWith(nameOf: ReadonlyMap<string, string>, onOpen: (entry: ReadableEntry) => void) {
  return helper.columns([
    helper.accessor('seq', {
      id: 'number',
      header: t('log.table.number'),
      sortDescFirst: true,
      cell: ({ getValue }) => formatCount(getValue()),
    }),
    helper.display({
      id: 'card',
      header: t('log.table.event'),
      cell: ({ row: { original } }) => (
        <>
          <Event entry={original} onOpen={onOpen} />
          <div className={classes.under}>
            <KindChip kind={original.kind} />
            <Isolated text={original.actor} />
            <About entry={original} name={nameOf.get(original.caseId ?? '')} />
          </div>
          <time className={classes.detail} dateTime={original.at}>
            {formatMoment(original.at)}
          </time>
        </>
      ),
    }),
  ]);
}

interface LogTableProps {
  /** In order of their numbers. */
  entries: readonly ReadableEntry[];
  nameOf: ReadonlyMap<string, string>;
  onOpen: (entry: ReadableEntry) => void;
}

/** The entries, newest first unless asked otherwise. */
export function LogTable({ entries, nameOf, onOpen }: LogTableProps) {
  const oldestFirst = useLogView((view) => view.oldestFirst);
  const setOldestFirst = useLogView((view) => view.setOldestFirst);
  const rows = useMemo(() => (oldestFirst ? entries : entries.toReversed()), [entries, oldestFirst]);
  const onChange = useCallback(
    (_by: string, descending: boolean) => setOldestFirst(!descending),
    [setOldestFirst],
  );
  const narrow = useMediaQuery(NARROW, false, AT_ONCE);
  const touch = useMediaQuery(TOUCH, false, AT_ONCE);
  const rowHeight = narrow ? CARD_HEIGHT : touch ? TOUCH_HEIGHT : ROW_HEIGHT;
  const columns = useMemo(() => (narrow ? cardsWith : columnsWith)(nameOf, onOpen), [narrow, nameOf, onOpen]);
  return (
    <VirtualTable
      // The places of rows of another height are worked out afresh.
      key={rowHeight}
      label={t('log.table.label')}
      region={t('log.table.region')}
      rows={rows}
      rowId={numberOf}
      rowHeight={rowHeight}
      columns={columns}
      classes={classes}
      sorting={{
        by: 'number',
        descending: !oldestFirst,
        onChange,
        hint: t(oldestFirst ? 'log.table.newestFirst' : 'log.table.oldestFirst'),
      }}
    />
  );
}
