import { useCallback, useEffect, useRef } from 'react';
import { useSession } from '../../../workflows/base/seat.ts';
import { renewLease } from '../../../workflows/review/leases.ts';
import { addReviewTime } from '../../../workflows/review/wellbeing.ts';

/** Without input for this long, nobody is taken to be at work. */
const IDLE_AFTER = 60_000;
const TICK = 1_000;
/** Active seconds between two writes: to the draft, the session clock and the lease. */
const WRITE_EVERY = 10;
// Keys of a text that is being composed reach nobody (ui/composing.ts); the text itself does.
const INPUTS = ['pointermove', 'pointerdown', 'keydown', 'compositionupdate', 'wheel', 'touchstart'] as const;

const rounded = (seconds: number) => Math.round(seconds * 10) / 10;

/** Active handling time of a case. */
export interface ActiveTime {
  /** Seconds so far. */
  read: () => number;
}

interface ActiveTimeOptions {
  caseId: string;
  /** Counts only while this holds. */
  running: boolean;
  /** Seconds that were counted before. */
  from: number;
  /** Is told the seconds every so often, to be kept. */
  onWrite: (seconds: number) => void;
}

/**
 * Counts the time in which a reviewer is at work on a case: the page is visible and there was input within the
 * last minute. The session clock and the lease go on with it.
 */
export function useActiveTime({ caseId, running, from, onWrite }: ActiveTimeOptions): ActiveTime {
  const seconds = useRef(from);
  const write = useRef(onWrite);
  write.current = onWrite;
  useEffect(() => {
    seconds.current = Math.max(seconds.current, from);
  }, [from]);
  useEffect(() => {
    if (!running) return;
    let lastInput = performance.now();
    let lastTick = lastInput;
    let unwritten = 0;
    const owner = useSession.getState().reviewer;
    const flush = () => {
      if (unwritten === 0) return;
      const passed = unwritten;
      unwritten = 0;
      write.current(rounded(seconds.current));
      // After a switch of reviewers the last seconds are nobody's.
      if (useSession.getState().reviewer === owner) void addReviewTime(rounded(passed)).catch(console.error);
    };
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = Math.min(now - lastTick, 2 * TICK);
      lastTick = now;
      if (document.visibilityState !== 'visible' || now - lastInput > IDLE_AFTER) return;
      seconds.current += passed / 1000;
      unwritten += passed / 1000;
      if (unwritten < WRITE_EVERY) return;
      flush();
      void renewLease(caseId).catch(console.error);
    }, TICK);
    const onInput = () => {
      lastInput = performance.now();
    };
    for (const input of INPUTS) addEventListener(input, onInput, { passive: true, capture: true });
    addEventListener('pagehide', flush);
    return () => {
      clearInterval(timer);
      for (const input of INPUTS) removeEventListener(input, onInput, { capture: true });
      removeEventListener('pagehide', flush);
      flush();
    };
  }, [caseId, running]);
  return { read: useCallback(() => rounded(seconds.current), []) };
}
