import { useLayoutEffect } from 'react';
import { holdKeys } from './key-targets.ts';

/** Gives a dialog the keys for as long as it is open. */
export function useHeldKeys(opened: boolean): void {
  useLayoutEffect(() => (opened ? holdKeys() : undefined), [opened]);
}
