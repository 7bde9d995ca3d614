import { expect, type Locator, type Page } from '@playwright/test';
import { makeTranscript } from '../../fixtures/factories.ts';

const TEXTS = [
  'the plant sale of the garden club is on Saturday at ten in the morning',
  'bring a bag for the seedlings and something warm to drink for later',
  'we have tomatoes, beans, basil and more sunflowers than last spring',
  'whoever can help with the tables should come half an hour before',
  'thanks to everybody who painted the new signs for the gate',
];

function nearDuplicate(number: number): string {
  const messages = TEXTS.map((text, index) => ({
    from: index % 2 === 0 ? 'BlueFern' : 'coach_ivo',
    at: `2026-03-04T16:0${index}:00Z`,
    text: index === 1 ? `${text}, says table ${number}` : text,
  }));
  return JSON.stringify(makeTranscript({ id: `sale-${number}`, messages, label: undefined }));
}

/** Known content, Clusters. */
export class ClustersPage {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** The clusters of what `importNearDuplicates` imported: one, once it was compared. */
  get row(): Locator {
    return this.page.getByRole('row', { name: /sale-/ });
  }

  get decide(): Locator {
    return this.page.getByRole('button', { name: 'Decide…' });
  }

  /** Buttons that show the members of the sample. */
  get looks(): Locator {
    return this.page.getByRole('button', { name: /^Look at / });
  }

  /** Imports transcripts on the screen Data, each with a number of its own in one of five messages. */
  async importNearDuplicates(count: number): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: 'Import transcripts' }).click();
    await (await chooser).setFiles({
      name: 'sale.jsonl',
      mimeType: 'application/jsonl',
      buffer: Buffer.from(Array.from({ length: count }, (_, number) => nearDuplicate(number)).join('\n')),
    });
  }

  /** Opens the cluster of near duplicates from the list; brings some where there are none. */
  async open(): Promise<void> {
    const empty = this.page.getByRole('heading', { name: 'No clusters' });
    await expect(empty.or(this.row)).toBeVisible();
    if (await empty.isVisible()) {
      const address = this.page.url();
      await this.page.goto(address.replace(/#.*/, '#/data/files'));
      await this.importNearDuplicates(3);
      await this.page.goto(address);
    }
    await this.row.getByRole('link').click();
    await expect(this.looks.first()).toBeVisible();
  }

  /** Looks at each member of the sample. */
  async lookAtSample(): Promise<void> {
    const reading = this.page.getByRole('dialog');
    for (const look of await this.looks.all()) {
      await look.press('Enter');
      await expect(reading).toContainText('the plant sale of the garden club');
      await this.page.keyboard.press('Escape');
      await expect(reading).toBeHidden();
    }
  }
}
