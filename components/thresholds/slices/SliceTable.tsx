import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { Interval } from '../../../domain/metrics/intervals/intervals.ts';
import { CLEARLY, type SliceComparisons } from '../../../domain/thresholds/slice-comparisons.ts';
import { hasRecallOnly, type Slice, SMALLEST_SLICE } from '../../../domain/thresholds/slices.ts';
import { formatCount, formatListing } from '../../../words/format.ts';
import { pText } from '../../../words/p-text.ts';
import { t } from '../../../words/words.ts';
import { IntervalBar } from '../../ui/charts/IntervalBar.tsx';
import { intervalText, shareText } from '../../ui/figures/share-text.ts';
import { ScrollRegion } from '../../ui/tables/ScrollRegion.tsx';
import { SortHeading } from '../../ui/tables/SortHeading.tsx';
import table from '../../ui/tables/table.module.css';
import { SliceName } from './SliceName.tsx';
import {
  fewOf,
  isUncertain,
  isWhollyUncertain,
  SHARES,
  type SliceFigure,
  type SliceGroup,
  type SliceSort,
} from './slice-rows.ts';
import classes from './slices.module.css';

const EVENTS = { hover: true, focus: true, touch: true };

const COUNTS = ['n', 'risky', 'flagged'] as const;
const COLUMNS = [...COUNTS, ...SHARES];

interface SliceTableProps {
  groups: readonly SliceGroup[];
  comparisons: SliceComparisons;
  sort: SliceSort | null;
  onSort: (by: SliceFigure) => void;
}

/** Slices with their figures, a group of rows a facet. */
export function SliceTable({ groups, comparisons, sort, onSort }: SliceTableProps) {
  return (
    <ScrollRegion label={t('thresholds.slices.region')} className={`${table.wrap} ${classes.scroller}`}>
      <table className={`${table.table} ${classes.table}`} aria-label={t('thresholds.slices.label')}>
        <thead>
          <tr>
            <th scope="col">{t('thresholds.slices.slice')}</th>
            {COLUMNS.map((id) => (
              <SortHeading
                key={id}
                title={t(`thresholds.slices.column.${id}`)}
                sorted={sort?.by === id ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                className={table.numeric}
                onPress={() => onSort(id)}
              />
            ))}
            <th scope="col" className={table.numeric} title={t('thresholds.slices.adjustedFor')}>
              {t('thresholds.slices.adjusted')}
            </th>
          </tr>
        </thead>
        {groups.map(({ facet, slices }) => (
          <tbody key={facet}>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={COLUMNS.length + 2}>
                {t(`thresholds.slices.facet.${facet}`)}
                {facet === 'characteristic' && (
                  <span className={classes.aside}> {t('thresholds.slices.recallOnly')}</span>
                )}
              </th>
            </tr>
            {slices.map((slice) => (
              <SliceRow key={slice.value} slice={slice} comparisons={comparisons} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

/** What a slice has too little of: a mark where some of its figures are read all the same, else for screen readers. */
function Few({ slice }: { slice: Slice }) {
  const few = fewOf(slice);
  if (few.length === 0) return null;
  const text = t('thresholds.slices.under', {
    smallest: SMALLEST_SLICE,
    few: formatListing(few.map((what) => t(`thresholds.slices.few.${what}`))),
  });
  if (isWhollyUncertain(slice)) return <VisuallyHidden> {text}</VisuallyHidden>;
  return (
    <Tooltip label={text} events={EVENTS}>
      <UnstyledButton className={classes.mark} aria-label={text}>
        <IconAlertTriangle size={14} stroke={1.5} aria-hidden />
      </UnstyledButton>
    </Tooltip>
  );
}

function SliceRow({ slice, comparisons }: { slice: Slice; comparisons: SliceComparisons }) {
  const { facet, value, n, positives, flagged, figures } = slice;
  return (
    <tr>
      <th scope="row">
        <span className={classes.name}>
          <SliceName facet={facet} value={value} />
          <Few slice={slice} />
        </span>
      </th>
      {[n, positives, flagged].map((count, index) => (
        <td key={COUNTS[index]} className={table.numeric}>
          {formatCount(count)}
        </td>
      ))}
      {SHARES.map((id) => {
        if (hasRecallOnly(slice) && id !== 'recall')
          return (
            <td key={id} className={`${table.numeric} ${classes.detail}`}>
              {t('thresholds.slices.noFigure')}
            </td>
          );
        const [share, interval] =
          id === 'f1' ? [figures.f1, figures.f1Interval95] : [figures[id].value, figures[id].interval95];
        return <ShareCell key={id} value={share} interval={interval} uncertain={isUncertain(slice, id)} />;
      })}
      <AdjustedCell slice={slice} comparisons={comparisons} />
    </tr>
  );
}

/** The lower of the adjusted p-values of a slice, with what it is of; the title has both. */
function AdjustedCell({ slice, comparisons }: { slice: Slice; comparisons: SliceComparisons }) {
  const known = (['recall', 'precision'] as const).flatMap((figure) => {
    const p = comparisons.adjusted(slice, figure);
    return p === null ? [] : [{ p, text: t('thresholds.slices.p', { figure, p: pText(p) }) }];
  });
  const lowest = known.toSorted((left, right) => left.p - right.p)[0];
  if (!lowest)
    return <td className={`${table.numeric} ${classes.detail}`}>{t('thresholds.slices.noFigure')}</td>;
  return (
    <td
      className={`${table.numeric} ${classes.adjusted}`}
      data-clearly={lowest.p <= CLEARLY || undefined}
      title={formatListing(known.map(({ text }) => text))}
    >
      {lowest.text}
    </td>
  );
}

interface ShareCellProps {
  value: number | null;
  interval: Interval | null;
  /** Whether it rests on too little to be read. */
  uncertain: boolean;
}

function ShareCell({ value, interval, uncertain }: ShareCellProps) {
  const limits = value === null ? undefined : intervalText({ wilson95: interval });
  return (
    <td className={table.numeric} data-uncertain={uncertain || undefined} title={limits}>
      <span className={classes.value}>
        {value !== null && <IntervalBar value={value} interval={interval} />}
        <span>{shareText({ value })}</span>
        {limits !== undefined && <span className={classes.limits}>{limits}</span>}
      </span>
    </td>
  );
}
