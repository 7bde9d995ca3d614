import { formatThreshold } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { DragSurface } from '../../ui/charts/DragSurface.tsx';
import { nearestStep } from '../../ui/keys/unit-steps.ts';
import classes from './threshold.module.css';

interface ThresholdSliderProps {
  value: number;
  /** The threshold in force, marked on the track. */
  inForce: number;
  describedBy: string;
  onChange: (threshold: number) => void;
}

/** Half a thumb, by which the track is shorter than the surface at either end; as in the style sheet. */
const INSET = 9;
const atShare = (share: number) => `calc(${INSET}px + (100% - ${2 * INSET}px) * ${share})`;

/** The threshold as a slider. */
export function ThresholdSlider({ value, inForce, describedBy, onChange }: ThresholdSliderProps) {
  return (
    <DragSurface
      label={t('thresholds.lab.slider')}
      value={value}
      valueText={formatThreshold(value)}
      valueAt={(x, _y, width) => nearestStep((x - INSET) / (width - 2 * INSET))}
      onChange={onChange}
      describedBy={describedBy}
      className={classes.slider}
    >
      <span className={classes.track} />
      <span className={classes.inForce} style={{ insetInlineStart: atShare(inForce) }} />
      <span className={classes.thumb} style={{ insetInlineStart: atShare(value) }} />
    </DragSurface>
  );
}
