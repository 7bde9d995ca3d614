import { dot, line, type PlotOptions, ruleX } from '@observablehq/plot';
import { type ReactNode, useCallback, useMemo } from 'react';
import type { LearningStep } from '../../../domain/metrics/reviewers/learning-curve.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { boundsText, restText, valueText } from '../../ui/figures/figure-text.ts';
import { OneLineFigure } from '../../ui/figures/OneLineFigure.tsx';
import { useShown } from '../../ui/figures/shown-bounds.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { useChartCaption } from '../charts/useChartCaption.ts';
import classes from '../statistics.module.css';

const COLOUR = 'var(--mantine-color-anchor)';

/** The first and the last review of a step. */
const endsOf = ({ reviews }: LearningStep) => reviews.split('..').map(Number) as [number, number];

/** In the middle of a step where steps are as long as each other. */
const middleOf = (step: LearningStep) => Math.sqrt(endsOf(step)[0] * endsOf(step)[1]);

function rangeText(step: LearningStep): string {
  const [from, to] = endsOf(step);
  return from === to
    ? formatCount(from)
    : t('units.range', { low: formatCount(from), high: formatCount(to) });
}

/** A chart over the number of reviews, each doubling as wide. */
function over(steps: readonly LearningStep[], y: PlotOptions['y'], marks: PlotOptions['marks']): PlotOptions {
  const last = Math.max(2, ...steps.map((step) => endsOf(step)[1]));
  return {
    ...{ height: 240, marginLeft: 48, marginRight: 16, marginBottom: 40 },
    x: {
      ...{ type: 'log', base: 2, domain: [0.9, last * 1.1], labelAnchor: 'center', labelArrow: 'none' },
      label: t('statistics.reviewers.learning.axis'),
      ticks: steps.map((step) => endsOf(step)[0]),
      tickFormat: (reviews: number) => formatCount(reviews),
    },
    ...{ y, marks },
  };
}

interface ChartProps {
  reading: StatisticsReading;
  name: string;
  steps: readonly LearningStep[];
}

function Steps(props: {
  caption: string;
  columns: readonly string[];
  steps: readonly LearningStep[];
  cellsOf: (step: LearningStep) => readonly ReactNode[];
}) {
  const { caption, columns, steps, cellsOf } = props;
  return (
    <DataTable
      caption={caption}
      columns={[t('statistics.reviewers.learning.step'), ...columns.map((column) => numeric(column))]}
      rows={steps.map((step) => ({ key: step.reviews, cells: [rangeText(step), ...cellsOf(step)] }))}
    />
  );
}

/** Right verdicts of each step with their interval. */
function AccuracyChart({ reading, name, steps: all }: ChartProps) {
  const caption = useChartCaption(reading);
  const shown = useShown();
  const steps = useMemo(() => all.filter(({ accuracy }) => accuracy.value !== null), [all]);
  const options = useCallback(
    () =>
      over(
        steps,
        {
          ...{ domain: [0, 1], label: null, grid: true, ticks: 5 },
          tickFormat: (share: number) => formatPercent(share, 0),
        },
        [
          ruleX(steps, {
            ...{ x: middleOf, stroke: COLOUR, strokeOpacity: 0.5 },
            y1: ({ accuracy }: LearningStep) => accuracy.wilson95?.[0],
            y2: ({ accuracy }: LearningStep) => accuracy.wilson95?.[1],
          }),
          line(steps, { x: middleOf, y: ({ accuracy }: LearningStep) => accuracy.value, stroke: COLOUR }),
          dot(steps, {
            ...{ x: middleOf, r: 4, fill: COLOUR },
            y: ({ accuracy }: LearningStep) => accuracy.value,
          }),
        ],
      ),
    [steps],
  );
  if (steps.length === 0) return null;
  const title = t('statistics.reviewers.learning.accuracy');
  const figureOf = ({ reviews }: LearningStep) =>
    shown(reading.figures.get('learning-step-accuracy', `learning:${name}/${reviews}`));
  return (
    <ChartFigure
      title={title}
      note={t('statistics.reviewers.learning.accuracyNote')}
      label={t('statistics.reviewers.learning.label', { title, count: steps.length })}
      options={options}
      caption={caption}
      table={
        <Steps
          caption={title}
          columns={[
            t('statistics.column.kOfN'),
            t('figures.name.learning-right'),
            t('statistics.column.interval'),
          ]}
          steps={steps}
          cellsOf={(step) => {
            const figure = figureOf(step);
            return [
              restText(figure),
              valueText(figure),
              <OneLineFigure key="interval" text={boundsText(figure)} />,
            ];
          }}
        />
      }
    />
  );
}

/** The median handling time of each step. */
function TimeChart({ reading, name, steps: all }: ChartProps) {
  const caption = useChartCaption(reading);
  const steps = useMemo(() => all.filter(({ medianSeconds }) => medianSeconds !== null), [all]);
  const options = useCallback(
    () =>
      over(
        steps,
        {
          ...{ label: null, grid: true, ticks: 5, zero: true, nice: true },
          tickFormat: (seconds: number) => t('figures.seconds', { amount: formatCount(seconds) }),
        },
        [
          line(steps, { x: middleOf, y: 'medianSeconds', stroke: COLOUR }),
          dot(steps, { x: middleOf, y: 'medianSeconds', r: 4, fill: COLOUR }),
        ],
      ),
    [steps],
  );
  if (steps.length === 0) return null;
  const title = t('statistics.reviewers.learning.time');
  return (
    <ChartFigure
      title={title}
      note={t('statistics.reviewers.learning.timeNote')}
      label={t('statistics.reviewers.learning.label', { title, count: steps.length })}
      options={options}
      caption={caption}
      table={
        <Steps
          caption={title}
          columns={[t('statistics.reviewers.learning.median'), t('statistics.reviewers.learning.timed')]}
          steps={steps}
          cellsOf={({ reviews, timed }) => [
            valueText(reading.figures.get('learning-step-seconds', `learning:${name}/${reviews}`)),
            formatCount(timed),
          ]}
        />
      }
    />
  );
}

/** How right verdicts and handling time of a reviewer go with the number of their reviews. */
export function LearningCharts({ reading, name }: Omit<ChartProps, 'steps'>) {
  const { learning } = reading.statistics.accuracy;
  const steps = Object.hasOwn(learning, name) ? learning[name]!.steps : [];
  return (
    <div className={classes.pair}>
      <AccuracyChart reading={reading} name={name} steps={steps} />
      <TimeChart reading={reading} name={name} steps={steps} />
    </div>
  );
}
