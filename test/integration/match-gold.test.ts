import { describe, expect, test, vi } from 'vitest';
import type { Entry } from '../../domain/matching/bank/entry.ts';
import type { MatchFinding } from '../../domain/matching/finding.ts';
import { verdictOfFinding } from '../../domain/matching/finding.ts';
import type { StoredPicture } from '../../domain/matching/picture.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { statisticsOf } from '../../domain/metrics/statistics.ts';
import { database } from '../../storage/database.ts';
import { changesSince } from '../../storage/feed.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { truthsOfPictures } from '../../storage/pictures.ts';
import { GatheredCases, TELLING_TABLES } from '../../workers/statistics/gathered-cases.ts';
import { readExport } from '../../workflows/exports/export-source.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeMatchCase, makeSubmission } from '../fixtures/factories.ts';
import { FILLED_ROWS } from '../fixtures/filled-rows.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { makePicture } from '../fixtures/match-rows.ts';
import { statisticsNow } from '../fixtures/statistics-now.ts';
import { addCases } from '../fixtures/writes.ts';

vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.8.7' }) } } }));

withFreshDatabase();

type Truth = StoredPicture['truth'];
const same = (of: string): Truth => ({ relation: 'same', of });

/** Stores pictures of an import: drawn ones, or files where no truth is known. */
async function addPictures(importId: string, truths: Record<string, Truth>): Promise<void> {
  const rows = Object.entries(truths).map(([id, truth]) => makePicture({ id, importId, truth }));
  await database.pictures.bulkAdd(rows);
}

const entry = (id: string, pictureId?: string): Entry => {
  const { pictureId: _named, ...rest } = FILLED_ROWS.bankEntries as Entry;
  return { ...rest, id, bankId: 'bank-1', status: 'active', ...(pictureId && { pictureId }) };
};

/** The match of a picture with an entry, decided with a finding. */
async function decide(caseId: string, pictureId: string, entryId: string, finding: MatchFinding) {
  const { match } = makeMatchCase();
  await addCases([makeMatchCase({ id: caseId, transcriptId: pictureId, match: { ...match!, entryId } })]);
  const choice = verdictOfFinding(finding);
  await submitReview(caseId, makeSubmission({ choice, characteristics: [], finding }));
}

const goldByCase = async () =>
  Object.fromEntries((await readOutcomes()).map((row) => [row.case_id, row.gold]));

describe('the true outcome of a match', () => {
  test('is risk of a copy of the entry’s picture alone, and unknown of files and of what is gone', async () => {
    await database.bankEntries.bulkAdd([
      entry('entry-a', 'map-1'),
      entry('entry-b', 'map-2'),
      entry('unnamed'),
    ]);
    await addPictures('drawn', {
      copy: same('map-1'),
      near: { relation: 'near-miss', of: 'map-1' },
      other: { relation: 'different', of: null },
      unnamed: same('unnamed'),
    });
    await addPictures('files', { file: null });
    await decide('copy of a', 'copy', 'entry-a', 'same-item');
    await decide('copy of a that matches b', 'copy', 'entry-b', 'same-item');
    await decide('near miss', 'near', 'entry-a', 'different');
    await decide('other', 'other', 'entry-a', 'near-duplicate');
    await decide('of an entry without a picture’s name', 'unnamed', 'unnamed', 'same-item');
    await decide('file', 'file', 'entry-a', 'same-item');
    await decide('purged picture', 'gone', 'entry-a', 'same-item');
    await decide('purged entry', 'copy', 'gone', 'same-item');
    expect(await goldByCase()).toEqual({
      ...{
        'copy of a': 'risk',
        'copy of a that matches b': 'benign',
        'near miss': 'benign',
        other: 'benign',
      },
      'of an entry without a picture’s name': 'risk',
      ...{ file: null, 'purged picture': null, 'purged entry': null },
    });
  });

  test('counts in the accuracy of reviewers, whether all is read or only what is new', async () => {
    await database.bankEntries.bulkAdd([entry('entry-a', 'map-1')]);
    await addPictures('drawn', { copy: same('map-1'), near: { relation: 'near-miss', of: 'map-1' } });
    await decide('right', 'copy', 'entry-a', 'same-item');
    const gathered = new GatheredCases();
    await gathered.open();
    await decide('wrong', 'near', 'entry-a', 'near-duplicate');
    await gathered.take(await changesSince(TELLING_TABLES, gathered.cursor));
    const updated = statisticsOf(gathered.cases(), { now: Date.now() });
    for (const { goldenOverall } of [updated, await statisticsNow()])
      expect(goldenOverall).toMatchObject({ sensitivity: { k: 1, n: 1 }, specificity: { k: 0, n: 1 } });
  });
});

test('an export of matches has the true outcomes too', async () => {
  await database.bankEntries.bulkAdd([entry('entry-a', 'map-1')]);
  await addPictures('drawn', { copy: same('map-1'), other: { relation: 'different', of: null } });
  await decide('right', 'copy', 'entry-a', 'same-item');
  await decide('wrong', 'other', 'entry-a', 'bad-hash');
  const { outcomes } = await readExport({ filter: NO_FILTER, asOf: Date.now(), head: null });
  expect(outcomes.map(({ case_id, finding, gold }) => [case_id, finding, gold])).toEqual([
    ['right', 'same-item', 'risk'],
    ['wrong', 'bad-hash', 'benign'],
  ]);
});

test('of many pictures, those of files are left out and the drawn ones are found all the same', async () => {
  const ids = Array.from({ length: 150 }, (_, number) => `picture-${number}`);
  const drawn = ids.filter((_, number) => number % 3 > 0);
  await addPictures('drawn', Object.fromEntries(drawn.map((id) => [id, same('map-1')])));
  const files = ids.filter((id) => !drawn.includes(id));
  await addPictures('files', Object.fromEntries(files.map((id) => [id, null])));
  await addPictures('drawn later', { 'not asked for': same('map-1') });
  expect([...(await truthsOfPictures(ids)).keys()].sort()).toEqual([...drawn].sort());
  expect([...(await truthsOfPictures(ids.slice(0, 6))).keys()].sort()).toEqual(drawn.slice(0, 4).sort());
});
