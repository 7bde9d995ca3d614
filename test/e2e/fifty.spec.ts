import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { expect, test } from './fixtures.ts';
import { ReviewPage, type VerdictName } from './pages/review-page.ts';
import { storedLog } from './stored.ts';

const ROUND: VerdictName[] = ['Confirmed', 'Not confirmed', 'Confirmed', 'Inconclusive', 'Escalate'];

test('fifty cases by keyboard alone, with every decision, reasons and a note', async ({ console }) => {
  test.setTimeout(180_000);
  const { page } = console;
  const review = new ReviewPage(page);
  const before = (await console.counts()).queued;
  await page.keyboard.press('n');
  const decided: string[] = [];
  for (let number = 0; number < 50; number += 1) {
    const choice = ROUND[number % ROUND.length]!;
    await review.waitUntilOpen();
    const caseId = review.caseId();
    await review.chooseByKey(choice);
    // What the policy asks for is focused when it is missing: Ctrl+Enter, then Space ticks the first reason.
    await page.keyboard.press('Control+Enter');
    if (choice === 'Escalate') {
      await expect(page.getByRole('alert').filter({ hasText: 'Choose a reason.' })).toBeVisible();
      await page.keyboard.press('Space');
      await page.keyboard.press('Control+Enter');
    }
    await review.waitUntilLeft(caseId);
    decided.push(caseId);
  }
  expect(new Set(decided).size).toBe(50);
  expect((await console.counts()).queued).toBe(before - 50);
  const log = await storedLog(page);
  const made = log.filter(({ kind }) => kind === 'decision' || kind === 'escalation');
  expect(made.map(({ caseId }) => caseId)).toEqual(decided);
  expect(made.filter(({ kind }) => kind === 'escalation')).toHaveLength(10);
  expect(findChainBreak(log)).toBeNull();
});
