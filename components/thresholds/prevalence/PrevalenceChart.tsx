import { areaY, axisX, dot, lineY, type PlotOptions, ruleX } from '@observablehq/plot';
import { memo, useCallback, useMemo } from 'react';
import type { LabFigures } from '../../../domain/thresholds/lab.ts';
import { geometric, type PrevalencePoint, precisionAt } from '../../../domain/thresholds/prevalence-curve.ts';
import { formatFineShare, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { intervalText, shareText } from '../../ui/figures/share-text.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';

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
        tickFormat: (share: number) => formatPercent(share, 0),
      },
      marks: [
        // As a channel: the format of a logarithmic axis would leave 50 % out.
        axisX(TICKS, {
          text: formatFineShare,
          label: t('thresholds.prevalence.chart.prevalence'),
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

  return (
    <ChartFigure
      title={t('thresholds.prevalence.chart.title')}
      note={t('thresholds.prevalence.chart.note')}
      label={t('thresholds.prevalence.chart.label', {
        least: formatFineShare(LEAST),
        most: formatFineShare(MOST),
        assumed: formatFineShare(assumed),
        precision: shareText({ value: there?.precision ?? null }),
      })}
      options={options}
      caption={caption}
      table={
        <DataTable
          caption={t('thresholds.prevalence.chart.caption')}
          columns={[
            t('thresholds.prevalence.chart.prevalence'),
            { title: t('thresholds.prevalence.chart.precision'), numeric: true },
            { title: t('thresholds.prevalence.chart.interval'), numeric: true },
          ]}
          rows={precisionAt(figures, rows, plain).map(({ prevalence, precision, interval95 }) => ({
            key: prevalence,
            cells: [
              prevalence === assumed
                ? t('thresholds.prevalence.chart.assumed', { prevalence: formatFineShare(prevalence) })
                : formatFineShare(prevalence),
              shareText({ value: precision }),
              intervalText({ wilson95: interval95 }),
            ],
          }))}
        />
      }
    />
  );
});
