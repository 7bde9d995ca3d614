import { useCallback } from 'react';
import type { CommandId } from '../../../domain/keys/commands.ts';
import { liveRecentCommands, noteCommand } from '../../../workflows/console/recent-commands.ts';
import { useKeyContext } from '../../ui/keys/key-context.ts';
import { useRead, valueOr } from '../../ui/reading/useRead.ts';

const NONE: readonly string[] = [];

/** What this reviewer ran from the palette, newest first, and how to add to it. Where it cannot be kept, it is not. */
export function useRecentCommands(): { ran: readonly string[]; note: (id: CommandId) => void } {
  const { reviewer } = useKeyContext();
  const read = useRead(
    useCallback(() => liveRecentCommands(reviewer ?? ''), [reviewer]),
    { failsInFrame: true },
  );
  const note = (id: CommandId) => {
    if (reviewer !== null) void noteCommand(reviewer, id).catch(console.error);
  };
  return { ran: valueOr(read, NONE), note };
}
