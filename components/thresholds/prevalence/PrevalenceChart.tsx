import { areaY, axisX, dot, lineY, type PlotOptions, ruleX } from '@observablehq/plot';
import { memo, useCallback, useMemo } from 'react';
import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import { geometric, type PrevalencePoint, precisionAt } from '../../../domain/thresholds/prevalence-curve.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatPercent } from '../../ui/text/format.ts';
import { intervalText, shareText } from '../../ui/text/Ratio.tsx';
import { fineShareText } from '../load/amounts.ts';

const LEAST = 0.001;
const MOST = 0.5;
const DRAWN = geometric(LEAST, MOST, 60);
const LISTED = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5];
const TICKS = [0.001, 0.01, 0.1, 0.5];

interface PrevalenceChartProps {
  figures: LabFigures;
  /** Whether the evidence is counted and not weighted. */
  plain: boolean;
  inEvidence: number;
  assumed: number;
  caption: () => readonly string[];
}

/** Precision of a threshold over the prevalence, with its interval. Memoised: it is drawn only when they change. */
export const PrevalenceChart = memo(function PrevalenceChart(props: PrevalenceChartProps) {
  const { figures, plain, inEvidence, assumed, caption } = props;
  const points = useMemo(() => precisionAt(figures, DRAWN, plain), [figures, plain]);
  const places = useMemo(
    () => precisionAt(figures, [assumed, inEvidence], plain),
    [figures, plain, assumed, inEvidence],
  );
  const options = useCallback((): PlotOptions => {
    const shown = places.filter(({ prevalence }) => prevalence >= LEAST && prevalence <= MOST);
    return {
      height: 210,
      marginLeft: 44,
      marginBottom: 36,
      marginTop: 12,
      x: { type: 'log', domain: [LEAST, MOST] },
      y: {
        domain: [0, 1],
        label: null,
        grid: true,
        ticks: 5,
        tickFormat: (share: number) => `${Math.round(share * 100)} %`,
      },
      marks: [
        // As a channel: the format of a logarithmic axis would leave 50 % out.
        axisX(TICKS, {
          text: (share: number) => fineShareText(share),
          label: 'Prevalence',
          labelAnchor: 'center',
          labelArrow: 'none',
        }),
        areaY(
          points.filter(({ interval95 }) => interval95),
          {
            x: 'prevalence',
            y1: ({ interval95 }: PrevalencePoint) => interval95![0],
            y2: ({ interval95 }: PrevalencePoint) => interval95![1],
            fill: 'var(--mantine-color-anchor)',
            fillOpacity: 0.18,
          },
        ),
        lineY(points, {
          x: 'prevalence',
          y: 'precision',
          stroke: 'var(--mantine-color-anchor)',
          strokeWidth: 2,
        }),
        ruleX(
          shown.filter(({ prevalence }) => prevalence === assumed),
          { x: 'prevalence', stroke: 'var(--sl-threshold)', strokeDasharray: '5 3' },
        ),
        dot(shown, {
          x: 'prevalence',
          y: 'precision',
          r: 5,
          fill: ({ prevalence }: PrevalencePoint) =>
            prevalence === assumed ? 'var(--mantine-color-anchor)' : 'var(--sl-surface)',
          stroke: 'var(--mantine-color-anchor)',
          strokeWidth: 2,
        }),
      ],
    };
  }, [points, places, assumed]);
  const rows = [...new Set([...LISTED, assumed])].sort((left, right) => left - right);
  const [there] = places;
  const label = `Precision over prevalence from 0.1 % to 50 %. At the assumed ${fineShareText(assumed)} it is ${there?.precision == null ? 'undefined' : formatPercent(there.precision)}. The table below has the same values.`;
  return (
    <ChartFigure
      title="Precision by prevalence"
      note="Full point and dashed line: the assumed traffic. Empty point: the evidence. Band: 95 % interval."
      label={label}
      options={options}
      caption={caption}
      table={
        <DataTable
          caption="Precision by prevalence, with its interval"
          columns={[
            'Prevalence',
            { title: 'Precision', numeric: true },
            { title: '95 % interval', numeric: true },
          ]}
          rows={precisionAt(figures, rows, plain).map(({ prevalence, precision, interval95 }) => ({
            key: prevalence,
            cells: [
              `${fineShareText(prevalence)}${prevalence === assumed ? ', assumed' : ''}`,
              shareText({ value: precision }),
              intervalText({ wilson95: interval95 }),
            ],
          }))}
        />
      }
    />
  );
});
