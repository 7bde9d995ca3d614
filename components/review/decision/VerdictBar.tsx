import { useId } from 'react';
import { CHOICES, type Choice } from '../../../domain/policy/choices.ts';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { type CommandHandlers, useCommands } from '../../ui/keys/useCommands.ts';
import { CHOICE_COMMANDS } from './choice-commands.ts';
import classes from './decision.module.css';

interface VerdictBarProps {
  choice: Choice | null;
  choices: readonly Choice[];
  disabled: boolean;
  /** Id of what says that something is missing. */
  describedBy?: string | undefined;
  onChoose: (choice: Choice) => void;
}

/** What can be decided, in one row, by pointer or key. */
export function VerdictBar({ choice: chosen, choices, disabled, describedBy, onChoose }: VerdictBarProps) {
  const base = useId();
  const handlers: CommandHandlers = Object.fromEntries(
    CHOICES.map((choice) => [
      CHOICE_COMMANDS[choice],
      !disabled && choices.includes(choice) ? () => onChoose(choice) : null,
    ]),
  );
  useCommands(handlers);
  return (
    <fieldset className={classes.verdicts} disabled={disabled} aria-describedby={describedBy}>
      <legend className={classes.legend}>{t('review.form.decision')}</legend>
      {choices.map((choice) => (
        <label key={choice} className={classes.verdict} data-checked={chosen === choice || undefined}>
          <input
            type="radio"
            name={`${base}-choice`}
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          <span>{t(`names.decision.${choice}`)}</span>
          <KeyHint command={CHOICE_COMMANDS[choice]} />
        </label>
      ))}
    </fieldset>
  );
}
