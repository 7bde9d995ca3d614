import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** The rules of axe whose outcome depends on colours; all others find the same in light and in dark. */
const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

/**
 * What axe finds on the page as it stands: each rule that is broken, with where.
 * @param within looks only at what this selector names
 * @param rules looks only for these; for all that axe looks for by default otherwise
 */
export async function axeFaults(page: Page, within?: string, rules?: readonly string[]): Promise<string[]> {
  // With one frame axe can look in the page itself, instead of gathering in a page of its own what it found in each.
  expect(page.frames()).toHaveLength(1);
  // A screen that is still on its way has no title yet.
  await expect(page.locator('h1').first()).toBeAttached();
  // What holds is not listed: on a long page that takes three times as long as looking.
  const builder = new AxeBuilder({ page }).setLegacyMode(true).options({ resultTypes: ['violations'] });
  if (within) builder.include(within);
  if (rules) builder.withRules([...rules]);
  const { violations } = await builder.analyze();
  return violations.map(
    ({ id, nodes }) => `${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
  );
}

/**
 * What axe finds on the screen as it stands, in light and then in dark; it is left in light.
 * @param screen names the screen in what is found
 * @param within in dark looks only at what this selector names, where the rest was looked at before
 */
export async function axeInBothSchemes(page: Page, screen: string, within?: string): Promise<string[]> {
  const broken: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // A colour on its way from one scheme to the other is of neither.
    await page.evaluate(() => {
      const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
      return Promise.allSettled(changing.map(({ finished }) => finished));
    });
    const faults =
      colorScheme === 'light' ? await axeFaults(page) : await axeFaults(page, within, RULES_OF_COLOUR);
    for (const fault of faults) broken.push(`${screen}, ${colorScheme}: ${fault}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  return broken;
}
