import { type Browser, browser } from 'wxt/browser';
import { enterGeneration } from '../../storage/all-tables.ts';
import { noteHead } from '../log/known-heads.ts';
import { refreshBadge } from '../queue/badge.ts';
import { purgeDue } from './purge.ts';

/** Name of the alarm that purges. */
const NAME = 'purge';

/** Minutes between two purges, and before the first: a browser that is closed every night may forget its alarms. */
const PERIOD = 24 * 60;
const FIRST = 10;

/** Sets the daily alarm, unless it is set: setting it anew would put it off. */
export async function ensurePurgeAlarm(): Promise<void> {
  if (await browser.alarms.get(NAME)) return;
  await browser.alarms.create(NAME, { delayInMinutes: FIRST, periodInMinutes: PERIOD });
}

async function purgeAlone(): Promise<void> {
  // The background holds nothing of before.
  await enterGeneration();
  await purgeDue();
  // No console may be open to note the head.
  await noteHead();
  // Nor to count what is left.
  await refreshBadge();
}

/** Purges what is due when the daily alarm goes off. */
export function purgeOnAlarm({ name }: Pick<Browser.alarms.Alarm, 'name'>): void {
  if (name === NAME) void purgeAlone().catch((error: unknown) => console.error(error));
}
