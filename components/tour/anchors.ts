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

/** Milliseconds that a screen may take to show what a step speaks of. */
const PATIENCE = 3_000;

/**
 * Waits for an anchor.
 * @returns null when it does not come, or the signal is aborted
 */
export async function anchored(anchor: Anchor, signal: AbortSignal): Promise<HTMLElement | null> {
  for (const end = performance.now() + PATIENCE; !signal.aborted && performance.now() < end; ) {
    const found = anchor();
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return null;
}
