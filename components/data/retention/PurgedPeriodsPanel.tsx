import { formatCount, formatDuration } from '../../../words/format.ts';
import { nameOf } from '../../../words/name-of.ts';
import { t } from '../../../words/words.ts';
import { type PurgedPeriod, purgedPeriods } from '../../../workflows/retention/retention.ts';
import { fractionText, intervalText, shareText } from '../../ui/figures/share-text.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import classes from '../data.module.css';
import { Short } from './Short.tsx';

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
      <ReadState
        read={purged}
        failed={t('data.purged.unreadable')}
        isEmpty={(found) => found.total === null}
        empty={<p className={classes.none}>{t('data.purged.none')}</p>}
      >
        {(found) => (
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
              ...(found.total ? [rowOf(found.total, t('data.purged.allMonths'))] : []),
              ...found.periods.map((period) => rowOf(period)),
            ]}
          />
        )}
      </ReadState>
    </Panel>
  );
}
