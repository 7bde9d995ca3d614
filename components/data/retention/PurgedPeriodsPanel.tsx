import { formatCount, formatDuration } from '../../../words/format.ts';
import { nameOf } from '../../../words/name-of.ts';
import { t } from '../../../words/words.ts';
import { type PurgedPeriod, purgedPeriods } from '../../../workflows/retention/retention.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { fractionText, intervalText, shareText } from '../../ui/text/Ratio.tsx';
import classes from '../data.module.css';
import { Short } from './Short.tsx';

const numeric = (title: string) => ({ title, numeric: true }) as const;

function rowOf({ month, layer, figures, meanSeconds }: PurgedPeriod, name = month) {
  const { cases, confirmationRate, errorRatios } = figures;
  return {
    key: `${name} ${layer}`,
    cells: [
      <Short key="name" text={name} />,
      layer === null ? t('data.purged.all') : nameOf('source', layer),
      ...[cases.flagged, cases.confirmed, cases.notConfirmed, cases.inconclusive, cases.pending].map(
        formatCount,
      ),
      shareText(confirmationRate),
      <Short key="interval" text={intervalText(confirmationRate)} />,
      fractionText(errorRatios.reversedPerAppealed),
      meanSeconds === null ? t('units.undefined') : formatDuration(meanSeconds),
    ],
  };
}

/** What is left of cases that were purged, by the month in which they were flagged. */
export function PurgedPeriodsPanel() {
  const purged = useRead(purgedPeriods);
  return (
    <Panel title={t('data.purged.title')} description={t('data.purged.description')}>
      {purged.status === 'failed' && (
        <FailureAlert error={purged.error} title={t('data.purged.unreadable')} onRetry={purged.retry} />
      )}
      {purged.status === 'ready' &&
        (purged.value.total === null ? (
          <p className={classes.none}>{t('data.purged.none')}</p>
        ) : (
          <DataTable
            caption={t('data.purged.caption')}
            hideCaption
            columns={[
              t('data.purged.flaggedIn'),
              t('data.purged.layer'),
              numeric(t('data.purged.flagged')),
              numeric(t('data.purged.confirmed')),
              numeric(t('data.purged.notConfirmed')),
              numeric(t('data.purged.inconclusive')),
              numeric(t('data.purged.pending')),
              numeric(t('data.purged.rate')),
              numeric(t('data.purged.interval')),
              numeric(t('data.purged.reversed')),
              numeric(t('data.purged.meanTime')),
            ]}
            rows={[
              rowOf(purged.value.total, t('data.purged.allMonths')),
              ...purged.value.periods.map((period) => rowOf(period)),
            ]}
          />
        ))}
    </Panel>
  );
}
