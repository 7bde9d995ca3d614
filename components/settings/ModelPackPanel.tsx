import { useEffect, useState } from 'react';
import { usedPacks } from '../../workflows/queue/read-models.ts';
import { describePack, type PackDescription } from '../../workflows/scoring/model-pack.ts';
import facts from '../ui/layout/facts.module.css';
import { Panel } from '../ui/layout/Panel.tsx';
import { FailureAlert } from '../ui/reading/FailureAlert.tsx';
import { useLive } from '../ui/reading/useLive.ts';
import { DataTable } from '../ui/tables/DataTable.tsx';
import { formatMoment } from '../ui/text/format.ts';
import { Markdown } from '../ui/text/Markdown.tsx';
import classes from './settings.module.css';

type State = { pack: PackDescription | null; error: unknown };

/** The model that scores here: which one, what its card says, and which ones scored before. */
export function ModelPackPanel() {
  const [{ pack, error }, setState] = useState<State>({ pack: null, error: null });
  const used = useLive(usedPacks);
  useEffect(() => {
    describePack().then(
      (described) => setState({ pack: described, error: null }),
      (failure: unknown) => setState({ pack: null, error: failure }),
    );
  }, []);
  return (
    <>
      <Panel title="Model pack">
        <FailureAlert error={error} title="The model pack could not be read" />
        {pack && (
          <dl className={facts.facts}>
            <dt>Id</dt>
            <dd>{pack.manifest.id}</dd>
            <dt>Version</dt>
            <dd>{pack.manifest.version}</dd>
            <dt>SHA-256</dt>
            <dd className={classes.hash}>{pack.manifest.sha256}</dd>
          </dl>
        )}
        {used.status === 'ready' && used.value.length > 0 && (
          <DataTable
            caption="Packs that scored transcripts here"
            columns={['Pack', 'Version', 'First used', 'SHA-256']}
            rows={used.value.map(({ id, version, firstUsedAt, sha256 }) => ({
              key: `${id} ${version}`,
              cells: [
                id,
                version,
                formatMoment(firstUsedAt),
                <span key="hash" className={classes.hash} title={sha256}>
                  {sha256.slice(0, 12)}…
                </span>,
              ],
            }))}
          />
        )}
      </Panel>
      {pack && (
        <Panel title="Model card">
          <Markdown source={pack.card} />
        </Panel>
      )}
    </>
  );
}
