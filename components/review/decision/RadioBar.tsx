import { useId } from 'react';
import type { CommandId } from '../../../domain/keys/commands.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { type CommandHandlers, useCommands } from '../../ui/keys/useCommands.ts';
import classes from './decision.module.css';

/** One of several things to choose, its name, and the command that chooses it. */
interface RadioOption<Id extends string> {
  id: Id;
  name: string;
  command: CommandId;
}

interface RadioBarProps<Id extends string> {
  /** What is chosen, for screen readers; and for everybody where `named`. */
  legend: string;
  named?: boolean;
  options: readonly RadioOption<Id>[];
  chosen: Id | null;
  disabled: boolean;
  /** Id of what says that something is missing. */
  describedBy?: string | undefined;
  onChoose: (id: Id) => void;
}

/** One of a few, in one row, by pointer or key. */
export function RadioBar<Id extends string>(props: RadioBarProps<Id>) {
  const { legend, named = false, options, chosen, disabled, describedBy, onChoose } = props;
  const base = useId();
  const handlers: CommandHandlers = Object.fromEntries(
    options.map(({ id, command }) => [command, disabled ? null : () => onChoose(id)]),
  );
  useCommands(handlers);
  return (
    <fieldset className={classes.verdicts} disabled={disabled} aria-describedby={describedBy}>
      <legend className={named ? classes.named : classes.legend}>{legend}</legend>
      {options.map(({ id, name, command }) => (
        <label key={id} className={classes.verdict} data-checked={chosen === id || undefined}>
          <input type="radio" name={`${base}-choice`} checked={chosen === id} onChange={() => onChoose(id)} />
          <span>{name}</span>
          <KeyHint command={command} />
        </label>
      ))}
    </fieldset>
  );
}
