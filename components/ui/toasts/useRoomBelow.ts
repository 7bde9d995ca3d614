import { useLayoutEffect, useState } from 'react';

/** A bar this far above the window's edge still is at its bottom; in CSS pixels. */
const BESIDE = 48;

/** Height that bars at the bottom of the window take; bars are marked with data-bottom-bar, and go across the window. */
function takenBelow(): number {
  let taken = 0;
  for (const bar of document.querySelectorAll('[data-bottom-bar]')) {
    const { top, bottom, width, height } = bar.getBoundingClientRect();
    const atBottom = height > 0 && top < innerHeight && bottom > innerHeight - BESIDE;
    if (atBottom && width > innerWidth / 2) taken = Math.max(taken, innerHeight - top);
  }
  return Math.round(taken);
}

/** How far above the window's edge something has to be so that it lies on no bar; followed while it is shown. */
export function useRoomBelow(shown: boolean): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    if (!shown) return;
    let frame = 0;
    // A bar grows with what is said in it, and comes and goes with its screen, without anybody being told.
    const follow = () => {
      setRoom(takenBelow());
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [shown]);
  return room;
}
