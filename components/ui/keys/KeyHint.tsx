import { Kbd } from '@mantine/core';
import { Fragment } from 'react';
import { keyLabels, keyText } from '../../../domain/keys/combination.ts';
import type { CommandId } from '../../../domain/keys/commands.ts';
import { useKeyContext } from './key-context.ts';

/** The key of a command, on the control that runs it; nothing when it has none. Screen readers get aria-keyshortcuts. */
export function KeyHint({ command }: { command: CommandId }) {
  const key = useKeyContext().keys[command];
  if (key === null) return null;
  return (
    <Kbd size="xs" aria-hidden>
      {keyText(key)}
    </Kbd>
  );
}

/** A key combination, key by key. */
export function KeyCombination({ combination }: { combination: string }) {
  return keyLabels(combination).map((label, index) => (
    <Fragment key={label}>
      {index > 0 && ' + '}
      <Kbd>{label}</Kbd>
    </Fragment>
  ));
}
