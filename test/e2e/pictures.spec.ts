import { globSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures.ts';
import type { ConsolePage } from './pages/console-page.ts';
import { DIALOGS } from './pages/dialogs.ts';
import { OPENERS, type Opener, wholeOf } from './pages/openers.ts';
import { PeoplePage } from './pages/people-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import type { Box } from './pixels.ts';
import { practiceBand } from './practice-profile.ts';
import { SCREENS } from './screens.ts';
import { layoutAtRest } from './scrolling.ts';
import {
  changeStored,
  storedAssessments,
  storedCases,
  storedReviewPolicies,
  withoutBlindChance,
  withoutChance,
} from './stored.ts';

/** Milliseconds that a walk may take. */
const TIMEOUT = 360_000;

/** Told of a picture that differs or that there is none of. */
const RENEW = 'If it is meant to look like this: `npm run pictures` renews the pictures (docs/pictures.md).';

/** Screens that say what they are for while there is nothing on them. */
const EMPTY = [
  'home',
  'review',
  'quality/second-reviews',
  'quality/appeals',
  'quality/golden',
  'quality/coaching',
  'statistics/figures',
  'statistics/cohort',
];
/** A case, as it is worked on. */
const CASE = ['plain', 'chosen', 'feedback', 'decided'];
const NARROW = ['home', 'queue', 'review'];
const FAILING = 'failing';

/** Where the case in review is the screen. */
const REVIEW = '';
/** They need files of other browsers. */
const NEEDS_FILES = 'statistics/cohort';

/** What is opened, by the address of its screen. Hints all look alike, and their words are in no picture. */
const OPENED = Object.entries(OPENERS)
  .filter(([address]) => address !== NEEDS_FILES)
  .map(([address, openers]) => {
    const floating = openers.filter(({ source }) => !source.endsWith(' Tooltip'));
    return [address, floating] as const;
  });

const OVERLAID = ['menu', 'listbox', 'dialog'].map((role) => `[role="${role}"]:visible`).join();

const slug = (text: string) => text.replaceAll(/[^\w]+/g, '-').toLowerCase();
const screenName = (address: string) => `screen-${slug(address)}`;
const emptyName = (address: string) => `empty-${slug(address)}`;
const openedName = ({ source }: Opener) => `open-${slug(source.split('/').at(-1)!.replace('.tsx', ''))}`;
const dialogName = (name: string) => `dialog-${slug(name)}`;
const caseName = (state: string) => `case-${state}`;
const narrowName = (screen: string) => `narrow-${screen}`;

/** Text of one width, as ids are, has no typeface of our own; each machine has another. */
const TYPEFACE = ['--mantine-font-family-monospace', "'Inter Variable'"] as const;

const SCHEMES = ['light', 'dark'] as const;

/** The names of all pictures, without the scheme. */
const NAMES = new Set([
  ...SCREENS.map(screenName),
  ...EMPTY.map(emptyName),
  ...CASE.map(caseName),
  ...NARROW.map(narrowName),
  ...OPENED.flatMap(([, openers]) => openers.map(openedName)),
  ...Object.values(DIALOGS).flatMap((dialogs) => dialogs.map(({ name }) => dialogName(name))),
  FAILING,
]);

// biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern to learn what a test needs.
test('every picture is of something that is looked at below', ({}, { config }) => {
  const kept = globSync('test/e2e/pictures/*.png').map((file) => basename(file));
  const expected = [...NAMES].flatMap((name) => SCHEMES.map((scheme) => `${name}-${scheme}.png`));
  const left = kept.filter((file) => !expected.includes(file));
  if (config.updateSnapshots !== 'none') for (const file of left) rmSync(`test/e2e/pictures/${file}`);
  else expect(left, RENEW).toEqual([]);
});

/** Compares the page, or a part of it, with its pictures in light and in dark. */
async function compare(page: Page, name: string, boxOf?: () => Promise<Box | null>): Promise<void> {
  expect(NAMES).toContain(name);
  await page.evaluate(([name, value]) => document.documentElement.style.setProperty(name, value), TYPEFACE);
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    await layoutAtRest(page);
    const box = await boxOf?.();
    await expect.soft(page, RENEW).toHaveScreenshot(`${name}-${colorScheme}.png`, box ? { clip: box } : {});
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** What is around a screen is in few pictures, so that a change of it changes few. */
const compareScreen = (page: Page, name: string) =>
  compare(page, name, () => page.getByRole('main').boundingBox());

async function compareOpened(page: Page, name: string, opened: Locator): Promise<void> {
  await expect(opened).toBeVisible();
  const whole = await wholeOf(opened);
  await compare(page, name, () => whole.boundingBox());
  // A list closes before the dialog that it is in.
  await expect(async () => {
    await page.keyboard.press('Escape');
    await expect(page.locator('#overlays').locator(OVERLAID)).toHaveCount(0, { timeout: 500 });
  }).toPass({ timeout: 10_000 });
  await page.mouse.move(0, 0);
}

/** Compares what can be opened on a screen, which is open. */
async function compareAllOpened(page: Page, address: string): Promise<void> {
  const here = page.url();
  // Some of what is opened leads away, as a tour does.
  const back = () => page.evaluate((to) => location.assign(to), here);
  const openers = OPENED.find(([each]) => each === address)?.[1] ?? [];
  for (const opener of openers)
    await test.step(opener.source, async () => {
      await back();
      await compareOpened(page, openedName(opener), await opener.open(page));
    });
  for (const { name, open, width } of DIALOGS[address] ?? [])
    await test.step(name, async () => {
      await back();
      const before = page.viewportSize()!;
      if (width) await page.setViewportSize({ width, height: 800 });
      await compareOpened(page, dialogName(name), await open(page));
      await page.setViewportSize(before);
    });
}

async function narrowed(page: Page, work: () => Promise<void>): Promise<void> {
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 390, height: 844 });
  await work();
  await page.setViewportSize(before);
}

