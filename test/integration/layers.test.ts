import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { loadPack } from '../../cli/onnx-session.ts';
import type { KnownMessage } from '../../domain/detection/layers/known-list.ts';
import { KnownMessages } from '../../domain/detection/layers/known-messages.ts';
import type { Scorer } from '../../domain/detection/scorer.ts';
import { flaggedAt } from '../../domain/policy/flag-rule.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { addKnownTexts } from '../../workflows/scoring/known-texts.ts';
import { scoreWaiting } from '../../workflows/scoring/scoring.ts';
import { makePolicy, makeTranscript } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addTranscripts } from '../fixtures/stored.ts';
import { addPolicy } from '../fixtures/writes.ts';

const score = vi.hoisted(() => vi.fn());
vi.mock('../../workflows/scoring/scoring-pool.ts', () => ({ poolInForce: async () => ({ size: 1, score }) }));

withFreshDatabase();

let scorer: Scorer;
beforeAll(async () => {
  ({ scorer } = await loadPack());
});
beforeEach(() => {
  score.mockImplementation(async (batch: Transcript[], _: AbortSignal, known: KnownMessage[]) => ({
    ok: true,
    value: await scorer.score(batch, new KnownMessages(known)),
  }));
});

const KNOWN = 'this very message is on the list';

function said(id: string, ...texts: string[]): Transcript {
  const [message] = makeTranscript().messages;
  return makeTranscript({ id, messages: texts.map((text) => ({ ...message!, text })) });
}

const TRANSCRIPTS = [
  said('ordinary', 'anyone up for a round?', 'after dinner'),
  said('rules', 'hello', 'our little secret, yeah?', 'let us use a private chat in this app, just us two'),
  said('personal', 'hello', 'ring 555-0123'),
  said('known', KNOWN.toUpperCase(), 'hello'),
];

async function scoreAll(policy: Parameters<typeof makePolicy>[0]): Promise<void> {
  await addPolicy(makePolicy({ version: 2, threshold: 1, ...policy }));
  await addKnownTexts(`${KNOWN}\n`);
  await addTranscripts(TRANSCRIPTS, 'import-1');
  await scoreWaiting();
}

const flagged = async () =>
  Object.fromEntries((await allCases()).map(({ transcriptId, flaggedBy }) => [transcriptId, flaggedBy]));

test('with the layers off what they find is stored and flags nothing', async () => {
  await scoreAll({ layers: ['classifier'] });
  expect(await allCases()).toEqual([]);
  const stored = await database.assessments.toArray();
  const layers = stored.map(({ transcriptId, layerHits }) => [
    transcriptId,
    layerHits!.map(({ layer }) => layer),
  ]);
  expect(Object.fromEntries(layers)).toEqual({
    ordinary: [],
    rules: ['rules'],
    personal: ['personal-info'],
    known: ['known-match'],
  });
});

test('a layer that is on flags what it found, at its message', async () => {
  await scoreAll({ layers: ['rules', 'known-match'] });
  expect(await flagged()).toEqual({ rules: ['rules'], known: ['known-match'] });
  const rule = makePolicy({ threshold: 1, layers: ['rules', 'known-match'] });
  const at = async (id: string) => flaggedAt((await database.assessments.get(id))!, rule);
  expect(await at('rules')).toBe(2);
  expect(await at('known')).toBe(0);
  expect(await at('personal')).toBeNull();
});

test('all layers at once each name themselves', async () => {
  await scoreAll({ layers: ['classifier', 'rules', 'personal-info', 'known-match'], threshold: 0 });
  expect(await flagged()).toEqual({
    ordinary: ['classifier'],
    rules: ['classifier', 'rules'],
    personal: ['classifier', 'personal-info'],
    known: ['classifier', 'known-match'],
  });
});

test('a list that comes later applies to what is scored after it', async () => {
  await addPolicy(makePolicy({ version: 2, threshold: 1, layers: ['known-match'] }));
  await addTranscripts([said('before', KNOWN)], 'import-1');
  await scoreWaiting();
  await addKnownTexts(KNOWN);
  await addTranscripts([said('after', KNOWN)], 'import-2');
  await scoreWaiting();
  expect(await flagged()).toEqual({ after: ['known-match'] });
});

test('a backup keeps the hits and the list', async () => {
  await scoreAll({ layers: ['rules'] });
  const before = await Promise.all([database.assessments.toArray(), database.settings.toArray()]);
  const backup = await createBackup();
  await database.assessments.clear();
  await database.settings.clear();
  await restoreBackup(backup.stream(), 'backup.jsonl');
  expect(await Promise.all([database.assessments.toArray(), database.settings.toArray()])).toEqual(before);
});
