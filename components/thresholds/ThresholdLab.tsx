import { NumberInput, Slider } from '@mantine/core';
import { useId, useState } from 'react';
import type { Lab } from '../../domain/thresholds/lab.ts';
import type { MeasuredShare } from '../../domain/thresholds/sweep.ts';
import { countOf, formatCount, formatPercent, formatRisk } from '../ui/format.ts';
import { Panel } from '../ui/Panel.tsx';
import { Figures, NumberFigure, RatioFigure } from '../ui/Ratio.tsx';
import { Histogram } from './Histogram.tsx';
import classes from './thresholds.module.css';

interface ThresholdLabProps {
  lab: Lab;
  threshold: number;
  onChange: (threshold: number) => void;
}

const asShare = ({ interval95, ...share }: MeasuredShare) => ({ ...share, wilson95: interval95 });

/** What a threshold would catch and miss on the labelled samples, live while it is dragged. */
export function ThresholdLab({ lab, threshold, onChange }: ThresholdLabProps) {
  const { confusion, flagged, precision, recall, f1 } = lab.at(threshold);
  const explanation = useId();
  return (
    <Panel
      title="Try a threshold"
      description={`Measured on ${countOf(lab.set.size, 'labelled transcript')} stored here. Nothing changes until you activate it.`}
    >
      <div className={classes.inputs}>
        <Slider
          className={classes.slider}
          min={0}
          max={1}
          step={0.001}
          precision={3}
          value={threshold}
          onChange={onChange}
          label={formatRisk}
          thumbLabel="Threshold"
          thumbValueText={formatRisk}
          thumbProps={{ 'aria-describedby': explanation }}
          marks={[{ value: 0 }, { value: 0.25 }, { value: 0.5 }, { value: 0.75 }, { value: 1 }]}
        />
        <ThresholdNumber value={threshold} onChange={onChange} />
      </div>
      <p id={explanation} className={classes.hint}>
        Transcripts are flagged from this risk on. A higher threshold flags fewer that are benign and misses
        more.
      </p>
      <Figures>
        <RatioFigure name="Precision" share={asShare(precision)} />
        <RatioFigure name="Recall" share={asShare(recall)} />
        <NumberFigure name="F1" value={f1 === null ? 'undefined' : formatPercent(f1)} />
        <NumberFigure
          name="Flagged"
          value={formatCount(flagged)}
          detail={`of ${countOf(lab.set.size, 'labelled transcript')}`}
        />
      </Figures>
      <Confusion {...confusion} />
      <Histogram lab={lab} threshold={threshold} />
    </Panel>
  );
}

/** The threshold as text; what is being typed is left alone until it is another number. */
function ThresholdNumber({ value, onChange }: { value: number; onChange: (threshold: number) => void }) {
  const [text, setText] = useState<string | number>(value);
  return (
    <NumberInput
      className={classes.number}
      aria-label="Threshold as a number"
      min={0}
      max={1}
      step={0.001}
      decimalScale={3}
      clampBehavior="strict"
      value={text !== '' && Number(text) === value ? text : value}
      onChange={(typed) => {
        setText(typed);
        if (typed !== '' && Number.isFinite(Number(typed))) onChange(Number(typed));
      }}
    />
  );
}

function Confusion({ tp, fp, fn, tn }: { tp: number; fp: number; fn: number; tn: number }) {
  return (
    <table className={classes.confusion}>
      <caption>What would be flagged, by label</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Flagged</th>
          <th scope="col">Not flagged</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Labelled risk</th>
          <td>{formatCount(tp)} caught</td>
          <td>{formatCount(fn)} missed</td>
        </tr>
        <tr>
          <th scope="row">Labelled benign</th>
          <td>{formatCount(fp)} false alarms</td>
          <td>{formatCount(tn)} passed</td>
        </tr>
      </tbody>
    </table>
  );
}
