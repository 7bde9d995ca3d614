import { browser } from 'wxt/browser';
import { countCasesInState } from '../storage/cases.ts';
import { live } from '../storage/live.ts';

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

/** Writes the number of open cases on the toolbar button, once. */
export async function refreshBadge(): Promise<void> {
  await showOpenCases(await countCasesInState('open'));
}

/** Keeps the toolbar button in step with the queue while a console is open. */
export function watchBadge(): { unsubscribe(): void } {
  return live(() => countCasesInState('open')).subscribe({
    next: (open) => void showOpenCases(open),
    error: (error) => console.error(error),
  });
}
