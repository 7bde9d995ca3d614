import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import classes from './decision.module.css';

interface NextBarProps {
  label: string;
  /** What the button says that goes on. */
  next: string;
  /** The key that saves goes on; not where somebody may press it to save. */
  isKeyed: boolean;
  onNext: () => void;
  /** Other things to do, before the button. */
  children?: ReactNode;
}

/** The way on, at the foot of the screen, where there is nothing to decide. */
export function NextBar({ label, next, isKeyed, onNext, children }: NextBarProps) {
  const shortcut = useKeyShortcut('submit');
  useCommands({ submit: isKeyed ? onNext : null });
  return (
    <section className={classes.bar} aria-label={label}>
      <span className={classes.aside} />
      {children}
      <Button
        className={classes.send}
        onClick={onNext}
        aria-keyshortcuts={isKeyed ? shortcut : undefined}
        rightSection={isKeyed ? <KeyHint command="submit" /> : null}
      >
        {next}
      </Button>
    </section>
  );
}
