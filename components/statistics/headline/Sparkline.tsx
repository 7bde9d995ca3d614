import { dot, line, type PlotOptions } from '@observablehq/plot';
import { useCallback } from 'react';
import { dayNumber, mondayOf, weekText } from '../../../domain/metrics/cases/calendar.ts';
import type { PeriodComparison } from '../../../domain/metrics/filter/period-comparison.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { PlotFigure } from '../../ui/charts/PlotFigure.tsx';
import classes from './headline.module.css';

const COLOUR = 'var(--mantine-color-anchor)';

/** The rate of the last twelve weeks as a line without axes; its words say where it begins, ends and lies. */
export function Sparkline({ weeks, asOf }: Pick<PeriodComparison, 'weeks'> & { asOf: number }) {
  const present = weekText(dayNumber(asOf));
  const options = useCallback((): PlotOptions => {
    // Of a week that is not over the rate rests on a few days: it stands apart.
    const isWhole = weeks.at(-1)?.week !== present;
    const points = weeks.map(({ week, confirmationRate }) => ({
      at: new Date(mondayOf(week)),
      value: confirmationRate.value!,
    }));
    return {
      height: 44,
      margin: 6,
      x: { type: 'utc', axis: null },
      y: { axis: null },
      marks: [
        line(isWhole ? points : points.slice(0, -1), {
          ...{ x: 'at', y: 'value', stroke: COLOUR, strokeWidth: 1.5 },
        }),
        dot(points.slice(-1), {
          ...{ x: 'at', y: 'value', r: 3, stroke: COLOUR, strokeWidth: 1.5 },
          fill: isWhole ? COLOUR : 'var(--sl-surface)',
        }),
      ],
    };
  }, [weeks, present]);
  const [first, last] = [weeks[0], weeks.at(-1)];
  if (!first || !last) return <p className={classes.quiet}>{t('statistics.headline.weeks.none')}</p>;
  const rates = weeks.map(({ confirmationRate }) => confirmationRate.value!);
  return (
    <div>
      <PlotFigure
        label={t('statistics.headline.weeks.label', {
          first: formatPercent(first.confirmationRate.value!),
          last: formatPercent(last.confirmationRate.value!),
          lowest: formatPercent(Math.min(...rates)),
          highest: formatPercent(Math.max(...rates)),
          firstWeek: first.week,
          lastWeek: last.week,
        })}
        options={options}
      />
      <p className={classes.quiet}>{t('statistics.headline.weeks.caption')}</p>
    </div>
  );
}
