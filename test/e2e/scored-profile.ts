import { rmSync } from 'node:fs';
import { consolePage, launchWithExtension } from '../../browser/chromium.ts';
import { ConsolePage } from './pages/console-page.ts';
import { withoutBlindChance } from './stored.ts';

/** The variable of the environment that tells the workers where the profile is. */
const VARIABLE = 'SECOND_LOOK_SCORED_PROFILE';

/**
 * The folder of a profile in which the samples have been scored, nobody is welcomed any more, and no case is blind by chance; tests start on copies
 * of it, which saves each the scoring.
 */
export const scoredProfile = () => process.env[VARIABLE]!;

/** Makes the profile once for all workers, also for those that begin anew after a failure; returns what removes it. */
export default async function makeScoredProfile(): Promise<() => void> {
  const browser = await launchWithExtension();
  try {
    const page = await consolePage(browser);
    const opened = new ConsolePage(page, browser);
    await opened.skipWelcome();
    await opened.waitUntilScored();
    await withoutBlindChance(page);
  } finally {
    await browser.close();
  }
  process.env[VARIABLE] = browser.profile;
  return () => rmSync(browser.profile, { recursive: true, force: true, maxRetries: 5 });
}
