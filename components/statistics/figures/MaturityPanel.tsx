import { MATURITIES } from '../../../domain/metrics/time/reversal-by-maturity.ts';
import { formatCount } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { StatisticsReading } from '../../../workflows/statistics/statistics.ts';
import { boundsText, valueText } from '../../ui/figures/figure-text.ts';
import { OutcomeFigures } from '../../ui/figures/OutcomeFigures.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';

const COLUMNS = [
  t('statistics.maturity.column.days'),
  numeric(t('statistics.maturity.column.reversed')),
  numeric(t('statistics.maturity.column.interval')),
  numeric(t('statistics.maturity.column.watched')),
];

/** What time has not settled yet: second reviews that are pending, cases without a verdict, appeals still to come. */
export function MaturityPanel({ reading }: { reading: StatisticsReading }) {
  const { figures, statistics } = reading;
  const { decidedBeforeFlagged } = statistics;
  return (
    <Panel title={t('statistics.maturity.title')} description={t('statistics.maturity.description')}>
      <OutcomeFigures
        figures={figures}
        ids={[
          ...(['still-open', 'settled-rate', 'settled-rate-decided', 'settled-unconfirmed'] as const),
          ...(['recall-with-pending', 'recall-pending-all'] as const),
        ]}
      />
      <DataTable
        caption={t('statistics.maturity.reversed')}
        columns={COLUMNS}
        rows={MATURITIES.map((days) => {
          const figure = figures.get('reversed-within', `days:${days}`);
          return {
            key: days,
            cells: [
              t('statistics.maturity.within', { days: String(days) }),
              valueText(figure),
              boundsText(figure),
              formatCount(figure.n ?? 0),
            ],
          };
        })}
      />
      {decidedBeforeFlagged > 0 && (
        <p role="note">{t('statistics.maturity.decidedBeforeFlagged', { count: decidedBeforeFlagged })}</p>
      )}
    </Panel>
  );
}
