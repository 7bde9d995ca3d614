import { dot, line, link, type PlotOptions, ruleX, text } from '@observablehq/plot';
import { memo, useCallback, useMemo } from 'react';
import type { EvidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import type { RankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { reliabilityOf, type WeighedBin } from '../../../domain/thresholds/reliability.ts';
import {
  formatCount,
  formatFigure,
  formatFixed,
  formatPercent,
  formatRisk,
  formatRoughly,
} from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { curveHeight } from './curve-height.ts';

const percentTick = (share: number) => formatPercent(share, 0);

interface ReliabilityChartProps {
  set: EvidenceSet;
  figures: RankingFigures;
  /** Calibration error that chance alone is expected to show; null while it is not known. */
  byChance: number | null;
  caption: () => readonly string[];
}

function ReliabilityTable({ bins }: { bins: readonly WeighedBin[] }) {
  return (
    <DataTable
      caption={t('thresholds.charts.reliability.caption')}
      columns={[
        t('thresholds.charts.reliability.risk'),
        { title: t('thresholds.charts.reliability.transcripts'), numeric: true },
        { title: t('thresholds.charts.reliability.meanRisk'), numeric: true },
        { title: t('thresholds.charts.reliability.risky'), numeric: true },
        { title: t('thresholds.charts.reliability.interval'), numeric: true },
      ]}
      rows={bins.map(({ from, to, n, meanScore, shareOfPositives, interval95: [low, high] }) => ({
        key: from,
        cells: [
          t('units.range', { low: formatFixed(from, 1), high: formatFixed(to, 1) }),
          formatCount(n),
          formatRisk(meanScore),
          formatPercent(shareOfPositives),
          t('units.range', { low: formatPercent(low), high: formatPercent(high) }),
        ],
      }))}
    />
  );
}

/** Whether a risk of 70 % means that 70 % are risky. */
export const ReliabilityChart = memo(function ReliabilityChart(props: ReliabilityChartProps) {
  const { set, figures, byChance, caption } = props;
  const bins = useMemo(() => reliabilityOf(set), [set]);
  const options = useCallback(
    (width: number): PlotOptions => ({
      height: curveHeight(width),
      marginLeft: 46,
      marginBottom: 36,
      marginTop: 40,
      marginRight: 14,
      x: {
        domain: [0, 1],
        label: t('thresholds.charts.reliability.meanRisk'),
        ticks: 5,
        tickFormat: percentTick,
        labelAnchor: 'center',
      },
      y: {
        domain: [0, 1],
        label: t('thresholds.charts.reliability.shareRisky'),
        ticks: 5,
        tickFormat: percentTick,
        grid: true,
      },
      marks: [
        link([0], {
          x1: 0,
          y1: 0,
          x2: 1,
          y2: 1,
          stroke: 'var(--sl-border-strong)',
          strokeDasharray: '4 3',
        }),
        ruleX(bins, {
          x: 'meanScore',
          y1: (bin: WeighedBin) => bin.interval95[0],
          y2: (bin: WeighedBin) => bin.interval95[1],
          stroke: 'var(--mantine-color-anchor)',
          strokeWidth: 2,
          strokeOpacity: 0.6,
        }),
        line(bins, {
          x: 'meanScore',
          y: 'shareOfPositives',
          stroke: 'var(--mantine-color-anchor)',
          strokeWidth: 1.5,
        }),
        dot(bins, { x: 'meanScore', y: 'shareOfPositives', r: 5, fill: 'var(--mantine-color-anchor)' }),
        text(bins, {
          x: (bin: WeighedBin) => (bin.from + bin.to) / 2,
          y: 1,
          dy: -10,
          fontSize: 11,
          fill: 'currentColor',
          text: (bin: WeighedBin) => formatRoughly(bin.n),
        }),
      ],
    }),
    [bins],
  );
  const table = useMemo(() => <ReliabilityTable bins={bins} />, [bins]);
  return (
    <ChartFigure
      title={t('thresholds.charts.reliability.title')}
      note={t('thresholds.charts.reliability.note', {
        brier: formatFigure(figures.brier),
        ece: formatFigure(figures.ece),
        known: byChance === null ? 'no' : 'yes',
        expected: formatFigure(byChance),
      })}
      label={t('thresholds.charts.reliability.label')}
      options={options}
      table={table}
      caption={caption}
    />
  );
});
