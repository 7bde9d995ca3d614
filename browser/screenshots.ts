// Makes the pictures in docs/screenshots: every screen of the production build, light, with the samples scored, and what
// a history fills (Quality, Statistics, Log) with the practice team.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { writeWhole } from '../cli/output.ts';
import { ROOT } from '../cli/setup.mjs';
import { consolePage, launchWithExtension } from './chromium.ts';
import { waitUntilScored } from './read-counts.ts';

const FOLDER = join(ROOT, 'docs', 'screenshots');

/** Decides the case on screen by keyboard and waits for the next. */
async function decide(page: Page, key: string): Promise<void> {
  const before = page.url();
  await page.keyboard.press(key);
  await page.keyboard.press('Control+Enter');
  await page.waitForURL((url) => url.href !== before);
  await page.getByRole('radio', { name: 'Confirmed', exact: true, disabled: false }).waitFor();
}

/** Decides some cases, so that the figures have something to show, up to one that is not reviewed blind. */
async function decideSome(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Review next case' }).click();
  await page.getByRole('radio', { name: 'Confirmed', exact: true, disabled: false }).waitFor();
  for (const key of ['1', '1', '2', '1', '1', '3', '1', '1', '2', '1', '1', '1']) await decide(page, key);
  while (await page.getByText('Blind review.').isVisible()) await decide(page, '1');
}

async function take(page: Page, name: string): Promise<void> {
  await page.waitForTimeout(400);
  await writeWhole(join(FOLDER, `${name}.png`), await page.screenshot());
  console.log(join('docs', 'screenshots', `${name}.png`));
}

mkdirSync(FOLDER, { recursive: true });
const browser = await launchWithExtension({ viewport: { width: 1280, height: 800 } });
try {
  const page = await consolePage(browser);
  await waitUntilScored(page);
  await page.goto(browser.queueUrl);
  await decideSome(page);
  await take(page, 'review');
  for (const workspace of ['Queue', 'Thresholds', 'Data', 'Settings']) {
    await page.getByRole('navigation').getByRole('link', { name: workspace }).click();
    await take(page, workspace.toLowerCase());
  }
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('navigation').getByRole('link', { name: 'Queue' }).click();
  await take(page, 'queue-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  // A dozen decisions make no figures to look at.
  await page.goto(`${browser.consoleUrl}#/data/files`);
  await page.getByRole('button', { name: 'Load the practice team' }).click();
  await page.getByRole('region', { name: 'Practice data' }).waitFor({ timeout: 120_000 });
  for (const workspace of ['Quality', 'Log']) {
    await page.getByRole('navigation').getByRole('link', { name: workspace }).click();
    await page.getByRole('row').nth(1).waitFor();
    await take(page, workspace.toLowerCase());
  }
  await page.getByRole('navigation').getByRole('link', { name: 'Statistics' }).click();
  await page.getByRole('heading', { name: 'Error ratios' }).waitFor();
  await take(page, 'statistics');
  await page.getByRole('tab', { name: 'Over time' }).click();
  await take(page, 'statistics-over-time');
} finally {
  await browser.close();
  rmSync(browser.profile, { recursive: true, force: true });
}
