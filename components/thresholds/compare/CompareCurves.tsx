import { dot, line, type PlotOptions } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { type CurvePoint, curvePoints } from '../../../domain/thresholds/lab.ts';
import { spreadChoice } from '../../../domain/thresholds/spread-choice.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import classes from './compare.module.css';
import type { ComparedSide } from './compared.ts';

const STROKES = ['var(--mantine-color-anchor)', 'var(--sl-risk)'] as const;
const DASHES = ['none', '6 4'] as const;

/** Rows of the table that stands for a curve. */
const TABLE_ROWS = 12;

/** A point of a curve as it is drawn. */
type Drawn = { x: number; y: number };

/** What is drawn of one side. */
interface Curve {
  curve: readonly Drawn[];
  at: Drawn | null;
}

interface CurvesProps {
  /** Names the chart and its two rates. */
  name: 'precisionRecall' | 'roc';
  /** Each side's curve, and where it operates; null where it flags nothing. */
  first: Curve;
  second: Curve;
  caption: () => readonly string[];
}

const percentTick = (share: number) => formatPercent(share, 0);

/** A rate in a sentence that leaves it out where there is none. */
const rateText = (rate: number | undefined) => (rate === undefined ? '' : formatPercent(rate));

function Curves({ name, first, second, caption }: CurvesProps) {
  const sides = [
    { side: t('thresholds.compare.first'), ...first },
    { side: t('thresholds.compare.second'), ...second },
  ];
  const [x, y] = [t(`thresholds.compare.curves.${name}.x`), t(`thresholds.compare.curves.${name}.y`)];
  const options = useCallback(
    (): PlotOptions => ({
      height: 300,
      marginLeft: 48,
      marginBottom: 40,
      x: { domain: [0, 1], label: x, tickFormat: percentTick, ticks: 5, grid: true },
      y: { domain: [0, 1], label: y, tickFormat: percentTick, ticks: 5, grid: true },
      marks: [first, second].flatMap(({ curve, at }, index) => [
        line(curve, {
          x: 'x',
          y: 'y',
          stroke: STROKES[index]!,
          strokeWidth: 2,
          strokeDasharray: DASHES[index]!,
        }),
        dot(at ? [at] : [], {
          x: 'x',
          y: 'y',
          r: 6,
          symbol: index === 0 ? 'circle' : 'diamond',
          fill: STROKES[index]!,
          stroke: 'var(--sl-surface)',
        }),
      ]),
    }),
    [first, second, x, y],
  );
  return (
    <ChartFigure
      title={t(`thresholds.compare.curves.${name}.title`)}
      note={t('thresholds.compare.curves.note')}
      label={t(`thresholds.compare.curves.${name}.label`, {
        first: first.at ? 'drawn' : 'none',
        firstX: rateText(first.at?.x),
        firstY: rateText(first.at?.y),
        second: second.at ? 'drawn' : 'none',
        secondX: rateText(second.at?.x),
        secondY: rateText(second.at?.y),
      })}
      options={options}
      caption={caption}
      table={
        <DataTable
          caption={t(`thresholds.compare.curves.${name}.caption`)}
          columns={[
            t('thresholds.compare.curves.side'),
            { title: x, numeric: true },
            { title: y, numeric: true },
          ]}
          rows={sides.flatMap(({ side, curve }) =>
            spreadChoice(curve, TABLE_ROWS).map((point, index) => ({
              key: `${side} ${index}`,
              cells: [side, formatPercent(point.x), formatPercent(point.y)],
            })),
          )}
        />
      }
    />
  );
}

const drawn = (points: readonly CurvePoint[], place: (point: CurvePoint) => [number | null, number | null]) =>
  points.flatMap((point): Drawn[] => {
    const [x, y] = place(point);
    return x === null || y === null ? [] : [{ x, y }];
  });

/** Where a side operates on either chart; null where a rate is undefined. */
function operatingPoints({ recall, precision, specificity }: ComparedSide['figures']) {
  const at = (x: number | null, y: number | null) => (x === null || y === null ? null : { x, y });
  return {
    precisionRecall: at(recall.value, precision.value),
    roc: at(specificity.value === null ? null : 1 - specificity.value, recall.value),
  };
}

function curvesOf({ lab, figures }: ComparedSide): Record<CurvesProps['name'], Curve> {
  const points = curvePoints(lab.ranked);
  const at = operatingPoints(figures);
  return {
    precisionRecall: {
      curve: drawn(points, ({ recall, precision }) => [recall, precision]),
      at: at.precisionRecall,
    },
    roc: {
      curve: [
        { x: 0, y: 0 },
        ...drawn(points, ({ falsePositiveRate, recall }) => [falsePositiveRate, recall]),
      ],
      at: at.roc,
    },
  };
}

interface CompareCurvesProps {
  first: ComparedSide;
  second: ComparedSide;
  /** Lines that stand below a saved chart; the same function each time. */
  caption: () => readonly string[];
}

/** Both sides' curves, one over the other, each with its operating point. */
export function CompareCurves({ first, second, caption }: CompareCurvesProps) {
  const ofFirst = useMemo(() => curvesOf(first), [first]);
  const ofSecond = useMemo(() => curvesOf(second), [second]);
  return (
    <div className={classes.curves}>
      <Curves
        name="precisionRecall"
        first={ofFirst.precisionRecall}
        second={ofSecond.precisionRecall}
        caption={caption}
      />
      <Curves name="roc" first={ofFirst.roc} second={ofSecond.roc} caption={caption} />
    </div>
  );
}
