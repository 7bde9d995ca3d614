import { useLocation } from 'wouter';
import { wayTo } from '../../domain/keys/commands.ts';
import { useConsoleState } from '../../workflows/base/console-state.ts';
import { startBreak } from '../../workflows/review/wellbeing.ts';
import { usePracticeCommands } from '../practice/usePracticeCommands.ts';
import { type CommandHandlers, useCommands } from '../ui/keys/useCommands.ts';
import { WORKSPACES } from './workspaces.ts';

interface ShellActions {
  showKeys: () => void;
  undo: () => void;
  toggleNavigation: () => void;
}

/** The commands that are there on every screen: the keys, a break, undo, the navigation and the way to each workspace. */
export function useShellCommands({ showKeys, undo, toggleNavigation }: ShellActions): void {
  const [, navigate] = useLocation();
  const canUndo = useConsoleState(({ lastDecision }) => lastDecision !== null);
  const ways: CommandHandlers = Object.fromEntries(
    WORKSPACES.map(({ id }) => [wayTo(id), () => navigate(`/${id}`)]),
  );
  useCommands({
    ...ways,
    'show-keys': showKeys,
    'toggle-navigation': toggleNavigation,
    'take-break': () => void startBreak(),
    ...usePracticeCommands(),
    undo: canUndo ? undo : null,
  });
}
