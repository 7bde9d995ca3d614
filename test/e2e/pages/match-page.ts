import { expect, type Locator, type Page } from '@playwright/test';

/** Keys of the findings. */
const FINDING_KEYS = { 'Same item': 's', 'Near duplicate': 'n', Different: 'd', 'Bad hash': 'b' } as const;
export type FindingName = keyof typeof FINDING_KEYS;

/** The review screen of a match. */
export class MatchPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  finding(name: FindingName): Locator {
    return this.page.getByRole('radio', { name, exact: true });
  }

  /** One of the ways in which the pictures are shown. */
  picturesAs(name: 'Side by side' | 'Blink' | 'Difference'): Locator {
    return this.page
      .getByRole('radiogroup', { name: 'View of the pictures' })
      .getByRole('radio', { name: new RegExp(`^${name}`) });
  }

  get matched(): Locator {
    return this.page.getByRole('img', { name: /^Matched picture,/ });
  }

  get known(): Locator {
    return this.page.getByRole('img', { name: /^Picture of the bank entry,/ });
  }

  /** Goes to a match and waits until it can be decided and its pictures are drawn. */
  async open(caseId: string): Promise<void> {
    await this.page.evaluate((id) => location.assign(`#/review/${encodeURIComponent(id)}`), caseId);
    await expect(this.finding('Same item')).toBeEnabled();
    await expect(this.matched).toBeVisible();
  }

  /** Chooses a finding by its key. */
  async findByKey(name: FindingName): Promise<void> {
    await this.page.keyboard.press(FINDING_KEYS[name]);
    await expect(this.finding(name)).toBeChecked();
  }
}
