import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { adviseThreshold } from '../../../domain/thresholds/advice.ts';
import { AdviceBootstrap } from '../../../domain/thresholds/advice-bootstrap.ts';
import { DEFAULT_ASSUMPTIONS } from '../../../domain/thresholds/operating-load.ts';
import { RankingBootstrap } from '../../../domain/thresholds/ranking-bootstrap.ts';
import { labResampling } from '../../../workers/lab/lab-resampling.ts';
import { makeRanked, simulate } from '../../fixtures/ranked.ts';

const ranked = makeRanked(simulate(80, 0.5, seededRandom(2)));
const ask = { kind: 'recall', floor: 0.5 } as const;
const question = {
  ask,
  assumptions: DEFAULT_ASSUMPTIONS,
  advised: adviseThreshold(ranked, ask, DEFAULT_ASSUMPTIONS).threshold,
};
const cancelled = expect.objectContaining({ ok: false, code: 'cancelled' });

/** Turns that end only when they are let go. */
function heldTurns() {
  const waiting: (() => void)[] = [];
  const turn = () => new Promise<void>((resolve) => waiting.push(resolve));
  const letGo = async () => {
    for (let rounds = 0; rounds < 5000; rounds += 1) {
      for (const resolve of waiting.splice(0)) resolve();
      await Promise.resolve();
    }
  };
  return { turn, letGo, waiting };
}

describe('the resampling of the lab', () => {
  test('answers what the bootstrap itself answers', async () => {
    const api = labResampling(() => null);
    const advice = new AdviceBootstrap(ranked, question, 1);
    while (advice.done < advice.total) advice.step();
    expect(await api.advice(ranked, question, 1)).toEqual({ ok: true, value: advice.result() });
    const ranking = new RankingBootstrap(ranked, 1);
    while (ranking.done < ranking.total) ranking.step();
    expect(await api.ranking(ranked, 1)).toEqual({ ok: true, value: ranking.result() });
  });

  test('a later question ends the one before, and it alone is answered', async () => {
    const { turn, letGo } = heldTurns();
    const api = labResampling(turn);
    const answers = Promise.all([1, 2, 3].map((seed) => api.advice(ranked, question, seed)));
    await letGo();
    expect(await answers).toEqual([cancelled, cancelled, expect.objectContaining({ ok: true })]);
  });

  test('a question that is overtaken in the middle works no further', async () => {
    const { turn, letGo, waiting } = heldTurns();
    const api = labResampling(turn);
    const first = api.advice(ranked, question, 1);
    for (let steps = 0; steps < 10; steps += 1) {
      waiting.pop()!();
      await Promise.resolve();
    }
    expect(waiting).toHaveLength(1);
    const second = api.advice(ranked, question, 2);
    await letGo();
    expect(await first).toEqual(cancelled);
    expect(await second).toMatchObject({ ok: true });
  });

  test('questions of the two kinds do not end each other', async () => {
    const { turn, letGo } = heldTurns();
    const api = labResampling(turn);
    const answers = Promise.all([api.advice(ranked, question, 1), api.ranking(ranked, 1)]);
    await letGo();
    expect(await answers).toEqual([
      expect.objectContaining({ ok: true }),
      expect.objectContaining({ ok: true }),
    ]);
  });
});
