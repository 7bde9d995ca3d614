import type { Choice } from '../../../domain/policy/choices.ts';
import { t } from '../../../words/words.ts';
import { CHOICE_COMMANDS } from './choice-commands.ts';
import { RadioBar } from './RadioBar.tsx';

interface VerdictBarProps {
  choice: Choice | null;
  choices: readonly Choice[];
  disabled: boolean;
  /** Id of what says that something is missing. */
  describedBy?: string | undefined;
  onChoose: (choice: Choice) => void;
}

/** What can be decided, in one row, by pointer or key. */
export function VerdictBar({ choice, choices, disabled, describedBy, onChoose }: VerdictBarProps) {
  return (
    <RadioBar
      legend={t('review.form.decision')}
      options={choices.map((id) => ({
        id,
        name: t(`names.decision.${id}`),
        command: CHOICE_COMMANDS[id],
      }))}
      chosen={choice}
      disabled={disabled}
      describedBy={describedBy}
      onChoose={onChoose}
    />
  );
}
