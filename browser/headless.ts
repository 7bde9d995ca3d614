// `npm start` on a machine without a display: scores the samples in a headless browser and says what came of it.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../cli/setup.mjs';
import { consolePage, launchWithExtension } from './chromium.ts';
import { readCounts } from './read-counts.ts';

/** The longest that the first start may take before it is called broken, in milliseconds. */
const PATIENCE = 180_000;

const folder = join(ROOT, 'artifacts');
mkdirSync(folder, { recursive: true });
const browser = await launchWithExtension({ viewport: { width: 1280, height: 800 } });
try {
  const begin = performance.now();
  const page = await consolePage(browser);
  let counts = await readCounts(page);
  while (counts.transcripts === 0 || counts.waiting > 0) {
    if (performance.now() - begin > PATIENCE) throw new Error(`Not done after ${PATIENCE / 1000} seconds.`);
    await page.waitForTimeout(50);
    counts = await readCounts(page);
  }
  const seconds = Number(((performance.now() - begin) / 1000).toFixed(2));
  await page.goto(browser.queueUrl);
  await page.getByRole('row').nth(1).waitFor();
  const screenshot = join(folder, 'console.png');
  await page.screenshot({ path: screenshot });
  const { transcripts, messages, flagged, queued } = counts;
  console.log(JSON.stringify({ transcripts, messages, seconds, flagged, queued, screenshot }));
} finally {
  await browser.close();
  rmSync(browser.profile, { recursive: true, force: true });
}
