import { expect, type Locator, type Page } from '@playwright/test';
import { ClustersPage } from './clusters-page.ts';
import { KeysPage } from './keys-page.ts';
import { KnownContentPage } from './known-content-page.ts';
import { ThresholdsPage } from './thresholds-page.ts';

/** A dialog or drawer of the console. */
export interface DialogOpener {
  name: string;
  /** Opens it on its screen, loaded or gone to, and says what was opened. */
  open: (page: Page) => Promise<Locator>;
  /** The width that the window must have. */
  width?: number;
}

/** Opens with a button, the first that is called so. */
function dialog(name: string, button: string | RegExp, within?: (page: Page) => Locator): DialogOpener {
  const open = async (page: Page) => {
    await (within?.(page) ?? page)
      .getByRole('button', { name: button, exact: typeof button === 'string' })
      .first()
      .click();
    return page.getByRole('dialog');
  };
  return { name, open };
}

/** What can be opened on each screen, by its address; each closes with Escape. `''` stands for the case in review. */
export const DIALOGS: Readonly<Record<string, readonly DialogOpener[]>> = {
  queue: [
    {
      name: 'Keys',
      open: async (page) => {
        await page.keyboard.press('Shift+?');
        return new KeysPage(page).list;
      },
    },
    dialog('Help', 'Help on this screen'),
    dialog('Assignment rules', 'Assignment rules'),
    {
      name: 'Navigation',
      width: 390,
      open: async (page) => {
        await page.getByRole('button', { name: 'Open navigation' }).click();
        return page.getByRole('dialog', { name: 'Workspaces' });
      },
    },
    {
      name: 'Save view',
      open: async (page) => {
        await page.getByRole('textbox', { name: 'Search' }).fill('homework');
        await page.getByRole('button', { name: 'Save view…' }).click();
        return page.getByRole('dialog');
      },
    },
  ],
  '': [dialog('Ask for help', 'Ask for help')],
  'quality/golden': [dialog('Transcript preview', /^Preview /)],
  'quality/audit': [dialog('Draw a sample', /^Draw \d+ transcripts$/)],
  'training/calibration': [dialog('Plan a calibration session', 'Plan session')],
  'settings/guidance': [dialog('Change guidance', 'Change guidance')],
  'thresholds/lab': [
    {
      name: 'Activate rule',
      open: async (page) => {
        await new ThresholdsPage(page).tryThreshold(0.9);
        await page.getByRole('button', { name: 'Activate rule' }).click();
        return page.getByRole('dialog', { name: /^Activate policy \d+/ });
      },
    },
  ],
  // With the rule that the lab has been left with.
  'thresholds/compare': [
    {
      name: 'Transcript',
      open: async (page) => {
        await page
          .getByRole('region', { name: 'Flagged only by the first' })
          .getByRole('button', { name: /^Open / })
          .first()
          .click();
        const opened = page.getByRole('dialog');
        await expect(opened.getByRole('listitem').first()).toBeVisible();
        return opened;
      },
    },
  ],
  log: [
    dialog('Entry', /./, (page) => page.getByRole('table', { name: 'Log' }).getByRole('row').nth(1)),
    {
      name: 'Verify chain',
      open: async (page) => {
        await page.getByRole('button', { name: 'Verify chain' }).click();
        const opened = page.getByRole('dialog', { name: 'Verify chain' });
        await expect(opened).toContainText('Chain verified');
        return opened;
      },
    },
  ],
  'data/files': [
    {
      name: 'File formats',
      open: async (page) => {
        const chooser = page.waitForEvent('filechooser');
        await page.getByRole('button', { name: 'Import transcripts' }).click();
        const buffer = Buffer.from('{oops');
        await (await chooser).setFiles({ name: 'mixed.jsonl', mimeType: 'application/json', buffer });
        await page.getByRole('button', { name: 'See an example' }).click();
        return page.getByRole('dialog', { name: 'File formats' });
      },
    },
    dialog('Delete everything', 'Delete everything'),
  ],
  'settings/reviewers': [dialog('Add a reviewer', 'Add a reviewer'), dialog('Your PIN', 'Set PIN')],
  // Last: it makes a bank, which stands in the log from then on.
  'known-content/banks': [
    dialog('Create a bank', 'Create a bank'),
    {
      name: 'Add generated pictures',
      open: (page) => new KnownContentPage(page).choose('Mosaics', 'Add generated pictures'),
    },
    {
      name: 'Suspend a bank',
      open: (page) => new KnownContentPage(page).choose('Mosaics', 'Suspend bank'),
    },
    {
      name: 'Import hashes',
      open: (page) => new KnownContentPage(page).choose('Mosaics', 'Import hashes'),
    },
    {
      name: 'Export a bank',
      open: (page) => new KnownContentPage(page).choose('Mosaics', 'Export bank'),
    },
  ],
  'known-content/pictures': [
    {
      name: 'Generate and compare pictures',
      open: (page) => new KnownContentPage(page).generateSet(),
    },
  ],
  'known-content/clusters': [
    {
      name: 'Decide for a cluster',
      open: async (page) => {
        const clusters = new ClustersPage(page);
        await clusters.open();
        await clusters.lookAtSample();
        await page.getByRole('radio', { name: 'Not confirmed' }).check();
        await clusters.decide.click();
        return page.getByRole('dialog', { name: /^Decide \d+ cases? together/ });
      },
    },
  ],
};
