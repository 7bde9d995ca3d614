import { useLayoutEffect, useRef } from 'react';
import type { CommandId } from '../../../domain/keys/commands.ts';
import { useKeyContext } from './key-context.ts';

/** What to do for each command; null for one that cannot be run now. */
export type CommandHandlers = { readonly [Id in CommandId]?: (() => void) | null | undefined };

/**
 * Offers commands while the component is shown: by the reviewer's key and in the command palette. Keys never fire
 * while the person types in a field, unless the command is meant for that, nor while a dialog is open.
 */
export function useCommands(handlers: CommandHandlers): void {
  const { registry } = useKeyContext();
  const latest = useRef(handlers);
  useLayoutEffect(() => {
    latest.current = handlers;
  });
  const offered = Object.entries(handlers)
    .flatMap(([id, handler]) => (handler ? [id] : []))
    .join(' ');
  useLayoutEffect(() => {
    if (offered === '') return;
    return registry.register(offered.split(' ') as CommandId[], (id) => latest.current[id]?.());
  }, [registry, offered]);
}
