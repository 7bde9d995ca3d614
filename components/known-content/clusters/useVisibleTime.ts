import { useEffect, useRef } from 'react';

const TICK = 1_000;

/** Counts the seconds in which the page was visible since this was first drawn. */
export function useVisibleTime(): { read: () => number } {
  const seconds = useRef(0);
  useEffect(() => {
    const timer = setInterval(() => {
      if (!document.hidden) seconds.current += TICK / 1000;
    }, TICK);
    return () => clearInterval(timer);
  }, []);
  return { read: () => seconds.current };
}
