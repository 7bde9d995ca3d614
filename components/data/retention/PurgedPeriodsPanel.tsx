import { type PurgedPeriod, purgedPeriods } from '../../../workflows/retention/retention.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatCount, formatDuration } from '../../ui/text/format.ts';
import { SOURCE_NAMES } from '../../ui/text/names.ts';
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
      layer === null ? 'All' : (SOURCE_NAMES[layer] ?? layer),
      ...[cases.flagged, cases.confirmed, cases.notConfirmed, cases.inconclusive, cases.pending].map(
        formatCount,
      ),
      shareText(confirmationRate),
      <Short key="interval" text={intervalText(confirmationRate)} />,
      fractionText(errorRatios.reversedPerAppealed),
      meanSeconds === null ? 'undefined' : formatDuration(meanSeconds),
    ],
  };
}

/** What is left of cases that were purged, by the month in which they were flagged. */
export function PurgedPeriodsPanel() {
  const purged = useRead(purgedPeriods);
  return (
    <Panel
      title="Purged periods"
      description="What is left of flagged cases that were purged: counts by the month in which they were flagged. The other figures leave these cases out."
    >
      {purged.status === 'failed' && (
        <FailureAlert
          error={purged.error}
          title="The purged periods could not be read"
          onRetry={purged.retry}
        />
      )}
      {purged.status === 'ready' &&
        (purged.value.total === null ? (
          <p className={classes.none}>No flagged case was purged yet.</p>
        ) : (
          <DataTable
            caption="Figures of purged periods"
            hideCaption
            columns={[
              'Flagged in',
              'Layer',
              numeric('Flagged'),
              numeric('Confirmed'),
              numeric('Not confirmed'),
              numeric('Inconclusive'),
              numeric('Pending'),
              numeric('Confirmation rate'),
              numeric('95 % interval'),
              numeric('Reversed on appeal'),
              numeric('Mean time'),
            ]}
            rows={[
              rowOf(purged.value.total, 'All months'),
              ...purged.value.periods.map((period) => rowOf(period)),
            ]}
          />
        ))}
    </Panel>
  );
}
