import { dot, line, link, type PlotOptions, ruleX, text } from '@observablehq/plot';
import { memo, useCallback, useMemo } from 'react';
import type { EvidenceSet } from '../../../domain/thresholds/evidence-set.ts';
import type { RankingFigures } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { reliabilityOf, type WeighedBin } from '../../../domain/thresholds/reliability.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatCount, formatFigure, formatPercent } from '../../ui/text/format.ts';

const compact = new Intl.NumberFormat('en', { notation: 'compact', maximumFractionDigits: 0 });
const percentTick = (share: number) => `${Math.round(share * 100)} %`;

interface ReliabilityChartProps {
  set: EvidenceSet;
  figures: RankingFigures;
  caption: () => readonly string[];
}

function ReliabilityTable({ bins }: { bins: readonly WeighedBin[] }) {
  return (
    <DataTable
      caption="Reliability by bin of risk"
      columns={[
        'Risk',
        { title: 'Transcripts', numeric: true },
        { title: 'Mean risk', numeric: true },
        { title: 'Risky', numeric: true },
        { title: '95 % interval', numeric: true },
      ]}
      rows={bins.map(({ from, to, n, meanScore, shareOfPositives, interval95: [low, high] }) => ({
        key: from,
        cells: [
          `${from.toFixed(1)} – ${to.toFixed(1)}`,
          formatCount(n),
          meanScore.toFixed(3),
          formatPercent(shareOfPositives),
          `${formatPercent(low)} – ${formatPercent(high)}`,
        ],
      }))}
    />
  );
}

/** Whether a risk of 70 % means that 70 % are risky. */
export const ReliabilityChart = memo(function ReliabilityChart(props: ReliabilityChartProps) {
  const { set, figures, caption } = props;
  const bins = useMemo(() => reliabilityOf(set), [set]);
  const options = useCallback(
    (): PlotOptions => ({
      height: 270,
      marginLeft: 46,
      marginBottom: 36,
      marginTop: 40,
      marginRight: 14,
      x: { domain: [0, 1], label: 'Mean risk', ticks: 5, tickFormat: percentTick, labelAnchor: 'center' },
      y: { domain: [0, 1], label: 'Share that is risky', ticks: 5, tickFormat: percentTick, grid: true },
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
          text: (bin: WeighedBin) => compact.format(bin.n),
        }),
      ],
    }),
    [bins],
  );
  const table = useMemo(() => <ReliabilityTable bins={bins} />, [bins]);
  return (
    <ChartFigure
      title="Reliability diagram"
      note={`Brier score ${formatFigure(figures.brier)}, calibration error ${formatFigure(figures.ece)}. On the dashed line risk is a true probability. Above: transcripts in each tenth of risk; bars: 95 % intervals.`}
      label="Share of risky transcripts by mean risk, in ten bins. The table below has the same values."
      options={options}
      table={table}
      caption={caption}
    />
  );
});
