import { useHotkeys } from '@mantine/hooks';
import { isTaken } from './key-targets.ts';

type Key = readonly [key: string, action: (event: KeyboardEvent) => void];

/**
 * Keys of a screen that are the same for everyone, such as the arrows; what a reviewer can choose a key for goes
 * through useCommands. They never fire while the person types in a field or a dialog is open.
 */
export function useKeys(keys: readonly Key[]): void {
  useHotkeys(
    keys.map(([key, action]) => [
      key,
      (event: KeyboardEvent) => {
        if (isTaken(event.target)) return;
        event.preventDefault();
        action(event);
      },
      { preventDefault: false },
    ]),
    [],
    true,
  );
}
