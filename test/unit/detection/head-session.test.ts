import { describe, expect, test } from 'vitest';
import {
  createHeadSession,
  ModelDamagedError,
  type OnnxRuntime,
} from '../../../domain/detection/head-session.ts';
import { headsOf } from '../../../domain/detection/pack.ts';
import { makeSecondPack } from '../../fixtures/second-pack.ts';

const { manifest, model } = makeSecondPack();
const HEADS = headsOf(manifest);
const BATCH = { ids: Int32Array.of(1, 2, 3, 4), rows: 2, width: 2 };

/** A runtime whose graph answers with these values, whatever it is asked. */
const answering = (data: unknown): OnnxRuntime => ({
  InferenceSession: {
    create: async () => ({ run: async () => ({ logits: { data }, contributions: { data } }) }),
  },
  Tensor: class {},
});
const session = (data: unknown) => createHeadSession(answering(data), model, manifest);

describe('a graph that answers with something else', () => {
  const right = new Float32Array(2 * HEADS);

  test('logits pass when there are as many as asked for', async () => {
    expect(await (await session(right)).logits(BATCH)).toBe(right);
  });

  test.each<[string, unknown]>([
    ['too few', new Float32Array(2 * HEADS - 1)],
    ['too many', new Float32Array(2 * HEADS + 1)],
    ['of another type', new BigInt64Array(2 * HEADS)],
    ['no array', undefined],
    ['not finite', right.map((_, index) => (index === 5 ? Number.NaN : 0))],
    ['infinite', right.map((_, index) => (index === 5 ? Number.POSITIVE_INFINITY : 0))],
  ])('logits that are %s are refused', async (_, data) => {
    await expect((await session(data)).logits(BATCH)).rejects.toThrow(ModelDamagedError);
  });

  test('contributions have a value a feature and head', async () => {
    await expect((await session(right)).contributions(BATCH)).rejects.toThrow(ModelDamagedError);
    const shares = new Float32Array(4 * HEADS);
    expect(await (await session(shares)).contributions(BATCH)).toBe(shares);
  });
});
