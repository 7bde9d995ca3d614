import { framesOf } from '../../domain/pictures/animation.ts';
import { animationOf, FRAMES_PER_SECOND } from '../../domain/pictures/animation-pairs.ts';
import { madeGif } from '../fixtures/pictures/containers.ts';
import { axeFaults, axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { KnownContentPage } from './pages/known-content-page.ts';
import { MatchPage } from './pages/match-page.ts';
import { storedCases, storedLog } from './stored.ts';

/** The animation of a seed as a GIF in shades of grey: PDQ sees luminance alone. */
function gifOf(seed: number): Buffer {
  const frames = [...framesOf(animationOf(seed), FRAMES_PER_SECOND)].map(({ frame }) => frame);
  const { width, height } = frames[0]!;
  const greyOf =
    ({ data }: (typeof frames)[number]) =>
    (column: number, row: number) => {
      const at = (row * width + column) * 4;
      return Math.floor((0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!) / 2);
    };
  return Buffer.from(madeGif({ width, height, frames: frames.map(greyOf) }));
}

test('videos are matched by their frames, stepped through and decided by keyboard', async ({ console }) => {
  const { page } = console;
  const { keyboard } = page;
  const known = new KnownContentPage(page);
  const review = new MatchPage(page);
  await console.goTo('Known content');
  await known.fill('Films', { pictures: 5, kind: 'Animations', seed: 1 });
  await page.getByRole('tab', { name: 'Pictures' }).press('Enter');
  await known.compareSet({
    ...{ 'Number of pictures': 0, 'Number of animations': 10, 'Changed copies, in percent': 80 },
    ...{ 'Other pictures that look alike, in percent': 0, 'Forms, in percent': 0 },
  });
  await expect(page.getByRole('status').filter({ hasText: 'Compared 10 pictures' })).toBeVisible({
    timeout: 60_000,
  });

  const videos = (await storedCases(page)).filter(({ match, blind }) => match?.method === 'vpdq' && !blind);
  const [first] = videos.filter(({ match }) => match!.video!.known.matching > 4);
  await review.open(first!.id);
  await expect(review.known).toBeVisible();
  const { query } = first!.match!.video!;
  await expect(page.getByRole('main')).toContainText(`${query.matching} of ${query.compared} frames match`);
  const slider = page.getByRole('slider', { name: 'Frame' });
  await expect(slider).toHaveAttribute('aria-valuetext', /^Frame 1 at 0\.0 s, beside frame \d+ of the entry/);
  await keyboard.press(']');
  await keyboard.press(']');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Frame 3 at 0\.4 s/);
  await keyboard.press('[');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Frame 2 at 0\.2 s/);
  await expect(page.getByRole('img', { name: /^\d+ of 256 bits differ, in a square/ })).toBeVisible();
  expect(await axeInBothSchemes(page, 'match of a video')).toEqual([]);
  await keyboard.press('a');
  await expect(page.getByRole('button', { name: 'Pause', exact: true })).toBeVisible();
  await expect(slider).toHaveAttribute('aria-valuetext', /^Frame 4 at 0\.6 s/);
  await keyboard.press('a');
  await expect(page.getByRole('button', { name: 'Play', exact: true })).toBeVisible();
  await page.locator('summary').filter({ hasText: 'All frames as a table' }).press('Enter');
  await expect(page.getByRole('table', { name: 'All frames as a table' }).getByRole('row')).not.toHaveCount(
    1,
  );
  await keyboard.press('f');
  await expect(page.getByRole('img', { name: /^Difference of both pictures/ })).toBeVisible();
  await keyboard.press('v');

  await review.findByKey('Near duplicate');
  await keyboard.press('Control+Enter');
  await expect
    .poll(async () => (await storedLog(page)).filter(({ kind }) => kind === 'decision').length)
    .toBe(1);
});

test('an animated file is matched by its frames, and some of them are kept to be looked at', async ({
  console,
}) => {
  const { page } = console;
  const known = new KnownContentPage(page);
  const review = new MatchPage(page);
  await console.goTo('Known content');
  await known.fill('Films', { pictures: 3, kind: 'Animations', seed: 1 });
  await page.getByRole('tab', { name: 'Pictures' }).click();
  await page.getByLabel('Picture files').setInputFiles([
    { name: 'known.gif', mimeType: 'image/gif', buffer: gifOf(2) },
    { name: 'other.gif', mimeType: 'image/gif', buffer: gifOf(90) },
  ]);
  await expect(page.getByText('Compared 2 pictures: 1 matched an entry')).toBeVisible({ timeout: 60_000 });
  const [found] = (await storedCases(page)).filter(({ match }) => match);
  expect(found!.match).toMatchObject({ name: 'known.gif', method: 'vpdq' });
  await review.open(found!.id);
  const slider = page.getByRole('slider', { name: 'Frame' });
  await slider.press('End');
  await expect(slider).toHaveAttribute('aria-valuetext', /^Frame 20 at 1\.9 s/);
  await expect(review.matched).toBeVisible();
  await expect(review.known).toBeVisible();
  await page.setViewportSize({ width: 390, height: 844 });
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await axeFaults(page)).toEqual([]);
});
