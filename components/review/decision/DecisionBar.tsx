import { Button } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import type { Choice } from '../../../domain/policy/choices.ts';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { FailureAlert } from '../../ui/reading/FailureAlert.tsx';
import classes from './decision.module.css';
import { MissingParts } from './MissingParts.tsx';
import type { SubmissionHandle } from './useSubmission.ts';
import { VerdictBar } from './VerdictBar.tsx';

interface DecisionBarProps {
  choice: Choice | null;
  choices: readonly Choice[];
  disabled: boolean;
  submission: Pick<SubmissionHandle, 'submit' | 'busy' | 'error' | 'clearError' | 'missing'>;
  onChoose: (choice: Choice) => void;
  /** In the place of the verdicts; given the id of what says that something is missing. */
  options?: (describedBy: string | undefined) => ReactNode;
  /** Asked beside the verdict. */
  also?: ReactNode;
  /** Other things to do, beside sending it. */
  aside: ReactNode;
  /** What the button says that sends it. */
  sendLabel?: string;
}

/** The verdicts and the button that sends them, at the foot of the screen; always in view. */
export function DecisionBar(props: DecisionBarProps) {
  const { choice, choices, disabled, submission, onChoose, options, aside } = props;
  const { sendLabel = t('review.form.submit') } = props;
  const shortcut = useKeyShortcut('submit');
  const problem = useId();
  const { missing, error, clearError } = submission;
  const describedBy = missing.length > 0 ? problem : undefined;
  return (
    <section className={classes.bar} aria-label={t('review.form.decision')}>
      <div className={classes.above}>
        <FailureAlert error={error} title={t('review.form.notSaved')} onClose={clearError} />
        <MissingParts id={problem} missing={missing} />
      </div>
      {options?.(describedBy) ?? <VerdictBar {...{ choice, choices, disabled, describedBy, onChoose }} />}
      {props.also}
      <div className={classes.aside}>{aside}</div>
      <Button
        className={classes.send}
        disabled={disabled}
        loading={submission.busy}
        onClick={submission.submit}
        aria-keyshortcuts={shortcut}
        rightSection={<KeyHint command="submit" />}
      >
        {sendLabel}
      </Button>
    </section>
  );
}
