import { lineY, type PlotOptions, ruleX } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import {
  type DistanceTest,
  type Laying,
  matchedShare,
  together,
} from '../../../domain/metrics/matching/distance-test.ts';
import { TRANSFORMATION_IDS } from '../../../domain/pictures/recipe.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { DistanceTestSize } from '../../../workflows/thresholds/distance-test.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { shareText } from '../../ui/figures/share-text.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';

const DRAWN = Array.from({ length: 65 }, (_, step) => step * 2);
const LISTED = [0, 8, 16, 24, 31, 40, 48, 64, 80, 96, 112, 128];

interface DistanceChartProps {
  result: { size: DistanceTestSize; test: DistanceTest };
  distance: number;
  laying: Laying;
}

type Counts = Uint32Array;
interface Point {
  series: string;
  distance: number;
  share: number;
}

const pointsOf = (series: string, counts: Counts): Point[] =>
  DRAWN.flatMap((distance) => {
    const { value } = matchedShare(counts, distance);
    return value === null ? [] : [{ series, distance, share: value }];
  });

/** What each distance finds: copies, all together and by change, near misses, and different pictures. */
export function DistanceChart({ result: { size, test }, distance, laying }: DistanceChartProps) {
  const copies = useMemo(() => together(test.copies, laying), [test, laying]);
  const nearMisses = useMemo(() => together(test.nearMisses, laying), [test, laying]);
  const different = test.different[laying];
  const lines = useMemo(
    () => ({
      changes: TRANSFORMATION_IDS.flatMap((id) =>
        pointsOf(
          id,
          together(
            test.copies.filter(({ transformation }) => transformation === id),
            laying,
          ),
        ),
      ),
      copies: pointsOf('copies', copies),
      nearMisses: pointsOf('near-misses', nearMisses),
      different: pointsOf('different', different),
    }),
    [test, laying, copies, nearMisses, different],
  );
  const options = useCallback(
    (): PlotOptions => ({
      height: 280,
      marginLeft: 46,
      marginBottom: 36,
      marginTop: 14,
      x: { domain: [0, 128], label: t('thresholds.distances.chart.x'), labelAnchor: 'center', ticks: 8 },
      y: {
        domain: [0, 1],
        label: null,
        grid: true,
        ticks: 5,
        tickFormat: (share: number) => formatPercent(share, 0),
      },
      marks: [
        lineY(lines.changes, {
          ...{ x: 'distance', y: 'share', z: 'series', stroke: 'var(--mantine-color-anchor)' },
          ...{ strokeWidth: 1, strokeOpacity: 0.35 },
        }),
        lineY(lines.copies, {
          x: 'distance',
          y: 'share',
          stroke: 'var(--mantine-color-anchor)',
          strokeWidth: 2.5,
        }),
        lineY(lines.nearMisses, {
          ...{ x: 'distance', y: 'share', stroke: 'var(--sl-risk)', strokeWidth: 2, strokeDasharray: '6 3' },
        }),
        lineY(lines.different, {
          ...{ x: 'distance', y: 'share', stroke: 'var(--mantine-color-dimmed)', strokeWidth: 2 },
          strokeDasharray: '2 3',
        }),
        ruleX([distance], { stroke: 'var(--sl-threshold)', strokeDasharray: '5 3' }),
      ],
    }),
    [lines, distance],
  );
  const about = useCallback(
    () => [
      t('thresholds.distances.chart.about', {
        pictures: formatCount(size.pictures),
        known: formatCount(size.known),
        seed: String(size.seed),
      }),
    ],
    [size],
  );
  return (
    <ChartFigure
      title={t('thresholds.distances.chart.title')}
      note={t('thresholds.distances.chart.note')}
      legend={[
        { name: t('thresholds.distances.chart.copies'), colour: 'var(--mantine-color-anchor)' },
        { name: t('thresholds.distances.chart.nearMisses'), colour: 'var(--sl-risk)' },
        { name: t('thresholds.distances.chart.different'), colour: 'var(--mantine-color-dimmed)' },
      ]}
      label={t('thresholds.distances.chart.label', {
        distance: formatCount(distance),
        recall: shareText(matchedShare(copies, distance)),
        nearMisses: shareText(matchedShare(nearMisses, distance)),
      })}
      options={options}
      caption={about}
      table={
        <DataTable
          caption={t('thresholds.distances.chart.caption')}
          columns={[
            { title: t('thresholds.distances.chart.x'), numeric: true },
            { title: t('thresholds.distances.chart.copies'), numeric: true },
            { title: t('thresholds.distances.chart.nearMisses'), numeric: true },
            { title: t('thresholds.distances.chart.different'), numeric: true },
          ]}
          rows={LISTED.map((at) => ({
            key: at,
            cells: [
              formatCount(at),
              ...[copies, nearMisses, different].map((counts) => shareText(matchedShare(counts, at))),
            ],
          }))}
        />
      }
    />
  );
}
