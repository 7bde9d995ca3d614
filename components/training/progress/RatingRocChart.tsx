import { dot, line, link, type PlotOptions } from '@observablehq/plot';
import { useCallback } from 'react';
import type { RatingRoc, RocPoint } from '../../../domain/training/rating-roc.ts';
import { formatMeasure, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { ChartFigure } from '../../ui/charts/ChartFigure.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';

const COLOUR = 'var(--mantine-color-anchor)';
const STEPS = {
  6: 'confirmed-sure',
  5: 'confirmed-likely',
  4: 'confirmed-guess',
  3: 'not-guess',
  2: 'not-likely',
  1: 'not-sure',
} as const;

const stepName = ({ atLeast }: RocPoint) =>
  atLeast === null
    ? t('trainingPractice.progress.roc.nothing')
    : t(`trainingPractice.progress.roc.step.${STEPS[atLeast]}`);

const axis = (label: string) => ({
  ...{ domain: [0, 1], label, grid: true, ticks: 5, labelArrow: 'none' as const },
  ...{ labelAnchor: 'center' as const, tickFormat: (share: number) => formatPercent(share, 0) },
});

/** Sensitivity over false alarms, step by step of what somebody was how sure of. */
export function RatingRocChart({ roc, caption }: { roc: RatingRoc; caption: () => readonly string[] }) {
  const { points, auc } = roc;
  const options = useCallback(
    (): PlotOptions => ({
      ...{ height: 240, marginLeft: 56, marginRight: 16, marginBottom: 40 },
      x: axis(t('trainingPractice.progress.roc.falseAlarms')),
      y: axis(t('figures.name.training-sensitivity')),
      marks: [
        link([[0, 1]], {
          ...{ x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'var(--sl-border-strong)', strokeDasharray: '4 3' },
        }),
        line(points, { x: 'falseAlarmRate', y: 'hitRate', stroke: COLOUR, strokeWidth: 2 }),
        dot(points, { x: 'falseAlarmRate', y: 'hitRate', r: 3.5, fill: COLOUR }),
      ],
    }),
    [points],
  );
  const title = t('trainingPractice.progress.roc.title');
  return (
    <ChartFigure
      title={title}
      note={t('trainingPractice.progress.roc.note', { area: formatMeasure(auc) })}
      label={t('trainingPractice.progress.roc.label', { area: formatMeasure(auc) })}
      options={options}
      caption={caption}
      table={
        <DataTable
          caption={title}
          columns={[
            t('trainingPractice.progress.roc.atLeast'),
            numeric(t('figures.name.training-sensitivity')),
            numeric(t('trainingPractice.progress.roc.falseAlarms')),
          ]}
          rows={points.map((point) => ({
            key: String(point.atLeast),
            cells: [stepName(point), formatPercent(point.hitRate), formatPercent(point.falseAlarmRate)],
          }))}
        />
      }
    />
  );
}
