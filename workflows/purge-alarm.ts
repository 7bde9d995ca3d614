import { type Browser, browser } from 'wxt/browser';
import { AUTOMATIC, purgeDue } from './purge.ts';

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

/** Purges what is due when the daily alarm goes off. */
export function purgeOnAlarm({ name }: Pick<Browser.alarms.Alarm, 'name'>): void {
  if (name === NAME) void purgeDue({ by: AUTOMATIC }).catch((error: unknown) => console.error(error));
}
