import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import classes from '../statistics.module.css';

const WEIGHTED = [
  ...(['weighted-percent', 'weighted-kappa', 'weighted-ac1', 'weighted-ac1-of-scale'] as const),
  'weighted-alpha',
] as const;

/** Pairs below which the intervals were measured to be too short: docs/metrics.md. */
const ENOUGH = 100;

/** Agreement as if every case had got a second review, with what it rests on. */
export function WeightedAgreement({ reading: { figures, statistics } }: { reading: StatisticsReading }) {
  const { n, standsFor, unknown } = statistics.agreement.weighted;
  if (n === 0) return <p className={classes.caution}>{t('statistics.quality.weighted.none')}</p>;
  const said = [
    t('statistics.quality.weighted.standsFor', { n, cases: formatCount(Math.round(standsFor)) }),
    ...(unknown > 0 ? [t('statistics.quality.weighted.unknown', { count: unknown })] : []),
    ...(n < ENOUGH ? [t('statistics.quality.weighted.few', { least: ENOUGH })] : []),
  ];
  return (
    <>
      <h3 className={classes.part}>{t('statistics.quality.weighted.caption')}</h3>
      <OutcomeFigures figures={figures} ids={WEIGHTED} />
      <p className={classes.caution}>{said.join(' ')}</p>
    </>
  );
}
