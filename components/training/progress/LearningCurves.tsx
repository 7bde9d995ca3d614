import { areaY, dot, line, type Markish, type PlotOptions, ruleY } from '@observablehq/plot';
import { useCallback } from 'react';
import type { Proportion } from '../../../domain/metrics/intervals/intervals.ts';
import type { CurvePoint } from '../../../domain/training/progress.ts';
import { formatCoefficient, formatCount, formatFixed, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { intervalText, shareText } from '../../ui/figures/share-text.ts';
import { numeric } from '../../ui/tables/numeric.ts';
import { PagedTable } from '../../ui/tables/PagedTable.tsx';

interface CurveProps {
  curve: readonly CurvePoint[];
  caption: () => readonly string[];
}

const COLOUR = 'var(--mantine-color-anchor)';
const PAGE = 20;
const ANSWERS = t('trainingPractice.progress.answers');

const SHARES = {
  ...{ domain: [0, 1], label: null, grid: true, ticks: 5 },
  tickFormat: (share: number) => formatPercent(share, 0),
} satisfies PlotOptions['y'];

/** A chart over the answers that somebody gave. */
const over = (curve: readonly CurvePoint[], y: PlotOptions['y'], marks: Markish[]): PlotOptions => ({
  ...{ height: 240, marginLeft: 48, marginRight: 16, marginBottom: 40 },
  x: {
    label: ANSWERS,
    labelAnchor: 'center',
    labelArrow: 'none',
    domain: [0, Math.max(20, curve.at(-1)!.answers)],
    tickFormat: (answers: number) => (Number.isInteger(answers) ? formatCount(answers) : ''),
  },
  ...{ y, marks },
});

/** A line with its last point, dashed where it is the second of two. */
function drawn(
  curve: readonly CurvePoint[],
  valueAt: (point: CurvePoint) => number | null,
  colour: string,
  dashed = false,
): Markish[] {
  const points = curve.flatMap((point) => {
    const value = valueAt(point);
    return value === null ? [] : [{ x: point.answers, y: value }];
  });
  return [
    line(points, {
      ...{ x: 'x', y: 'y', stroke: colour, strokeWidth: 2 },
      ...(dashed && { strokeDasharray: '5 3' }),
    }),
    dot(points.slice(-1), { x: 'x', y: 'y', r: 4, fill: colour, symbol: dashed ? 'diamond' : 'circle' }),
  ];
}

function CurveTable({
  caption,
  curve,
  columns,
  cellsOf,
}: {
  caption: string;
  curve: readonly CurvePoint[];
  columns: readonly string[];
  cellsOf: (point: CurvePoint) => readonly string[];
}) {
  const newest = curve.toReversed();
  return (
    <PagedTable
      caption={caption}
      columns={[ANSWERS, ...columns.map((column) => numeric(column))]}
      page={PAGE}
      count={newest.length}
      rowsTo={(end) =>
        newest
          .slice(0, end)
          .map((point) => ({ key: point.answers, cells: [formatCount(point.answers), ...cellsOf(point)] }))
      }
    />
  );
}

const both = (share: Proportion) => [shareText(share), intervalText(share)];
const INTERVAL = t('statistics.time.column.interval');

/** Right answers of the latest 30, with their interval as a band. */
export function AccuracyChart({ curve, caption }: CurveProps) {
  const options = useCallback(
    () =>
      over(curve, SHARES, [
        ruleY([0]),
        areaY(curve, {
          ...{ x: 'answers', fill: COLOUR, fillOpacity: 0.16 },
          y1: ({ accuracy }: CurvePoint) => accuracy.wilson95?.[0],
          y2: ({ accuracy }: CurvePoint) => accuracy.wilson95?.[1],
        }),
        ...drawn(curve, ({ accuracy }) => accuracy.value, COLOUR),
      ]),
    [curve],
  );
  const title = t('figures.name.training-accuracy');
  return (
    <ChartFigure
      title={title}
      note={t('trainingPractice.progress.accuracyNote')}
      label={t('trainingPractice.progress.accuracyLabel', { share: shareText(curve.at(-1)!.accuracy) })}
      options={options}
      caption={caption}
      table={
        <CurveTable
          caption={title}
          curve={curve}
          columns={[title, INTERVAL]}
          cellsOf={({ accuracy }) => both(accuracy)}
        />
      }
    />
  );
}

const SENSITIVITY = t('figures.name.training-sensitivity');
const SPECIFICITY = t('figures.name.training-specificity');

/** Sensitivity and specificity of the latest 30. */
export function SidesChart({ curve, caption }: CurveProps) {
  const options = useCallback(
    () =>
      over(curve, SHARES, [
        ruleY([0]),
        ...drawn(curve, ({ sensitivity }) => sensitivity.value, 'var(--sl-risk)'),
        ...drawn(curve, ({ specificity }) => specificity.value, 'var(--sl-benign)', true),
      ]),
    [curve],
  );
  const title = t('trainingPractice.progress.sides');
  const { sensitivity, specificity } = curve.at(-1)!;
  return (
    <ChartFigure
      title={title}
      legend={[
        { name: t('trainingPractice.progress.solid', { name: SENSITIVITY }), colour: 'var(--sl-risk)' },
        { name: t('trainingPractice.progress.dashed', { name: SPECIFICITY }), colour: 'var(--sl-benign)' },
      ]}
      label={t('trainingPractice.progress.sidesLabel', {
        sensitivity: shareText(sensitivity),
        specificity: shareText(specificity),
      })}
      options={options}
      caption={caption}
      table={
        <CurveTable
          caption={title}
          curve={curve}
          columns={[SENSITIVITY, INTERVAL, SPECIFICITY, INTERVAL]}
          cellsOf={(point) => [...both(point.sensitivity), ...both(point.specificity)]}
        />
      }
    />
  );
}

const coefficient = (value: number | null) =>
  value === null ? t('units.undefined') : formatCoefficient(value);

/** d′ and criterion of the latest 30. */
export function CriterionChart({ curve, caption }: CurveProps) {
  const options = useCallback(
    () =>
      over(
        curve,
        {
          label: null,
          grid: true,
          ticks: 5,
          nice: true,
          tickFormat: (value: number) => formatFixed(value, 1),
        },
        [
          ruleY([0], { stroke: 'var(--sl-border-strong)' }),
          ...drawn(curve, ({ dPrime }) => dPrime, COLOUR),
          ...drawn(curve, ({ criterion }) => criterion, 'var(--mantine-color-text)', true),
        ],
      ),
    [curve],
  );
  const [dPrime, criterion] = [t('figures.name.training-d-prime'), t('figures.name.training-criterion')];
  const title = t('trainingPractice.progress.detection');
  const now = curve.at(-1)!;
  return (
    <ChartFigure
      title={title}
      note={t('trainingPractice.progress.criterionNote')}
      legend={[
        { name: t('trainingPractice.progress.solid', { name: dPrime }), colour: COLOUR },
        {
          name: t('trainingPractice.progress.dashed', { name: criterion }),
          colour: 'var(--mantine-color-text)',
        },
      ]}
      label={t('trainingPractice.progress.detectionLabel', {
        dPrime: coefficient(now.dPrime),
        criterion: coefficient(now.criterion),
      })}
      options={options}
      caption={caption}
      table={
        <CurveTable
          caption={title}
          curve={curve}
          columns={[dPrime, criterion]}
          cellsOf={(point) => [coefficient(point.dPrime), coefficient(point.criterion)]}
        />
      }
    />
  );
}
