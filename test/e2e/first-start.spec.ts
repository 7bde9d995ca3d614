import { consolePage } from '../../browser/chromium.ts';
import { axeFaults } from './axe.ts';
import { expect, test, watchComplaints } from './fixtures.ts';
import { ConsolePage } from './pages/console-page.ts';
import { storedLog } from './stored.ts';

test('at the first start nobody is told that there is nothing, while the samples are being loaded', async ({
  console,
}) => {
  const { page, browser } = console;
  // Without its database the next start is a first one again.
  await page.goto('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Storage.clearDataForOrigin', {
    origin: browser.consoleUrl.replace('/console.html', ''),
    storageTypes: 'indexeddb',
  });
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(globalThis, { headingsSeen: seen });
    const look = () => {
      for (const heading of document.querySelectorAll('h2'))
        if (!seen.includes(heading.textContent)) seen.push(heading.textContent);
    };
    // Long enough to be seen, however fast the machine is.
    const read = globalThis.fetch;
    globalThis.fetch = async (...request) => {
      if (String(request[0]).includes('samples')) await new Promise((resolve) => setTimeout(resolve, 1_000));
      return read(...request);
    };
    new MutationObserver(look).observe(document, { childList: true, subtree: true, characterData: true });
  });
  await page.goto(browser.queueUrl);
  await console.waitUntilScored();
  await expect(page.getByRole('grid', { name: 'Cases' })).toBeVisible();
  const seen = await page.evaluate(() => (globalThis as unknown as { headingsSeen: string[] }).headingsSeen);
  expect(seen).toContain('Loading the practice samples');
  expect(seen).not.toContain('No transcripts yet');
});

test('a newcomer says who they are, is shown around by keyboard, and finds the help', async ({
  launch,
  complaints,
}) => {
  const browser = await launch();
  const page = await consolePage(browser);
  watchComplaints(page, complaints);
  const console = new ConsolePage(page, browser);
  const welcome = page.getByRole('dialog', { name: 'Welcome' });
  await expect(welcome.getByRole('button', { name: 'I’m learning to review' })).toBeFocused();
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Enter');
  const name = page.getByRole('textbox', { name: 'Your pseudonym' });
  await expect(name).toBeFocused();
  await page.keyboard.type('fern');
  await page.keyboard.press('Enter');

  // From control to control and from screen to screen; the focus goes along, so that each step is read out.
  const step = (title: string) => page.getByRole('dialog', { name: title });
  await expect(step('Your path starts here').getByRole('button', { name: 'Next' })).toBeFocused();
  await expect(console.heading('Training')).toBeVisible();
  await expect(page.getByRole('navigation').getByRole('link').first()).toHaveText('Training');
  expect(await axeFaults(page)).toEqual([]);
  await console.waitUntilScored();
  await page.keyboard.press('Enter');
  await expect(step('One key to the next case').getByRole('button', { name: 'Next' })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(step('The queue').getByRole('button', { name: 'Next' })).toBeFocused();
  await expect(console.heading('Queue')).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(step('One key to the next case')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.locator('#content')).toBeFocused();

  // A trainee, beside whom the lead stays.
  const people = (await storedLog(page)).filter(({ kind }) => kind.startsWith('reviewer-'));
  expect(people.map(({ kind, actor, payload }) => ({ kind, actor, payload }))).toEqual([
    { kind: 'reviewer-added', actor: 'reviewer-1', payload: { name: 'fern', role: 'trainee' } },
    { kind: 'reviewer-switched', actor: 'fern', payload: { from: 'reviewer-1' } },
  ]);

  // Again, from the commands; what is waiting is said in the navigation and leads on.
  await page.keyboard.press('Control+k');
  await page.keyboard.type('take the tour');
  await page.keyboard.press('Enter');
  await expect(step('Your path starts here')).toBeVisible();
  await page.keyboard.press('Escape');
  await console.goTo('Home');

  // Every step lights something up, also where a screen draws it anew while it is read.
  await page.getByRole('radiogroup', { name: 'Show' }).getByText('Figures', { exact: true }).click();
  await expect(page.getByRole('radio', { name: 'Figures', exact: true })).toBeChecked();
  await page.keyboard.press('Control+k');
  await page.keyboard.type('take the tour');
  await page.keyboard.press('Enter');
  for (let place = 1; place <= 7; place += 1) {
    await expect(page.getByText(`Tour, step ${place} of 7`)).toBeVisible();
    await expect
      .poll(async () => (await page.locator('[class*="spot"]').boundingBox())?.width ?? 0)
      .toBeGreaterThan(40);
    await page.keyboard.press('ArrowRight');
  }
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(console.heading('Home')).toBeVisible();
  await page.getByRole('radiogroup', { name: 'Show' }).getByText('Reviewing', { exact: true }).click();
  await expect(page.getByRole('link', { name: /^Queue \d+ cases open for you$/ })).toBeVisible();
  await page
    .getByRole('main')
    .getByRole('link', { name: /cases are open for review/ })
    .click();
  await expect(console.heading('Queue')).toBeVisible();

  await page.getByRole('button', { name: 'Help on this screen' }).click();
  const help = page.getByRole('dialog', { name: 'Help' });
  await expect(help.getByRole('heading', { name: 'Queue' })).toBeVisible();
  await help.getByRole('searchbox', { name: 'Search the guide' }).fill('hash chain');
  await help.getByRole('button', { name: 'Log', exact: true }).click();
  await expect(help.getByRole('heading', { name: 'Log' })).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
});
