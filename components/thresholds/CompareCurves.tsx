import { dot, line, type PlotOptions } from '@observablehq/plot';
import { useCallback, useMemo } from 'react';
import { type CurvePoint, curvePoints } from '../../domain/thresholds/lab.ts';
import { Panel } from '../ui/Panel.tsx';
import { PlotFigure } from '../ui/PlotFigure.tsx';
import classes from './compare.module.css';
import type { ComparedSide } from './compared.ts';

const STROKES = ['var(--mantine-color-anchor)', 'var(--sl-risk)'] as const;
const DASHES = ['none', '6 4'] as const;

/** A point of a curve as it is drawn. */
type Drawn = { x: number; y: number };

interface CurvesProps {
  title: string;
  x: string;
  y: string;
  /** Each side's curve, and where it operates. */
  sides: readonly { name: string; curve: readonly Drawn[]; at: Drawn | null }[];
}

function Curves({ title, x, y, sides }: CurvesProps) {
  const options = useCallback(
    (): PlotOptions => ({
      height: 300,
      marginLeft: 48,
      marginBottom: 40,
      x: { domain: [0, 1], label: x, grid: true },
      y: { domain: [0, 1], label: y, grid: true },
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
    at ? `${name} at ${x} ${at.x.toFixed(3)}, ${y} ${at.y.toFixed(3)}` : `${name} flags nothing`,
  );
  return (
    <div className={classes.curve}>
      <h3 className={classes.curveTitle}>{title}</h3>
      <PlotFigure label={`${title}. ${places.join('; ')}.`} options={options} />
    </div>
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

/** Both sides' curves, one over the other, each with its operating point. */
export function CompareCurves({ first, second }: { first: ComparedSide; second: ComparedSide }) {
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
    <Panel
      title="Curves"
      description="The first side is the solid line with the round point, the second the dashed one with the diamond."
    >
      <div className={classes.curves}>
        <Curves title="Precision and recall" x="Recall" y="Precision" sides={precisionRecall} />
        <Curves title="ROC" x="False-positive rate" y="Recall" sides={roc} />
      </div>
    </Panel>
  );
}
