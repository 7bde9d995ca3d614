import { useCallback, useMemo, useState } from 'react';

/** What of the text is hidden until it is asked for. */
export type Mask = 'off' | 'transcript' | 'message';

/** Which messages are hidden. */
export interface MaskHandle {
  isMasked: (message: number) => boolean;
  /** Something is hidden still. */
  any: boolean;
  /** Shows one message, or all where the policy masks the transcript as a whole. */
  show: (message: number) => void;
  showAll: () => void;
}

/** Hides text until it is asked for, as the review policy says. */
export function useMask(mask: Mask, messages: number): MaskHandle {
  const [all, setAll] = useState(mask === 'off');
  const [shown, setShown] = useState<ReadonlySet<number>>(new Set());
  const showAll = useCallback(() => setAll(true), []);
  const show = useCallback(
    (message: number) => {
      if (mask === 'transcript') setAll(true);
      else setShown((before) => new Set([...before, message]));
    },
    [mask],
  );
  return useMemo(
    () => ({
      isMasked: (message: number) => !all && !shown.has(message),
      any: !all && shown.size < messages,
      show,
      showAll,
    }),
    [all, shown, messages, show, showAll],
  );
}
