import { getHotkeyHandler } from '@mantine/hooks';
import { useLayoutEffect, useRef } from 'react';
import { isTaken } from './key-targets.ts';

type Key = readonly [key: string, action: (event: KeyboardEvent) => void];

/**
 * Keys of a screen that are the same for everyone, such as the arrows; what a reviewer can choose a key for goes
 * through useCommands. They never fire while the person types in a field or a dialog is open, and they work from the
 * frame on in which what they act on is shown: a key is never lost to a screen that is there and not listening yet.
 */
export function useKeys(keys: readonly Key[]): void {
  const latest = useRef(keys);
  useLayoutEffect(() => {
    latest.current = keys;
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (isTaken(event.target)) return;
      getHotkeyHandler(latest.current.map(([key, action]) => [key, action]))(event);
    };
    document.documentElement.addEventListener('keydown', listen);
    return () => document.documentElement.removeEventListener('keydown', listen);
  }, []);
}
