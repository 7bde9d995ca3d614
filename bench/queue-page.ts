import type { Locator, Page } from '@playwright/test';

/** The headline that says how many cases are listed. */
const STATUS = 'main header [role="status"]';
const FIRST_ROW = '[role="grid"] tbody tr[id]';

/**
 * Milliseconds from doing something to a control until the list shows what came of it: until the text or id of
 * `watched` changes and the frame after is drawn.
 * @param typed what is typed into the control; it is clicked otherwise
 */
export async function timeChange(
  control: Locator,
  watched: 'count' | 'first row',
  typed?: string,
): Promise<number> {
  const selector = watched === 'count' ? STATUS : FIRST_ROW;
  return control.evaluate(
    async (element, { selector, typed }) => {
      const read = () => {
        const found = document.querySelector(selector);
        return found && (found.id || found.textContent);
      };
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const before = read();
      const begin = performance.now();
      if (typed === undefined) (element as HTMLElement).click();
      else {
        // React listens to the setter of the prototype.
        const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
        set.call(element, typed);
        element.dispatchEvent(new InputEvent('input', { bubbles: true }));
      }
      while (read() === before) {
        if (performance.now() - begin > 30_000) throw new Error(`Nothing changed at ${selector}.`);
        await frame();
      }
      await frame();
      return performance.now() - begin;
    },
    { selector, typed },
  );
}

/** What scrolling was like, in milliseconds. */
export interface ScrollTimes {
  longestFrame: number;
  /** The frame that one in a hundred exceeds. */
  frame99: number;
  longTasks: number;
}

/** Scrolls the list down by whole screens, one in each frame, and times the frames. */
export async function timeScrolling(page: Page, screens: number): Promise<ScrollTimes> {
  return page.evaluate(async (wanted) => {
    const scroller = document.querySelector('[role="grid"]')!.parentElement!;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    scroller.scrollTop = 0;
    for (let rest = 0; rest < 30; rest += 1) await frame();
    let longTasks = 0;
    const observer = new PerformanceObserver((list) => {
      longTasks += list.getEntries().length;
    });
    observer.observe({ entryTypes: ['longtask'] });
    const frames: number[] = [];
    let last = await frame();
    for (let screen = 0; screen < wanted; screen += 1) {
      // A short list begins again at its end.
      const next = scroller.scrollTop + scroller.clientHeight;
      scroller.scrollTop = next + scroller.clientHeight > scroller.scrollHeight ? 0 : next;
      const now = await frame();
      frames.push(now - last);
      last = now;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
    observer.disconnect();
    frames.sort((left, right) => left - right);
    return { longestFrame: frames.at(-1)!, frame99: frames[Math.floor(frames.length * 0.99)]!, longTasks };
  }, screens);
}

/**
 * Waits for another person to stand in the first row.
 * @returns asks for the moment at which that was, in milliseconds since 1970
 */
export async function nextAssigneeOfList(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(async () => {
    const grid = document.querySelector('[role="grid"]')!;
    grid.parentElement!.scrollTop = 0;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const place = [...grid.querySelectorAll('th')].findIndex(({ textContent }) => textContent === 'Assignee');
    const read = () => grid.querySelector('tbody tr[id]')?.children[place]?.textContent;
    const before = read();
    const scope = globalThis as unknown as { changedAt: Promise<number> };
    scope.changedAt = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (read() === before) return;
        observer.disconnect();
        resolve(performance.timeOrigin + performance.now());
      });
      observer.observe(grid, { characterData: true, childList: true, subtree: true });
    });
  });
  return () => page.evaluate(() => (globalThis as unknown as { changedAt: Promise<number> }).changedAt);
}
