import { Button, Group, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { ruleChanges } from '../../../domain/policy/describe-rule.ts';
import type { FlagRule, Policy } from '../../../domain/policy/flag-rule.ts';
import { sameRule } from '../../../domain/policy/flag-rule.ts';
import { activateRule, type PolicyChange, previewRule } from '../../../workflows/policy/tuning.ts';
import { forgetTried } from '../../../workflows/thresholds/lab-view.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import { countOf, formatCount } from '../../ui/text/format.ts';
import { Figures, NumberFigure } from '../../ui/text/Ratio.tsx';
import type { LabReading } from '../evidence/useLab.ts';
import { EffectDialog } from './EffectDialog.tsx';
import classes from './rule.module.css';

interface Preview {
  change: PolicyChange | null;
  error: unknown;
}

const NONE_YET: Preview = { change: null, error: null };

/**
 * Counts what a rule would change, a moment after the last change of it. One count runs at a time: with very many
 * cases it takes seconds, and those that were overtaken while it ran are not begun at all.
 */
function usePreview(rule: FlagRule, policyVersion: number): Preview {
  const [settled] = useDebouncedValue(rule, 250);
  const [{ of, preview }, setCounted] = useState<{ of: unknown; preview: Preview }>({
    of: null,
    preview: NONE_YET,
  });
  const last = useRef<Promise<unknown>>(Promise.resolve());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another policy means another preview
  useEffect(() => {
    let current = true;
    const show = (counted: Preview) => current && setCounted({ of: settled, preview: counted });
    last.current = last.current.then(async () => {
      if (!current) return;
      try {
        show({ change: await previewRule(settled), error: null });
      } catch (error) {
        show({ change: null, error });
      }
    });
    return () => {
      current = false;
    };
  }, [settled, policyVersion]);
  // What was counted for another rule says nothing of this one.
  return of === rule ? preview : NONE_YET;
}

function effectText({ entered, left, held }: PolicyChange): string {
  const none = entered === 0 && left === 0;
  const moves = none
    ? 'The queue stays as it is.'
    : `${countOf(entered, 'case')} ${entered === 1 ? 'enters' : 'enter'} the queue and ${countOf(left, 'open case')} ${left === 1 ? 'leaves' : 'leave'} it.`;
  if (held === 0) return moves;
  return `${moves} ${countOf(held, 'case')} that somebody holds ${held === 1 ? 'stays' : 'stay'}.`;
}

interface AskProps {
  opened: boolean;
  policy: Policy;
  rule: FlagRule;
  change: PolicyChange | null;
  busy: boolean;
  onClose: () => void;
  onActivate: () => void;
}

function AskToActivate({ opened, policy, rule, change, busy, onClose, onActivate }: AskProps) {
  return (
    <Dialog opened={opened} onClose={onClose} title={`Activate policy ${policy.version + 1}?`}>
      <p>From policy {policy.version}, which is in force:</p>
      <ul>
        {ruleChanges(policy, rule).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {change && <p>{effectText(change)} Decided cases keep what they were decided with.</p>}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          Keep the old one
        </Button>
        <Button onClick={onActivate} loading={busy} data-autofocus>
          Yes, activate
        </Button>
      </Group>
    </Dialog>
  );
}

/** What a rule does to the queue, and putting it in force. */
export function Activation({ reading: { active, rule } }: { reading: LabReading }) {
  const { change, error } = usePreview(rule, active.version);
  const mayChange = useMay()('change-threshold');
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [listing, setListing] = useState(false);
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const action = useAction();
  const unchanged = sameRule(rule, active);
  const ask = () => {
    setDone(null);
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') setAsking(true);
  };
  const activate = () =>
    action
      .run(async () => {
        const { entered, left } = await activateRule(rule, reason);
        setDone(
          `Policy ${active.version + 1} is in force. ${countOf(entered, 'case')} entered the queue, ${countOf(left, 'open case')} left it. To undo it, go back to policy ${active.version} under Policies.`,
        );
        setReason('');
        forgetTried();
      })
      .finally(() => setAsking(false));
  const count = (value: number | undefined) => (value === undefined ? '…' : formatCount(value));
  return (
    <Panel
      title="Effect on the queue"
      description="Open cases are evaluated again. Decided cases keep what they were decided with."
    >
      <Figures compact>
        <NumberFigure name="Enter" value={count(change?.entered)} />
        <NumberFigure name="Leave" value={count(change?.left)} />
        <NumberFigure name="Stay" value={count(change?.stayed)} />
      </Figures>
      <FailureAlert error={error} title="The effect could not be counted" />
      {mayChange ? (
        <>
          <Group gap="sm">
            <Button
              variant="default"
              disabled={!change || change.entered + change.left === 0}
              onClick={() => setListing(true)}
            >
              Show which cases
            </Button>
          </Group>
          <Textarea
            label="Reason"
            description="Kept with the new version and in the log."
            rows={2}
            maxLength={1000}
            value={reason}
            error={missing && reason.trim() === '' ? 'Say why the policy changes.' : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button onClick={ask} disabled={unchanged} loading={action.busy}>
              Activate this rule
            </Button>
            {unchanged && <span className={classes.same}>This is the rule in force.</span>}
          </Group>
        </>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
      <FailureAlert error={action.error} title="The rule was not activated" onClose={action.clearError} />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <AskToActivate
        opened={asking}
        policy={active}
        rule={rule}
        change={change}
        busy={action.busy}
        onClose={() => setAsking(false)}
        onActivate={activate}
      />
      {change && (
        <EffectDialog
          opened={listing}
          change={change}
          threshold={rule.threshold}
          onClose={() => setListing(false)}
        />
      )}
    </Panel>
  );
}
