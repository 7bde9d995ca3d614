import { Button, Group, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import type { Policy } from '../../domain/thresholds/policy.ts';
import { activateRule, type ChangeCounts, previewRule } from '../../workflows/tuning.ts';
import { Dialog } from '../ui/Dialog.tsx';
import { DoneNotice } from '../ui/DoneNotice.tsx';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { countOf, formatCount, formatRisk } from '../ui/format.ts';
import { NotAllowed } from '../ui/NotAllowed.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Figures, NumberFigure } from '../ui/Ratio.tsx';
import { useAction } from '../ui/useAction.ts';
import { useMay } from '../ui/useReviewer.ts';
import classes from './thresholds.module.css';

/** Counts what a threshold would change, a moment after the last move of the slider. */
function usePreview(threshold: number, policy: Policy): { change: ChangeCounts | null; error: unknown } {
  const [settled] = useDebouncedValue(threshold, 250);
  const [preview, setPreview] = useState<{ change: ChangeCounts | null; error: unknown }>({
    change: null,
    error: null,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another policy means another preview
  useEffect(() => {
    let current = true;
    previewRule({ ...policy, threshold: settled }).then(
      (change) => current && setPreview({ change, error: null }),
      (error: unknown) => current && setPreview({ change: null, error }),
    );
    return () => {
      current = false;
    };
  }, [settled, policy.version]);
  return settled === threshold ? preview : { change: null, error: null };
}

function effectText({ entered, left }: ChangeCounts): string {
  const none = entered === 0 && left === 0;
  if (none) return 'The queue stays as it is.';
  return `${countOf(entered, 'case')} ${entered === 1 ? 'enters' : 'enter'} the queue and ${countOf(left, 'open case')} ${left === 1 ? 'leaves' : 'leave'} it.`;
}

/** What a threshold does to the queue, and putting it in force. */
export function Activation({ policy, threshold }: { policy: Policy; threshold: number }) {
  const preview = usePreview(threshold, policy);
  const mayChange = useMay()('change-threshold');
  const [reason, setReason] = useState('');
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const action = useAction();
  const unchanged = threshold === policy.threshold;
  const ask = () => {
    setDone(null);
    setMissing(reason.trim() === '');
    if (reason.trim() !== '') setAsking(true);
  };
  const activate = () =>
    action
      .run(async () => {
        const change = await activateRule({ ...policy, threshold }, reason);
        setDone(
          `Threshold ${formatRisk(threshold)} is in force. ${effectText(change).replace('enter ', 'entered ')}`,
        );
        setReason('');
      })
      .finally(() => setAsking(false));
  const count = (value: number | undefined) => (value === undefined ? '…' : formatCount(value));
  return (
    <Panel
      title="Effect on the queue"
      description="Open cases are evaluated again. Decided cases keep what they were decided with."
    >
      <Figures compact>
        <NumberFigure name="Enter" value={count(preview.change?.entered)} />
        <NumberFigure name="Leave" value={count(preview.change?.left)} />
        <NumberFigure name="Stay" value={count(preview.change?.stayed)} />
      </Figures>
      <FailureAlert error={preview.error} title="The effect could not be counted" />
      {mayChange ? (
        <>
          <Textarea
            label="Reason"
            description="Kept with the new version and in the log."
            rows={2}
            maxLength={1000}
            value={reason}
            error={missing && reason.trim() === '' ? 'Say why the threshold changes.' : null}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <Group gap="sm">
            <Button onClick={ask} disabled={unchanged} loading={action.busy}>
              Activate threshold
            </Button>
            {unchanged && <span className={classes.hint}>This is the threshold in force.</span>}
          </Group>
        </>
      ) : (
        <NotAllowed action="change-threshold" />
      )}
      <FailureAlert
        error={action.error}
        title="The threshold was not activated"
        onClose={action.clearError}
      />
      {done && <DoneNotice onClose={() => setDone(null)}>{done}</DoneNotice>}
      <Dialog opened={asking} onClose={() => setAsking(false)} title={`Activate ${formatRisk(threshold)}?`}>
        <p className={classes.ask}>
          From policy {policy.version} ({formatRisk(policy.threshold)}) to policy {policy.version + 1} (
          {formatRisk(threshold)}). {preview.change && effectText(preview.change)}
        </p>
        <Group justify="flex-end" gap="sm">
          <Button variant="default" onClick={() => setAsking(false)}>
            Keep the old one
          </Button>
          <Button onClick={activate} loading={action.busy} data-autofocus>
            Yes, activate
          </Button>
        </Group>
      </Dialog>
    </Panel>
  );
}
