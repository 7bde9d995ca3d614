import type { Page } from '@playwright/test';
import { LOCALE_KEY, PSEUDO_LOCALE } from '../../words/locale.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ExportsPage } from './pages/exports-page.ts';
import { practiceBand, waitUntilPractice } from './practice-profile.ts';
import { SCREENS } from './screens.ts';
import { layoutAtRest, tooWide } from './scrolling.ts';
import { storedCases, storedLog } from './stored.ts';
import { unworded } from './unworded.ts';

const databases = (page: Page) =>
  page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name).sort());

test('the practice team is loaded by keyboard in place of what is there, and removed without a trace', async ({
  console,
}) => {
  const { page } = console;
  const own = {
    log: await storedLog(page),
    cases: await storedCases(page),
    databases: await databases(page),
  };
  await console.open('statistics/figures');
  await expect(page.getByRole('heading', { name: 'No verdicts yet' })).toBeVisible();

  // Stopped, it leaves nothing; the focus stays where it was.
  const load = page.getByRole('button', { name: 'Load the practice team' });
  await load.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('progressbar', { name: 'Loading the practice team' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(load).toBeFocused();
  expect(await databases(page)).toEqual(own.databases);

  // A worker in the middle of its work goes on for up to two seconds after its end: what it says then counts no more.
  await page.keyboard.press('Enter');
  const bar = page.getByRole('progressbar', { name: 'Loading the practice team' });
  await expect(bar).toHaveAttribute('aria-valuenow', /^[3-9]\d/);
  await page.keyboard.press('Enter');
  await expect(load).toBeFocused();
  await page.waitForTimeout(2_500);
  await expect(load).toBeFocused();
  expect(await databases(page)).toEqual(own.databases);

  await page.keyboard.press('Enter');
  await waitUntilPractice(page);
  await expect(page).toHaveTitle(/^Practice team · /);
  await page.reload();
  await waitUntilPractice(page);
  const practice = await storedLog(page, 'practice-second-look');
  expect(practice.length).toBeGreaterThan(500);

  // A second tab shows the same, and goes along when the first one leaves.
  const other = await console.openAnother();
  await waitUntilPractice(other.page);
  await practiceBand(page).getByRole('button', { name: 'Leave and remove' }).click();
  for (const tab of [page, other.page]) {
    await expect(practiceBand(tab)).toBeHidden();
    await expect(tab).not.toHaveTitle(/Practice team/);
  }
  await expect.poll(() => databases(page)).toEqual(own.databases);
  expect(await storedLog(page)).toEqual(own.log);
  expect(await storedCases(page)).toEqual(own.cases);
});

test('no screen of the practice team is without its band, and what is saved there says so', async ({
  launchPractice,
}) => {
  test.setTimeout(180_000);
  const practice = await launchPractice();
  const { page } = practice;
  const empty: string[] = [];
  for (const screen of SCREENS) {
    await practice.open(screen);
    await layoutAtRest(page);
    await expect(practiceBand(page), screen).toBeInViewport({ ratio: 1 });
    // What is not filled yet says "No …" in a heading.
    const titles = await page
      .getByRole('main')
      .getByRole('heading', { name: /^(No|Nothing) / })
      .allTextContents();
    empty.push(...titles.map((title) => `${screen}: ${title}`));
  }
  // Nobody here has opened a case, made a bank or compared pictures, trained, met to calibrate, tested distances, has files of other
  // browsers, or has added to the guidance.
  expect(empty).toEqual([
    'review: No case is open',
    'known-content/banks: No banks yet',
    'known-content/pictures: Nothing to compare with',
    'known-content/clusters: No clusters',
    'training/spaced: Nothing is due today',
    'training/certificates: No certificate yet',
    'training/calibration: No sessions yet',
    'training/class: No exam handed in yet',
    'training/class: No item stands out yet',
    'thresholds/distances: No test yet',
    'statistics/cohort: No other browsers yet',
    'settings/guidance: No additions yet',
  ]);
  const faults: string[] = [];
  for (const screen of ['statistics/figures', 'log', 'data/files']) {
    await practice.open(screen);
    faults.push(...(await axeInBothSchemes(page, screen)));
  }
  expect(faults).toEqual([]);

  const exports = new ExportsPage(practice);
  await exports.open('export', '');
  const saved = await exports.save('Statistics as JSON');
  expect(saved.name).toMatch(/^practice-second-look-/);
  expect(JSON.parse(saved.text)).toMatchObject({ provenance: { practiceTeam: true } });

  // On a phone, and with longer texts: the band pushes nothing out of the window.
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(practiceBand(page)).toBeInViewport({ ratio: 1 });
  await page.evaluate(([key, locale]) => localStorage.setItem(key, locale), [
    LOCALE_KEY,
    PSEUDO_LOCALE,
  ] as const);
  await page.reload();
  for (const screen of ['home', 'data/files']) {
    await practice.open(screen);
    faults.push(...(await tooWide(page)).map((what) => `${screen}: ${what} too wide`));
    faults.push(...(await unworded(page.locator('body'))).map((text) => `${screen}: ${text}`));
  }
  expect(faults).toEqual([]);
});
