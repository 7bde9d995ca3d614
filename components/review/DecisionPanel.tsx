import { Button, Kbd, Textarea } from '@mantine/core';
import { useId } from 'react';
import { VERDICTS, type Verdict } from '../../domain/queue/case.ts';
import type { Draft } from '../../workflows/drafts.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { VERDICT_NAMES } from '../ui/names.ts';
import classes from './decision.module.css';
import type { DecisionSaver } from './useDecisionSaver.ts';

interface DecisionPanelProps {
  draft: Draft;
  disabled: boolean;
  saver: DecisionSaver;
  onChange: (change: Partial<Draft>) => void;
}

/** Verdict, note and the button that sends them; always in view. */
export function DecisionPanel({ draft, disabled, saver, onChange }: DecisionPanelProps) {
  const base = useId();
  const problem = `${base}-problem`;
  return (
    <section className={classes.panel} aria-label="Decision">
      <FailureAlert error={saver.error} title="The decision was not saved" onClose={saver.clearError} />
      <fieldset
        className={classes.verdicts}
        disabled={disabled}
        aria-describedby={saver.missing ? problem : undefined}
      >
        <legend className={classes.legend}>Verdict</legend>
        {VERDICTS.map((verdict: Verdict, index) => (
          <label
            key={verdict}
            className={classes.verdict}
            data-checked={draft.verdict === verdict || undefined}
          >
            <input
              type="radio"
              name={`${base}-verdict`}
              checked={draft.verdict === verdict}
              onChange={() => onChange({ verdict })}
            />
            <span>{VERDICT_NAMES[verdict]}</span>
            <Kbd size="xs" aria-hidden>
              {index + 1}
            </Kbd>
          </label>
        ))}
      </fieldset>
      {saver.missing && (
        <p id={problem} className={classes.problem} role="alert">
          Choose a verdict first.
        </p>
      )}
      <Textarea
        label="Note"
        placeholder="What decided it, if it is not plain"
        rows={2}
        maxLength={4000}
        disabled={disabled}
        value={draft.note}
        onChange={(event) => onChange({ note: event.currentTarget.value })}
      />
      <Button
        fullWidth
        disabled={disabled}
        loading={saver.busy}
        onClick={saver.save}
        aria-keyshortcuts="Control+Enter"
        rightSection={
          <Kbd size="xs" aria-hidden>
            Ctrl + Enter
          </Kbd>
        }
      >
        Save and next
      </Button>
    </section>
  );
}
