import { useLayoutEffect, useState } from 'react';
import type { Anchor } from './anchors.ts';

/** Room around what is pointed at, and the share of the window's height that a large one may take, in CSS pixels. */
const ROOM = 4;
const TALLEST = 0.45;

/** Where the light of a tour falls: the part of an element that is to be looked at, in the window. */
export interface Spot {
  left: number;
  top: number;
  width: number;
  height: number;
}

function spotOf(element: HTMLElement): Spot {
  const { left, top, width, height } = element.getBoundingClientRect();
  const from = Math.max(0, left - ROOM);
  return {
    left: from,
    top: Math.max(0, top - ROOM),
    width: Math.min(width + 2 * ROOM, document.documentElement.clientWidth - from),
    height: Math.min(height + 2 * ROOM, innerHeight * TALLEST),
  };
}

const isSame = (one: Spot, other: Spot) =>
  one.left === other.left &&
  one.top === other.top &&
  one.width === other.width &&
  one.height === other.height;

const bringIntoView = (element: HTMLElement) =>
  element.scrollIntoView({ block: element.offsetHeight > innerHeight * TALLEST ? 'start' : 'center' });

function isInView(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < innerHeight - ROOM && bottom > ROOM;
}

/**
 * Brings an element into view and follows where it is. A screen that is still being read pushes it away, or draws it
 * anew: the anchor then finds what stands in its place.
 */
export function useSpot(element: HTMLElement, anchor: Anchor): Spot {
  const [spot, setSpot] = useState(() => spotOf(element));
  useLayoutEffect(() => {
    let followed = element;
    bringIntoView(followed);
    let frame = 0;
    // What moves an element is not always told: a list that is read, a notice that comes.
    const follow = () => {
      const found = followed.isConnected ? followed : anchor();
      if (found && (found !== followed || !isInView(found))) bringIntoView(found);
      followed = found ?? followed;
      const next = spotOf(followed);
      if (found) setSpot((before) => (isSame(before, next) ? before : next));
      frame = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(frame);
  }, [element, anchor]);
  return spot;
}
