import { useLayoutEffect, useRef } from 'react';
import { activatesItself, isInDialog } from '../ui/keys/key-targets.ts';
import { useCommands } from '../ui/keys/useCommands.ts';
import { useKeys } from '../ui/keys/useKeys.ts';
import type { CurrentRow } from './table/useCurrentRow.ts';
import type { Selection } from './table/useSelection.ts';

interface QueueKeys {
  current: CurrentRow;
  /** Null for those who have nothing to do with marks. */
  selection: Selection | null;
  openRow: () => void;
  takeNext: () => void;
  focusSearch: () => void;
  assign: () => void;
}

/** Whether Space belongs to what has the focus, and not to the current row. */
function isElsewhere({ target, defaultPrevented }: KeyboardEvent): boolean {
  if (defaultPrevented || !(target instanceof HTMLElement) || activatesItself(target)) return true;
  return isInDialog(target) || target.closest('textarea, select') !== null;
}

/** Space marks the current row. Where it does something of its own it is left alone. */
function useMarkKey(mark: () => void): void {
  const latest = useRef(mark);
  latest.current = mark;
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const modified = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
      if (event.key !== ' ' || modified || isElsewhere(event)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
}

/** The commands of the queue, and its keys that are the same for everyone. */
export function useQueueKeys({ current, selection, ...actions }: QueueKeys): void {
  const { place, move } = current;
  const extend = (by: number) => {
    const reached = move(by);
    selection?.extendTo(reached, place);
  };
  useCommands({
    'next-row': () => move(1),
    'previous-row': () => move(-1),
    'open-row': place >= 0 ? actions.openRow : null,
    'next-case': actions.takeNext,
    'find-case': actions.focusSearch,
    assign: selection ? actions.assign : null,
  });
  useKeys([
    ['ArrowDown', () => move(1)],
    ['ArrowUp', () => move(-1)],
    ['PageDown', () => move(10)],
    ['PageUp', () => move(-10)],
    ['Home', () => move(Number.NEGATIVE_INFINITY)],
    ['End', () => move(Number.POSITIVE_INFINITY)],
    ['shift+ArrowDown', () => extend(1)],
    ['shift+ArrowUp', () => extend(-1)],
  ]);
  useMarkKey(() => selection?.toggle(place));
}
