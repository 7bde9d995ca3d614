import { axeInBothSchemes } from './axe.ts';
import { expect, test } from './fixtures.ts';
import { CalibrationPage } from './pages/calibration-page.ts';
import { ReviewPage } from './pages/review-page.ts';

test('a session by turns: planned, voted on blind by keyboard, revealed, voted on again, and it ends in new guidance', async ({
  launchPractice,
}) => {
  test.setTimeout(180_000);
  const console = await launchPractice();
  const { page } = console;
  const faults: string[] = [];
  const calibration = new CalibrationPage(page);
  await console.open('training/calibration');
  await calibration.plan('Presents', ['alder', 'birch', 'oak']);
  // Opened too early: back, and on again.
  const opens = page.getByRole('button', { name: 'Open the vote' });
  await opens.click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await opens.click();
  await calibration.handOver('alder');
  await calibration.voteOnAll((place) => (place % 2 === 0 ? '1' : '2'), 'there is no end to it');
  await calibration.handOver('birch');
  // Nothing of what alder said.
  await expect(page.getByText('there is no end to it')).toBeHidden();
  await expect(page.getByRole('table')).toHaveCount(0);
  faults.push(...(await axeInBothSchemes(page, 'vote')));
  await calibration.voteOnAll(() => '1', 'the occasion is named');
  // Until the reveal a vote goes again, by who cast it.
  await calibration.case(8).click();
  await page.getByRole('button', { name: 'Remove vote' }).click();
  await expect(page.getByRole('button', { name: 'Case 8', exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'Save vote' }).click();
  await expect(page.getByRole('button', { name: 'Case 8, voted' })).toBeVisible();

  // The third votes in another browser, whose file holds only what they said.
  await calibration.handOver('willow');
  const session = await console.download(page.getByRole('button', { name: 'Export cases' }));
  expect(session.text).not.toContain('there is no end to it');
  const { session: id, items } = JSON.parse(session.text) as { session: string; items: { id: string }[] };
  const vote = {
    verdict: 'confirmed',
    characteristics: [],
    reason: '<b>from afar</b>',
    at: '2026-10-08T10:00:00Z',
  };
  const votes = items.map(({ id: item }) => ({ ...vote, item }));
  await calibration.importVotes({
    ...{ session: id, round: 1, person: 'oak' },
    votes: [...votes, { item: 'elsewhere' }],
  });
  await expect(page.getByText('oak: 8 votes imported, 1 could not be read.')).toBeVisible();

  await page.getByRole('button', { name: 'Reveal votes' }).click();
  const table = page.getByRole('table', { name: 'Votes on case 1' });
  await expect(table.getByRole('row', { name: /^alder Not confirmed/ })).toContainText(
    'there is no end to it',
  );
  await expect(table.getByRole('row', { name: /^oak Confirmed/ })).toContainText('<b>from afar</b>');
  await page.getByRole('textbox', { name: 'Notes on this case' }).fill('Ask for the occasion.');
  await page.getByRole('button', { name: 'Save note' }).click();
  await expect(page.getByText('Note saved.')).toBeVisible();
  faults.push(...(await axeInBothSchemes(page, 'revealed')));

  await page.getByRole('button', { name: 'Open second vote' }).click();
  await calibration.handOver('alder');
  await calibration.voteOnAll(() => '1', 'agreed');
  await calibration.handOver('willow');
  for (const person of ['birch', 'oak']) {
    await calibration.importVotes({ session: id, round: 2, person, votes });
    await expect(page.getByText(`${person}: 8 votes imported.`)).toBeVisible();
  }
  // The last of them shows all.
  await expect(table.getByRole('row', { name: /^alder Not confirmed Confirmed/ })).toContainText('agreed');
  await page.getByRole('button', { name: 'End session' }).click();
  const dialog = page.getByRole('dialog', { name: 'End the session' });
  await dialog.getByRole('combobox', { name: 'Topic' }).selectOption({ label: 'Secrecy' });
  await dialog.getByRole('textbox', { name: 'Addition' }).fill('A surprise has an occasion and an end.');
  await dialog.getByRole('textbox', { name: 'Reason' }).fill('We read presents differently.');
  await dialog.getByRole('button', { name: 'End session and publish version 2' }).click();
  await expect(page.getByText('Guidance version 2 came of this session.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Agreement' })).toContainText('After');
  faults.push(...(await axeInBothSchemes(page, 'ended')));
  expect(faults).toEqual([]);

  // Beside a case stands what was agreed.
  await console.open('queue');
  await page.keyboard.press('n');
  await new ReviewPage(page).waitUntilOpen();
  await page.keyboard.press('p');
  const policy = page.getByRole('region', { name: 'Policy', exact: true }).first();
  await page.getByRole('textbox', { name: 'Search the policy' }).fill('occasion');
  await expect(policy).toContainText('A surprise has an occasion and an end.');
});
