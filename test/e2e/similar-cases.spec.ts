import type { Page } from '@playwright/test';
import type { MatchFacts } from '../../domain/matching/match-facts.ts';
import type { StoredPicture } from '../../domain/matching/picture.ts';
import type { Case } from '../../domain/queue/case.ts';
import { openMatchCase } from '../../domain/queue/open-match-case.ts';
import type { Message, Transcript } from '../../domain/transcript/transcript.ts';
import { axeFaults, axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import type { ConsolePage } from './pages/console-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { changeStored, storedCases, storedReviewPolicies, storedTranscripts } from './stored.ts';

/** A review policy that is blind always or never, as if a lead had activated it. */
async function withBlind(page: Page, mode: 'always' | 'never'): Promise<void> {
  const policy = (await storedReviewPolicies(page)).at(-1)!;
  const rules = { ...policy.rules, blind: { mode, share: 0 }, secondReview: { share: 0 } };
  await changeStored(page, 'reviewPolicies', { ...policy, author: 'reviewer-1', rules });
}

/** A flagged case with some messages, and two more whose transcripts are copies of its: one edited and decided. */
async function withCopies(page: Page): Promise<Case> {
  const transcripts = (await storedTranscripts(page)) as Transcript[];
  const messagesOf = (id: string) => transcripts.find((each) => each.id === id)!.messages;
  const isLong = ({ text }: Message) => text.split(' ').length >= 6;
  const cases = await storedCases(page);
  const asked = cases.find(
    ({ state, origin, transcriptId }) =>
      state === 'open' && origin === 'detection' && messagesOf(transcriptId).filter(isLong).length >= 8,
  )!;
  const original = transcripts.find(({ id }) => id === asked.transcriptId)!;
  const place = original.messages.findIndex(isLong);
  const changed = {
    ...original.messages[place]!,
    text: `${original.messages[place]!.text} by the lighthouse`,
  };
  const added = { ...original.messages.at(-1)!, text: 'the ferry leaves on the hour with <b>bells</b>' };
  const edited = [...original.messages.with(place, changed), added];
  await changeStored(page, 'transcripts', { ...original, id: 'copy-edited', messages: edited });
  await changeStored(page, 'transcripts', { ...original, id: 'copy-equal' });
  await changeStored(page, 'cases', { ...asked, id: 'case-equal', transcriptId: 'copy-equal' });
  await changeStored(page, 'cases', {
    ...{ ...asked, id: 'case-edited', transcriptId: 'copy-edited' },
    ...{ state: 'decided', verdict: 'not-confirmed', decidedAt: '2026-03-05T10:00:00.000Z' },
    reviews: [{ stage: 'first-review', reviewer: 'willow', verdict: 'not-confirmed', seq: 1 }],
  });
  return asked;
}

const review = (console: ConsolePage, { id }: Case) => console.open(`review/${encodeURIComponent(id)}`);

test('similar cases stand beside a case with how they were decided, by keyboard alone', async ({
  console,
}) => {
  const { page } = console;
  const { keyboard } = page;
  await withBlind(page, 'never');
  const asked = await withCopies(page);
  await review(console, asked);
  await new ReviewPage(page).waitUntilOpen();
  await keyboard.press('y');
  const similar = page.getByRole('region', { name: 'Similar cases', exact: true }).last();
  const [equal, edited] = [similar.getByRole('listitem').nth(0), similar.getByRole('listitem').nth(1)];
  await expect(equal).toContainText(/copy-equal100.% alike/);
  await expect(equal).toContainText('Open');
  await expect(edited).toContainText(/copy-edited\d\d.% alike/);
  await expect(edited).toContainText('Not confirmed by willow');
  expect(await axeInBothSchemes(page, 'similar cases')).toEqual([]);

  const compare = edited.getByRole('button', { name: 'Compare with copy-edited' });
  await compare.press('Enter');
  const messages = page.getByRole('list', { name: 'Messages of copy-edited' });
  await expect(messages.getByText('Changed', { exact: true })).toBeVisible();
  await expect(messages.locator('mark')).toHaveText('by the lighthouse');
  await expect(messages).toContainText('Only there');
  // What was written is shown as it was written.
  await expect(messages).toContainText('the ferry leaves on the hour with <b>bells</b>');
  await expect(messages.locator('b')).toHaveCount(0);
  expect(await axeInBothSchemes(page, 'a similar case compared')).toEqual([]);
  await page.setViewportSize({ width: 390, height: 844 });
  await expect(messages).toBeVisible();
  expect(await axeFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
  await page.setViewportSize({ width: 1280, height: 800 });

  await page.getByRole('link', { name: 'History of copy-edited' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'History of case copy-edited' })).toBeVisible();
});

test('in a blind review nothing tells how similar cases were decided, until the decision', async ({
  console,
}) => {
  const { page } = console;
  await withBlind(page, 'always');
  const asked = await withCopies(page);
  await review(console, asked);
  const reviewing = new ReviewPage(page);
  await reviewing.waitUntilOpen();
  await expect(page.getByText('Blind review.')).toBeVisible();
  await page.keyboard.press('y');
  const similar = page.getByRole('region', { name: 'Similar cases', exact: true }).last();
  await expect(similar.getByRole('listitem').nth(1)).toContainText('copy-edited');
  await expect(similar).toContainText('How they were decided is shown after your decision.');
  await expect(similar).not.toContainText(/willow|Not confirmed|Open/);
  await expect(similar.getByRole('link')).toHaveCount(0);

  await reviewing.decideByKeyboard('Confirmed');
  await review(console, asked);
  await page.keyboard.press('y');
  await expect(similar).toContainText('Not confirmed by willow');
  await expect(similar).not.toContainText('How they were decided');
});

test('a case that is like no other says so', async ({ console }) => {
  const { page } = console;
  await withBlind(page, 'never');
  const asked = await withCopies(page);
  const original = ((await storedTranscripts(page)) as Transcript[]).find(
    ({ id }) => id === asked.transcriptId,
  )!;
  const text = 'clay jars keep seven grey spoons dry';
  const messages = original.messages.map((message) => ({ ...message, text }));
  await changeStored(page, 'transcripts', { ...original, messages });
  await review(console, asked);
  await new ReviewPage(page).waitUntilOpen();
  await page.keyboard.press('y');
  await expect(page.getByText('No case is similar to this one.')).toBeVisible();
});

test('beside a match stand the cases of pictures that look like it or match the same entry', async ({
  console,
}) => {
  const { page } = console;
  await withBlind(page, 'never');
  const pdq = { asked: '0'.repeat(64), near: `${'0'.repeat(63)}7`, turned: 'f'.repeat(64) };
  for (const [seed, name] of (['asked', 'near', 'turned'] as const).entries()) {
    await changeStored(page, 'pictures', {
      ...{ id: name, name: `${name}.png`, importId: 'import-1', addedAt: '2026-03-05T10:00:00.000Z' },
      recipe: { picture: { kind: 'map', seed, width: 256, height: 256 }, steps: [] },
      ...{ preview: null, truth: null, width: 256, height: 256 },
      hashes: {
        ...{ md5: '0'.repeat(32), sha1: '0'.repeat(40), sha256: '0'.repeat(64) },
        ...{ pdq: pdq[name], pdqQuality: 100 },
        ...{ 'difference-hash': '0'.repeat(16), 'dct-hash': '0'.repeat(16) },
      },
    } satisfies StoredPicture);
    const match: MatchFacts = {
      ...{ bankId: 'bank-1', entryId: name === 'near' ? 'entry-2' : 'entry-1', name: `${name}.png` },
      ...{ method: 'pdq', distance: 4, within: 31, variant: 'original', quality: 100 },
    };
    const made = { id: `match-${name}`, policyVersion: 1, now: '2026-03-05T10:00:00.000Z' };
    await changeStored(page, 'cases', openMatchCase(name, match, made));
  }
  await console.open('review/match-asked');
  await expect(page.getByRole('heading', { level: 1, name: /asked\.png/ })).toBeVisible();
  await page.keyboard.press('y');
  const similar = page.getByRole('region', { name: 'Similar cases', exact: true }).last();
  await expect(similar.getByRole('listitem').nth(0)).toContainText(/near\.png99.% alike/);
  await expect(similar.getByRole('listitem').nth(1)).toContainText(/turned\.pngSame entry0.% alike/);
  await similar.getByRole('button', { name: 'Compare with near.png' }).press('Enter');
  await expect(similar.getByText('PDQ hashes differ in 3 of 256 bits.')).toBeVisible();
  await expect(similar.getByRole('img', { name: /^(This|Similar) case/ })).toHaveCount(2);
  expect(await axeFaults(page)).toEqual([]);
});
