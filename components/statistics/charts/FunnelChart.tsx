import { useMemo } from 'react';
import { funnelLimits } from '../../../domain/metrics/reviewers/funnel.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { FunnelPlot } from './FunnelPlot.tsx';

/** Each reviewer's confirmation rate over their number of cases, against what chance leaves for as many. */
export function FunnelChart({ reading }: { reading: StatisticsReading }) {
  const { figures, statistics } = reading;
  const { byReviewer, funnel } = statistics;
  const shares = useMemo(
    () =>
      // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
      Object.fromEntries(Object.entries(byReviewer).map(([name, own]) => [name, own.confirmationRate])),
    [byReviewer],
  );
  return (
    <FunnelPlot
      reading={reading}
      funnel={funnel}
      limitsAt={funnelLimits}
      shares={shares}
      title={t('statistics.groups.funnel.title')}
      note={(said) => t('statistics.groups.funnel.note', said)}
      label={t('statistics.groups.funnel.label', { count: Object.keys(funnel.byReviewer).length })}
      axis={t('statistics.groups.funnel.axis')}
      rate={t('figures.name.confirmation-rate')}
      figureOf={(name) => figures.find('confirmation-rate', `reviewer:${name}`)}
    />
  );
}
