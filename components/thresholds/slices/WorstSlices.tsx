import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import { type SliceComparisons, worstSlice } from '../../../domain/thresholds/slice-comparisons.ts';
import { type Slice, SMALLEST_SLICE } from '../../../domain/thresholds/slices.ts';
import { formatPercent } from '../../../words/format.ts';
import { pText } from '../../../words/p-text.ts';
import { rich, t } from '../../../words/words.ts';
import { intervalText, shareText } from '../../ui/figures/share-text.ts';
import { strong } from '../../ui/text/marks.tsx';
import { SliceName } from './SliceName.tsx';
import classes from './slices.module.css';

interface WorstSlicesProps {
  slices: readonly Slice[];
  whole: LabFigures;
  comparisons: SliceComparisons;
}

/** Names the slices that do worst, and says whether that is clear or may be chance. */
export function WorstSlices(props: WorstSlicesProps) {
  const { slices, comparisons } = props.comparisons;
  return (
    <>
      <ul className={classes.worst} aria-label={t('thresholds.slices.worst.label')}>
        <Worst {...props} figure="recall" />
        <Worst {...props} figure="precision" />
      </ul>
      <p className={classes.compared}>{t('thresholds.slices.compared', { slices, comparisons })}</p>
    </>
  );
}

function Worst({
  slices,
  whole,
  comparisons,
  figure,
}: WorstSlicesProps & { figure: 'recall' | 'precision' }) {
  const worst = worstSlice(slices, whole, figure, comparisons);
  if (whole[figure].value === null) return <li>{t(`thresholds.slices.worst.undefined.${figure}`)}</li>;
  const all = formatPercent(whole[figure].value);
  if (!worst)
    return <li>{t(`thresholds.slices.worst.none.${figure}`, { smallest: SMALLEST_SLICE, all })}</li>;
  const { facet, value, figures } = worst.slice;
  const { value: share, interval95 } = figures[figure];
  return (
    <li>
      {rich(`thresholds.slices.worst.is.${figure}`, {
        facet,
        share: shareText({ value: share }),
        interval: intervalText({ wilson95: interval95 }),
        all,
        clearly: worst.clearlyWorse ? 'yes' : 'no',
        p: pText(comparisons.adjusted(worst.slice, figure) ?? 1),
        strong,
        slice: () => <SliceName facet={facet} value={value} />,
      })}
    </li>
  );
}
