import { Button, Group } from '@mantine/core';
import { IconGhost2 } from '@tabler/icons-react';
import { useState } from 'react';
import { ruleChanges } from '../../../domain/policy/describe-rule.ts';
import { sameRule } from '../../../domain/policy/flag-rule.ts';
import type { Candidate } from '../../../domain/thresholds/candidate.ts';
import {
  deleteCandidate,
  endCandidate,
  liveCandidates,
  startCandidate,
} from '../../../workflows/policy/candidates.ts';
import { tryRule } from '../../../workflows/thresholds/lab-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useReading } from '../../ui/reading/useReading.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { formatCount, formatMoment } from '../../ui/text/format.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import { CandidateDialog } from './CandidateDialog.tsx';
import { ReasonDialog } from './ReasonDialog.tsx';
import { RuleLines } from './RuleLines.tsx';
import classes from './rule.module.css';

interface ActionsProps {
  candidate: Candidate;
  onShow: () => void;
  onTry: () => void;
  run: (action: () => Promise<void>) => Promise<void>;
}

function Actions({ candidate: { id, name, endedAt }, onShow, onTry, run }: ActionsProps) {
  const button = { variant: 'default', size: 'compact-sm' } as const;
  return (
    <div className={classes.actions}>
      <Button {...button} aria-label={`Show what ${name} flags`} onClick={onShow}>
        Show
      </Button>
      <Button {...button} aria-label={`Try ${name} in the lab`} onClick={onTry}>
        Try
      </Button>
      {endedAt === null ? (
        <Button {...button} aria-label={`End ${name}`} onClick={() => void run(() => endCandidate(id))}>
          End
        </Button>
      ) : (
        <Button {...button} aria-label={`Delete ${name}`} onClick={() => void run(() => deleteCandidate(id))}>
          Delete
        </Button>
      )}
    </div>
  );
}

/** Rules that judge what is scored from now on and flag nothing, beside the policy in force. */
export function Candidates({ reading: { active, rule } }: { reading: LabReading }) {
  const candidates = useReading(liveCandidates);
  const mayChange = useMay()('change-threshold');
  const [starting, setStarting] = useState(false);
  const [shown, setShown] = useState<Candidate | null>(null);
  const { error, clearError, run } = useAction();
  const listed = candidates.status === 'ready' ? candidates.value : [];
  return (
    <Panel
      title="Candidates in the shadow"
      description="A candidate judges every transcript that is scored while it runs, records what it would have flagged, and flags nothing."
    >
      {candidates.status === 'failed' && (
        <FailureAlert
          error={candidates.error}
          title="The candidates could not be read"
          onRetry={candidates.retry}
        />
      )}
      <FailureAlert error={error} title="Nothing was changed" onClose={clearError} />
      {listed.length > 0 && (
        <DataTable
          caption="Candidates, newest first"
          hideCaption
          columns={[
            'Candidate',
            'Rule',
            'Ran',
            { title: 'Scored', numeric: true },
            { title: 'Both flag', numeric: true },
            { title: 'Only it', numeric: true },
            { title: 'Only the policy', numeric: true },
            ...(mayChange ? [''] : []),
          ]}
          rows={listed.map((each) => ({
            key: each.id,
            cells: [
              <Isolated key="name" text={each.name} />,
              <RuleLines key="rule" rule={each.rule} />,
              `${formatMoment(each.startedAt)} – ${each.endedAt ? formatMoment(each.endedAt) : 'now'}`,
              formatCount(each.seen),
              formatCount(each.both),
              formatCount(each.onlyCandidate),
              formatCount(each.onlyActive),
              ...(mayChange
                ? [
                    <Actions
                      key="actions"
                      candidate={each}
                      onShow={() => setShown(each)}
                      onTry={() => tryRule(each.rule, active)}
                      run={run}
                    />,
                  ]
                : []),
            ],
          }))}
        />
      )}
      {mayChange ? (
        <Group gap="sm">
          <Button
            leftSection={<IconGhost2 size={16} aria-hidden />}
            disabled={sameRule(rule, active)}
            onClick={() => setStarting(true)}
          >
            Run what is tried in the shadow
          </Button>
          {sameRule(rule, active) && (
            <span className={classes.same}>Try another rule in the lab first; this one is in force.</span>
          )}
        </Group>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
      <ReasonDialog
        opened={starting}
        title="Run a candidate in the shadow"
        action="Start"
        named
        onClose={() => setStarting(false)}
        onSubmit={async (reason, name) => {
          await startCandidate(rule, name, reason);
        }}
      >
        <p>It differs from policy {active.version}, which stays in force:</p>
        <ul>
          {ruleChanges(active, rule).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </ReasonDialog>
      <CandidateDialog candidate={shown} onClose={() => setShown(null)} />
    </Panel>
  );
}
