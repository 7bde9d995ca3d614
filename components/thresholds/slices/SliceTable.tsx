import { IconAlertTriangle } from '@tabler/icons-react';
import type { Interval } from '../../../domain/metrics/intervals.ts';
import { hasRecallOnly, type Slice, SMALLEST_SLICE } from '../../../domain/thresholds/slices.ts';
import { formatCount, formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { IntervalBar } from '../../ui/charts/IntervalBar.tsx';
import { intervalText, shareText } from '../../ui/figures/share-text.ts';
import { ScrollRegion } from '../../ui/tables/ScrollRegion.tsx';
import { SortHeading } from '../../ui/tables/SortHeading.tsx';
import table from '../../ui/tables/table.module.css';
import { SliceName } from './SliceName.tsx';
import { fewOf, isUncertain, type SliceFigure, type SliceGroup, type SliceSort } from './slice-rows.ts';
import classes from './slices.module.css';

const COUNTS = ['n', 'risky', 'flagged'] as const;
const SHARES = ['precision', 'recall', 'specificity', 'f1'] as const;
const COLUMNS = [...COUNTS, ...SHARES];

interface SliceTableProps {
  groups: readonly SliceGroup[];
  sort: SliceSort | null;
  onSort: (by: SliceFigure) => void;
}

/** Slices with their figures, a group of rows a facet. */
export function SliceTable({ groups, sort, onSort }: SliceTableProps) {
  return (
    <ScrollRegion label={t('thresholds.slices.region')} className={table.wrap}>
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
          </tr>
        </thead>
        {groups.map(({ facet, slices }) => (
          <tbody key={facet}>
            <tr className={classes.group}>
              <th scope="rowgroup" colSpan={COLUMNS.length + 1}>
                {t(`thresholds.slices.facet.${facet}`)}
                {facet === 'characteristic' && (
                  <span className={classes.aside}> {t('thresholds.slices.recallOnly')}</span>
                )}
              </th>
            </tr>
            {slices.map((slice) => (
              <SliceRow key={slice.value} slice={slice} />
            ))}
          </tbody>
        ))}
      </table>
    </ScrollRegion>
  );
}

function SliceRow({ slice }: { slice: Slice }) {
  const { facet, value, n, positives, flagged, figures } = slice;
  const few = fewOf(slice);
  return (
    <tr>
      <th scope="row">
        <SliceName facet={facet} value={value} />
        {few.length > 0 && (
          <span className={classes.warning}>
            <IconAlertTriangle size={14} aria-hidden />
            {t('thresholds.slices.under', {
              smallest: SMALLEST_SLICE,
              few: formatListing(few.map((what) => t(`thresholds.slices.few.${what}`))),
            })}
          </span>
        )}
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
    </tr>
  );
}

interface ShareCellProps {
  value: number | null;
  interval: Interval | null;
  /** Whether it rests on too little to be read. */
  uncertain: boolean;
}

function ShareCell({ value, interval, uncertain }: ShareCellProps) {
  return (
    <td className={table.numeric} data-uncertain={uncertain || undefined}>
      <span className={classes.value}>
        {value !== null && <IntervalBar value={value} interval={interval} />}
        <span>{shareText({ value })}</span>
      </span>
      {value !== null && <span className={classes.detail}>{intervalText({ wilson95: interval })}</span>}
    </td>
  );
}
