import { type RefObject, useLayoutEffect, useRef } from 'react';
import type { Missing } from './useSubmission.ts';

/** Focuses something, which `reveal` brings into view where its part of the screen is not the one that is shown. */
export function focusShown(element: HTMLElement | null | undefined, reveal: () => void): void {
  if (!element) return;
  element.focus();
  if (document.activeElement === element) return;
  reveal();
  requestAnimationFrame(() => element.focus());
}

interface Places {
  reasons: RefObject<HTMLFieldSetElement | null>;
  note: RefObject<HTMLTextAreaElement | null>;
}

/** Puts the focus where something is missing, once it was asked for. */
export function useFocusOnMissing(missing: readonly Missing[], reveal: () => void): Places {
  const reasons = useRef<HTMLFieldSetElement>(null);
  const note = useRef<HTMLTextAreaElement>(null);
  const latest = useRef(reveal);
  latest.current = reveal;
  const [first] = missing;
  useLayoutEffect(() => {
    if (first === 'reason') focusShown(reasons.current?.querySelector('input'), latest.current);
    if (first === 'note') focusShown(note.current, latest.current);
    if (first === 'characteristic') latest.current();
  }, [first]);
  return { reasons, note };
}
