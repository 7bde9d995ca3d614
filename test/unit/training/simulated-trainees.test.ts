import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import { logitOf } from '../../../domain/metrics/numbers/logistic.ts';
import { AbilityPosterior, estimateAbility } from '../../../domain/training/ability.ts';
import { eloUpdate, type Rated } from '../../../domain/training/elo.ts';
import type { KeyAnswer, KeyItem } from '../../../domain/training/exam-key.ts';
import { gradeAnswers } from '../../../domain/training/grading.ts';
import { ITEM_STYLES, type ItemFacts } from '../../../domain/training/item.ts';
import { itemDifficulty, labelNearest, nearestItem } from '../../../domain/training/item-difficulty.ts';
import { AIMED_CHANCE } from '../../../domain/training/next-item.ts';
import { passProbability } from '../../../domain/training/pass.ts';
import { chanceRight } from '../../../domain/training/rasch.ts';
import { itemFacts } from '../../fixtures/learning-answers.ts';

const TRAINEES = 2_000;
const ITEMS = 60;

/** Random numbers of a test of its own, so that none depends on which ran before: uniform and standard normal. */
function draws(seed: number) {
  const uniform = seededRandom(seed);
  return { uniform, normal: () => normalQuantile(uniform() || 0.5, 0, 1) };
}

const made = draws(2026);

/** Items of every label and style, with margins as a model has them: mostly right, sometimes wrong. */
const BANK: ItemFacts[] = Array.from({ length: 400 }, (_, place) =>
  itemFacts({
    id: `item-${place}`,
    difficulty: place % 2 === 0 ? 'easy' : 'hard',
    style: ITEM_STYLES[Math.floor(place / 2) % 4]!,
    margin: 3 + 3 * made.normal(),
  }),
);
const DIFFICULTIES = BANK.map(itemDifficulty);

/** What is asked next of somebody whose ability seems to be this. */
type Choose = (theta: number, uniform: () => number) => ItemFacts;

/** Trainees of known ability, as many below a beginner's as above. */
const ABILITIES = Array.from({ length: TRAINEES }, made.normal);

function correlation(left: readonly number[], right: readonly number[]): number {
  const mean = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
  const [ofLeft, ofRight] = [mean(left), mean(right)];
  const together = (one: readonly number[], other: readonly number[], a: number, b: number) =>
    one.reduce((sum, each, place) => sum + (each - a) * (other[place]! - b), 0);
  return (
    together(left, right, ofLeft, ofRight) /
    Math.sqrt(together(left, left, ofLeft, ofLeft) * together(right, right, ofRight, ofRight))
  );
}

