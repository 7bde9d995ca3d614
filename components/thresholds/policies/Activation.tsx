import { Button, Group, Textarea } from '@mantine/core';
import { useCallback, useRef, useState } from 'react';
import type { FlagRule, Policy } from '../../../domain/policy/flag-rule.ts';
import { sameRule } from '../../../domain/policy/flag-rule.ts';
import { formatCount } from '../../../words/format.ts';
import { ruleChanges } from '../../../words/rule-words.ts';
import { t } from '../../../words/words.ts';
import { activateRule, type PolicyChange, previewRule } from '../../../workflows/policy/tuning.ts';
import { forgetTried } from '../../../workflows/thresholds/lab-view.ts';
import { DoneNotice } from '../../ui/DoneNotice.tsx';
import { Dialog } from '../../ui/dialogs/Dialog.tsx';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import { Panel } from '../../ui/layout/Panel.tsx';
import { asked } from '../../ui/reading/asked.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import { NotAllowed } from '../../ui/reading/NotAllowed.tsx';
import { ReadState } from '../../ui/reading/ReadState.tsx';
import { useAction } from '../../ui/reading/useAction.ts';
import { type Read, useRead, valueOr } from '../../ui/reading/useRead.ts';
import { useMay } from '../../ui/reading/useReviewer.ts';
import type { LabReading } from '../evidence/useLab.ts';
import { EffectDialog } from './EffectDialog.tsx';
import classes from './rule.module.css';

/**
 * Counts what a rule would change, a moment after the last change of it. One count runs at a time: with very many
 * cases it takes seconds, and those that were overtaken while it ran are not begun at all.
 */
function usePreview(rule: FlagRule, policyVersion: number): Read<PolicyChange> {
  const turn = useRef<Promise<unknown>>(Promise.resolve());
  // biome-ignore lint/correctness/useExhaustiveDependencies(policyVersion): another policy means another preview
  const source = useCallback(
    () =>
      asked((signal) => {
        const counted = turn.current.then(() => (signal.aborted ? null : previewRule(rule)));
        turn.current = counted.catch(() => null);
        return counted;
      }, 250),
    [rule, policyVersion],
  );
  return useRead(source);
}

function effectText({ entered, left, held }: PolicyChange): string {
  const moves =
    entered === 0 && left === 0
      ? t('thresholds.policies.activation.noMoves')
      : t('thresholds.policies.activation.moves', { entered, left });
  return held === 0 ? moves : `${moves} ${t('thresholds.policies.activation.held', { held })}`;
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
    <Dialog
      opened={opened}
      onClose={onClose}
      title={t('thresholds.policies.activation.ask', { version: policy.version + 1 })}
    >
      <p>{t('thresholds.policies.activation.from', { version: policy.version })}</p>
      <ul>
        {ruleChanges(policy, rule).map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {change && (
        <p>
          {effectText(change)} {t('thresholds.policies.activation.decidedStay')}
        </p>
      )}
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={onClose}>
          {t('thresholds.policies.activation.keep')}
        </Button>
        <Button onClick={onActivate} loading={busy} data-autofocus>
          {t('thresholds.policies.activation.yes')}
        </Button>
      </Group>
    </Dialog>
  );
}

/** What a rule does to the queue, and putting it in force. */
export function Activation({ reading: { active, rule } }: { reading: LabReading }) {
  const preview = usePreview(rule, active.version);
  const change = valueOr(preview, null);
  const mayChange = useMay()('change-threshold');
  const [reason, setReason] = useState('');
  const [confirming, setConfirming] = useState(false);
  const [listing, setListing] = useState(false);
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const action = useAction();
  const unchanged = sameRule(rule, active);
  const ask = () => {
    setDone(null);
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') setConfirming(true);
  };
  const activate = () =>
    action
      .run(async () => {
        const { entered, left } = await activateRule(rule, reason);
        setDone(
          t('thresholds.policies.activation.done', {
            version: active.version + 1,
            entered,
            left,
            before: active.version,
          }),
        );
        setReason('');
        forgetTried();
      })
      .finally(() => setConfirming(false));
  const count = (value: number | undefined) =>
    value === undefined ? t('thresholds.policies.activation.pending') : formatCount(value);
  return (
    <Panel
      title={t('thresholds.policies.activation.title')}
      description={t('thresholds.policies.activation.description')}
    >
      <FigureList layout="compact">
        <FigureCard name={t('thresholds.policies.activation.enter')} value={count(change?.entered)} />
        <FigureCard name={t('thresholds.policies.activation.leave')} value={count(change?.left)} />
        <FigureCard name={t('thresholds.policies.activation.stay')} value={count(change?.stayed)} />
      </FigureList>
      <ReadState read={preview} failed={t('thresholds.policies.activation.notCounted')}>
        {() => null}
      </ReadState>
      {mayChange ? (
        <>
          <Group gap="sm">
            <Button
              variant="default"
              disabled={!change || change.entered + change.left === 0}
              onClick={() => setListing(true)}
            >
              {t('thresholds.policies.activation.which')}
            </Button>
          </Group>
          <Textarea
            label={t('thresholds.policies.activation.reason')}
            description={t('thresholds.policies.activation.reasonHint')}
            rows={2}
            maxLength={1000}
            value={reason}
            error={missing && reason.trim() === '' ? t('thresholds.policies.activation.reasonMissing') : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button onClick={ask} disabled={unchanged} loading={action.busy}>
              {t('thresholds.policies.activation.submit')}
            </Button>
            {unchanged && (
              <span className={classes.same}>{t('thresholds.policies.activation.unchanged')}</span>
            )}
          </Group>
        </>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
      <FailureAlert
        error={action.error}
        title={t('thresholds.policies.activation.notActivated')}
        onClose={action.clearError}
      />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <AskToActivate
        opened={confirming}
        policy={active}
        rule={rule}
        change={change}
        busy={action.busy}
        onClose={() => setConfirming(false)}
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
