import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { changedBackup, type Rows } from '../fixtures/backup-file.ts';
import { expect, test } from './fixtures.ts';
import type { ConsolePage } from './pages/console-page.ts';
import { changeStored, deleteStored, storedLog, storedReviewers } from './stored.ts';

/** Takes a backup and gives its text. */
async function backedUp(console: ConsolePage): Promise<string> {
  await console.goTo('Data');
  return (await console.download(console.page.getByRole('button', { name: 'Back up' }))).text;
}

/** Chooses a backup to be restored. */
async function choose(page: Page, info: TestInfo, text: string): Promise<void> {
  const path = info.outputPath('backup.jsonl');
  writeFileSync(path, text);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Restore' }).click(),
  ]);
  await chooser.setFiles(path);
}

const withoutLead = ({ reviewers }: Rows) => {
  for (const each of reviewers) Object.assign(each, { role: 'reviewer' });
};

test('a backup that does not fit together is refused with the reason; one that does says how its log stands', async ({
  console,
}, info) => {
  const { page } = console;
  const backup = await backedUp(console);
  const before = await console.counts();
  const refusal = page.getByRole('alert').filter({ hasText: 'Nothing was restored' });
  await choose(page, info, changedBackup(backup, withoutLead));
  await expect(refusal).toContainText('this backup has no lead');
  await expect(refusal).toContainText('Nothing was changed');
  await refusal.getByRole('button', { name: 'Dismiss' }).click();
  await choose(
    page,
    info,
    changedBackup(backup, ({ cases }) => {
      Object.assign(cases[0]!, { verdict: 'confirmed' });
    }),
  );
  await expect(refusal).toContainText('1 case does not match the log of this backup');
  expect(await console.counts()).toEqual(before);

  const head = (await storedLog(page)).at(-1)!;
  await choose(page, info, backup);
  const dialog = page.getByRole('dialog', { name: 'Restore this backup?' });
  await expect(dialog).toContainText(`last log entry ${head.seq}, hash ${head.hash.slice(0, 16)}`);
  await expect(dialog).toContainText('Both logs are the same');
  await expect(dialog).toContainText('This browser profile signed its last entry');
  await page.screenshot({ path: info.outputPath('restore-question.png') });
  await dialog.getByRole('button', { name: 'Replace everything' }).click();
  await expect(page.getByText('Backup restored.')).toBeVisible();
  expect((await storedLog(page)).at(-1)).toMatchObject({
    kind: 'restore',
    payload: { replaced: { seq: head.seq, hash: head.hash } },
  });
  await expect(page.getByRole('button', { name: 'Continue with this log' })).toBeHidden();
});

test('a log that lost its end is noticed at the next start, and verifying names the file that knew it', async ({
  console,
}, info) => {
  const { page } = console;
  await page.getByRole('button', { name: 'Review next case' }).click();
  await expect.poll(async () => (await storedLog(page)).at(-1)?.kind).toBe('lease');
  const backup = await backedUp(console);
  const last = (await storedLog(page)).at(-1)!;
  await deleteStored(page, 'log', last.seq);
  await page.reload();
  const notice = page.getByRole('region', { name: 'Notices' }).getByRole('alert');
  await expect(notice).toContainText(
    `The log ends at entry ${last.seq - 1}, but entry ${last.seq} with hash ${last.hash.slice(0, 16)}… was recorded on`,
  );
  await page.screenshot({ path: info.outputPath('lost-end.png') });

  await console.goTo('Log');
  await page.getByRole('button', { name: 'Verify chain' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Chain verified');
  // The entry that is gone told who has the case.
  await expect(dialog).toContainText('1 case does not match the log');
  const path = info.outputPath('noted.jsonl');
  writeFileSync(path, backup);
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    dialog.getByRole('button', { name: 'Compare with a backup or export' }).click(),
  ]);
  await chooser.setFiles(path);
  await expect(dialog).toContainText(/1 of \d+ log heads? does not match/);
  await expect(dialog).toContainText(/signed by this profile: (is missing here|has a different hash here)/);
  await page.screenshot({ path: info.outputPath('verify.png') });
  await page.keyboard.press('Escape');

  await notice.getByRole('button', { name: 'Continue with this log' }).click();
  await expect(notice).toBeHidden();
  await page.reload();
  await expect(console.heading('Log')).toBeVisible();
  await expect(notice).toBeHidden();
});

test('where nobody in use is a lead, restoring and starting afresh can be reached', async ({
  console,
}, info) => {
  const { page } = console;
  const backup = await backedUp(console);
  const [lead] = await storedReviewers(page);
  await changeStored(page, 'reviewers', { ...lead!, retiredAt: '2026-03-05T10:00:00.000Z' });
  await page.reload();
  await expect(console.heading('Who is reviewing?')).toBeVisible();
  await expect(page.getByRole('main')).toContainText('There is no active profile.');
  await page.screenshot({ path: info.outputPath('no-profile.png') });
  await choose(page, info, backup);
  // The console comes up anew with what was restored.
  const comesUp = page.waitForEvent('load');
  await page.getByRole('dialog').getByRole('button', { name: 'Replace everything' }).click();
  await comesUp;
  await expect(console.heading('Data')).toBeVisible();
  expect((await storedReviewers(page))[0]).toMatchObject({ retiredAt: null });

  await changeStored(page, 'reviewers', { ...lead!, retiredAt: '2026-03-05T10:00:00.000Z' });
  await page.reload();
  await page.getByRole('button', { name: 'Start afresh' }).click();
  const dialog = page.getByRole('dialog', { name: 'Start afresh?' });
  await dialog.getByRole('textbox').fill('DELETE');
  const begins = page.waitForEvent('load');
  await dialog.getByRole('button', { name: 'Delete permanently' }).click();
  await begins;
  await expect(page.getByRole('navigation')).toBeVisible();
  expect(await storedLog(page)).toMatchObject([{ kind: 'purge', actor: 'nobody signed in' }]);
});
