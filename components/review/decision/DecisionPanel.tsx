import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import type { Choice } from '../../../domain/policy/choices.ts';
import type { Draft } from '../../../domain/review/draft.ts';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { DecisionForm } from './DecisionForm.tsx';
import classes from './decision.module.css';
import type { SubmissionHandle } from './useSubmission.ts';

interface DecisionPanelProps {
  draft: Draft;
  choices: readonly Choice[];
  disabled: boolean;
  submission: SubmissionHandle;
  onChange: (change: Partial<Draft>) => void;
  /** Other things to do with the case, beside sending it. */
  aside: ReactNode;
}

/** Decision, reasons, note and the button that sends them; always in view. */
export function DecisionPanel({ draft, choices, disabled, submission, onChange, aside }: DecisionPanelProps) {
  const shortcut = useKeyShortcut('submit');
  return (
    <section className={classes.panel} aria-label={t('review.form.decision')}>
      <DecisionForm
        draft={draft}
        choices={choices}
        disabled={disabled}
        missing={submission.missing}
        error={submission.error}
        onClearError={submission.clearError}
        onChange={onChange}
      />
      <div className={classes.save}>
        <Button
          fullWidth
          disabled={disabled}
          loading={submission.busy}
          onClick={submission.submit}
          aria-keyshortcuts={shortcut}
          rightSection={<KeyHint command="submit" />}
        >
          {t('review.form.submit')}
        </Button>
      </div>
      <div className={classes.aside}>{aside}</div>
    </section>
  );
}