test('the screens of a team look as they did', async ({ launchPractice }) => {
  test.setTimeout(TIMEOUT);
  const practice = await launchPractice();
  const { page } = practice;
  for (const screen of SCREENS) {
    await practice.open(screen);
    if (screen === 'home') await compare(page, screenName(screen));
    else await compareScreen(page, screenName(screen));
  }
  await narrowed(page, async () => {
    for (const screen of ['home', 'queue']) {
      await practice.open(screen);
      await compare(page, narrowName(screen));
    }
  });
});

test('what is opened over a screen looks as it did', async ({ launchPractice }) => {
  test.setTimeout(TIMEOUT);
  const practice = await launchPractice();
  practice.page.setDefaultTimeout(20_000);
  for (const address of new Set([...OPENED.map(([each]) => each), ...Object.keys(DIALOGS)]))
    if (address !== REVIEW) {
      await practice.open(address);
      await compareAllOpened(practice.page, address);
    }
});

/** Leaves the practice team for the samples, which nobody has worked on; nothing is left to chance. */
async function leavePractice(practice: ConsolePage): Promise<void> {
  const { page } = practice;
  await practiceBand(page).getByRole('button', { name: 'Leave and remove' }).click();
  await expect(practiceBand(page)).toBeHidden();
  await practice.waitUntilRead();
  await withoutBlindChance(page);
  await withoutChance(page);
}

/** From now on every case that is taken is this golden item, and the answer is told at once. */
async function weaveGoldenItem(page: Page): Promise<void> {
  const policy = (await storedReviewPolicies(page)).at(-1)!;
  const rules = { ...policy.rules, golden: { rate: 1, feedback: 'at-once' } };
  await changeStored(page, 'reviewPolicies', { ...policy, version: policy.version + 1, rules });
  const { transcriptId } = (await storedAssessments(page)).find(({ label }) => label?.outcome === 'benign')!;
  // It is an item and no ordinary case any more.
  const ordinary = (await storedCases(page)).find((each) => each.transcriptId === transcriptId);
  if (ordinary) await changeStored(page, 'cases', { ...ordinary, state: 'withdrawn' });
  const answer = { outcome: 'benign', characteristics: [] };
  const added = { addedBy: 'somebody-else', addedAt: '2026-01-01T00:00:00.000Z' };
  await changeStored(page, 'goldenItems', { transcriptId, ...answer, ...added });
}

test('empty screens, a case from plain to decided, and a failure look as they did', async ({
  launchPractice,
  complaints,
}) => {
  test.setTimeout(TIMEOUT);
  const practice = await launchPractice();
  const { page } = practice;
  page.setDefaultTimeout(20_000);
  await leavePractice(practice);
  for (const screen of EMPTY) {
    await practice.open(screen);
    await compareScreen(page, emptyName(screen));
  }

  // Somebody to ask.
  await new PeoplePage(page).add('birch', 'Reviewer');
  const review = new ReviewPage(page);
  await review.takeCase();
  const first = review.caseId();
  await compareScreen(page, caseName('plain'));
  await compareAllOpened(page, REVIEW);
  await narrowed(page, () => compare(page, narrowName('review')));
  await review.chooseByKey('Confirmed');
  await compareScreen(page, caseName('chosen'));
  await weaveGoldenItem(page);
  await review.decideByKeyboard('Confirmed');
  await review.waitUntilOpen();
  await review.chooseByKey('Confirmed');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Feedback', exact: true })).toBeVisible();
  await compareScreen(page, caseName('feedback'));
  await practice.open(`review/${encodeURIComponent(first)}`);
  await compareScreen(page, caseName('decided'));

  await page.evaluate(() => {
    const refuse = () => {
      throw new DOMException('It cannot be read.', 'UnknownError');
    };
    for (const { prototype } of [IDBObjectStore, IDBIndex])
      Object.assign(prototype, { get: refuse, getAll: refuse, openCursor: refuse, count: refuse });
  });
  await practice.open('log');
  await compareScreen(page, FAILING);
  complaints.length = 0;
});
