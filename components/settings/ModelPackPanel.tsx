import { formatMoment } from '../../words/format.ts';
import { t } from '../../words/words.ts';
import { usedPacks } from '../../workflows/queue/read-models.ts';
import { describePack } from '../../workflows/scoring/model-pack.ts';
import facts from '../ui/layout/facts.module.css';
import { Panel } from '../ui/layout/Panel.tsx';
import { asked } from '../ui/reading/asked.ts';
import { ReadState } from '../ui/reading/ReadState.tsx';
import { useRead, valueOr } from '../ui/reading/useRead.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { Markdown } from '../ui/text/Markdown.tsx';
import classes from './settings.module.css';

const livePack = () => asked(() => describePack());

/** The model that scores here: which one, what its card says, and which ones scored before. */
export function ModelPackPanel() {
  const pack = useRead(livePack);
  const used = valueOr(useRead(usedPacks, { failsInFrame: true }), []);
  const card = valueOr(pack, null)?.card;
  return (
    <div className={classes.model}>
      <Panel title={t('settings.model.title')}>
        <ReadState read={pack} failed={t('settings.model.unreadable')}>
          {({ manifest }) => (
            <dl className={facts.facts}>
              <dt>{t('settings.model.id')}</dt>
              <dd translate="no">{manifest.id}</dd>
              <dt>{t('settings.model.version')}</dt>
              <dd translate="no">{manifest.version}</dd>
              <dt>{t('settings.model.hash')}</dt>
              <dd className={classes.hash} translate="no">
                {manifest.sha256}
              </dd>
            </dl>
          )}
        </ReadState>
        {used.length > 0 && (
          <DataTable
            caption={t('settings.model.used')}
            columns={[
              t('settings.model.pack'),
              t('settings.model.version'),
              t('settings.model.firstUsed'),
              t('settings.model.hash'),
            ]}
            rows={used.map(({ id, version, firstUsedAt, sha256 }) => ({
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
      {card !== undefined && (
        <Panel title={t('settings.model.card')}>
          <Markdown source={card} />
        </Panel>
      )}
    </div>
  );
}
