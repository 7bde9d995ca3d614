import { t } from '../../../words/words.ts';
import { pastPurges, retentionPeriods } from '../../../workflows/retention/retention.ts';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { together, useRead } from '../../ui/reading/useRead.ts';
import columns from '../../ui/tables/columns.module.css';
import classes from '../data.module.css';
import { OutlookPanel } from './OutlookPanel.tsx';
import { PastPurgesPanel } from './PastPurgesPanel.tsx';
import { PeriodsPanel } from './PeriodsPanel.tsx';
import { PurgedPeriodsPanel } from './PurgedPeriodsPanel.tsx';

/** How long data are kept, what would go next, and what has gone. */
export function RetentionSection() {
  const read = together(useRead(retentionPeriods), useRead(pastPurges));
  return (
    <ReadState read={read} failed={t('data.retention.unreadable')} loading={t('data.retention.loading')}>
      {([periods, purges]) => (
        <div className={classes.stack}>
          <div className={columns.screen}>
            <PeriodsPanel periods={periods} />
            <OutlookPanel version={`${JSON.stringify(periods)} ${purges[0]?.seqs.join()}`} />
          </div>
          <PastPurgesPanel purges={purges} />
          <PurgedPeriodsPanel />
        </div>
      )}
    </ReadState>
  );
}
