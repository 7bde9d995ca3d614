import { dot, line, type PlotOptions } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { type CurvePoint, curvePoints } from '../../../domain/thresholds/lab.ts';
import { evenly } from '../../../domain/thresholds/spread-choice.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatPercent } from '../../ui/text/format.ts';
import classes from './compare.module.css';
import type { ComparedSide } from './compared.ts';

const STROKES = ['var(--mantine-color-anchor)', 'var(--sl-risk)'] as const;
const DASHES = ['none', '6 4'] as const;

/** Rows of the table that stands for a curve. */
const TABLE_ROWS = 12;

/** A point of a curve as it is drawn. */
type Drawn = { x: number; y: number };

interface CurvesProps {
  title: string;
  x: string;
  y: string;
  /** Each side's curve, and where it operates. */
  sides: readonly { name: string; curve: readonly Drawn[]; at: Drawn | null }[];
  caption: () => readonly string[];
}

const percentTick = (share: number) => `${Math.round(share * 100)} %`;

function Curves({ title, x, y, sides, caption }: CurvesProps) {
  const options = useCallback(
    (): PlotOptions => ({
      height: 300,
      marginLeft: 48,
      marginBottom: 40,
      x: { domain: [0, 1], label: x, tickFormat: percentTick, ticks: 5, grid: true },
      y: { domain: [0, 1], label: y, tickFormat: percentTick, ticks: 5, grid: true },
      marks: sides.flatMap(({ curve, at }, index) => [
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
    [sides, x, y],
  );
  const places = sides.map(({ name, at }) =>
    at
      ? `${name} at ${x.toLowerCase()} ${formatPercent(at.x)}, ${y.toLowerCase()} ${formatPercent(at.y)}`
      : `${name} flags nothing`,
  );
  return (
    <ChartFigure
      title={title}
      note="First: the solid line with the round point. Second: the dashed line with the diamond."
      label={`${title}. ${places.join('; ')}. The table below has the same values.`}
      options={options}
      caption={caption}
      table={
        <DataTable
          caption={`${title}, some points of each curve`}
          columns={['Side', { title: x, numeric: true }, { title: y, numeric: true }]}
          rows={sides.flatMap(({ name, curve }) =>
            evenly(curve, TABLE_ROWS).map((point, index) => ({
              key: `${name} ${index}`,
              cells: [name, formatPercent(point.x), formatPercent(point.y)],
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

interface CompareCurvesProps {
  first: ComparedSide;
  second: ComparedSide;
  /** Lines that stand below a saved chart; the same function each time. */
  caption: () => readonly string[];
}

/** Both sides' curves, one over the other, each with its operating point. */
export function CompareCurves({ first, second, caption }: CompareCurvesProps) {
  const sides = useMemo(
    () =>
      [first, second].map(({ lab, figures }, index) => ({
        name: index === 0 ? 'First' : 'Second',
        points: curvePoints(lab.ranked),
        at: operatingPoints(figures),
      })),
    [first, second],
  );
  const precisionRecall = useMemo(
    () =>
      sides.map(({ name, points, at }) => ({
        name,
        curve: drawn(points, ({ recall, precision }) => [recall, precision]),
        at: at.precisionRecall,
      })),
    [sides],
  );
  const roc = useMemo(
    () =>
      sides.map(({ name, points, at }) => ({
        name,
        curve: [
          { x: 0, y: 0 },
          ...drawn(points, ({ falsePositiveRate, recall }) => [falsePositiveRate, recall]),
        ],
        at: at.roc,
      })),
    [sides],
  );
  return (
    <div className={classes.curves}>
      <Curves
        title="Precision and recall"
        x="Recall"
        y="Precision"
        sides={precisionRecall}
        caption={caption}
      />
      <Curves title="ROC" x="False-positive rate" y="Recall" sides={roc} caption={caption} />
    </div>
  );
}
