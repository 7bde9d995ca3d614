import { useEffect, useState } from 'react';
import { formatMoment } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { usedPacks } from '../../workflows/queue/read-models.ts';
import { describePack, type PackDescription } from '../../workflows/scoring/model-pack.ts';
import facts from '../ui/layout/facts.module.css';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useRead } from '../ui/reading/useRead.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Markdown } from '../ui/text/Markdown.tsx';
import classes from './settings.module.css';

type State = { pack: PackDescription | null; error: unknown };

/** The model that scores here: which one, what its card says, and which ones scored before. */
export function ModelPackPanel() {
  const [{ pack, error }, setState] = useState<State>({ pack: null, error: null });
  const used = useRead(usedPacks, { failsInFrame: true });
  useEffect(() => {
    describePack().then(
      (described) => setState({ pack: described, error: null }),
      (failure: unknown) => setState({ pack: null, error: failure }),
    );
  }, []);
  return (
    <>
      <Panel title={t('settings.model.title')}>
        <FailureAlert error={error} title={t('settings.model.unreadable')} />
        {pack && (
          <dl className={facts.facts}>
            <dt>{t('settings.model.id')}</dt>
            <dd translate="no">{pack.manifest.id}</dd>
            <dt>{t('settings.model.version')}</dt>
            <dd translate="no">{pack.manifest.version}</dd>
            <dt>{t('settings.model.hash')}</dt>
            <dd className={classes.hash} translate="no">
              {pack.manifest.sha256}
            </dd>
          </dl>
        )}
        {used.status === 'ready' && used.value.length > 0 && (
          <DataTable
            caption={t('settings.model.used')}
            columns={[
              t('settings.model.pack'),
              t('settings.model.version'),
              t('settings.model.firstUsed'),
              t('settings.model.hash'),
            ]}
            rows={used.value.map(({ id, version, firstUsedAt, sha256 }) => ({
              key: `${id} ${version}`,
              cells: [
                <span key="id" translate="no">
                  {id}
                </span>,
                <span key="version" translate="no">
                  {version}
                </span>,
                formatMoment(firstUsedAt),
                <span key="hash" translate="no" className={classes.hash} title={sha256}>
                  {sha256.slice(0, 12)}…
                </span>,
              ],
            }))}
          />
        )}
      </Panel>
      {pack && (
        <Panel title={t('settings.model.card')}>
          <Markdown source={pack.card} />
        </Panel>
      )}
    </>
  );
}
