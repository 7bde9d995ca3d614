import { writeFileSync } from 'node:fs';
import type { Page, TestInfo } from '@playwright/test';
import { outcomesToCsv } from '../../domain/export/outcome-files.ts';
import { makeStamp } from '../fixtures/cohort-files.ts';
import { makeOutcome } from '../fixtures/factories.ts';
import { madeOutcomes } from '../fixtures/made-outcomes.ts';
import { axeInBothSchemes } from './axe.ts';
import { otherBrowser } from './cohort-files.ts';
import { expect, test } from './fixtures.ts';
import { CohortPage } from './pages/cohort-page.ts';
import { PeoplePage } from './pages/people-page.ts';
import { ReviewPage } from './pages/review-page.ts';
import { storedCases, storedLog, withoutChance } from './stored.ts';

function written(info: TestInfo, name: string, text: string): string {
  const path = info.outputPath(name);
  writeFileSync(path, text);
  return path;
}

/** What axe finds and how far the page runs over its width, light and dark. */
async function complaintsOf(page: Page): Promise<string[]> {
  const found = await axeInBothSchemes(page, 'cohort');
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  if (overflow > 0) found.push(`${overflow} pixels too wide`);
  return found;
}

test('outcomes and logs of other browsers: counted once, compared, conflicts settled', async ({
  console,
}, info) => {
  const { page } = console;
  const cohort = new CohortPage(page);
  const review = new ReviewPage(page);
  await withoutChance(page);
  await page.keyboard.press('n');
  for (const verdict of ['Confirmed', 'Not confirmed', 'Confirmed'] as const)
    await review.decideByKeyboard(verdict);
  const decided = (await storedCases(page)).filter(({ state }) => state === 'decided');
  // Confirmed ones first.
  const own = decided.sort((left, right) => left.verdict!.localeCompare(right.verdict!));
  expect(own).toHaveLength(3);
  const reviewer = own[0]!.reviews[0]!.reviewer;

  await cohort.open();
  await expect(page.getByRole('main')).toContainText('No other browsers yet');
  expect(await complaintsOf(page)).toEqual([]);

  // Birch saw the same transcripts and says the same of two of them.
  const room = otherBrowser(
    'birch',
    own.map(({ transcriptId, verdict }, index) => ({
      caseId: `room-${index}`,
      transcriptId,
      verdict: index === 0 ? 'inconclusive' : verdict!,
      reviewer: 'birch',
    })),
  );
  const roomFile = written(info, 'room.csv', room.csv);
  await cohort.import(roomFile, '3 rows added, 0 already here, 0 conflicts');
  await cohort.import(roomFile, '0 rows added, 3 already here, 0 conflicts');
  await cohort.import(written(info, 'room-log.jsonl', room.logLines), 'log of 4 entries, verified');
  const sources = 'Sources of the cohort';
  await expect(cohort.row(sources, `Browser ${room.log[0]!.hash.slice(0, 8)}`)).toContainText(
    'verified, 4 entries',
  );
  await page.getByRole('button', { name: /^Rename Browser/ }).click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Name' }).fill('Room 12');
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect(cohort.row(sources, 'Room 12')).toBeVisible();

  await expect(cohort.panel('All sources together')).toContainText('3 of 6');
  await page.getByRole('switch', { name: 'Include outcomes from this browser' }).uncheck();
  await expect(cohort.panel('All sources together')).toContainText('1 of 3');
  await page.getByRole('switch', { name: 'Include outcomes from this browser' }).check();
  await expect(cohort.row('The cohort by reviewer', 'birch')).toContainText('1 of 3');
  const pair = cohort.row('Agreement by pair of reviewers', 'birch');
  await expect(pair).toContainText(reviewer);
  await expect(pair).toContainText('66.7 % (2 of 3)');

  // This browser's own export adds nothing.
  await console.goTo('Data');
  const exported = await console.download(page.getByRole('button', { name: 'Export CSV' }).first());
  await cohort.open();
  await cohort.import(
    written(info, 'own.csv', exported.text),
    /^own.csv: 0 rows added, \d+ already here, 0 conflicts/,
  );

  // A file that says other things of a decision here, and of somebody with the same name.
  const decision = (await storedLog(page)).find(({ kind }) => kind === 'decision')!;
  const rows = [
    makeOutcome({
      case_id: decision.caseId!,
      transcript_id: own.find(({ id }) => id === decision.caseId)!.transcriptId,
      reviewer: decision.actor,
      decided_at: decision.at,
      decision: 'inconclusive',
    }),
    makeOutcome({ case_id: 'other-1', reviewer: 'birch', decision: 'confirmed' }),
  ];
  const stamp = makeStamp('c', 30);
  await cohort.import(
    written(info, 'other.csv', outcomesToCsv(rows, stamp)),
    '1 row added, 0 already here, 1 conflict',
  );
  await expect(cohort.panel('Conflicts')).toContainText('Open (2)');
  const differs = cohort.conflict('One decision in 2 versions');
  await expect(differs.getByRole('row').filter({ hasText: 'this browser (counts)' })).toBeVisible();
  await differs.getByRole('button', { name: /^Use the row from Browser/ }).click();
  await expect(cohort.panel('All sources together')).toContainText('3 of 7');
  await cohort.show('Settled');
  await expect(differs).toContainText(`Another row chosen by ${reviewer}`);
  await differs.getByRole('button', { name: 'Undo' }).click();
  await expect(cohort.panel('All sources together')).toContainText('4 of 7');
  await cohort.show('Open');
  await expect(cohort.row('The cohort by reviewer', 'birch (Room 12)')).toBeVisible();
  const names = cohort.conflict('birch appears in 2 sources');
  await names.getByRole('button', { name: 'Merge as one person' }).click();
  await expect(cohort.panel('Conflicts')).toContainText('Open (1)');
  await expect(cohort.row('The cohort by reviewer', 'birch')).toContainText('2 of 4');

  expect(await complaintsOf(page)).toEqual([]);
  await page.setViewportSize({ width: 640, height: 400 });
  expect(await complaintsOf(page)).toEqual([]);

  await page.reload();
  await expect(cohort.panel('All sources together')).toContainText('4 of 7');
  const csv = await console.download(page.getByRole('button', { name: 'Export cohort as CSV' }));
  expect(csv.text.split('\r\n')[0]).toMatch(/,source_id,source_name,person$/);
  expect(csv.text).toContain(',Room 12,birch');
  await page.getByRole('button', { name: 'Remove Room 12' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove source', exact: true }).click();
  await expect(cohort.row(sources, 'Room 12')).toBeHidden();
  await expect(cohort.panel('Conflicts')).toContainText('Settled (0)');
});

test('hostile files stay inert, a cancelled one leaves nothing, and only leads see the cohort', async ({
  console,
}, info) => {
  const { page } = console;
  const cohort = new CohortPage(page);
  const people = new PeoplePage(page);
  await people.add('tess', 'Trainee');
  await cohort.open();
  const hostile = '<img src=x onerror="globalThis.owned=1">\u202e=1+1';
  const rows = [
    makeOutcome({ case_id: 'h-1', reviewer: hostile }),
    makeOutcome({ case_id: 'h-2', reviewer: '__proto__', gold: 'risk' }),
    ...madeOutcomes(60, 3, true),
  ];
  const lines = outcomesToCsv(rows, makeStamp('d', 9)).split('\r\n');
  lines.splice(2, 0, lines[1]!.replace('first-review', 'no-stage'));
  const path = written(info, '<b>hostile.csv', lines.join('\r\n'));
  await cohort.choose(path);
  const report = cohort.report('<b>hostile.csv');
  await expect(report).toContainText('1 line rejected');
  await expect(report).toContainText('Line 3: stage');
  await expect(cohort.row('The cohort by reviewer', '<img src=x')).toContainText('U+202E');
  await expect(cohort.row('The cohort by reviewer', '__proto__')).toBeVisible();
  expect(await page.evaluate(() => 'owned' in globalThis)).toBe(false);
  expect(await page.locator('main img, main b').count()).toBe(0);

  const many = outcomesToCsv(madeOutcomes(30_000, 5), makeStamp('e', 9));
  await cohort.choose(written(info, 'many.csv', many));
  await page.getByRole('progressbar', { name: 'Importing into the cohort' }).waitFor();
  await page.getByRole('button', { name: 'Cancel import' }).click();
  await expect(cohort.report('many.csv')).toContainText('The import was cancelled');
  await expect(cohort.panel('Sources')).not.toContainText('Browser eeee');

  await people.switchTo('tess');
  await cohort.open();
  await expect(page.getByRole('main')).toContainText(
    'Your role (trainee) cannot view the cohort or import into it',
  );
  await expect(page.getByRole('button', { name: 'Import files' })).toBeHidden();
});
