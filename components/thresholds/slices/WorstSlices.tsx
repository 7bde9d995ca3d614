import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import { type Slice, SMALLEST_SLICE, worstSlice } from '../../../domain/thresholds/slices.ts';
import { formatPercent } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { intervalText, shareText } from '../../ui/text/Ratio.tsx';
import { FACET_NAMES, sliceName } from './slice-names.ts';
import classes from './slices.module.css';

const KINDS = {
  recall: { name: 'Recall', enough: `${SMALLEST_SLICE} or more risky transcripts` },
  precision: { name: 'Precision', enough: `${SMALLEST_SLICE} or more flagged transcripts` },
} as const;

interface WorstSlicesProps {
  slices: readonly Slice[];
  whole: LabFigures;
}

/** Names the slices that do worst, and says whether that is clear or may be chance. */
export function WorstSlices({ slices, whole }: WorstSlicesProps) {
  return (
    <ul className={classes.worst} aria-label="Worst slices">
      <Worst slices={slices} whole={whole} figure="recall" />
      <Worst slices={slices} whole={whole} figure="precision" />
    </ul>
  );
}

function Worst({ slices, whole, figure }: WorstSlicesProps & { figure: keyof typeof KINDS }) {
  const { name, enough } = KINDS[figure];
  const worst = worstSlice(slices, whole, figure);
  if (whole[figure].value === null) return <li>{name} of the whole evidence is undefined.</li>;
  if (!worst)
    return (
      <li>
        {name}: no slice with {enough} does worse than the whole ({formatPercent(whole[figure].value)}).
      </li>
    );
  const { facet, value, figures } = worst.slice;
  const { value: share, interval95 } = figures[figure];
  return (
    <li>
      {name} is worst in {FACET_NAMES[facet].toLowerCase()}{' '}
      <strong>
        <Isolated text={sliceName(facet, value)} />
      </strong>
      : {shareText({ value: share })} (95 % interval {intervalText({ wilson95: interval95 })}) against{' '}
      {formatPercent(whole[figure].value)} of all.{' '}
      {worst.clearlyWorse
        ? 'It is clearly worse: its interval lies below the figure of all.'
        : 'That may be chance: its interval reaches the figure of all.'}
    </li>
  );
}
