import { browser } from 'wxt/browser';
import { AWAITING_FIRST_REVIEW } from '../../domain/queue/case-state.ts';
import { countCasesOf } from '../../storage/cases.ts';
import { onChange } from '../../storage/feed.ts';

/** At most four characters fit on the toolbar button. */
function badgeText(open: number): string {
  if (open === 0) return '';
  return open < 1000 ? String(open) : `${Math.min(99, Math.floor(open / 1000))}k`;
}

async function showOpenCases(open: number): Promise<void> {
  await browser.action.setBadgeText({ text: badgeText(open) });
  await browser.action.setTitle({
    title:
      open === 0 ? 'Open Second Look' : `Open Second Look (${open} open ${open === 1 ? 'case' : 'cases'})`,
  });
}

/** Flagged cases that wait for their first review. */
export async function countAwaiting(): Promise<number> {
  const counts = await Promise.all(AWAITING_FIRST_REVIEW.map((state) => countCasesOf('detection', state)));
  return counts.reduce((sum, count) => sum + count, 0);
}

/** Writes the number of open cases on the toolbar button, once. */
export async function refreshBadge(): Promise<void> {
  await showOpenCases(await countAwaiting());
}

/** Keeps the toolbar button in step with the queue while a console is open. */
export function watchBadge(): { unsubscribe(): void } {
  const controller = new AbortController();
  onChange(['cases'], refreshBadge, controller.signal).catch((error: unknown) => console.error(error));
  return { unsubscribe: () => controller.abort() };
}
