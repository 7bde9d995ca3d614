import { formatCount, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { importHistory } from '../../../workflows/queue/read-models.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { useRead } from '../../ui/reading/useRead.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from '../data.module.css';

/** Listed at most. */
const LATEST = 50;

/** What was taken in, newest first. */
export function ImportHistory() {
  const imports = useRead(importHistory);
  return (
    <Panel title={t('data.history.title')}>
      {imports.status === 'failed' && (
        <FailureAlert error={imports.error} title={t('data.history.unreadable')} onRetry={imports.retry} />
      )}
      {imports.status === 'ready' &&
        (imports.value.length === 0 ? (
          <p className={classes.none}>{t('data.history.none')}</p>
        ) : (
          <DataTable
            caption={t('data.history.caption')}
            hideCaption
            columns={[
              t('data.history.source'),
              t('data.history.started'),
              { title: t('data.history.accepted'), numeric: true },
              { title: t('data.history.rejected'), numeric: true },
            ]}
            rows={imports.value
              .slice(0, LATEST)
              .map(({ id, source, state, startedAt, accepted, rejected }) => ({
                key: id,
                cells: [
                  <Isolated key="source" text={source} />,
                  formatMoment(startedAt),
                  state === 'running' ? t('data.history.running') : formatCount(accepted),
                  state === 'running' ? '' : formatCount(rejected),
                ],
              }))}
          />
        ))}
    </Panel>
  );
}
