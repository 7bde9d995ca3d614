import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedCases, storedLog } from './stored.ts';

test('golden items are suggested, made and removed', async ({ console }) => {
  const { page } = console;
  await console.goTo('Quality');
  await page.getByRole('tab', { name: 'Golden items' }).click();
  await expect(page).toHaveURL(/#\/quality\/golden$/);
  await page.getByRole('button', { name: 'Suggest 20 balanced' }).click();
  await expect(page.getByText('20 selected')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Selected only' }).check();
  const list = page.getByRole('table', { name: 'Labelled transcripts' });
  await expect(list).toHaveAttribute('aria-rowcount', '21');
  await list
    .getByRole('button', { name: /^Preview / })
    .first()
    .click();
  const preview = page.getByRole('dialog', { name: 'Transcript preview' });
  await expect(preview.getByText(/^Known answer: /)).toBeVisible();
  // Which ones are suggested is drawn; of a long one the beginning may be folded.
  await expect(preview.locator('li[data-message]').first()).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  await preview.getByRole('button', { name: /^Deselect / }).click();
  await expect(page.getByText('19 selected')).toBeVisible();
  await preview.getByRole('button', { name: /^Select / }).click();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Make 20 golden items' }).click();
  await expect(page.getByText('20 golden items made.')).toBeVisible();
  const made = (await storedLog(page)).find((entry) => entry.kind === 'golden-items-added');
  expect(made?.payload).toHaveProperty('transcriptIds.length', 20);

  const golden = page.getByRole('region', { name: '20 golden items' });
  await golden.getByRole('checkbox').first().check();
  await golden.getByRole('button', { name: 'Remove 1 golden item' }).click();
  await expect(page.getByRole('region', { name: '19 golden items' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Outcome' }).click();
  await page.getByRole('option', { name: 'Benign' }).click();
  await expect(list.getByRole('cell', { name: 'Risk', exact: true })).toHaveCount(0);
  expect(await axeFaults(page)).toEqual([]);
});

test('an audit sample is previewed, drawn and listed by band', async ({ console }) => {
  const { page } = console;
  await page.goto(`${console.browser.consoleUrl}#/quality/audit`);
  await expect(page.getByText('Audit samples would stand out')).toBeVisible();
  await page.getByRole('textbox', { name: 'From each band' }).fill('2');
  const bands = page.getByRole('table', { name: 'Sample size by score band' });
  await expect(bands.getByRole('row').nth(1).getByRole('cell').nth(1)).toHaveText('2');
  await page.getByRole('button', { name: /^Draw \d+ transcripts$/ }).click();
  const dialog = page.getByRole('dialog');
  expect(await axeFaults(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Yes, draw' }).click();
  await expect(page.getByText(/^\d+ transcripts drawn/)).toBeVisible();
  const drawn = (await storedCases(page)).filter(({ origin }) => origin === 'audit-sample');
  expect(drawn.length).toBeGreaterThan(2);
  const result = page.getByRole('region', { name: /^Drawn on/ }).getByRole('table');
  const total = result.getByRole('row', { name: /^All bands/ });
  await expect(total.getByRole('cell').nth(1)).toHaveText(String(drawn.length));
  await expect(total.getByRole('cell').nth(2)).toHaveText('0');
  expect(await axeFaults(page)).toEqual([]);
});

test('an appeal is opened on a confirmed case; whoever gave the verdict cannot decide it', async ({
  console,
}) => {
  const { page } = console;
  await page.goto(`${console.browser.consoleUrl}#/quality/appeals`);
  await expect(page.getByText('No confirmed case is left to appeal')).toBeVisible();
  await console.goTo('Queue');
  await page.keyboard.press('n');
  let caseId = '';
  const review = new ReviewPage(page);
  // One in ten is drawn for a second review and cannot be appealed before.
  for (let tries = 0; caseId === ''; tries += 1) {
    expect(tries).toBeLessThan(10);
    const decided = await review.decideByKeyboard('Confirmed');
    const state = (await storedCases(page)).find(({ id }) => id === decided)?.state;
    if (state === 'decided') caseId = decided;
  }
  await page.goto(`${console.browser.consoleUrl}#/quality/appeals`);
  await page.getByRole('combobox', { name: 'Confirmed case' }).click();
  await page.getByRole('option').first().click();
  await page.getByRole('button', { name: 'Random' }).click();
  await expect(page.getByRole('textbox', { name: 'Complaint', exact: true })).not.toHaveValue('');
  await page.getByRole('textbox', { name: 'Complaint', exact: true }).fill('Please read \u202eit again.');
  await page.getByRole('button', { name: 'Open appeal' }).click();
  const appeals = page.getByRole('list', { name: 'Open appeals' });
  await expect(appeals.getByRole('listitem')).toContainText('Due in 30 days');
  await expect(appeals).toContainText('Please read U+202Eit again.');
  await expect(appeals).toContainText('You worked on this case');
  expect((await storedCases(page)).find(({ id }) => id === caseId)).toMatchObject({ state: 'appealed' });
  expect(await axeFaults(page)).toEqual([]);
});

test('every part can be read at 200 % zoom, in the dark, and axe finds nothing', async ({ console }) => {
  const { page } = console;
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 640, height: 800 });
  for (const part of ['second-reviews', 'adjudication', 'appeals', 'golden', 'audit']) {
    await page.goto(`${console.browser.consoleUrl}#/quality/${part}`);
    await expect(page.getByRole('tabpanel')).toBeVisible();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow, part).toBeLessThanOrEqual(0);
    expect(await axeFaults(page), part).toEqual([]);
  }
});
