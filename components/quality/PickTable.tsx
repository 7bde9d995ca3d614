import { Checkbox } from '@mantine/core';
import type { ReactNode } from 'react';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatListing } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import type { LabelledTranscript } from '../../workflows/quality/golden-reading.ts';
import { VirtualTable } from '../ui/tables/VirtualTable.tsx';
import { columnsFor } from '../ui/tables/virtual-columns.ts';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './pick-table.module.css';

/** Height of a row in CSS pixels. */
const ROW_HEIGHT = 36;

const idOf = ({ transcriptId }: LabelledTranscript) => transcriptId;

interface PickTableProps<Row extends LabelledTranscript> {
  label: string;
  rows: readonly Row[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** A last column of its own. */
  extra?: { title: string; cell: (row: Row) => ReactNode };
}

function columnsOf<Row extends LabelledTranscript>({ chosen, onChange, extra }: PickTableProps<Row>) {
  const helper = columnsFor<Row>();
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  const column = (id: string, header: string, cell: (row: Row) => ReactNode) =>
    helper.display({ id, header, cell: ({ row }) => cell(row.original) });
  return helper.columns([
    column('transcript', t('quality.pick.transcript'), ({ transcriptId }) => (
      <Checkbox
        size="sm"
        label={<span translate="no">{inertText(transcriptId)}</span>}
        checked={chosen.has(transcriptId)}
        onChange={() => toggle(transcriptId)}
      />
    )),
    column('outcome', t('quality.pick.outcome'), ({ outcome }) => t(`quality.pick.outcomes.${outcome}`)),
    column('difficulty', t('quality.pick.difficulty'), ({ difficulty }) =>
      difficulty === null ? t('quality.pick.notSaid') : t(`quality.pick.difficulties.${difficulty}`),
    ),
    column('locale', t('quality.pick.locale'), ({ locale }) => <Isolated text={locale} />),
    column('characteristics', t('quality.pick.characteristics'), ({ characteristics }) =>
      characteristics.length === 0
        ? t('shared.none')
        : formatListing(characteristics.map((id) => t(`names.characteristic.${id}`))),
    ),
    ...(extra ? [column('extra', extra.title, extra.cell)] : []),
  ]);
}

/** Labelled transcripts to choose from. */
export function PickTable<Row extends LabelledTranscript>(props: PickTableProps<Row>) {
  const { label, rows, chosen } = props;
  return (
    <VirtualTable
      label={label}
      region={label}
      rows={rows}
      rowId={idOf}
      rowHeight={ROW_HEIGHT}
      columns={columnsOf(props)}
      classes={classes}
      marks={chosen}
    />
  );
}
