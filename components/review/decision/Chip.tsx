import { IconSquare, IconSquareCheckFilled } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import type { CommandId } from '../../../domain/keys/commands.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import classes from './chips.module.css';

interface ChipProps {
  label: string;
  checked: boolean;
  disabled?: boolean;
  command: CommandId;
  /** Id of what says more about it. */
  describedBy?: string | undefined;
  onToggle: () => void;
  /** Drawn on it, beside its name. */
  children?: ReactNode;
}

/** Something to tick, by pointer or by its key; it is as wide ticked as not, so that nothing moves. */
export function Chip({ label, checked, disabled, command, describedBy, onToggle, children }: ChipProps) {
  const shortcut = useKeyShortcut(command);
  const Box = checked ? IconSquareCheckFilled : IconSquare;
  return (
    <label className={classes.chip} data-checked={checked || undefined} data-disabled={disabled || undefined}>
      <input
        type="checkbox"
        checked={checked}
        disabled={disabled}
        aria-describedby={describedBy}
        aria-keyshortcuts={shortcut}
        onChange={onToggle}
      />
      <Box size={14} stroke={1.5} aria-hidden />
      <span>{label}</span>
      <KeyHint command={command} />
      {children}
    </label>
  );
}
