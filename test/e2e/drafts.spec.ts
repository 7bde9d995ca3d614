import { expect, test } from './fixtures.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedCases, storedDrafts, withoutChance } from './stored.ts';

/** How often a decision is saved a moment after its last change, and how long that moment is at least and at most. */
const TIMES = 40;
const [SHORTEST, LONGEST] = [200, 260] as const;

test('a decision saved while the draft waits to be written leaves no draft', async ({ console }) => {
  test.setTimeout(240_000);
  const { page } = console;
  await withoutChance(page);
  const review = new ReviewPage(page);
  await page.keyboard.press('n');
  const decided: string[] = [];
  for (let time = 0; time < TIMES; time += 1) {
    await review.waitUntilOpen();
    const id = review.caseId();
    decided.push(id);
    await review.chooseByKey('Confirmed');
    const delay = SHORTEST + ((LONGEST - SHORTEST) * time) / (TIMES - 1);
    // Within the page, because the way from here to there takes as long as what is measured.
    await review.note.evaluate((field: HTMLTextAreaElement, wait) => {
      const { set } = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
      set!.call(field, 'a last word');
      field.dispatchEvent(new Event('input', { bubbles: true }));
      const save = [...document.querySelectorAll('button')].find((each) =>
        each.textContent?.includes('Save and next'),
      );
      setTimeout(() => save!.click(), wait);
    }, delay);
    await review.waitUntilLeft(id);
  }
  await review.waitUntilOpen();
  const cases = new Map((await storedCases(page)).map((each) => [each.id, each]));
  expect(decided.map((id) => cases.get(id)?.state)).toEqual(Array(TIMES).fill('decided'));
  expect((await storedDrafts(page)).filter(({ caseId }) => decided.includes(caseId))).toEqual([]);
  const noted = await page.evaluate(() => Object.keys(localStorage).filter((key) => key.includes(':draft:')));
  expect(noted).toEqual([]);
});
