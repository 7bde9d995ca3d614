import { type ElementHandle, expect, type Locator, type Page } from '@playwright/test';
import { ClustersPage } from './clusters-page.ts';
import { KnownContentPage } from './known-content-page.ts';

/** A menu, list or hint of the console, and how it is opened on its screen. */
export interface Opener {
  /** The file that draws it, and the component that it is drawn with. */
  source: string;
  /** Opens it, and says what was opened: the menu, the list of options, the dialog or the hint. */
  open: (page: Page) => Promise<Locator>;
}

/** What was opened as a whole: a list of options stands in a box that lies over the page. */
export function wholeOf(opened: Locator): Promise<ElementHandle<HTMLElement>> {
  return opened.evaluateHandle((element: HTMLElement) => {
    let box = element;
    if (element.role === 'listbox')
      while (box.parentElement && getComputedStyle(box).position !== 'fixed') box = box.parentElement;
    return box;
  });
}

type Role = 'menu' | 'listbox' | 'tooltip' | 'dialog';

function opener(source: string, target: (page: Page) => Locator, role: Role): Opener {
  const open = async (page: Page) => {
    if (role === 'tooltip') await target(page).hover();
    else await target(page).click();
    return page.getByRole(role);
  };
  return { source, open };
}

const menu = (source: string, name: RegExp | string) =>
  opener(source, (page) => page.getByRole('button', { name }).first(), 'menu');
const list = (source: string, label: string) =>
  opener(
    source,
    (page) => page.getByRole('combobox', { name: label, exact: true }).locator('visible=true').first(),
    'listbox',
  );
const hint = (source: string, name: string) =>
  opener(source, (page) => page.getByRole('button', { name, exact: true }).first(), 'tooltip');

