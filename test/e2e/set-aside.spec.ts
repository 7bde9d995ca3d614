import { writeFileSync } from 'node:fs';
import { makeTranscript } from '../fixtures/factories.ts';
import { expect, test } from './fixtures.ts';
import { changeStored } from './stored.ts';

test('a transcript that cannot be scored is set aside and named; what is imported later is scored', async ({
  console,
}, info) => {
  const { page } = console;
  // Damaged in storage, as nothing that is imported can be.
  await changeStored(page, 'transcripts', {
    ...makeTranscript({ id: 'poison' }),
    importId: 'x',
    messages: null,
  });
  await changeStored(page, 'unassessed', { transcriptId: 'poison', importId: 'x' });
  await console.goTo('Data');
  const path = info.outputPath('later.jsonl');
  writeFileSync(
    path,
    [1, 2, 3].map((number) => JSON.stringify(makeTranscript({ id: `later-${number}` }))).join('\n'),
  );
  await page.locator('input[type="file"]').first().setInputFiles(path);
  const notice = page.getByRole('status').filter({ hasText: '1 transcript could not be scored' });
  await notice.getByRole('link', { name: 'See under Data' }).click();
  await expect.poll(() => console.counts()).toMatchObject({ transcripts: 404, waiting: 0 });
  const row = page.getByRole('table', { name: 'Transcripts set aside' }).getByRole('row', { name: 'poison' });
  await expect(row).toContainText('Could not be scored');
  await row.getByRole('button', { name: 'Try again' }).click();
  await expect(notice).toBeVisible();
  await expect(row).toBeVisible();
  const saved = await console.download(row.getByRole('button', { name: 'Save' }));
  expect(JSON.parse(saved.text)).toMatchObject({ id: 'poison', messages: null });
  await row.getByRole('button', { name: 'Remove' }).click();
  await expect(row).toBeHidden();
  expect(await console.counts()).toMatchObject({ transcripts: 403, waiting: 0 });
});