describe('2,000 trainees of known ability', () => {
  const KEY: KeyItem[] = Array.from({ length: 60 }, (_, place) => ({
    id: `item-${place}`,
    outcome: place < 30 ? 'risk' : 'benign',
    characteristics: [],
    difficulty: 'easy',
  }));

  test.each([
    [0.7, 0.95],
    [0.8, 0.9],
    [0.85, 0.85],
    [0.9, 0.95],
    [0.97, 0.97],
  ])(
    'pass an exam as often as the binomials say: sensitivity %d, specificity %d',
    (sensitivity, specificity) => {
      const { uniform } = draws(1);
      let passed = 0;
      for (let trainee = 0; trainee < TRAINEES; trainee += 1) {
        const answers = KEY.map(({ id, outcome }): KeyAnswer => {
          const right = uniform() < (outcome === 'risk' ? sensitivity : specificity);
          const decision = (outcome === 'risk') === right ? 'confirmed' : 'not-confirmed';
          return { id, decision, confidence: null, characteristics: [] };
        });
        if (gradeAnswers(KEY, answers, 0.7).passed) passed += 1;
      }
      const exact = passProbability({ risk: 30, benign: 30, bar: 0.7 }, { sensitivity, specificity });
      // Noise: four standard errors.
      const noise = 4 * Math.sqrt((exact * (1 - exact)) / TRAINEES);
      expect(Math.abs(passed / TRAINEES - exact)).toBeLessThan(noise);
    },
  );

  test('their abilities are known after 60 items: estimates correlate above 0.9 with the truth', () => {
    const { uniform } = draws(2);
    const estimates = ABILITIES.map((theta) =>
      estimateAbility(
        Array.from({ length: ITEMS }, () => {
          const difficulty = DIFFICULTIES[Math.floor(uniform() * BANK.length)]!;
          return { difficulty, right: uniform() < chanceRight(theta, difficulty) };
        }),
      ),
    );
    expect(
      correlation(
        estimates.map(({ theta }) => theta),
        ABILITIES,
      ),
    ).toBeGreaterThan(0.9);
    // The error that is told is the one that is made.
    const erred = estimates.map(({ theta }, place) => (theta - ABILITIES[place]!) ** 2);
    const told = estimates.map(({ error }) => error ** 2);
    const mean = (values: number[]) => values.reduce((sum, each) => sum + each, 0) / values.length;
    expect(mean(erred) / mean(told)).toBeGreaterThan(0.9);
    expect(mean(erred) / mean(told)).toBeLessThan(1.1);
  });

  /** Mean squared error, as it is told, of trainees around an ability after each number of items. */
  function errorsOf(around: number, choose: Choose): number[] {
    const { uniform, normal } = draws(3);
    const errors = new Array<number>(ITEMS + 1).fill(0);
    for (let trainee = 0; trainee < 400; trainee += 1) {
      const theta = around + normal();
      const posterior = new AbilityPosterior({ mean: around, deviation: 1 });
      for (let item = 1; item <= ITEMS; item += 1) {
        const difficulty = itemDifficulty(choose(posterior.estimate().theta, uniform));
        posterior.add({ difficulty, right: uniform() < chanceRight(theta, difficulty) });
        errors[item]! += posterior.estimate().error ** 2 / 400;
      }
    }
    return errors;
  }

  const LABELLED = Map.groupBy(BANK, ({ difficulty }) => difficulty);
  const anyOf = (items: readonly ItemFacts[], uniform: () => number) =>
    items[Math.floor(uniform() * items.length)]!;

  // As a drill does: of six items of the label the nearest to four of five.
  const drilled: Choose = (theta, uniform) => {
    const aim = theta - logitOf(AIMED_CHANCE);
    const candidates = Array.from({ length: 6 }, () => anyOf(LABELLED.get(labelNearest(aim))!, uniform));
    return nearestItem(aim, candidates)!;
  };
  const random: Choose = (_, uniform) => anyOf(BANK, uniform);

  // The figures stand in docs/metrics.md.
  test.each([
    [0, 0.95],
    [1, 0.65],
    [2, 0.45],
  ])('a drill needs fewer items than random ones for the same error: around ability %d', (around, ratio) => {
    const goal = errorsOf(around, random)[ITEMS]!;
    const needed = errorsOf(around, drilled).findIndex((error, items) => items > 0 && error <= goal);
    expect(needed).toBeGreaterThan(0);
    expect(needed / ITEMS).toBeCloseTo(ratio, 2);
  });

  test('Elo comes to the same abilities, a step at a time, and to the difficulties', () => {
    const { uniform } = draws(4);
    const difficulties = BANK.slice(0, 60).map(
      (item): Rated => ({ value: itemDifficulty(item) / 2, answers: 20 }),
    );
    const abilities = ABILITIES.slice(0, 500).map((theta) => {
      let ability: Rated = { value: 0, answers: 0 };
      for (const [place, difficulty] of difficulties.entries()) {
        const right = uniform() < chanceRight(theta, DIFFICULTIES[place]!);
        const next = eloUpdate(ability, difficulty, right);
        ability = next.ability;
        difficulties[place] = next.difficulty;
      }
      return ability.value;
    });
    expect(correlation(abilities, ABILITIES.slice(0, 500))).toBeGreaterThan(0.8);
    // They began at half of what they are.
    const found = difficulties.map(({ value }) => value);
    const truth = DIFFICULTIES.slice(0, 60);
    const spread = (values: number[]) => Math.max(...values) - Math.min(...values);
    expect(correlation(found, truth)).toBeGreaterThan(0.95);
    expect(spread(found)).toBeGreaterThan(0.85 * spread(truth));
  });
});
