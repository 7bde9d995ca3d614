import { IconArrowDownRight, IconArrowRight, IconArrowUpRight } from '@tabler/icons-react';
import { useMemo } from 'react';
import type { Difference } from '../../../domain/metrics/intervals/difference.ts';
import {
  changeFinding,
  type DrawNumber,
  directionOf,
  isWithinChance,
  publishedFinding,
} from '../../../words/finding-words.ts';
import { formatPoints } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { CasesOpener } from '../../ui/figures/CasesOpener.tsx';
import { FigureName } from '../../ui/figures/FigureName.tsx';
import { restText, valueText } from '../../ui/figures/figure-text.ts';
import { intervalLines } from '../../ui/figures/OutcomeFigures.tsx';
import { useIntervalOf, useShown } from '../../ui/figures/shown-bounds.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import classes from './headline.module.css';
import { RateScale, type ScaleRow } from './RateScale.tsx';
import { Sparkline } from './Sparkline.tsx';

/** Reviewed cases below which the interval is what counts. */
const FEW = 30;

const ICONS = { up: IconArrowUpRight, down: IconArrowDownRight, same: IconArrowRight };

/** The change against the other period, at a glance. */
function ChangeBadge({ change, isLately }: { change: Difference; isLately: boolean }) {
  const { value, newcombe95 } = change;
  if (value === null || !newcombe95) return null;
  const direction = directionOf(value);
  const chance = isWithinChance(newcombe95) ? 'within' : 'beyond';
  const Icon = ICONS[direction];
  return (
    <p className={classes.badge} data-chance={chance}>
      <Icon size={16} stroke={1.5} aria-hidden />
      <strong>{t(`statistics.headline.badge.${direction}`, { points: formatPoints(value) })}</strong>
      {isLately && <span>{t('statistics.headline.badge.lately')}</span>}
      <span className={classes.chance}>{t(`statistics.headline.badge.${chance}`)}</span>
    </p>
  );
}

const drawn: DrawNumber = (_, text) => () => <strong>{text}</strong>;

/** The rates on one scale: the selection, and the periods that are compared. */
function useScaleRows({ statistics, comparison, filter }: StatisticsReading): ScaleRow[] {
  const intervalOf = useIntervalOf();
  const rates = [
    { name: t('statistics.headline.scale.shown'), rate: statistics.confirmationRate },
    ...(comparison && filter.from === null
      ? [{ name: t('statistics.headline.scale.lately'), rate: comparison.current.confirmationRate }]
      : []),
    ...(comparison
      ? [{ name: t('statistics.headline.scale.before'), rate: comparison.before.confirmationRate }]
      : []),
  ];
  const rows = rates.flatMap(({ name, rate: { k, n, value } }): ScaleRow[] => {
    const interval = intervalOf(k, n);
    return value === null || !interval ? [] : [{ name, value, interval }];
  });
  // As text they tell whether anything changed: the chart is drawn anew only then.
  const key = JSON.stringify(rows);
  return useMemo(() => JSON.parse(key) as ScaleRow[], [key]);
}

/** The confirmation rate as the first thing to see: its size, its interval, how it went and what it stands beside. */
export function Headline({ reading }: { reading: StatisticsReading }) {
  const { figures, statistics, comparison, filter } = reading;
  const rows = useScaleRows(reading);
  const figure = useShown()(figures.get('confirmation-rate'));
  const { reviewed } = statistics.cases;
  return (
    <Panel title={t('statistics.headline.title')}>
      <div className={classes.parts}>
        <div className={classes.figure}>
          <dl className={classes.list}>
            <div>
              <dt className={classes.name}>
                <FigureName name={t('figures.name.confirmation-rate')} definition="confirmation-rate" />
              </dt>
              <dd className={classes.value}>{valueText(figure)}</dd>
              <dd className={classes.detail}>
                <CasesOpener figure={figure} text={restText(figure) ?? ''} />
              </dd>
              {intervalLines(figure).map((line) => (
                <dd key={line} className={classes.detail}>
                  {line}
                </dd>
              ))}
            </div>
          </dl>
          {comparison && <ChangeBadge change={comparison.change} isLately={filter.from === null} />}
          {comparison && <Sparkline weeks={comparison.weeks} asOf={reading.asOf} />}
        </div>
        <div className={classes.beside}>
          <RateScale rows={rows} />
          {rows[0] && (
            <p className={classes.sentence}>
              {publishedFinding(statistics.confirmationRate, rows[0].interval, drawn)}
            </p>
          )}
          {comparison && <p className={classes.sentence}>{changeFinding(comparison, drawn)}</p>}
          {reviewed < FEW && (
            <p className={classes.sentence}>{t('statistics.headline.few', { count: reviewed })}</p>
          )}
        </div>
      </div>
    </Panel>
  );
}
