import type { Page } from '@playwright/test';
import type { Box } from './pixels.ts';

/** A part of the page that scrolls, or the page itself, as it is after it was scrolled to its end. */
export interface Scrolled {
  name: string;
  /** Pixels between the end of what can be seen in it and its own lower edge. */
  emptyAtEnd: number;
  /** A place in it at which nothing else scrolls; null when others cover it. */
  place: Pick<Box, 'x' | 'y'> | null;
  /** How far it can be scrolled down. */
  range: number;
}

/** What the page complains about across: parts that stick out of the window or scroll sideways without being made to. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth) found.push(`the page, by ${root.scrollWidth - innerWidth}`);
    for (const element of document.querySelectorAll('main, nav, [role="dialog"]')) {
      // Tables and the row of views are made to be scrolled sideways.
      if (element.scrollWidth > element.clientWidth + 1 && getComputedStyle(element).overflowX !== 'visible')
        found.push(`${element.tagName.toLowerCase()}, by ${element.scrollWidth - element.clientWidth}`);
    }
    for (const element of document.querySelectorAll(
      '[role="menu"], [role="listbox"], [role="dialog"], header button',
    )) {
      const { left, right } = element.getBoundingClientRect();
      if (left < 0 || right > innerWidth + 1)
        found.push(
          `${element.role ?? element.tagName} ${element.textContent.slice(0, 40)}, to ${Math.round(right)}`,
        );
    }
    return found;
  });
}

/** Frames over which a page keeps its size once it is at rest. */
const FRAMES_AT_REST = 10;

/**
 * Waits until the page has read what it shows, nothing moves and nothing grows or shrinks any more.
 * @returns the heights of the page and of all that scrolls in it
 */
export function layoutAtRest(page: Page): Promise<number[]> {
  return page.evaluate(async (framesAtRest) => {
    const reads = () =>
      document.querySelector('[data-reading], progress, [role="progressbar"], [aria-busy="true"]') !== null;
    const moves = () =>
      document.getAnimations().some(({ effect, playState }) => {
        const endless = effect?.getComputedTiming().iterations === Number.POSITIVE_INFINITY;
        return playState === 'running' && !endless;
      });
    const heights = () =>
      [...document.querySelectorAll('*')]
        .filter(({ scrollHeight, clientHeight }) => scrollHeight > clientHeight + 1)
        .map(({ scrollHeight }) => scrollHeight)
        .concat(document.documentElement.scrollHeight);
    await document.fonts.ready;
    let last = heights();
    for (let frames = 0; frames < framesAtRest; frames += 1) {
      await new Promise(requestAnimationFrame);
      const now = heights();
      if (reads() || moves() || now.join() !== last.join()) frames = -1;
      last = now;
    }
    return last;
  }, FRAMES_AT_REST);
}

/** Looks at everything that scrolls up and down, each scrolled to its end and back. */
export function lookAtScrollers(page: Page): Promise<Scrolled[]> {
  return page.evaluate(async () => {
    const root = document.documentElement;
    const scrolls = (element: Element) =>
      element.scrollHeight > element.clientHeight + 1 &&
      (element === root || ['auto', 'scroll'].includes(getComputedStyle(element).overflowY));
    const clips = (element: Element) => getComputedStyle(element).overflowY !== 'visible';
    /** Where what can be seen ends, without what is hidden but read aloud, and what lies over the page. */
    const endOf = (element: Element): number => {
      const { display, visibility, position, clipPath, clip, backgroundColor, borderBottomWidth } =
        getComputedStyle(element);
      // Without a box of its own it is seen where its children are.
      if (display === 'contents') return Math.max(...[...element.children].map(endOf));
      const box = element.getBoundingClientRect();
      const unseen =
        visibility === 'hidden' || position === 'fixed' || clipPath !== 'none' || clip !== 'auto';
      if (unseen || box.height <= 1 || box.width <= 1) return Number.NEGATIVE_INFINITY;
      // A panel is seen by its border or its ground, down to its lower edge.
      const painted = borderBottomWidth !== '0px' || !/^rgba\(.*, 0\)$|^transparent$/.test(backgroundColor);
      const leaf = element.children.length === 0 || clips(element) || element instanceof SVGElement;
      const own = leaf || painted ? box.bottom : Number.NEGATIVE_INFINITY;
      return leaf ? own : Math.max(own, ...[...element.children].map(endOf));
    };
    const nameOf = (element: Element) => {
      if (element === root) return 'the page';
      // The classes of a module carry its hash: "_main_1fpnp_123" is the class "main".
      const classes = [...element.classList].map((name) => name.replace(/^_(.+)_[^_]+_\d+$/, '$1'));
      const label = element.getAttribute('aria-label') ?? element.querySelector('h1, h2, h3')?.textContent;
      const role = element.role ?? element.tagName.toLowerCase();
      return label ? `${role} “${label}”` : [role, ...classes].join('.');
    };
    /** A place in it where it is the innermost part that scrolls. */
    const placeIn = (element: Element) => {
      const { left, top, right, bottom } =
        element === root
          ? { left: 0, top: 0, right: innerWidth, bottom: innerHeight }
          : element.getBoundingClientRect();
      for (let row = 1; row < 20; row += 1)
        for (let column = 1; column < 20; column += 1) {
          const x = left + ((right - left) * column) / 20;
          const y = top + ((bottom - top) * row) / 20;
          let at = document.elementFromPoint(x, y);
          if (!at || !element.contains(at)) continue;
          while (at !== element && at && !scrolls(at)) at = at.parentElement;
          if (at === element) return { x, y };
        }
      return null;
    };
    const found = [];
    for (const element of document.querySelectorAll('*')) {
      if (!scrolls(element)) continue;
      element.scrollTop = element.scrollHeight;
      // A list that makes its rows as they are scrolled to has them after a frame or two.
      for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
      const range = element.scrollTop;
      const bottom = element === root ? innerHeight : element.getBoundingClientRect().bottom;
      const end = Math.max(...[...element.children].map(endOf));
      element.scrollTop = 0;
      found.push({ name: nameOf(element), range, emptyAtEnd: bottom - end, place: placeIn(element) });
    }
    return found;
  });
}
