import { expect, test } from 'vitest';
import { knownTextHash } from '../../domain/detection/layers/known-match.ts';
import { database } from '../../storage/database.ts';
import { writeSetting } from '../../storage/settings.ts';
import {
  addKnownTexts,
  clearKnownTexts,
  knownTexts,
  liveKnownTexts,
} from '../../workflows/scoring/known-texts.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';

withFreshDatabase();

const FILE = 'the first known message here\nand the second known message\n';

test('adds what is new, stores hashes only, and counts', async () => {
  expect(await addKnownTexts(FILE)).toBe(2);
  expect(await addKnownTexts(`${FILE}and a third one, not there yet`)).toBe(1);
  expect(await firstOf(liveKnownTexts())).toEqual({ count: 3, near: 3 });
  const stored = JSON.stringify(await database.settings.toArray());
  expect(stored).not.toContain('known message here');
  expect(await knownTexts()).toHaveLength(3);
});

test('a file with an unusable line adds nothing and names the line', async () => {
  await expect(addKnownTexts(`${FILE}\ntoo short`)).rejects.toMatchObject({
    code: 'unreadable-file',
    facts: { what: 'known-too-short', line: 4, fewest: 4 },
  });
  await expect(addKnownTexts('\n')).rejects.toMatchObject({ code: 'unreadable-file' });
  expect(await knownTexts()).toEqual([]);
});

test('a list of an older version keeps matching, and gains shingles when its messages are added', async () => {
  const old = [knownTextHash('the first known message here')!, '0'.repeat(64)];
  await writeSetting('known-texts', old);
  expect(await knownTexts()).toEqual(old);
  expect(await addKnownTexts(FILE)).toBe(1);
  expect(await firstOf(liveKnownTexts())).toEqual({ count: 3, near: 2 });
});

test('clearing empties the list; a broken setting counts as empty', async () => {
  await addKnownTexts(FILE);
  await clearKnownTexts();
  expect(await knownTexts()).toEqual([]);
  await writeSetting('known-texts', ['not a hash']);
  expect(await knownTexts()).toEqual([]);
});

test('only who may change the threshold may change the list', async () => {
  await addKnownTexts(FILE);
  await sitAs('willow', 'reviewer');
  await expect(addKnownTexts('one more known message here')).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(clearKnownTexts()).rejects.toMatchObject({ code: 'not-allowed' });
  expect(await knownTexts()).toHaveLength(2);
});
