import { describe, expect, test } from 'vitest';
import { averagePrecisionLogit95, rocAucNewcombe95 } from '../../../domain/metrics/ranking/auc-intervals.ts';
import { calibrationFigures } from '../../../domain/metrics/ranking/calibration-figures.ts';
import { evaluate, type Labelled } from '../../../domain/metrics/ranking/evaluation.ts';
import { riskRule } from '../../../domain/policy/flag-rule.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import type { Label } from '../../../domain/transcript/transcript.ts';
import { makeAssessment, makeCharacteristics } from '../../fixtures/factories.ts';

const RULE = riskRule(0.5);

/** A labelled transcript with this timeline. */
function labelled(timeline: number[], label: Partial<Label>, locale?: string): Labelled {
  const risk = timeline.at(-1)!;
  return {
    ...makeAssessment({
      risk,
      peak: Math.max(...timeline),
      timeline,
      characteristics: makeCharacteristics({ secrecy: risk }),
    }),
    label: { outcome: 'benign', characteristics: [], ...label },
    locale,
  };
}

// The reference vectors of the contract: truth 0, 0, 1, 1 and scores .1, .4, .35, .8.
const SET = [
  labelled([0.1], { difficulty: 'easy' }, 'en'),
  labelled([0.3, 0.4], { difficulty: 'hard' }, 'de'),
  labelled([0.2, 0.35], { outcome: 'risk', characteristics: ['secrecy'], difficulty: 'hard' }, 'de'),
  labelled([0.1, 0.6, 0.8], { outcome: 'risk', characteristics: ['secrecy'], difficulty: 'easy' }, 'en'),
];

describe('evaluation', () => {
  test('the figures of the whole set', () => {
    const figures = evaluate(SET, RULE);
    expect(figures).toMatchObject({
      n: 4,
      positives: 2,
      threshold: 0.5,
      confusion: { tp: 1, fp: 0, fn: 1, tn: 2 },
      precision: { k: 1, n: 1, value: 1 },
      recall: { k: 1, n: 2, value: 0.5 },
      rocAuc: 0.75,
      latency: { medianMessages: 2 },
    });
    expect(figures.f1).toBeCloseTo(2 / 3, 10);
    expect(figures.averagePrecision).toBeCloseTo(0.8333, 4);
    expect(figures.brier).toBeCloseTo((0.01 + 0.16 + 0.4225 + 0.04) / 4, 10);
    expect(figures.rocAucNewcombe95).toEqual(rocAucNewcombe95(0.75, 2, 2));
    expect(figures.averagePrecisionLogit95).toEqual(averagePrecisionLogit95(figures.averagePrecision!, 2));
    // Placements ½ and 1 of either class: variance ⅛ ∕ 2 twice, on the logit scale ÷ (.75 · .25)².
    const half = (1.959963984540054 * Math.sqrt(1 / 8)) / (0.75 * 0.25);
    expect(figures.rocAucDeLong95![0]).toBeCloseTo(1 / (1 + Math.exp(half) / 3), 10);
    expect(figures.calibration).toEqual(
      calibrationFigures({ risks: [0.1, 0.4, 0.35, 0.8], positive: [0, 0, 1, 1] }),
    );
    expect(Object.keys(figures.precision)).toEqual(['k', 'n', 'value', 'wilson95']);
  });

  test('by difficulty and locale; without a locale it stands under "unknown"', () => {
    const { byDifficulty, byLocale } = evaluate([...SET, labelled([0.9], {})], RULE);
    expect(byDifficulty).toMatchObject({
      easy: { n: 2, positives: 1, rocAuc: 1 },
      hard: { n: 2, positives: 1, rocAuc: 0 },
    });
    expect(byLocale).toMatchObject({ de: { n: 2 }, en: { n: 2 }, unknown: { n: 1, confusion: { fp: 1 } } });
  });

  test('both difficulties stand there even where the labels name none', () => {
    const { byDifficulty } = evaluate([labelled([0.9], {})], RULE);
    expect(byDifficulty).toMatchObject({
      easy: { n: 0, f1: null, rocAuc: null, brier: null },
      hard: { n: 0 },
    });
  });

  test('all ten characteristics are ranked over the whole set', () => {
    const { characteristics, meanAveragePrecision } = evaluate(SET, RULE);
    expect(Object.keys(characteristics)).toEqual([...CHARACTERISTIC_IDS]);
    expect(characteristics.secrecy.rocAuc).toBe(0.75);
    expect(characteristics.pressure).toEqual({ averagePrecision: null, rocAuc: null });
    expect(meanAveragePrecision).toBeCloseTo(0.8333, 4);
  });

  test('a latching rule flags what once reached the threshold; another looks at the end', () => {
    const set = [labelled([0.2, 0.7, 0.3], { outcome: 'risk' })];
    expect(evaluate(set, RULE)).toMatchObject({
      confusion: { tp: 1, fn: 0 },
      latency: { medianMessages: 2 },
    });
    expect(evaluate(set, { ...RULE, latching: false })).toMatchObject({
      confusion: { tp: 0, fn: 1 },
      latency: { medianMessages: null, erde50: 1 },
    });
  });

  test('of nothing nothing is defined', () => {
    expect(evaluate([], RULE)).toMatchObject({
      n: 0,
      precision: { k: 0, n: 0, value: null, wilson95: null },
      f1: null,
      averagePrecision: null,
      ece: null,
      meanAveragePrecision: null,
      byLocale: {},
    });
  });
});
