import { beforeEach, expect, test, vi } from 'vitest';
import { practicePhrases, writePracticeItem } from '../../../domain/training/practice-item.ts';
import { readCorpus } from '../../../models/training/read-corpus.ts';
import { undone } from '../../../workers/running/protocol.ts';
import type { ScoringPool } from '../../../workers/scoring/scoring-client.ts';
import { withMargins } from '../../../workflows/training/margins.ts';
import { makeAssessment } from '../../fixtures/factories.ts';

/** A pool whose model is loaded or not, and which answers with these risks, or not before it is given up. */
const model = { isLoaded: true, risks: [] as number[] | null };
vi.mock('../../../workflows/scoring/scoring-pool.ts', () => ({
  scoringPool: () =>
    ({
      states: () => [{ name: model.isLoaded ? 'ready' : 'idle' }],
      score: async (batch, signal) => {
        if (model.risks)
          return { ok: true, value: batch.map((_, at) => makeAssessment({ risk: model.risks![at]! })) };
        await new Promise((done) => signal!.addEventListener('abort', done));
        return undone('cancelled', { what: 'scoring' });
      },
    }) satisfies Pick<ScoringPool, 'states' | 'score'>,
}));

const phrases = practicePhrases(readCorpus('models/corpus'), 'en')!;
const items = (['risk', 'look-alike'] as const).map((side) =>
  writePracticeItem(phrases, {
    focus: { characteristic: 'secrecy', language: 'en', side },
    difficulty: 'easy',
    number: 0,
  }),
);
const margins = async (patience = 0) => (await withMargins(items, patience)).map(({ margin }) => margin);

beforeEach(() => {
  Object.assign(model, { isLoaded: true, risks: [] });
});

test('a margin is the logit of the risk towards what is right', async () => {
  model.risks = [0.9, 0.9];
  const [risk, benign] = await margins();
  expect(risk).toBeCloseTo(Math.log(9), 12);
  expect(benign).toBeCloseTo(-Math.log(9), 12);
});

test('a risk of 0 or 1 gives a margin that is a number', async () => {
  model.risks = [1, 1];
  const [risk, benign] = await margins();
  expect(risk).toBeGreaterThan(10);
  expect(benign).toBe(-risk!);
});

test('nobody waits for a model that is not loaded, or longer than they want to', async () => {
  Object.assign(model, { isLoaded: false, risks: null });
  const begin = performance.now();
  expect(await margins()).toEqual([null, null]);
  expect(performance.now() - begin).toBeLessThan(400);
  expect(await margins(50)).toEqual([null, null]);
});
