import { axeFaults } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { WORKSPACES } from './pages/console-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { changeStored, storedAssessments, storedCases, storedLog, storedReviewPolicies } from './stored.ts';

test('looking takes nothing: a walk through the navigation leaves no entry in the log', async ({
  console,
}) => {
  const { page } = console;
  const before = await storedLog(page);
  for (const name of [...WORKSPACES, ...WORKSPACES.toReversed()]) {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await expect(console.heading(name)).toBeVisible();
  }
  await page.getByRole('navigation').getByRole('link', { name: 'Review' }).click();
  const main = page.getByRole('main');
  await expect(main.getByRole('heading', { name: 'No case is open' })).toBeVisible();
  expect(await storedLog(page)).toEqual(before);
  expect((await storedCases(page)).filter(({ lease }) => lease !== null)).toEqual([]);

  await page.keyboard.press('n');
  const review = new ReviewPage(page);
  await review.waitUntilOpen();
  const taken = review.caseId();
  expect((await storedLog(page)).slice(before.length).map(({ kind }) => kind)).toEqual(['lease']);

  await page.getByRole('navigation').getByRole('link', { name: 'Review' }).click();
  await main.getByRole('button', { name: /^Continue with / }).click();
  await review.waitUntilOpen();
  expect(review.caseId()).toBe(taken);
});

test('a golden item says that the first answer counts; undo keeps it; a blind case says that it is blind', async ({
  console,
}) => {
  const { page } = console;
  const policy = (await storedReviewPolicies(page)).at(-1)!;
  await changeStored(page, 'reviewPolicies', {
    ...policy,
    version: policy.version + 1,
    rules: { ...policy.rules, golden: { rate: 1, feedback: 'at-once' }, blind: { mode: 'always', share: 0 } },
  });
  const benign = (await storedAssessments(page)).find(
    ({ label, transcriptId }) => label?.outcome === 'benign' && transcriptId.startsWith('sample'),
  )!;
  await changeStored(page, 'goldenItems', {
    ...{ transcriptId: benign.transcriptId, outcome: 'benign', characteristics: [] },
    ...{ addedBy: 'somebody-else', addedAt: '2026-01-01T00:00:00.000Z' },
  });
  // It is an item and no ordinary case any more.
  const ordinary = (await storedCases(page)).find(({ transcriptId }) => transcriptId === benign.transcriptId);
  if (ordinary) await changeStored(page, 'cases', { ...ordinary, state: 'withdrawn' });

  const review = new ReviewPage(page);
  await review.takeCase();
  await expect(page.getByRole('note').filter({ hasText: 'Blind review.' })).toBeVisible();
  const golden = review.caseId();
  await review.chooseByKey('Confirmed');
  await page.keyboard.press('s');
  await page.keyboard.press('Control+Enter');
  // The answer is read beside its transcript, and nothing offers to take the first one back.
  const card = page.getByRole('region', { name: 'Feedback', exact: true });
  await expect(card).toContainText('Incorrect. The known answer is Benign.');
  await expect(card).toContainText('You also marked: Secrecy.');
  await expect(card).toContainText('your first answer counts');
  expect(review.caseId()).toBe(golden);
  await expect(page.getByRole('button', { name: 'Undo' })).toHaveCount(0);
  await review.expectRoomForMessages();
  expect(await axeFaults(page)).toEqual([]);
  await card.getByRole('button', { name: 'Show similar' }).click();
  const similar = page.getByRole('dialog', { name: 'Similar transcripts' });
  const open = new Set(
    (await storedCases(page)).flatMap(({ state, transcriptId }) => (state === 'open' ? [transcriptId] : [])),
  );
  for (const name of ['Risk', 'Look-alike']) {
    const id = await similar
      .getByRole('region', { name })
      .getByText(/^sample-/)
      .first()
      .innerText();
    expect(open.has(id), id).toBe(false);
    expect(id).not.toBe(benign.transcriptId);
  }
  expect(await axeFaults(page)).toEqual([]);
  await page.keyboard.press('Escape');

  await page.keyboard.press('Control+z');
  await expect(
    page.getByRole('note').filter({ hasText: 'You have already answered this golden item' }),
  ).toContainText('Your first answer, Confirmed, counts.');
  await review.waitUntilOpen();
  await review.chooseByKey('Not confirmed');
  await page.keyboard.press('Control+Enter');
  await expect(card).toContainText('Correct. The known answer is Benign.');
  await expect(card).toContainText('your first answer, Confirmed, counts.');
  // The key that saved goes on.
  await page.keyboard.press('Control+Enter');
  await review.waitUntilLeft(golden);

  await console.goTo('Quality');
  await page.getByRole('tab', { name: 'Golden items' }).click();
  const accuracy = page.getByRole('region', { name: 'Accuracy by reviewer' });
  await expect(accuracy.getByRole('row').filter({ hasText: 'reviewer-1' })).toContainText('0 of 1');
});
