import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { PeoplePage } from './pages/people-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedLog } from './stored.ts';

test('profiles: a PIN is asked for, and each role may do what is its own', async ({ console }) => {
  const { page } = console;
  const people = new PeoplePage(page);
  await people.add('tess', 'Trainee');
  await people.add('amber', 'Reviewer', '2468');
  await expect(page.getByRole('row').filter({ hasText: 'amber' })).toContainText('Set');

  await page.getByRole('button', { name: /^Reviewer: / }).click();
  await page.getByRole('menuitem', { name: /^amber,/ }).click();
  await people.givePin('amber', '1111');
  await expect(page.getByRole('dialog')).toContainText('Wrong PIN');
  await people.givePin('amber', '2468');
  await people.expectReviewer('amber');

  await people.switchTo('tess');
  await console.goTo('Data');
  const main = page.getByRole('main');
  await expect(main).toContainText('Your role (trainee) cannot import transcripts');
  await expect(page.getByRole('button', { name: 'Import transcripts' })).toBeHidden();
  await expect(page.getByRole('button', { name: 'Delete everything' })).toBeHidden();
  await console.goTo('Thresholds');
  await expect(main).toContainText('Your role (trainee) cannot change the threshold');
  const switches = (await storedLog(page)).filter(({ kind }) => kind === 'reviewer-switched');
  expect(switches.map(({ actor }) => actor)).toEqual(['amber', 'tess']);
});

test('a new tab asks who is reviewing when whoever was here last has a PIN', async ({ console }) => {
  const people = new PeoplePage(console.page);
  await people.add('amber', 'Reviewer', '2468');
  await people.switchTo('amber', '2468');
  await console.page.reload();
  await people.expectReviewer('amber');

  const other = await console.openAnother();
  await expect(other.heading('Who is reviewing?')).toBeVisible();
  await expect(other.page.getByRole('navigation')).toBeHidden();
  expect(await axeFaults(other.page)).toEqual([]);
  await other.page.getByRole('button', { name: /^amber,/ }).click();
  await other.page.keyboard.type('2468');
  await other.page.keyboard.press('Enter');
  await expect(other.heading('Queue')).toBeVisible();
});

test('wrong PINs are counted whatever tab they are tried in, and no reload forgets them', async ({
  console,
}) => {
  const people = new PeoplePage(console.page);
  // Opened while there is one profile: later it would ask who is reviewing.
  const other = await console.openAnother();
  await console.page.bringToFront();
  await people.add('amber', 'Reviewer', '2468');
  const tabs = [people, new PeoplePage(other.page)];
  for (const { page } of tabs) {
    // A tab in the background paints too seldom for a click.
    await page.bringToFront();
    await page.getByRole('button', { name: /^Reviewer: / }).click();
    await page.getByRole('menuitem', { name: /^amber,/ }).click();
  }
  const wait = ({ page }: PeoplePage) => page.getByRole('dialog').getByRole('timer');
  for (let tries = 0; tries < 5; tries += 1) {
    const trying = tabs[tries % 2]!;
    await trying.page.bringToFront();
    await trying.givePin('amber', '0000');
    await expect(trying.page.getByRole('dialog')).toContainText('Wrong PIN');
    await trying.page.getByRole('dialog').getByLabel('PIN for amber', { exact: true }).fill('');
  }
  for (const tab of tabs) await expect(wait(tab)).toHaveText(/^[12]?\d seconds$/);
  await console.page.bringToFront();
  await console.page.reload();
  await console.page.getByRole('button', { name: /^Reviewer: / }).click();
  await console.page.getByRole('menuitem', { name: /^amber,/ }).click();
  await expect(wait(people)).toHaveText(/^[12]?\d seconds?$/);
  await expect(console.page.getByRole('button', { name: 'Switch to amber' })).toBeDisabled();
  expect(await axeFaults(console.page)).toEqual([]);
  await expect(wait(people)).toBeHidden({ timeout: 45_000 });
  await people.givePin('amber', '2468');
  await people.expectReviewer('amber');
});

test('the review policy is changed with a reason, as a new version that says what changed', async ({
  console,
}) => {
  const { page } = console;
  await page.evaluate(() => location.assign('#/settings/review-policy'));
  await page.getByRole('checkbox', { name: 'Confirmed requires a characteristic', exact: true }).check();
  await page.getByRole('textbox', { name: 'Break reminder after (minutes of review)' }).fill('45');
  const activate = page.getByRole('button', { name: 'Activate review policy 2' });
  await activate.click();
  await expect(page.getByRole('main')).toContainText('Give a reason for the change.');
  await page.getByRole('textbox', { name: 'Reason' }).fill('shorter stretches');
  await activate.click();
  await expect(page.getByRole('status').filter({ hasText: 'Review policy 2 is active' })).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'shorter stretches' })).toContainText(
    'Confirmed requires: characteristic (was nothing); Break reminder after: 45 minutes (was 50 minutes)',
  );
  expect((await storedLog(page)).at(-1)).toMatchObject({
    kind: 'review-policy-activated',
    payload: { version: 2, reason: 'shorter stretches' },
  });
  await new ReviewPage(page).takeCase();
  await page.getByRole('radio', { name: 'Confirmed', exact: true }).check();
  await page.keyboard.press('Control+Enter');
  await expect(
    page.getByRole('alert').filter({ hasText: 'Mark at least one characteristic.' }),
  ).toBeVisible();
});
