import { t } from '../../../words/words.ts';
import { pastPurges, retentionPeriods } from '../../../workflows/retention/retention.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { Loading } from '../../ui/reading/Loading.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import columns from '../../ui/tables/columns.module.css';
import classes from '../data.module.css';
import { OutlookPanel } from './OutlookPanel.tsx';
import { PastPurgesPanel } from './PastPurgesPanel.tsx';
import { PeriodsPanel } from './PeriodsPanel.tsx';
import { PurgedPeriodsPanel } from './PurgedPeriodsPanel.tsx';

/** How long data are kept, what would go next, and what has gone. */
export function RetentionSection() {
  const periods = useRead(retentionPeriods);
  const purges = useRead(pastPurges);
  const failed = [periods, purges].find(({ status }) => status === 'failed');
  if (failed?.status === 'failed')
    return (
      <FailureAlert error={failed.error} title={t('data.retention.unreadable')} onRetry={failed.retry} />
    );
  if (periods.status !== 'ready' || purges.status !== 'ready')
    return <Loading label={t('data.retention.loading')} />;
  return (
    <div className={classes.stack}>
      <div className={columns.screen}>
        <PeriodsPanel periods={periods.value} />
        <OutlookPanel version={`${JSON.stringify(periods.value)} ${purges.value[0]?.seqs.join()}`} />
      </div>
      <PastPurgesPanel purges={purges.value} />
      <PurgedPeriodsPanel />
    </div>
  );
}
