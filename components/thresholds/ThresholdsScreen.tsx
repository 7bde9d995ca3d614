import { Button } from '@mantine/core';
import { IconTags } from '@tabler/icons-react';
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { Policy } from '../../domain/thresholds/policy.ts';
import { labelledRisks, livePolicy, policyHistory } from '../../workflows/read-models.ts';
import { DataTable } from '../ui/DataTable.tsx';
import { EmptyState } from '../ui/EmptyState.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import facts from '../ui/facts.module.css';
import { formatMoment, formatRisk } from '../ui/format.ts';
import { Isolated } from '../ui/InertText.tsx';
import { Loading } from '../ui/Loading.tsx';
import { SOURCE_NAMES } from '../ui/names.ts';
import { Panel } from '../ui/Panel.tsx';
import { Figures, NumberFigure } from '../ui/Ratio.tsx';
import { Screen } from '../ui/Screen.tsx';
import { useLive } from '../ui/useLive.ts';
import { Activation } from './Activation.tsx';
import { ThresholdLab } from './ThresholdLab.tsx';
import classes from './thresholds.module.css';

function PolicyInForce({ policy }: { policy: Policy }) {
  return (
    <Panel title="Policy in force">
      <Figures compact>
        <NumberFigure name="Threshold" value={formatRisk(policy.threshold)} />
        <NumberFigure name="Version" value={String(policy.version)} />
      </Figures>
      <dl className={facts.facts}>
        <dt>Author</dt>
        <dd>
          <Isolated text={policy.author} />
        </dd>
        <dt>Since</dt>
        <dd>{formatMoment(policy.activatedAt)}</dd>
        <dt>Reason</dt>
        <dd>
          <Isolated text={policy.reason} />
        </dd>
        <dt>Layers</dt>
        <dd>{policy.layers.map((layer) => SOURCE_NAMES[layer]).join(', ')}</dd>
        <dt>Flags</dt>
        <dd>
          {policy.latching
            ? 'Latching: once the threshold is reached, a transcript stays flagged'
            : 'By the risk after the last message'}
        </dd>
      </dl>
    </Panel>
  );
}

function Versions({ versions }: { versions: readonly Policy[] }) {
  return (
    <Panel title="Versions" description="A version is never changed; going back makes a new one.">
      <DataTable
        caption="Policy versions, newest first"
        hideCaption
        columns={['Version', { title: 'Threshold', numeric: true }, 'Author', 'Since', 'Reason']}
        rows={versions.map((each) => ({
          key: each.version,
          cells: [
            each.version,
            formatRisk(each.threshold),
            each.author,
            formatMoment(each.activatedAt),
            <Isolated key="reason" text={each.reason} />,
          ],
        }))}
      />
    </Panel>
  );
}

/** The threshold in force, what another would do, and putting it in force. */
export function ThresholdsScreen() {
  const policy = useLive(livePolicy);
  const labelled = useLive(labelledRisks);
  const history = useLive(policyHistory);
  const [tried, setTried] = useState<number | null>(null);
  const [, navigate] = useLocation();
  const failed = [policy, labelled, history].find(({ status }) => status === 'failed');
  const active = policy.status === 'ready' ? policy.value : undefined;
  const threshold = tried ?? active?.threshold ?? 0;
  return (
    <Screen title="Thresholds">
      {failed?.status === 'failed' && (
        <FailureAlert error={failed.error} title="The policies could not be read" />
      )}
      {policy.status === 'loading' && <Loading label="Reading the policies" />}
      {active && (
        <div className={classes.screen}>
          <div className={classes.lab}>
            {labelled.status === 'ready' && labelled.value.length > 0 && (
              <ThresholdLab labelled={labelled.value} threshold={threshold} onChange={setTried} />
            )}
            {labelled.status === 'ready' && labelled.value.length === 0 && (
              <Panel title="Try a threshold">
                <EmptyState
                  icon={<IconTags size={40} />}
                  title="No labelled transcripts"
                  actions={<Button onClick={() => navigate('/data')}>Go to Data</Button>}
                >
                  Precision and recall need transcripts with a label that are scored. Load the shipped
                  samples, or import transcripts with labels.
                </EmptyState>
              </Panel>
            )}
          </div>
          <div className={classes.side}>
            <PolicyInForce policy={active} />
            <Activation policy={active} threshold={threshold} />
          </div>
          <div className={classes.versions}>
            {history.status === 'ready' && <Versions versions={history.value} />}
          </div>
        </div>
      )}
    </Screen>
  );
}
