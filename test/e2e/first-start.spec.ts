import { expect, test } from './fixtures.ts';

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
