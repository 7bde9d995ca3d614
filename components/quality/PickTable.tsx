import { ActionIcon, Checkbox } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { compareNames, formatCount, formatListing } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import type { LabelledTranscript } from '../../workflows/quality/golden-reading.ts';
import { VirtualTable } from '../ui/tables/VirtualTable.tsx';
import { columnsFor } from '../ui/tables/virtual-columns.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import { Tag } from '../ui/text/Tag.tsx';
import classes from './pick-table.module.css';

/** Height of a row in CSS pixels. */
const ROW_HEIGHT = 38;

const idOf = ({ transcriptId }: LabelledTranscript) => transcriptId;

interface PickTableProps<Row extends LabelledTranscript> {
  label: string;
  rows: readonly Row[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** Shows the transcript of a row, with the others in the order of the list. */
  onPreview: (id: string, listed: readonly string[]) => void;
  /** A last column of its own. */
  extra?: { title: string; cell: (row: Row) => ReactNode };
}

/** What a column is sorted by, by its id. */
const SORTS: Record<string, (left: LabelledTranscript, right: LabelledTranscript) => number> = {
  transcript: (left, right) => compareNames(left.transcriptId, right.transcriptId),
  outcome: (left, right) => compareNames(left.outcome, right.outcome),
  difficulty: (left, right) => compareNames(left.difficulty ?? '', right.difficulty ?? ''),
  locale: (left, right) => compareNames(left.locale, right.locale),
  messages: (left, right) => left.messageCount - right.messageCount,
  characteristics: (left, right) => left.characteristics.length - right.characteristics.length,
};

/** A set with an element put in, or taken out if it was in it. */
export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

type ColumnProps<Row extends LabelledTranscript> = Omit<PickTableProps<Row>, 'label'>;

function columnsOf<Row extends LabelledTranscript>(props: ColumnProps<Row>) {
  const { rows, chosen, onChange, onPreview, extra } = props;
  const helper = columnsFor<Row>();
  const column = (id: string, header: string, cell: (row: Row) => ReactNode) =>
    helper.accessor(idOf, {
      id,
      header,
      enableSorting: id in SORTS,
      sortDescFirst: false,
      cell: ({ row }) => cell(row.original),
    });
  return helper.columns([
    column('transcript', t('quality.pick.transcript'), ({ transcriptId }) => (
      <Checkbox
        size="sm"
        label={<span translate="no">{inertText(transcriptId)}</span>}
        checked={chosen.has(transcriptId)}
        onChange={() => onChange(toggled(chosen, transcriptId))}
      />
    )),
    column('outcome', t('quality.pick.outcome'), ({ outcome }) => (
      <Tag tone={outcome}>{t(`quality.pick.outcomes.${outcome}`)}</Tag>
    )),
    column('difficulty', t('quality.pick.difficulty'), ({ difficulty }) =>
      difficulty === null ? (
        <span className={classes.none}>{t('quality.pick.notSaid')}</span>
      ) : (
        t(`quality.pick.difficulties.${difficulty}`)
      ),
    ),
    column('locale', t('quality.pick.locale'), ({ locale }) => <Isolated text={locale} />),
    column('messages', t('quality.pick.messages'), ({ messageCount }) => formatCount(messageCount)),
    column('characteristics', t('quality.pick.characteristics'), ({ characteristics }) => {
      if (characteristics.length === 0) return <span className={classes.none}>{t('quality.pick.none')}</span>;
      const names = formatListing(characteristics.map((id) => t(`names.characteristic.${id}`)));
      return <span title={names}>{names}</span>;
    }),
    ...(extra ? [column('extra', extra.title, extra.cell)] : []),
    column('preview', t('quality.pick.preview'), ({ transcriptId }) => (
      <ActionIcon
        variant="subtle"
        aria-label={t('quality.pick.previewOf', { transcriptId: inertText(transcriptId) })}
        aria-haspopup="dialog"
        onClick={() => onPreview(transcriptId, rows.map(idOf))}
      >
        <IconEye size={16} stroke={1.5} aria-hidden />
      </ActionIcon>
    )),
  ]);
}

/** Labelled transcripts to choose from, sorted by any column. */
export function PickTable<Row extends LabelledTranscript>(props: PickTableProps<Row>) {
  const { label, rows, chosen } = props;
  const [{ by, descending }, setSort] = useState({ by: 'transcript', descending: false });
  const sorted = useMemo(() => {
    const compare = SORTS[by]!;
    return rows.toSorted((left, right) => (descending ? compare(right, left) : compare(left, right)));
  }, [rows, by, descending]);
  return (
    <VirtualTable
      label={label}
      region={label}
      rows={sorted}
      rowId={idOf}
      rowHeight={ROW_HEIGHT}
      columns={columnsOf({ ...props, rows: sorted })}
      classes={classes}
      sorting={{ by, descending, onChange: (next, down) => setSort({ by: next, descending: down }) }}
      marks={chosen}
    />
  );
}
