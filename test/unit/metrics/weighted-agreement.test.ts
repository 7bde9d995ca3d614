import { describe, expect, test } from 'vitest';
import { agreementOf, COEFFICIENTS, type Confusion } from '../../../domain/metrics/agreement/agreement.ts';
import { type ChosenPair, weightedAgreement } from '../../../domain/metrics/agreement/weighted-agreement.ts';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';

const INCONCLUSIVE = 2;

/** Every pair of a table by itself, with its chance by the first verdict. */
const pairsOf = (table: Confusion, chanceOf: (first: number) => number | null): ChosenPair[] =>
  table.flatMap((row, first) =>
    row.flatMap((count, second) => Array<ChosenPair>(count).fill({ first, second, chance: chanceOf(first) })),
  );

/** A second review of every inconclusive case and of a tenth of the others. */
const chosenOf = (table: Confusion) =>
  table.map((row, first) => row.map((count) => (first === INCONCLUSIVE ? count : count / 10)));
const chanceOf = (first: number) => (first === INCONCLUSIVE ? 1 : 0.1);

describe('agreement over all cases from a chosen sample', () => {
  /** All reviewed cases, had each got a second review: confirmed, not confirmed, inconclusive. */
  const ALL = [
    [460, 60, 60],
    [30, 300, 10],
    [15, 15, 20],
  ];

  test('kappa is .511 among the chosen and .643 among all: weighting finds the .643', () => {
    const chosen = chosenOf(ALL);
    expect(agreementOf(ALL).cohenKappa).toBeCloseTo(0.643, 3);
    expect(agreementOf(chosen).cohenKappa).toBeCloseTo(0.511, 3);
    const weighted = weightedAgreement(pairsOf(chosen, chanceOf), 3);
    const all = agreementOf(ALL);
    expect(weighted).toMatchObject({ n: 142, unknown: 0 });
    expect(weighted.standsFor).toBeCloseTo(970, 8);
    expect(weighted.percent).toBeCloseTo(all.percent!, 12);
    for (const name of COEFFICIENTS) {
      expect(weighted[name]).toBeCloseTo(all[name]!, 12);
      expect(weighted.intervals95[name]![0]).toBeLessThan(all[name]!);
      expect(weighted.intervals95[name]![1]).toBeGreaterThan(all[name]!);
    }
  });

  test('where every case got one it is the plain agreement, with the plain errors', () => {
    const plain = agreementOf(ALL);
    const weighted = weightedAgreement(
      pairsOf(ALL, () => 1),
      3,
    );
    expect(weighted.standsFor).toBe(plain.n);
    for (const name of COEFFICIENTS) {
      expect(weighted[name]).toBe(plain[name]);
      const [short, half] = [1 - plain[name]!, plain.intervals95[name]![1] - plain[name]!];
      const [low, high] = weighted.intervals95[name]!;
      expect(Math.log((1 - low) / short)).toBeCloseTo(half / short, 10);
      expect(Math.log(short / (1 - high))).toBeCloseTo(half / short, 10);
    }
  });

  test('pairs of an unknown chance are left out and counted', () => {
    const known = pairsOf(chosenOf(ALL), chanceOf);
    const others = pairsOf([[7, 2, 0]], () => null);
    const { unknown, ...weighted } = weightedAgreement([...others, ...known], 3);
    expect(unknown).toBe(9);
    const { unknown: none, ...alone } = weightedAgreement(known, 3);
    expect(none).toBe(0);
    expect(weighted).toEqual(alone);
    expect(weightedAgreement(others, 3)).toMatchObject({ n: 0, unknown: 9, standsFor: 0, cohenKappa: null });
  });

  test('the jackknife is that of leaving out each pair by itself', () => {
    const pairs = pairsOf(chosenOf(ALL), chanceOf);
    const whole = weightedAgreement(pairs, 3);
    for (const name of ['percent', ...COEFFICIENTS] as const) {
      const left = pairs.map((_, index) => weightedAgreement(pairs.toSpliced(index, 1), 3)[name]!);
      const mean = left.reduce((sum, each) => sum + each, 0) / left.length;
      const squares = left.reduce((sum, each) => sum + (each - mean) ** 2, 0);
      const half = 1.959963984540054 * Math.sqrt(((left.length - 1) / left.length) * squares);
      const short = 1 - whole[name]!;
      expect(whole.intervals95[name]![0]).toBeCloseTo(1 - short * Math.exp(half / short), 10);
      expect(whole.intervals95[name]![1]).toBeCloseTo(1 - short * Math.exp(-half / short), 10);
    }
  });

  test('the order of the pairs changes no digit', () => {
    const pairs = pairsOf(chosenOf(ALL), chanceOf).map((pair, index) => ({
      ...pair,
      chance: pair.chance === 1 ? 1 : 0.1 + (index % 7) / 30,
    }));
    expect(weightedAgreement(pairs.toReversed(), 3)).toEqual(weightedAgreement(pairs, 3));
  });

  test('one pair and full agreement have no interval', () => {
    const one = weightedAgreement([{ first: 0, second: 0, chance: 0.5 }], 3);
    expect(one).toMatchObject({ n: 1, standsFor: 2, percent: 1, cohenKappa: null });
    expect(one.intervals95).toMatchObject({ percent: null, gwetAC1: null });
  });
});

describe('the interval of the weighted coefficients', () => {
  const SHARES = [0.474, 0.062, 0.062, 0.031, 0.309, 0.01, 0.015, 0.015, 0.022];
  const UP_TO = SHARES.map((_, cell) => SHARES.slice(0, cell + 1).reduce((sum, share) => sum + share, 0));

  test('holds what it is about in about 95 of 100 samples, the plain one does not', () => {
    const truth = agreementOf(
      [0, 3, 6].map((from) => SHARES.slice(from, from + 3).map((share) => share * 1e7)),
    );
    const random = seededRandom(11);
    const runs = 1_500;
    const held = { kappa: 0, ac1: 0, alpha: 0, percent: 0, plain: 0 };
    const holds = (interval: readonly [number, number] | null, value: number) =>
      Number(interval !== null && interval[0] <= value && value <= interval[1]);
    for (let run = 0; run < runs; run += 1) {
      const pairs: ChosenPair[] = [];
      for (let each = 0; each < 1_500; each += 1) {
        const drawn = random();
        const cell = Math.max(
          0,
          UP_TO.findIndex((share) => drawn < share),
        );
        const [first, second] = [Math.floor(cell / 3), cell % 3];
        if (random() < chanceOf(first)) pairs.push({ first, second, chance: chanceOf(first) });
      }
      const { intervals95 } = weightedAgreement(pairs, 3);
      held.kappa += holds(intervals95.cohenKappa, truth.cohenKappa!);
      held.ac1 += holds(intervals95.gwetAC1OfScale, truth.gwetAC1OfScale!);
      held.alpha += holds(intervals95.krippendorffAlpha, truth.krippendorffAlpha!);
      held.percent += holds(intervals95.percent, truth.percent!);
      const plain = weightedAgreement(
        pairs.map((pair) => ({ ...pair, chance: 1 })),
        3,
      );
      held.plain += holds(plain.intervals95.cohenKappa, truth.cohenKappa!);
    }
    // Half a percent is the standard error of a share of .95 in 1,500 runs.
    for (const name of ['kappa', 'ac1', 'alpha', 'percent'] as const) {
      expect(held[name] / runs, name).toBeGreaterThan(0.93);
      expect(held[name] / runs, name).toBeLessThan(0.97);
    }
    expect(held.plain / runs).toBeLessThan(0.8);
  });
});
