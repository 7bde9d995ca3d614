import { useCallback, useEffect, useRef } from 'react';
import { useDrafts } from '../../workflows/drafts.ts';

/** Without input for this long, nobody is taken to be at work. */
const IDLE_AFTER = 60_000;
const TICK = 1_000;
/** Ticks between two writes to the draft. */
const WRITE_EVERY = 5;
const INPUTS = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

const rounded = (seconds: number) => Math.round(seconds * 10) / 10;

/** Active handling time of a case. */
export interface ActiveTime {
  /** Seconds so far. */
  read: () => number;
  /** Stops counting and writes no more, because the draft is done with. */
  stop: () => void;
}

/**
 * Counts the time in which a reviewer is at work on a case: the page is visible and there was input within the
 * last minute. It is kept in the case's draft, and goes on from there.
 */
export function useActiveTime(caseId: string, running: boolean): ActiveTime {
  const seconds = useRef(0);
  const stopped = useRef(false);
  useEffect(() => {
    if (!running) return;
    stopped.current = false;
    const { drafts, changeDraft } = useDrafts.getState();
    seconds.current = drafts[caseId]?.seconds ?? 0;
    let lastInput = performance.now();
    let lastTick = lastInput;
    let ticks = 0;
    const onInput = () => {
      lastInput = performance.now();
    };
    const write = () => {
      if (!stopped.current) changeDraft(caseId, { seconds: rounded(seconds.current) });
    };
    const timer = setInterval(() => {
      const now = performance.now();
      const passed = Math.min(now - lastTick, 2 * TICK);
      lastTick = now;
      if (stopped.current || document.visibilityState !== 'visible' || now - lastInput > IDLE_AFTER) return;
      seconds.current += passed / 1000;
      ticks += 1;
      if (ticks % WRITE_EVERY === 0) write();
    }, TICK);
    for (const input of INPUTS) addEventListener(input, onInput, { passive: true, capture: true });
    addEventListener('pagehide', write);
    return () => {
      clearInterval(timer);
      for (const input of INPUTS) removeEventListener(input, onInput, { capture: true });
      removeEventListener('pagehide', write);
      write();
    };
  }, [caseId, running]);
  return {
    read: useCallback(() => rounded(seconds.current), []),
    stop: useCallback(() => {
      stopped.current = true;
    }, []),
  };
}
