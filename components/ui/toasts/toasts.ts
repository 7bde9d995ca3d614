import { type ReactNode, useSyncExternalStore } from 'react';
import type { CommandId } from '../../../domain/keys/commands.ts';

/** Milliseconds that a toast stays when it does not say otherwise. */
export const USUAL_STAY = 8_000;

/** What can be done about what a toast says. The toast is gone then. */
export interface ToastAction {
  label: string;
  run: () => void;
  /** Whose key is shown on it. */
  command?: CommandId;
}

/** What a toast says, and how. */
export interface Toast {
  /** One sentence, for what was done or happened. */
  message: ReactNode;
  /** A second line, in smaller print. */
  detail?: ReactNode;
  /** "done" by default. A failure that must not be missed belongs in a FailureAlert, in its place. */
  tone?: 'done' | 'info' | 'failed';
  actions?: readonly ToastAction[];
  /** Milliseconds; null until it is closed. It never goes while the pointer or the focus is on it. */
  stay?: number | null;
}

/** A toast that is shown: which of all that were. */
export interface ShownToast extends Toast {
  readonly number: number;
}

let shown: ShownToast | null = null;
let count = 0;
const listeners = new Set<() => void>();

function show(next: ShownToast | null): void {
  shown = next;
  for (const listener of listeners) listener();
}

/**
 * Says that something was done, at the bottom of the window, over the page: nothing moves, and the focus stays. A
 * screen reader says it when it has finished. One at a time: the next takes the place of the one that is there.
 *
 *     const close = toast({ message: t('review.saved'), actions: [{ label: t('shared.undo'), run: undo, command: 'undo' }] });
 *
 * Nothing may depend on it being seen: what it offers must be within reach otherwise too.
 * @returns closes it, if it is still the one that is shown
 */
export function toast(next: Toast): () => void {
  count += 1;
  const number = count;
  show({ ...next, number });
  return () => {
    if (shown?.number === number) show(null);
  };
}

/** Closes the toast that is shown, if there is one. */
export function closeToast(): void {
  if (shown) show(null);
}

/** The toast that is shown now. */
export const shownToast = (): ShownToast | null => shown;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The toast that is shown, for whoever draws it. */
export const useShownToast = (): ShownToast | null => useSyncExternalStore(subscribe, shownToast);