/** What can be opened on each screen, by the address of the screen; `''` stands for the case in review. */
export const OPENERS: Readonly<Record<string, readonly Opener[]>> = {
  queue: [
    {
      source: 'tour/Tour.tsx Popover',
      open: async (page) => {
        await page.keyboard.press('Control+k');
        const palette = page.getByRole('dialog', { name: 'Commands' });
        await palette.getByRole('combobox').fill('take the tour');
        await expect(palette.getByRole('option')).toHaveText(['Take the tour']);
        await page.keyboard.press('Enter');
        return page.getByRole('dialog').filter({ hasText: /step \d of/ });
      },
    },
    menu('shell/people/AvatarMenu.tsx Menu', /^Reviewer: /),
    {
      source: 'shell/navigation/Navigation.tsx Tooltip',
      open: async (page) => {
        const collapse = page.getByRole('button', { name: 'Collapse navigation' });
        if (await collapse.isVisible()) await collapse.click();
        await page.getByRole('navigation', { name: 'Workspaces' }).getByRole('link', { name: 'Log' }).hover();
        return page.getByRole('tooltip');
      },
    },
    {
      source: 'shell/palette/CommandPalette.tsx Spotlight.Root',
      open: async (page) => {
        await page.keyboard.press('Control+k');
        return page.getByRole('dialog', { name: 'Commands' });
      },
    },
    {
      source: 'queue/filter/QueueFilters.tsx Popover',
      open: async (page) => {
        await page.getByRole('button', { name: /^Filters/ }).click();
        return page.getByRole('dialog');
      },
    },
    ...(['Locale', 'Older than'] as const).map((label) => ({
      source: `queue/filter/QueueFilters.tsx ${label === 'Locale' ? 'MultiSelect' : 'Select'}`,
      open: async (page: Page) => {
        await page.getByRole('button', { name: /^Filters/ }).click();
        await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).click();
        return page.getByRole('listbox');
      },
    })),
    opener(
      'queue/table/Chips.tsx Tooltip',
      (page) => page.getByRole('button', { name: /^\d+ more: / }).first(),
      'tooltip',
    ),
    opener(
      'ui/tables/SortHeading.tsx Tooltip',
      (page) => page.getByRole('columnheader', { name: 'Risk' }).getByRole('button'),
      'tooltip',
    ),
    hint('queue/table/ColumnChooser.tsx Tooltip', 'Columns'),
    opener(
      'queue/table/ColumnChooser.tsx Popover',
      (page) => page.getByRole('button', { name: 'Columns' }),
      'dialog',
    ),
    hint('queue/rules/RulesButton.tsx Tooltip', 'Assignment rules'),
    hint('ui/help/HelpButton.tsx Tooltip', 'Help on this screen'),
    ...(['Channels', 'Characteristics'] as const).map((label) => ({
      source: `queue/rules/RuleFields.tsx ${label === 'Channels' ? 'TagsInput' : 'MultiSelect'}`,
      open: async (page: Page) => {
        await page.getByRole('button', { name: 'Assignment rules' }).click();
        await page.getByRole('button', { name: 'Add rule' }).click();
        // The rule that was added is the last one.
        await page.getByRole('dialog').getByRole('combobox', { name: label, exact: true }).last().click();
        return page.getByRole('listbox');
      },
    })),
    {
      source: 'queue/bulk/BulkBar.tsx Menu',
      open: async (page) => {
        await page
          .getByRole('checkbox', { name: /^Select sample/ })
          .first()
          .check();
        await page.getByRole('button', { name: 'Assign to…' }).click();
        return page.getByRole('menu');
      },
    },
    {
      source: 'queue/views/ViewTabs.tsx Menu',
      open: async (page) => {
        await page.getByRole('textbox', { name: 'Search' }).fill('chat');
        await page.getByRole('button', { name: 'Save view…' }).click();
        await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Chats');
        await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
        await page.getByRole('button', { name: 'Edit view Chats' }).click();
        return page.getByRole('menu');
      },
    },
  ],
  '': [
    {
      source: 'review/transcript/MessageMarks.tsx Menu',
      open: async (page) => {
        await page.keyboard.press(']');
        await page.keyboard.press('m');
        return page.getByRole('menu');
      },
    },
    hint('review/case/CaseMoves.tsx Tooltip', 'Next case'),
    opener(
      'review/decision/CharacteristicChips.tsx Tooltip',
      (page) => page.getByRole('checkbox', { name: 'Secrecy' }),
      'tooltip',
    ),
    opener(
      'review/case/CaseStrip.tsx Popover',
      (page) => page.getByRole('button', { name: 'Case details' }),
      'dialog',
    ),
    {
      source: 'review/case/HelpButton.tsx Select',
      open: async (page) => {
        await page.getByRole('button', { name: 'Ask for help' }).click();
        await page.getByRole('combobox', { name: 'Ask' }).click();
        return page.getByRole('listbox');
      },
    },
  ],
  'quality/golden': [list('quality/MakeGolden.tsx Select', 'Outcome')],
  'quality/appeals': [list('quality/OpenAppeal.tsx Select', 'Confirmed case')],
  'thresholds/lab': [
    list('thresholds/lab/EvidencePanel.tsx Select', 'Tune on'),
    list('thresholds/policies/RuleEditor.tsx Select', 'Flag on a single characteristic'),
    hint('thresholds/lab/ThresholdInputs.tsx Tooltip', 'Lower the threshold one step'),
    hint('ui/figures/FigureName.tsx Tooltip', 'Precision'),
  ],
  'thresholds/slices': [
    opener(
      'thresholds/slices/SliceTable.tsx Tooltip',
      (page) => page.getByRole('button', { name: /fewer than/ }).first(),
      'tooltip',
    ),
  ],
  'thresholds/compare': [list('thresholds/compare/CompareSection.tsx Select', 'First')],
  'statistics/figures': [
    list('statistics/filter/FilterBar.tsx Select', 'Layer'),
    list('statistics/filter/PeriodFields.tsx Select', 'Compare with'),
    opener(
      'ui/figures/FigureName.tsx Tooltip',
      (page) => page.getByRole('link', { name: 'Confirmation rate' }).first(),
      'tooltip',
    ),
  ],
  'statistics/reviewers': [list('statistics/reviewers/OneReviewer.tsx Select', 'Figures of')],
  'statistics/cohort': [list('cohort/ConflictPanel.tsx Select', 'Kind')],
  'training/lessons': [menu('training/lessons/list/LessonMenu.tsx Menu', /^Change /)],
  'training/progress': [list('training/progress/ProgressSection.tsx Select', 'Progress of')],
  log: [list('log/LogToolbar.tsx MultiSelect', 'Kind')],
  'settings/reviewers': [menu('settings/ReviewersPanel.tsx Menu', /^Change /)],
  'settings/review-policy': [list('settings/RulesForm.tsx Select', 'Order')],
  // Last: it makes a bank, which stands in the log from then on.
  'known-content/banks': [
    {
      source: 'known-content/BankMenu.tsx Menu',
      open: async (page) => {
        await (await new KnownContentPage(page).menuOf('Mosaics')).click();
        return page.getByRole('menu');
      },
    },
    {
      source: 'known-content/GeneratePictures.tsx Select',
      open: async (page) => {
        await new KnownContentPage(page).choose('Mosaics', 'Add generated pictures');
        await page.getByRole('combobox', { name: 'Kind' }).click();
        return page.getByRole('listbox');
      },
    },
    {
      source: 'known-content/files/ImportHashes.tsx Select',
      open: async (page) => {
        await new KnownContentPage(page).choose('Mosaics', 'Import hashes');
        await page.getByRole('combobox', { name: 'Hashes without a type' }).click();
        return page.getByRole('listbox');
      },
    },
    {
      source: 'known-content/files/ExportBank.tsx Select',
      open: async (page) => {
        await new KnownContentPage(page).choose('Mosaics', 'Export bank');
        await page.getByRole('combobox', { name: 'Format' }).click();
        return page.getByRole('listbox');
      },
    },
  ],
  'known-content/pictures': [
    {
      source: 'known-content/pictures/GenerateSet.tsx Select',
      open: async (page) => {
        const dialog = await new KnownContentPage(page).generateSet();
        await dialog.getByRole('combobox', { name: 'Bank' }).click();
        return page.getByRole('listbox');
      },
    },
  ],
  'known-content/clusters': [
    {
      source: 'known-content/clusters/DecisionFields.tsx MultiSelect',
      open: async (page) => {
        await new ClustersPage(page).open();
        await page.getByRole('combobox', { name: 'Characteristics' }).click();
        return page.getByRole('listbox');
      },
    },
  ],
};
