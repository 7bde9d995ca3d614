import type { PurgeRun } from '../../../domain/retention/purge-runs.ts';
import { formatCount, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { numeric } from '../../ui/tables/numeric.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../data.module.css';
import { Short } from './Short.tsx';

/** Listed at most; the log has them all. */
const LATEST = 50;

/** Purges that the log tells of, newest first. */
export function PastPurgesPanel({ purges }: { purges: readonly PurgeRun[] }) {
  return (
    <Panel title={t('data.purges.title')} description={t('data.purges.description')}>
      {purges.length === 0 ? (
        <p className={classes.none}>{t('data.purges.none')}</p>
      ) : (
        <DataTable
          caption={
            purges.length > LATEST
              ? t('data.purges.captionLatest', { shown: LATEST, total: purges.length })
              : t('data.purges.caption')
          }
          hideCaption={purges.length <= LATEST}
          columns={[
            t('data.purges.when'),
            t('data.purges.by'),
            numeric(t('data.purges.cases')),
            numeric(t('data.purges.transcripts')),
            numeric(t('data.purges.appeals')),
            numeric(t('data.purges.cohortRows')),
            numeric(t('data.purges.entries')),
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
