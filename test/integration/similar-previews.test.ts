import { beforeEach, describe, expect, test } from 'vitest';
import type { MatchFacts } from '../../domain/matching/match-facts.ts';
import { openMatchCase } from '../../domain/queue/open-match-case.ts';
import { database } from '../../storage/database.ts';
import { CaseLikeness } from '../../workers/similar/case-likeness.ts';
import { createSimilarClient } from '../../workers/similar/similar-client.ts';
import { SimilarCaseFinder } from '../../workflows/review/similar-cases.ts';
import { liveSimilarPreview } from '../../workflows/review/similar-preview.ts';
import { makeReviewer } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { foundBeside, LINES, store } from '../fixtures/similar-cases.ts';
import { addCases, addReviewer } from '../fixtures/writes.ts';

withFreshDatabase();
beforeEach(() => addReviewer(makeReviewer({ name: 'fern', role: 'reviewer' })));

describe('similar cases of a picture', () => {
  const NOW = '2026-03-04T17:00:00.000Z';

  async function storePicture(id: string, pdq: string, entryId: string): Promise<void> {
    await database.pictures.add({
      ...{ id, name: `${id}.png`, importId: 'import-1', addedAt: NOW, width: 256, height: 256 },
      recipe: { picture: { kind: 'map', seed: 1, width: 256, height: 256 }, steps: [] },
      ...{ preview: null, truth: null },
      hashes: {
        ...{ md5: '0'.repeat(32), sha1: '0'.repeat(40), sha256: '0'.repeat(64), pdq, pdqQuality: 100 },
        ...{ 'difference-hash': '0'.repeat(16), 'dct-hash': '0'.repeat(16) },
      },
    });
    const match: MatchFacts = {
      ...{ bankId: 'bank', entryId, method: 'pdq', distance: 4, within: 31 },
      ...{ variant: 'original', quality: 100 },
    };
    await addCases([openMatchCase(id, match, { id: `case-of-${id}`, policyVersion: 1, now: NOW })]);
  }

  const ZERO = '0'.repeat(64);
  const FAR = 'f'.repeat(64);

  beforeEach(async () => {
    await storePicture('asked', ZERO, 'entry-1');
    await storePicture('near', `${'0'.repeat(63)}7`, 'entry-2');
    await storePicture('turned', FAR, 'entry-1');
    await storePicture('other', FAR, 'entry-3');
    await store('a-transcript', LINES);
  });

  test('are those of pictures that look like it, and of the same entry', async () => {
    const startWorker = () => ({
      ...{ api: new CaseLikeness(), crashed: new Promise<string>(() => {}), terminate: () => {} },
    });
    const finder = new SimilarCaseFinder(createSimilarClient({ startWorker }));
    const { cases } = await foundBeside(finder, 'asked');
    finder.forget();
    expect(cases.map(({ name, likeness, sameEntry }) => [name, likeness, sameEntry])).toEqual([
      ['near', 253 / 256, false],
      ['turned', 0, true],
    ]);
  });

  test('can be looked at side by side', async () => {
    const preview = await firstOf(liveSimilarPreview('case-of-asked', 'case-of-near', 'fern'));
    expect(preview).toMatchObject({
      ...{ kind: 'picture', distance: 3, own: { id: 'asked' }, picture: { id: 'near' } },
    });
  });
});

describe('what a similar case says', () => {
  test('is compared message by message, without its known answer', async () => {
    await store('asked', LINES);
    await store('copy', [LINES[1]!, 'the boat leaves the harbour at nine']);
    await database.transcripts.update('copy', { label: { outcome: 'risk', characteristics: [] } });
    const preview = await firstOf(liveSimilarPreview('case-of-asked', 'case-of-copy', 'fern'));
    expect(preview).toMatchObject({
      kind: 'transcript',
      difference: {
        messages: [{ kind: 'same' }, { kind: 'changed', of: 0, spans: [[31, 35]] }],
        missing: [2, 3],
      },
    });
    expect(JSON.stringify(preview)).not.toContain('outcome');
  });

  test('is not told of a case that they must not know, or that is gone', async () => {
    await store('asked', LINES);
    await store('golden', LINES, { origin: 'golden' });
    expect(await firstOf(liveSimilarPreview('case-of-asked', 'case-of-golden', 'fern'))).toBeNull();
    expect(await firstOf(liveSimilarPreview('case-of-asked', 'case-of-golden', 'reviewer-1'))).not.toBeNull();
    expect(await firstOf(liveSimilarPreview('case-of-asked', 'gone', 'fern'))).toBeNull();
  });
});
