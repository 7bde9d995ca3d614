import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * What axe finds on the screen as it stands, in light and then in dark: each rule that is broken, with where.
 * @param screen names the screen in what is found
 */
export async function axeInBothSchemes(page: Page, screen: string): Promise<string[]> {
  const broken: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
    // A colour on its way from one scheme to the other is of neither.
    await page.evaluate(() => {
      const changing = document.getAnimations().filter((each) => each instanceof CSSTransition);
      return Promise.allSettled(changing.map(({ finished }) => finished));
    });
    const { violations } = await new AxeBuilder({ page }).analyze();
    for (const { id, nodes } of violations)
      broken.push(
        `${screen}, ${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
      );
  }
  return broken;
}
