import { importHistory } from '../../../workflows/queue/read-models.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatCount, formatMoment } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../data.module.css';

/** Listed at most. */
const LATEST = 50;

/** What was taken in, newest first. */
export function ImportHistory() {
  const imports = useRead(importHistory);
  return (
    <Panel title="Import history">
      {imports.status === 'failed' && (
        <FailureAlert error={imports.error} title="The history could not be read" onRetry={imports.retry} />
      )}
      {imports.status === 'ready' &&
        (imports.value.length === 0 ? (
          <p className={classes.none}>Nothing was imported yet.</p>
        ) : (
          <DataTable
            caption="Imports, newest first"
            hideCaption
            columns={[
              'Source',
              'Started',
              { title: 'Accepted', numeric: true },
              { title: 'Rejected', numeric: true },
            ]}
            rows={imports.value
              .slice(0, LATEST)
              .map(({ id, source, state, startedAt, accepted, rejected }) => ({
                key: id,
                cells: [
                  <Isolated key="source" text={source} />,
                  formatMoment(startedAt),
                  state === 'running' ? 'running' : formatCount(accepted),
                  state === 'running' ? '' : formatCount(rejected),
                ],
              }))}
          />
        ))}
    </Panel>
  );
}
