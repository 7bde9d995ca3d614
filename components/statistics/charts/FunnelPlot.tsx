import { areaY, dot, line, type PlotOptions, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import type { Proportion } from '../../../domain/metrics/intervals/intervals.ts';
import {
  type Funnel,
  type FunnelLimits,
  type funnelLimits,
  isOutside,
} from '../../../domain/metrics/reviewers/funnel.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { CasesOpener } from '../../ui/figures/CasesOpener.tsx';
import { fractionText, shareText } from '../../ui/figures/share-text.ts';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import { useChartCaption } from './useChartCaption.ts';

/** Numbers of cases at which the limits are computed for their lines. */
const STEPS = 60;

interface Reviewer extends FunnelLimits {
  name: string;
  k: number;
  n: number;
  value: number;
}

interface FunnelPlotProps {
  reading: StatisticsReading;
  funnel: Funnel;
  /** The share of each reviewer, by name. */
  shares: Record<string, Proportion>;
  title: string;
  note: (outside: { outside: number; reviewers: number; expected: string }) => string;
  label: string;
  /** The limits about the centre, of n. */
  limitsAt: typeof funnelLimits;
  /** What the cases are, below the axis. */
  axis: string;
  /** What the share is, as the heading of its column. */
  rate: string;
  /** The figure of a reviewer whose cases can be listed. */
  figureOf?: (name: string) => Figure | undefined;
}

type Where = 'inside' | 'outside95' | 'outside998';

function whereOf({ value, inner95, outer998 }: Reviewer): Where {
  if (isOutside(value, outer998)) return 'outside998';
  return isOutside(value, inner95) ? 'outside95' : 'inside';
}

/** The limits from few cases to as many as the busiest reviewer has. */
function curveOf(centre: number, most: number, limitsAt: typeof funnelLimits) {
  return Array.from({ length: STEPS }, (_, index) => {
    const n = Math.max(2, Math.round((most * 1.05 * (index + 1)) / STEPS));
    const { inner95, outer998 } = limitsAt(centre, n);
    return { n, low95: inner95[0], high95: inner95[1], low998: outer998[0], high998: outer998[1] };
  });
}

/** A share of each reviewer over their number of cases, against what chance leaves for as many; no ranking. */
export function FunnelPlot(props: FunnelPlotProps) {
  const { reading, funnel, shares, title, note, label, axis, rate, limitsAt, figureOf } = props;
  const caption = useChartCaption(reading);
  const reviewers = useMemo(
    () =>
      Object.entries(shares).flatMap(([name, { k, n, value }]): Reviewer[] => {
        const limits = Object.hasOwn(funnel.byReviewer, name) ? funnel.byReviewer[name] : undefined;
        return value === null || !limits ? [] : [{ name, k, n, value, ...limits }];
      }),
    [shares, funnel],
  );
  const centre = funnel.centre.value;
  const options = useCallback((): PlotOptions => {
    const curve = curveOf(centre ?? 0, Math.max(1, ...reviewers.map(({ n }) => n)), limitsAt);
    const lowest = Math.min(...reviewers.map(({ value, outer998 }) => Math.min(value, outer998[0])));
    const limit = { x: 'n', curve: 'monotone-x', stroke: 'var(--sl-border-strong)' } as const;
    return {
      height: 280,
      marginLeft: 48,
      marginRight: 16,
      marginBottom: 36,
      x: { label: axis, labelAnchor: 'center', domain: [0, curve.at(-1)!.n] },
      y: {
        label: null,
        grid: true,
        ticks: 5,
        domain: [Math.max(0, Math.floor(lowest * 10 - 0.5) / 10), 1],
        clamp: true,
        tickFormat: (share: number) => formatPercent(share, 0),
      },
      marks: [
        areaY(curve, {
          x: 'n',
          y1: 'low95',
          y2: 'high95',
          curve: 'monotone-x',
          fill: 'var(--sl-track)',
          fillOpacity: 0.6,
        }),
        line(curve, { ...limit, y: 'low998', strokeDasharray: '4 3' }),
        line(curve, { ...limit, y: 'high998', strokeDasharray: '4 3' }),
        ...(centre === null ? [] : [ruleY([centre], { stroke: 'var(--sl-border-strong)' })]),
        dot(reviewers, {
          x: 'n',
          y: 'value',
          r: 5,
          // Told apart by shape, and no colour says good or bad.
          symbol: (each: Reviewer) => (whereOf(each) === 'inside' ? 'circle' : 'diamond'),
          fill: (each: Reviewer) =>
            whereOf(each) === 'inside' ? 'var(--mantine-color-anchor)' : 'var(--sl-surface)',
          stroke: 'var(--mantine-color-anchor)',
          strokeWidth: 2,
          title: 'name',
        }),
      ],
    };
  }, [reviewers, centre, axis, limitsAt]);
  if (reviewers.length === 0) return null;
  return (
    <ChartFigure
      title={title}
      note={note({
        outside: funnel.outside,
        reviewers: reviewers.length,
        expected: formatCount(reviewers.length * 0.05),
      })}
      label={label}
      options={options}
      caption={caption}
      table={
        <PagedTable
          caption={title}
          page={20}
          count={reviewers.length}
          columns={[
            t('statistics.groups.by.reviewer.head'),
            numeric(t('statistics.column.kOfN')),
            numeric(rate),
            numeric(t('statistics.groups.funnel.limits95')),
            numeric(t('statistics.groups.funnel.limits998')),
            t('statistics.groups.funnel.where'),
          ]}
          rowsTo={(end) =>
            reviewers.slice(0, end).map((each) => ({
              key: each.name,
              cells: [
                <Isolated key="name" text={each.name} />,
                <CasesOpener key="cases" figure={figureOf?.(each.name)} text={fractionText(each)} />,
                shareText(each),
                ...[each.inner95, each.outer998].map(([low, high]) =>
                  t('units.range', { low: formatPercent(low), high: formatPercent(high) }),
                ),
                t(`statistics.groups.funnel.${whereOf(each)}`),
              ],
            }))
          }
        />
      }
    />
  );
}
