import type { Locator, Page } from '@playwright/test';
import decodeQR from 'qr/decode.js';
import { chainEntry } from '../../domain/decisions/hash-chain.ts';
import { makeCertificate, makeIssuer } from '../fixtures/credentials.ts';
import { makeAnswer } from '../fixtures/learning.ts';
import { newEntry } from '../fixtures/log-entries.ts';
import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { changeStored, storedLog } from './stored.ts';

const DAY = 86_400_000;
const daysFromNow = (days: number) => new Date(Date.now() + days * DAY).toISOString();

/** Gives somebody a certificate, as the exam does. */
async function give(page: Page, actor: string): Promise<string> {
  const log = await storedLog(page);
  const { id, person: _p, seq: _s, headHash: _h, issuedAt: _i, ...exam } = makeCertificate();
  const payload = { ...exam, languages: [...exam.languages], certificateId: id, sittingId: 'sitting-1' };
  const entry = newEntry('certificate-issued', {
    ...{ actor, at: new Date().toISOString(), payload: { ...payload, expiresAt: daysFromNow(180) } },
  });
  await changeStored(page, 'log', chainEntry(log.at(-1)!, entry));
  return id;
}

/** What a QR code says, read from the screen as a camera would. */
async function readCode(code: Locator): Promise<string> {
  const picture = (await code.screenshot()).toString('base64');
  const image = await code.page().evaluate(async (png) => {
    const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
    const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const { width, height } = bitmap;
    const canvas = new OffscreenCanvas(width, height).getContext('2d')!;
    canvas.drawImage(bitmap, 0, 0);
    return { width, height, data: [...canvas.getImageData(0, 0, width, height).data] };
  }, picture);
  return decodeQR({ ...image, data: Uint8Array.from(image.data) });
}

const file = (name: string, text: string) => ({
  ...{ name, mimeType: 'application/json', buffer: Buffer.from(text) },
});

test('a certificate is exported, verified, printed and revoked; a forged and an expired one are named', async ({
  console,
}) => {
  const { page } = console;
  await give(page, 'reviewer-1');
  await console.open('training/certificates');
  // What was put into storage behind the console's back is read anew.
  await page.reload();
  const mine = page.getByRole('region', { name: 'My certificates' });
  await expect(mine.getByRole('heading', { name: /^Valid until/ })).toBeVisible();

  const credential = await console.download(mine.getByRole('button', { name: 'Export credential' }));
  const verify = page.getByRole('region', { name: 'Verify a certificate' });
  const drop = verify.locator('input[type=file]');
  const verdict = verify.getByRole('status').first();
  await drop.setInputFiles(file('mine.json', credential.text));
  await expect(verdict).toContainText('Valid and unaltered');
  await expect(verify.getByRole('definition').filter({ hasText: 'This profile' })).toBeVisible();
  expect(await axeInBothSchemes(page, 'a valid certificate')).toEqual([]);

  await drop.setInputFiles(
    file('forged.json', credential.text.replace('"valueMax": "30"', '"valueMax": "28"')),
  );
  await expect(verdict).toContainText('Forged or altered');
  const issuer = await makeIssuer();
  const late = await issuer.signed(
    makeCertificate({ issuedAt: daysFromNow(-200), expiresAt: daysFromNow(-20) }),
  );
  await drop.setInputFiles(file('late.json', JSON.stringify(late)));
  await expect(verdict).toContainText('Expired on');
  await drop.setInputFiles(file('other.json', '{"type":"<img src=x onerror=alert(1)>"}'));
  await expect(verify.getByRole('alert')).toContainText('This file is not a Second Look certificate');

  await mine.getByRole('button', { name: 'Print' }).click();
  const preview = page.getByRole('dialog', { name: 'Print certificate' });
  const code = preview.getByRole('img', { name: 'QR code of the hash of this certificate' });
  const hash = await preview
    .getByRole('definition')
    .filter({ hasText: /^[0-9a-f]{64}$/ })
    .innerText();
  expect(await readCode(code)).toBe(`sha256:${hash}`);
  await page.emulateMedia({ media: 'print' });
  await expect(preview.getByRole('button', { name: 'Print' })).toBeHidden();
  await expect(page.getByRole('article', { name: 'Certificate' })).toBeVisible();
  await page.emulateMedia({ media: 'screen' });
  expect(await axeInBothSchemes(page, 'the page to print')).toEqual([]);
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: 'Revoke the certificate of reviewer-1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Revoke certificate?' });
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('Sat by someone else');
  expect(await axeInBothSchemes(page, 'revoking', '[role=dialog]')).toEqual([]);
  await dialog.getByRole('button', { name: 'Revoke' }).click();
  await expect(mine.getByRole('heading', { name: /^Revoked on/ })).toBeVisible();
  await drop.setInputFiles(file('mine.json', credential.text));
  await expect(verdict).toContainText('Reason: Sat by someone else');
  expect((await storedLog(page)).at(-1)).toMatchObject({
    ...{ kind: 'certificate-revoked', payload: { reason: 'Sat by someone else', reviewer: 'reviewer-1' } },
  });
});

test('leads see the class and export it', async ({ console }) => {
  const { page } = console;
  await console.open('training/class');
  const people = page.getByRole('region', { name: 'People' });
  await expect(people.getByRole('row').filter({ hasText: 'reviewer-1' })).toContainText('Lessons');
  await expect(page.getByRole('heading', { name: 'No item stands out yet' })).toBeVisible();
  expect(await axeInBothSchemes(page, 'the class')).toEqual([]);
  const csv = await console.download(page.getByRole('button', { name: 'Export people as CSV' }));
  expect(csv.text).toContain('reviewer-1,lead,lesson,0,');
  await changeStored(page, 'learning', makeAnswer({ reviewer: 'reviewer-1' }));
  const statements = await console.download(
    page.getByRole('button', { name: 'Export learning records as xAPI' }),
  );
  expect(JSON.parse(statements.text)).toMatchObject([
    { actor: { account: { name: 'reviewer-1' } }, result: { success: true } },
  ]);
});
