import { expect, test } from 'vitest';
import type { LogEntryOf } from '../../../domain/decisions/log-entry.ts';
import { purgeRuns } from '../../../domain/retention/purge-runs.ts';
import { makeLog, newEntry, PAYLOADS } from '../../fixtures/log-entries.ts';

const purge = (actor: string, at: string) => newEntry('purge', { actor, at: `2026-03-05T${at}Z` });
const runs = (...entries: ReturnType<typeof newEntry>[]) =>
  purgeRuns(makeLog(entries) as LogEntryOf<'purge'>[]);

test('steps of one purge are one, newest first, with their counts added up', () => {
  const found = runs(
    purge('Second Look', '10:00:00'),
    purge('Second Look', '10:00:40'),
    purge('Second Look', '10:01:20'),
    purge('Second Look', '12:00:00'),
    purge('willow', '12:00:10'),
  );
  expect(found.map(({ actor, seqs, cases }) => [actor, seqs, cases])).toEqual([
    ['willow', [5, 5], 160],
    ['Second Look', [4, 4], 160],
    ['Second Look', [1, 3], 480],
  ]);
  expect(found.at(-1)).toMatchObject({ at: '2026-03-05T10:00:00Z', entries: 36, appeals: 6, cohortRows: 9 });
});

test('what was deleted by hand is none of them', () => {
  const { retention: _, ...payload } = PAYLOADS.purge;
  expect(runs(newEntry('purge', { payload }))).toEqual([]);
});
