import readWorkbook from 'read-excel-file/node';
import type { Case } from '../../domain/queue/case.ts';
import { expect, test } from './fixtures.ts';
import { ExportsPage } from './pages/exports-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { QueuePage } from './pages/queue-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { changeStored, storedCases, storedReviewPolicies } from './stored.ts';

test('a trainee takes out no answer, no woven case, no sealed verdict and no blind risk', async ({
  console,
}) => {
  const { page } = console;
  await new PeoplePage(page).add('fern', 'Trainee');
  const policy = (await storedReviewPolicies(page)).at(-1)!;
  const rules = { ...policy.rules, blind: { mode: 'share', share: 1 }, secondReview: { share: 1 } };
  await changeStored(page, 'reviewPolicies', { ...policy, version: policy.version + 1, rules });
  await page.reload();
  await console.goTo('Queue');
  await expect(page.getByRole('button', { name: 'Review next case' })).toBeEnabled();
  // A lead gives first verdicts, each of which waits for a second review.
  await page.keyboard.press('n');
  const review = new ReviewPage(page);
  for (const verdict of ['Confirmed', 'Not confirmed'] as const) await review.decideByKeyboard(verdict);
  const sealed = (await storedCases(page)).filter(({ state }) => state === 'in-second-review');
  expect(sealed).toHaveLength(2);
  // One is an audit sample that somebody has decided, another one waits for the trainee.
  const [first, second] = (await storedCases(page)).filter(({ state }) => state === 'open') as [Case, Case];
  const audit = { band: [0.0123, 0.0456], inclusionProbability: 0.0789 };
  const woven = { origin: 'audit-sample', flaggedBy: ['audit-sample'], audit, changedAt: Date.now() };
  await changeStored(page, 'cases', { ...sealed[0], ...woven });
  await changeStored(page, 'cases', { ...first, ...woven, blind: true, assignee: 'fern' });
  await changeStored(page, 'cases', {
    ...second,
    origin: 'golden',
    flaggedBy: ['golden'],
    changedAt: Date.now(),
  });

  await new PeoplePage(page).switchTo('fern');
  await console.goTo('Queue');
  const queue = new QueuePage(page);
  await expect(queue.grid).toBeVisible();
  // Under blind review by share nobody sees beforehand what comes out blind.
  await expect(queue.grid.getByRole('columnheader', { name: 'Risk' })).toHaveCount(0);
  await page.keyboard.press('n');
  await expect(page.getByRole('heading', { level: 1, name: /^Case / })).toBeVisible();
  await expect
    .poll(async () => (await storedCases(page)).filter(({ lease }) => lease?.reviewer === 'fern'))
    .toHaveLength(1);
  const [held] = (await storedCases(page)).filter(({ lease }) => lease?.reviewer === 'fern');
  expect(held).toMatchObject({ id: first.id, blind: true });
  await console.goTo('Queue');
  // The case in hand is listed like any other, and the second reviews are those that there are.
  await queue.tab('Held').click();
  await queue.expectListed(1);
  await queue.tab('Second review').click();
  await queue.expectListed(2);
  await expect(queue.grid).not.toContainText(/reviewer-1|Audit sample|Golden/i);

  const exports = new ExportsPage(console);
  await exports.open('export');
  await expect(
    page.getByText(/What a trainee may not know before deciding is left out/).first(),
  ).toBeVisible();
  const csv = await exports.save('Outcomes as CSV');
  const lines = await exports.save('Outcomes as JSON Lines');
  const workbook = await exports.save('Workbook (XLSX)');
  const sheets = await readWorkbook(workbook.bytes, { trim: false });
  const inWorkbook = JSON.stringify(sheets.map(({ data }) => data));
  const rows = lines.text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(rows.length).toBeGreaterThan(50);
  expect(rows.filter(({ gold }) => gold !== null)).toEqual([]);
  expect(rows.filter(({ decision, reviewer }) => decision !== null || reviewer !== null)).toEqual([]);
  expect(rows.filter(({ risk, threshold }) => risk !== null || threshold !== null)).toEqual([]);
  for (const [name, text] of [
    ['CSV', csv.text],
    ['JSON Lines', lines.text],
    ['workbook', inWorkbook],
  ] as const) {
    const outcomes = name === 'workbook' ? JSON.stringify(sheets[0]!.data) : text;
    for (const secret of [
      'audit-sample',
      'golden',
      'reviewer-1',
      'confirmed',
      '0.0789',
      held!.id,
      String(held!.risk),
    ])
      expect(outcomes.includes(secret), `${secret} in ${name}`).toBe(false);
    for (const { id, transcriptId } of [...sealed, second])
      expect(outcomes.includes(id) || outcomes.includes(transcriptId), `${id} in ${name}`).toBe(false);
  }
  expect(inWorkbook).toContain('What a trainee may not know before deciding is left out');

  // Neither an address nor the log tells which case of others is which.
  await page.evaluate((id) => location.assign(`#/review/${id}`), second.id);
  await expect(page.getByText('This case cannot be shown')).toBeVisible();
  await console.goTo('Log');
  await expect(page.getByRole('table', { name: 'Log' })).toContainText('on a case of other reviewers');
  await expect(page.getByRole('table', { name: 'Log' })).not.toContainText(sealed[1]!.transcriptId);
});
