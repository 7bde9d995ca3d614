import { LOCALE_KEY, PSEUDO_LOCALE } from '../../words/locale.ts';
import { expect, test } from './fixtures.ts';
import { SCREENS } from './screens.ts';
import { tooWide } from './scrolling.ts';
import { unworded } from './unworded.ts';

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const)
  test(`every text comes from the words, and longer ones fit, at ${width} × ${height}`, async ({
    console,
  }) => {
    test.setTimeout(180_000);
    const { page } = console;
    await page.setViewportSize({ width, height });
    await page.evaluate(([key, locale]) => localStorage.setItem(key, locale), [
      LOCALE_KEY,
      PSEUDO_LOCALE,
    ] as const);
    await page.reload();
    await console.waitUntilRead();
    const faults: string[] = [];
    for (const screen of SCREENS) {
      await console.open(screen);
      faults.push(...(await tooWide(page)).map((what) => `${screen}: ${what} too wide`));
      faults.push(...(await unworded(page.locator('body'))).map((text) => `${screen}: ${text}`));
    }
    expect(faults).toEqual([]);
  });
