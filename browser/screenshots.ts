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

/** Compares generated pictures with a bank of their originals, and opens a match that is not reviewed blind. */
async function openMatch(page: Page, consoleUrl: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await page.goto(`${consoleUrl}#/known-content/banks`);
  await page.getByRole('button', { name: 'Create a bank' }).click();
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Shapes');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Change Shapes', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Add generated pictures' }).click();
  await dialog.getByRole('textbox', { name: 'Number of pictures' }).fill('14');
  await dialog.getByRole('button', { name: 'Add pictures' }).click();
  await dialog.waitFor({ state: 'hidden', timeout: 120_000 });
  await page.getByRole('tab', { name: 'Pictures', exact: true }).click();
  await page.getByRole('button', { name: 'Generate pictures' }).click();
  await dialog.getByRole('textbox', { name: 'Number of pictures', exact: true }).fill('40');
  await dialog.getByRole('button', { name: 'Generate and compare' }).click();
  await page.getByRole('status').filter({ hasText: 'Compared 40 pictures' }).waitFor({ timeout: 120_000 });
  await page.getByRole('button', { name: 'Go to the queue' }).click();
  await page.getByRole('button', { name: /^Filters/ }).click();
  await dialog.getByRole('combobox', { name: 'Flagged by', exact: true }).click();
  await page.getByRole('option', { name: 'Perceptual hash' }).click();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  // A row tells the distance of cases that are not reviewed blind.
  await page
    .getByRole('row')
    .filter({ hasText: /[1-9]\d* of 256 bits/ })
    .first()
    .click();
  await page.keyboard.press('Enter');
  await page.getByRole('img', { name: /^Picture of the bank entry,/ }).waitFor();
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
  await openMatch(page, browser.consoleUrl);
  await take(page, 'match');
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
