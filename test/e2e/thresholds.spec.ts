import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { ThresholdsPage } from './pages/thresholds-page.ts';
import { storedCases, storedLog } from './stored.ts';

test('a threshold is tried, activated with a reason, and changes the queue but not the past', async ({
  console,
}) => {
  const { page } = console;
  await page.keyboard.press('n');
  const decided = await new ReviewPage(page).decideByKeyboard('Confirmed');
  const past = (await storedCases(page)).find(({ id }) => id === decided);
  const { queued } = await console.counts();

  await console.goTo('Thresholds');
  const slider = page.getByRole('slider', { name: 'Threshold' });
  await slider.focus();
  const before = Number(await slider.getAttribute('aria-valuenow'));
  await page.keyboard.press('End');
  await expect.poll(async () => Number(await slider.getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  for (let step = 0; step < 20; step += 1) await page.keyboard.press('ArrowLeft');
  await new ThresholdsPage(page).activate('fewer alarms');
  await expect.poll(async () => (await console.counts()).queued).toBeLessThan(queued);

  const log = await storedLog(page);
  expect(log.at(-1)).toMatchObject({
    kind: 'policy-activated',
    payload: { version: 2, reason: 'fewer alarms' },
  });
  expect((await storedCases(page)).find(({ id }) => id === decided)).toEqual(past);
  await console.goTo('Queue');
  await expect(page.getByRole('main').getByText(/open cases?$/)).toContainText(
    `of ${(await console.counts()).queued} open`,
  );
});
