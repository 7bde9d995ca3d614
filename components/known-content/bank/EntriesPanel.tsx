import { Button, VisuallyHidden } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { IconFilterOff, IconFingerprint } from '@tabler/icons-react';
import { useCallback, useId, useMemo } from 'react';
import type { Entry } from '../../../domain/matching/bank/entry.ts';
import type { EntryFilter } from '../../../domain/matching/bank/entry-filter.ts';
import { t } from '../../../words/words.ts';
import { type EntryRows, PagedEntries } from '../../../workflows/matching/paged-entries.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { EmptyState } from '../../ui/reading/EmptyState.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { VirtualTable } from '../../ui/tables/VirtualTable.tsx';
import type { Deciding } from './DecideEntries.tsx';
import { EntryFilters } from './EntryFilters.tsx';
import classes from './entries.module.css';
import { CARDS, COLUMNS } from './entry-columns.tsx';
import { useEntryGrid } from './useEntryGrid.ts';

/** Heights of a row in CSS pixels: in one line, in one line for a finger, and as a card in a narrow window. */
const ROW_HEIGHT = 36;
const TOUCH_HEIGHT = 44;
const CARD_HEIGHT = 64;

const AT_ONCE = { getInitialValueInEffect: false };

const idOf = ({ id }: Entry) => id;

interface SelectionBarProps {
  marked: readonly Entry[];
  onDecide: (deciding: Deciding) => void;
  onClear: () => void;
}

/** What can be done with the marked entries. */
function SelectionBar({ marked, onDecide, onClear }: SelectionBarProps) {
  const having = (status: Entry['status']) => marked.filter((entry) => entry.status === status);
  const [active, suspended] = [having('active'), having('suspended')];
  return (
    <fieldset className={classes.bar} aria-label={t('bankPage.entries.selection')}>
      <span className={classes.barText}>{t('bankPage.entries.selected', { count: marked.length })}</span>
      <Button
        size="compact-sm"
        disabled={active.length === 0}
        onClick={() => onDecide({ what: 'suspend', entries: active })}
      >
        {t('bankPage.decide.suspend')}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        disabled={suspended.length === 0}
        onClick={() => onDecide({ what: 'restore', entries: suspended })}
      >
        {t('bankPage.decide.restore')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('bankPage.entries.clearSelection')}
      </Button>
    </fieldset>
  );
}

function countText({ entries: { length: shown }, total, looked, more }: EntryRows): string {
  if (total !== null) return t('bankPage.entries.count', { shown, total });
  return more ? t('bankPage.entries.found', { shown, looked }) : t('bankPage.entries.foundAll', { shown });
}

interface EntriesProps {
  rows: EntryRows;
  mayManage: boolean;
  onMore: () => void;
  onOpen: (id: string) => void;
  onDecide: (deciding: Deciding) => void;
}

function Entries({ rows, mayManage, onMore, onOpen, onDecide }: EntriesProps) {
  const { entries, total, more } = rows;
  const { grid, marks, clear } = useEntryGrid(entries, mayManage, onOpen);
  const marked = useMemo(() => entries.filter(({ id }) => marks.has(id)), [entries, marks]);
  const narrow = useMediaQuery('(width < 48rem)', false, AT_ONCE);
  const touch = useMediaQuery('(pointer:coarse)', false, AT_ONCE);
  const rowHeight = narrow ? CARD_HEIGHT : touch ? TOUCH_HEIGHT : ROW_HEIGHT;
  const hint = useId();
  return (
    <>
      <div className={classes.line}>
        <span id={hint} className={classes.keys}>
          {t(mayManage ? 'bankPage.entries.keysWithMarks' : 'bankPage.entries.keys')}
        </span>
        <span className={classes.count} role="status">
          {countText(rows)}
        </span>
      </div>
      <VisuallyHidden role="status">
        {marked.length > 0 && t('bankPage.entries.selected', { count: marked.length })}
      </VisuallyHidden>
      {marked.length > 0 && <SelectionBar marked={marked} onDecide={onDecide} onClear={clear} />}
      <VirtualTable
        // The places of rows of another height are worked out afresh.
        key={rowHeight}
        label={t('bankPage.entries.label')}
        describedBy={hint}
        rows={entries}
        rowId={idOf}
        rowHeight={rowHeight}
        rowCount={total ?? (more ? null : entries.length)}
        onEndInSight={more ? onMore : undefined}
        columns={narrow ? CARDS : COLUMNS}
        classes={classes}
        marks={marks}
        grid={grid}
      />
    </>
  );
}

interface EntriesPanelProps {
  bankId: string;
  filter: EntryFilter;
  onFilter: (filter: EntryFilter) => void;
  /** Whether the bank has any entry. */
  isEmpty: boolean;
  mayManage: boolean;
  onOpen: (id: string) => void;
  onDecide: (deciding: Deciding) => void;
}

/** The entries of a bank, of which there may be very many. */
export function EntriesPanel(props: EntriesPanelProps) {
  const { bankId, filter, onFilter, isEmpty, mayManage, onOpen, onDecide } = props;
  const pages = useMemo(() => new PagedEntries(bankId, filter), [bankId, filter]);
  const read = useRead(useCallback(() => pages, [pages]));
  const onMore = useCallback(() => pages.more(), [pages]);
  if (isEmpty)
    return (
      <Panel title={t('bankPage.entries.title')}>
        <EmptyState icon={<IconFingerprint size={40} />} title={t('bankPage.entries.emptyTitle')}>
          {t('bankPage.entries.empty')}
        </EmptyState>
      </Panel>
    );
  return (
    <Panel title={t('bankPage.entries.title')}>
      <EntryFilters
        // What was typed goes with the filter that another part of the screen sets.
        key={`${filter.only} ${filter.prefix === ''}`}
        filter={filter}
        mayKnowMatches={mayManage}
        onChange={onFilter}
      />
      <ReadState
        read={read}
        failed={t('bankPage.entries.unreadable')}
        loading={t('bankPage.entries.loading')}
        isEmpty={({ entries, more }) => entries.length === 0 && !more}
        empty={
          <EmptyState icon={<IconFilterOff size={40} />} title={t('bankPage.entries.noMatchTitle')}>
            {t('bankPage.entries.noMatch')}
          </EmptyState>
        }
      >
        {(rows) => (
          <Entries key={JSON.stringify(filter)} {...{ rows, mayManage, onMore, onOpen, onDecide }} />
        )}
      </ReadState>
    </Panel>
  );
}
