import type { Policy } from '../../domain/thresholds/policy.ts';
import { policyHistory } from '../../workflows/read-models.ts';
import { DataTable } from '../ui/DataTable.tsx';
import facts from '../ui/facts.module.css';
import { formatMoment, formatRisk } from '../ui/format.ts';
import { Isolated } from '../ui/InertText.tsx';
import { SOURCE_NAMES } from '../ui/names.ts';
import { Panel } from '../ui/Panel.tsx';
import { Figures, NumberFigure } from '../ui/Ratio.tsx';
import { useLive } from '../ui/useLive.ts';
import type { LabReading } from './useLab.ts';

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

/** The policy in force and those before it. */
export function PoliciesSection({ reading: { active } }: { reading: LabReading }) {
  const history = useLive(policyHistory);
  return (
    <>
      <PolicyInForce policy={active} />
      {history.status === 'ready' && <Versions versions={history.value} />}
    </>
  );
}
