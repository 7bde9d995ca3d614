/** Finds what a step of a tour speaks of, on the page as it stands; null where it is not there. */
export type Anchor = () => HTMLElement | null;

/** What takes up room on the page; what is hidden does not. */
const isShown = (element: HTMLElement) => element.getClientRects().length > 0;

const all = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown);

/** The first that a selector names. */
export const first =
  (selector: string): Anchor =>
  () =>
    all(selector)[0] ?? null;

/** The control that says, or is labelled, just this. */
export const called =
  (selector: string, name: string): Anchor =>
  () =>
    all(selector).find(
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
