import { formatCount, formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import { importHistory } from '../../../workflows/queue/read-models.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
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
      <ReadState
        read={imports}
        failed={t('data.history.unreadable')}
        isEmpty={(found) => found.length === 0}
        empty={<p className={classes.none}>{t('data.history.none')}</p>}
      >
        {(found) => (
          <DataTable
            caption={t('data.history.caption')}
            hideCaption
            columns={[
              t('data.history.source'),
              t('data.history.started'),
              { title: t('data.history.accepted'), numeric: true },
              { title: t('data.history.rejected'), numeric: true },
            ]}
            rows={found.slice(0, LATEST).map(({ id, source, state, startedAt, accepted, rejected }) => ({
              key: id,
              cells: [
                <Isolated key="source" text={source} />,
                formatMoment(startedAt),
                state === 'running' ? t('data.history.running') : formatCount(accepted),
                state === 'running' ? '' : formatCount(rejected),
              ],
            }))}
          />
        )}
      </ReadState>
    </Panel>
  );
}
