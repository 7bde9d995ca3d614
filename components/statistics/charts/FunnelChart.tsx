import { areaY, dot, line, type PlotOptions, ruleY } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { type FunnelLimits, funnelLimits, isOutside } from '../../../domain/metrics/funnel.ts';
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

type Where = 'inside' | 'outside95' | 'outside998';

function whereOf({ value, inner95, outer998 }: Reviewer): Where {
  if (isOutside(value, outer998)) return 'outside998';
  return isOutside(value, inner95) ? 'outside95' : 'inside';
}

/** The limits from few cases to as many as the busiest reviewer has. */
function curveOf(centre: number, most: number) {
  return Array.from({ length: STEPS }, (_, index) => {
    const n = Math.max(2, Math.round((most * 1.05 * (index + 1)) / STEPS));
    const { inner95, outer998 } = funnelLimits(centre, n);
    return { n, low95: inner95[0], high95: inner95[1], low998: outer998[0], high998: outer998[1] };
  });
}

/** Each reviewer's rate over their number of cases, against what chance leaves for as many; no ranking. */
export function FunnelChart({ reading }: { reading: StatisticsReading }) {
  const { figures, statistics } = reading;
  const { byReviewer, funnel } = statistics;
  const caption = useChartCaption(reading);
  const reviewers = useMemo(
    () =>
      Object.entries(byReviewer).flatMap(
        ([
          name,
          {
            confirmationRate: { k, n, value },
          },
        ]): Reviewer[] => {
          const limits = Object.hasOwn(funnel.byReviewer, name) ? funnel.byReviewer[name] : undefined;
          return value === null || !limits ? [] : [{ name, k, n, value, ...limits }];
        },
      ),
    [byReviewer, funnel],
  );
  const centre = funnel.centre.value;
  const options = useCallback((): PlotOptions => {
    const curve = curveOf(centre ?? 0, Math.max(1, ...reviewers.map(({ n }) => n)));
    const lowest = Math.min(...reviewers.map(({ value, outer998 }) => Math.min(value, outer998[0])));
    const limit = { x: 'n', curve: 'monotone-x', stroke: 'var(--sl-border-strong)' } as const;
    return {
      height: 280,
      marginLeft: 48,
      marginRight: 16,
      marginBottom: 36,
      x: { label: t('statistics.groups.funnel.axis'), labelAnchor: 'center', domain: [0, curve.at(-1)!.n] },
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
  }, [reviewers, centre]);
  if (reviewers.length === 0) return null;
  return (
    <ChartFigure
      title={t('statistics.groups.funnel.title')}
      note={t('statistics.groups.funnel.note', {
        outside: funnel.outside,
        reviewers: reviewers.length,
        expected: formatCount(reviewers.length * 0.05),
      })}
      label={t('statistics.groups.funnel.label', { count: reviewers.length })}
      options={options}
      caption={caption}
      table={
        <PagedTable
          caption={t('statistics.groups.funnel.title')}
          page={20}
          count={reviewers.length}
          columns={[
            t('statistics.groups.by.reviewer.head'),
            numeric(t('statistics.column.kOfN')),
            numeric(t('figures.name.confirmation-rate')),
            numeric(t('statistics.groups.funnel.limits95')),
            numeric(t('statistics.groups.funnel.limits998')),
            t('statistics.groups.funnel.where'),
          ]}
          rowsTo={(end) =>
            reviewers.slice(0, end).map((each) => ({
              key: each.name,
              cells: [
                <Isolated key="name" text={each.name} />,
                <CasesOpener
                  key="cases"
                  figure={figures.find('confirmation-rate', `reviewer:${each.name}`)}
                  text={fractionText(each)}
                />,
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
