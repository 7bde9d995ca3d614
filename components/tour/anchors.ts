import { isReading } from '../ui/reading/under-way.ts';

/** Finds what a step of a tour speaks of, on the page as it stands; null where it is not there. */
export type Anchor = () => HTMLElement | null;

/** What takes up room on the page; what is hidden does not. */
const isShown = (element: HTMLElement) => element.getClientRects().length > 0;

const shown = (within: 'main' | 'header', selector: string) =>
  [...document.querySelectorAll<HTMLElement>(`${within} ${selector}`)].filter(isShown);

/** The first on the screen that a selector names. */
export const first =
  (selector: string): Anchor =>
  () =>
    shown('main', selector)[0] ?? null;

/** The button that says this, or is labelled so; on the screen unless it is in the header. */
export const button =
  (name: string, within: 'main' | 'header' = 'main'): Anchor =>
  () =>
    shown(within, 'button').find(
      (each) => each.getAttribute('aria-label') === name || each.textContent?.includes(name),
    ) ?? null;

/** The part of the screen under this heading. */
export const panel =
  (title: string): Anchor =>
  () =>
    shown('main', 'section').find((each) => each.querySelector('h2')?.textContent === title) ?? null;

/** Looks at a screen that is read, every 50 ms, before what a step speaks of is taken not to be there. */
const LOOKS = 60;

/** The same while the screen is still being read, which a slow machine takes long for. */
const LOOKS_WHILE_READING = 1_200;

/**
 * Waits for an anchor: until the screen that it is on was read, and a moment more.
 * @returns null when it does not come, or the signal is aborted
 */
export async function anchored(anchor: Anchor, signal: AbortSignal): Promise<HTMLElement | null> {
  let [looks, looksWhileReading] = [0, 0];
  while (!signal.aborted && looks < LOOKS && looksWhileReading < LOOKS_WHILE_READING) {
    const found = anchor();
    if (found) return found;
    if (isReading()) looksWhileReading++;
    else looks++;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
