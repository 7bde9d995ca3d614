import { describe, expect, test } from 'vitest';
import { DETECTION_LAYERS } from '../../../domain/detection/detection-layers.ts';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { packCases, unpackCases } from '../../../domain/metrics/cases/packed-cases.ts';
import { figuresOf } from '../../../domain/metrics/figures/figures.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const appealed = { stage: 'appeal', reviewer: 'cedar' } as const;

/** A confirmed case that was reversed, one that was upheld, and one that was not confirmed. */
const rows = [
  makeOutcome({ case_id: 'a', flagged_by: [...DETECTION_LAYERS] }),
  makeOutcome({ case_id: 'a', flagged_by: ['cluster'], ...appealed, decision: 'reversed' }),
  makeOutcome({ case_id: 'b', flagged_by: ['exact-hash', 'perceptual-hash'] }),
  makeOutcome({ case_id: 'b', flagged_by: ['exact-hash'], ...appealed, decision: 'upheld' }),
  makeOutcome({ case_id: 'c', flagged_by: ['perceptual-hash'], decision: 'not-confirmed' }),
  makeOutcome({ case_id: 'd', flagged_by: ['cluster'], decision: 'inconclusive' }),
];

/** Unconfirmed of reviewed, reversed per actioned, reversed per appealed, counted by hand. */
const COUNTED = {
  classifier: ['0/1', '1/1', '1/1'],
  rules: ['0/1', '1/1', '1/1'],
  'personal-info': ['0/1', '1/1', '1/1'],
  'known-match': ['0/1', '1/1', '1/1'],
  'near-match': ['0/1', '1/1', '1/1'],
  'exact-hash': ['0/2', '1/2', '1/2'],
  'perceptual-hash': ['1/3', '1/2', '1/2'],
  cluster: ['1/2', '1/1', '1/1'],
};

const RATIOS = ['unconfirmed-per-flagged', 'reversed-per-actioned', 'reversed-per-appealed'];

describe('error ratios by layer', () => {
  test('a line for each layer, where a case counts under each that flagged it', () => {
    const { byLayer } = computeStatistics(rows);
    const counted = Object.entries(byLayer).map(([layer, { errorRatios }]) => [
      layer,
      Object.values(errorRatios).map(({ k, n }) => `${k}/${n}`),
    ]);
    expect(counted).toEqual(Object.entries(COUNTED));
    expect(byLayer['perceptual-hash']!.errorRatios.unconfirmedPerFlagged.wilson95).toEqual([
      expect.closeTo(0.0615, 4),
      expect.closeTo(0.7923, 4),
    ]);
  });

  test('the list that screen, exports and report are made from has the same, with intervals', () => {
    const figures = figuresOf(computeStatistics(rows));
    for (const [layer, counted] of Object.entries(COUNTED)) {
      const own = RATIOS.map((id) =>
        figures.find((each) => each.id === id && each.scope === `layer:${layer}`),
      );
      expect(own.map((each) => `${each?.k}/${each?.n}`)).toEqual(counted);
      for (const each of own) expect(each).toMatchObject({ interval: 'wilson', low: expect.any(Number) });
    }
  });

  test('a layer that flagged nothing has no line', () => {
    const few = computeStatistics([makeOutcome({ flagged_by: ['exact-hash'] })]);
    expect(Object.keys(few.byLayer)).toEqual(['exact-hash']);
    expect(figuresOf(few).filter(({ scope }) => /^layer:(?!exact-hash)/.test(scope))).toEqual([]);
  });

  test('packed and unpacked, a case keeps all of its layers', () => {
    const cases = [...gatherCases(rows).cases()];
    const layers = unpackCases(packCases(cases)).map(({ facts }) => facts.layers);
    expect(layers).toEqual([
      [...DETECTION_LAYERS],
      ['exact-hash', 'perceptual-hash'],
      ['perceptual-hash'],
      ['cluster'],
    ]);
  });
});
