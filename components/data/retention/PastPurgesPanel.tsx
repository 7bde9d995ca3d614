import type { PurgeRun } from '../../../domain/retention/purge-runs.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { countOf, formatCount, formatMoment } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../data.module.css';
import { Short } from './Short.tsx';

/** Listed at most; the log has them all. */
const LATEST = 50;

const numeric = (title: string) => ({ title, numeric: true }) as const;

/** Purges that the log tells of, newest first. */
export function PastPurgesPanel({ purges }: { purges: readonly PurgeRun[] }) {
  return (
    <Panel
      title="Past purges"
      description="As the log has them. An entry of the log that is erased keeps its place in the chain, when it was written and by whom."
    >
      {purges.length === 0 ? (
        <p className={classes.none}>Nothing was purged yet.</p>
      ) : (
        <DataTable
          caption={
            purges.length > LATEST
              ? `The latest ${LATEST} of ${countOf(purges.length, 'purge')}, newest first`
              : 'Purges, newest first'
          }
          hideCaption={purges.length <= LATEST}
          columns={[
            'When',
            'By',
            numeric('Cases'),
            numeric('Transcripts'),
            numeric('Appeals'),
            numeric('Rows of the cohort'),
            numeric('Log entries'),
          ]}
          rows={purges.slice(0, LATEST).map(({ seqs, at, actor, ...counts }) => ({
            key: seqs[0],
            cells: [
              <Short key="at" text={formatMoment(at)} />,
              <Isolated key="by" text={actor} className={classes.short} />,
              formatCount(counts.cases),
              formatCount(counts.transcripts),
              formatCount(counts.appeals),
              formatCount(counts.cohortRows),
              formatCount(counts.entries),
            ],
          }))}
        />
      )}
    </Panel>
  );
}
