import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type ReactNode, useRef } from 'react';
import { inertText } from '../../domain/transcript/inert-text.ts';
import { formatListing } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import type { LabelledTranscript } from '../../workflows/quality/golden-reading.ts';
import { ScrollRegion } from '../ui/tables/ScrollRegion.tsx';
import { SpacerRow } from '../ui/tables/SpacerRow.tsx';
import { Isolated } from '../ui/text/InertText.tsx';
import classes from './quality.module.css';

/** Height of a row in CSS pixels; quality.module.css has the same. */
const ROW_HEIGHT = 36;

interface PickTableProps<Row extends LabelledTranscript> {
  label: string;
  rows: readonly Row[];
  chosen: ReadonlySet<string>;
  onChange: (chosen: ReadonlySet<string>) => void;
  /** A last column of its own. */
  extra?: { title: string; cell: (row: Row) => ReactNode };
}

/** Labelled transcripts to choose from; only the rows in sight are in the page. */
export function PickTable<Row extends LabelledTranscript>(props: PickTableProps<Row>) {
  const { label, rows, chosen, onChange, extra } = props;
  const scroller = useRef<HTMLElement>(null);
  const columns = extra ? 6 : 5;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    getItemKey: (place) => rows[place]!.transcriptId,
    overscan: 12,
  });
  const items = virtualizer.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChange(next);
  };
  return (
    <ScrollRegion label={label} ref={scroller} className={classes.picker}>
      <table className={classes.pickTable} aria-label={label} aria-rowcount={rows.length + 1}>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className={classes.item}>
              {t('quality.pick.transcript')}
            </th>
            <th scope="col" className={classes.short}>
              {t('quality.pick.outcome')}
            </th>
            <th scope="col" className={classes.short}>
              {t('quality.pick.difficulty')}
            </th>
            <th scope="col" className={classes.short}>
              {t('quality.pick.locale')}
            </th>
            <th scope="col">{t('quality.pick.characteristics')}</th>
            {extra && (
              <th scope="col" className={classes.item}>
                {extra.title}
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <SpacerRow height={before} columns={columns} />}
          {items.map(({ index, key }) => {
            const row = rows[index]!;
            const { transcriptId, outcome, difficulty, locale, characteristics } = row;
            return (
              <tr key={key} aria-rowindex={index + 2} data-chosen={chosen.has(transcriptId) || undefined}>
                <td>
                  <Checkbox
                    size="sm"
                    label={inertText(transcriptId)}
                    checked={chosen.has(transcriptId)}
                    onChange={() => toggle(transcriptId)}
                  />
                </td>
                <td>{t(`quality.pick.outcomes.${outcome}`)}</td>
                <td>
                  {difficulty === null
                    ? t('quality.pick.notSaid')
                    : t(`quality.pick.difficulties.${difficulty}`)}
                </td>
                <td>
                  <Isolated text={locale} />
                </td>
                <td>
                  {characteristics.length === 0
                    ? t('shared.none')
                    : formatListing(characteristics.map((id) => t(`names.characteristic.${id}`)))}
                </td>
                {extra && <td>{extra.cell(row)}</td>}
              </tr>
            );
          })}
          {after > 0 && <SpacerRow height={after} columns={columns} />}
        </tbody>
      </table>
    </ScrollRegion>
  );
}
