import { Button, Kbd, Textarea } from '@mantine/core';
import { useId } from 'react';
import { CHOICES, REASONS } from '../../domain/review/choices.ts';
import type { Draft } from '../../domain/review/draft.ts';
import { FailureAlert } from '../ui/FailureAlert.tsx';
import { DECISION_NAMES } from '../ui/names.ts';
import classes from './decision.module.css';
import type { Missing, SubmissionHandle } from './useSubmission.ts';

const ASKED: Record<Missing, string> = {
  choice: 'Choose a decision first.',
  characteristic: 'Mark at least one characteristic.',
  reason: 'Choose a reason.',
  note: 'Write a note.',
};

interface DecisionPanelProps {
  draft: Draft;
  disabled: boolean;
  submission: SubmissionHandle;
  onChange: (change: Partial<Draft>) => void;
}

/** Decision, reasons, note and the button that sends them; always in view. */
export function DecisionPanel({ draft, disabled, submission, onChange }: DecisionPanelProps) {
  const base = useId();
  const problem = `${base}-problem`;
  const { missing } = submission;
  const reasons = draft.choice === null ? [] : REASONS[draft.choice];
  return (
    <section className={classes.panel} aria-label="Decision">
      <FailureAlert
        error={submission.error}
        title="The decision was not saved"
        onClose={submission.clearError}
      />
      <fieldset
        className={classes.verdicts}
        disabled={disabled}
        aria-describedby={missing.length > 0 ? problem : undefined}
      >
        <legend className={classes.legend}>Decision</legend>
        {CHOICES.map((choice, index) => (
          <label
            key={choice}
            className={classes.verdict}
            data-checked={draft.choice === choice || undefined}
            data-aside={choice === 'escalate' || choice === 'skip' || undefined}
          >
            <input
              type="radio"
              name={`${base}-choice`}
              checked={draft.choice === choice}
              onChange={() => onChange({ choice, reasons: [] })}
            />
            <span>{DECISION_NAMES[choice]}</span>
            <Kbd size="xs" aria-hidden>
              {index + 1}
            </Kbd>
          </label>
        ))}
      </fieldset>
      {reasons.length > 0 && (
        <fieldset className={classes.reasons} disabled={disabled}>
          <legend className={classes.legend}>Reason</legend>
          {reasons.map(({ id, name }) => (
            <label key={id} className={classes.reason} data-checked={draft.reasons.includes(id) || undefined}>
              <input
                type="checkbox"
                checked={draft.reasons.includes(id)}
                onChange={(event) =>
                  onChange({
                    reasons: event.currentTarget.checked
                      ? [...draft.reasons, id]
                      : draft.reasons.filter((each) => each !== id),
                  })
                }
              />
              <span>{name}</span>
            </label>
          ))}
        </fieldset>
      )}
      {missing.length > 0 && (
        <p id={problem} className={classes.problem} role="alert">
          {missing.map((part) => ASKED[part]).join(' ')}
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
        loading={submission.busy}
        onClick={submission.submit}
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
