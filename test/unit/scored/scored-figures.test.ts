import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ScoreScale } from '../../../domain/scored/score-scale.ts';
import { scoredFigures } from '../../../domain/scored/scored-figures.ts';
import type { ScoredSet } from '../../../domain/scored/scored-set.ts';
import { sweepOf } from '../../../domain/thresholds/sweep.ts';
import { tiedRisk } from '../../fixtures/evidence.ts';
import { PLAIN, scoredHere } from './scored-here.ts';

interface Row {
  score: number;
  positive: boolean;
  weight: number;
  second?: number;
  group?: number;
}

const AS_WRITTEN: ScoreScale = { kind: 'as-written' };

/** A set of rows; the numbers of their groups name them. */
function setOf(rows: readonly Row[], { isWeighted = false, scale = AS_WRITTEN } = {}): ScoredSet {
  const column = (name: string, of: (row: Row) => number) => ({
    ...{ column: name, scale, higher: 'risk' as const },
    scores: Float64Array.from(rows, of),
  });
  const codes = Uint16Array.from(rows, ({ group }) => group ?? 0);
  return {
    size: rows.length,
    first: column('s', ({ score }) => score),
    second: rows.some(({ second }) => second !== undefined)
      ? column('t', ({ second }) => second ?? Number.NaN)
      : null,
    positive: Uint8Array.from(rows, ({ positive }) => (positive ? 1 : 0)),
    weight: isWeighted ? Float64Array.from(rows, ({ weight }) => weight) : null,
    groupings: [{ column: 'g', values: ['a', 'b', 'c'], codes }],
    ungrouped: [],
    unlabelled: 0,
    rejected: 0,
  };
}

const anyRow: fc.Arbitrary<Row> = fc.record({
  score: tiedRisk,
  positive: fc.boolean(),
  weight: fc.constantFrom(0.5, 1, 2, 7),
  second: tiedRisk,
  group: fc.constantFrom(0, 1, 2),
});
const anyRows = fc.array(anyRow, { minLength: 1, maxLength: 40 });

/** Counted again pair by pair and threshold by threshold. */
function recount(rows: readonly Row[], weightOf: (row: Row) => number) {
  const sum = (some: readonly Row[]) => some.reduce((all, row) => all + weightOf(row), 0);
  const [risky, benign] = [rows.filter(({ positive }) => positive), rows.filter(({ positive }) => !positive)];
  let above = 0;
  for (const one of risky)
    for (const other of benign)
      above +=
        weightOf(one) * weightOf(other) * (one.score > other.score ? 1 : one.score === other.score ? 0.5 : 0);
  let [precision, before] = [0, 0];
  for (const threshold of [...new Set(rows.map(({ score }) => score))].sort((left, right) => right - left)) {
    const caught = sum(risky.filter(({ score }) => score >= threshold));
    const recall = caught / sum(risky);
    precision += ((recall - before) * caught) / sum(rows.filter(({ score }) => score >= threshold));
    before = recall;
  }
  const bins = Map.groupBy(rows, ({ score }) => Math.min(9, Math.floor(score * 10)));
  const gaps = [...bins.values()].map((some) =>
    Math.abs(some.reduce((gap, row) => gap + weightOf(row) * (row.score - Number(row.positive)), 0)),
  );
  const squares = rows.reduce((all, row) => all + weightOf(row) * (row.score - Number(row.positive)) ** 2, 0);
  return {
    averagePrecision: risky.length === 0 ? null : precision,
    rocAuc: risky.length === 0 || benign.length === 0 ? null : above / (sum(risky) * sum(benign)),
    brier: squares / sum(rows),
    ece: gaps.reduce((all, gap) => all + gap, 0) / sum(rows),
  };
}

const near = (value: number | null) => (value === null ? null : expect.closeTo(value, 10));

describe('figures of scores', () => {
  test('the vectors of the contract', async () => {
    const ranking = await scoredHere('s,y\n.1,0\n.4,0\n.35,1\n.8,1\n', PLAIN);
    expect(scoredFigures(ranking.set)).toMatchObject({
      ...{ n: 4, positives: 2, threshold: 0.5, thresholdBy: 'chance' },
      averagePrecision: expect.closeTo(0.8333, 4),
      rocAuc: 0.75,
      confusion: { tp: 1, fp: 0, fn: 1, tn: 2 },
    });
    const chances = await scoredHere('s,y\n.1,0\n.9,1\n.8,1\n.3,0\n.4,1\n', PLAIN);
    expect(scoredFigures(chances.set).brier).toBeCloseTo(0.102, 12);
    const rows = [...Array(87).fill('0.9,1'), ...Array(13).fill('0.9,0')];
    const { set } = await scoredHere(`s,y\n${rows.join('\n')}\n`, PLAIN);
    const [low, high] = scoredFigures(set).precision.wilson95!;
    expect([low, high]).toEqual([expect.closeTo(0.790196, 6), expect.closeTo(0.922428, 6)]);
  });

  test.each([false, true])('agree with a recount, weighted: %s', (isWeighted) => {
    fc.assert(
      fc.property(anyRows, tiedRisk, (rows, threshold) => {
        const weightOf = (row: Row) => (isWeighted ? row.weight : 1);
        const figures = scoredFigures(setOf(rows, { isWeighted }), { threshold });
        const { averagePrecision, rocAuc, brier, ece } = recount(rows, weightOf);
        expect(figures).toMatchObject({
          averagePrecision: near(averagePrecision),
          rocAuc: near(rocAuc),
          brier: near(brier),
          ece: near(ece),
        });
        const sum = (positive: boolean, flagged: boolean) =>
          rows
            .filter((row) => row.positive === positive && row.score >= threshold === flagged)
            .reduce((all, row) => all + weightOf(row), 0);
        expect(figures.confusion).toEqual({
          tp: sum(true, true),
          fp: sum(false, true),
          fn: sum(true, false),
          tn: sum(false, false),
        });
      }),
    );
  });

  test('shares of weighted rows have the intervals of the lab where they are not at an end', () => {
    fc.assert(
      fc.property(anyRows, tiedRisk, (rows, threshold) => {
        const set = setOf(rows, { isWeighted: true });
        const { precision, specificity } = scoredFigures(set, { threshold });
        const stratum = new Int32Array(rows.length).fill(-1);
        const sweep = sweepOf({
          ...{ scores: set.first.scores, positive: set.positive, weight: set.weight!, stratum },
        }).at(threshold);
        for (const [own, other] of [
          [precision, sweep.precision],
          [specificity, sweep.specificity],
        ] as const) {
          expect(own).toMatchObject({ k: other.k, n: other.n, value: other.value });
          if (own.value !== null && own.value > 0 && own.value < 1)
            expect(own.wilson95).toEqual(other.interval95!.map(near));
        }
      }),
    );
  });

  test('a row of weight three is three rows, but no surer than one', () => {
    const rows: Row[] = [
      { score: 0.9, positive: true, weight: 3 },
      { score: 0.7, positive: false, weight: 1 },
      { score: 0.6, positive: true, weight: 1 },
      { score: 0.2, positive: false, weight: 2 },
    ];
    const repeated = rows.flatMap((row) => Array<Row>(row.weight).fill(row));
    const [weighted, plain] = [
      scoredFigures(setOf(rows, { isWeighted: true })),
      scoredFigures(setOf(repeated)),
    ];
    for (const figure of ['averagePrecision', 'rocAuc', 'brier', 'ece', 'f1'] as const)
      expect(weighted[figure]).toBeCloseTo(plain[figure]!, 12);
    expect(weighted).toMatchObject({ n: 4, weights: { sum: 7, positives: 4 } });
    expect(weighted.precision.value).toBe(plain.precision.value);
    const width = ([low, high]: readonly [number, number]) => high - low;
    expect(width(weighted.precision.wilson95!)).toBeGreaterThan(width(plain.precision.wilson95!));
    expect(weighted).toMatchObject({ f1Wilson95: null, rocAucDeLong95: null, averagePrecisionLogit95: null });
  });

  test('each slice has the figures of a set of its own, and the slices add up', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { slices } = scoredFigures(setOf(rows));
        for (const [place, value] of ['a', 'b', 'c'].entries()) {
          const own = rows.filter(({ group }) => group === place);
          const slice = slices.g![value]!;
          expect(slice.n).toBe(own.length);
          if (own.length === 0) continue;
          const { n, positives, confusion, averagePrecision, rocAuc, brier, ece, recall } = scoredFigures(
            setOf(own),
          );
          expect(slice).toMatchObject({
            ...{ n, positives, confusion, averagePrecision, rocAuc, brier, ece, recall },
          });
        }
      }),
    );
  });

  test('numbers that nothing explains rank and calibrate nothing; their threshold is the best of these rows', async () => {
    const text = 's,y\n-3,0\n12,1\n5,0\n40,1\n4,0\n';
    const plain = scoredFigures((await scoredHere(text, PLAIN)).set);
    expect(plain).toMatchObject({
      ...{ threshold: 12, thresholdBy: 'f1', f1: 1, rocAuc: 1 },
      ...{ brier: null, ece: null, calibration: null, reliability: null },
    });
    const logit = { ...PLAIN, score: { column: 's', scale: { kind: 'logit' as const } } };
    expect(scoredFigures((await scoredHere(text, logit)).set)).toMatchObject({
      ...{ threshold: 0, thresholdBy: 'chance', rocAuc: 1 },
      ...{ brier: expect.any(Number), ece: expect.any(Number) },
    });
  });

  test('logits that are one chance to a computer still rank', async () => {
    const logit = { ...PLAIN, score: { column: 's', scale: { kind: 'logit' as const } } };
    const { set } = await scoredHere('s,y\n50,0\n60,1\n70,1\n40,0\n', logit);
    expect(scoredFigures(set)).toMatchObject({ rocAuc: 1, averagePrecision: 1 });
  });

  test('where a high score speaks for benign, all is as with the other end up', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const set = setOf(rows, { scale: { kind: 'percent' } });
        const [up, down] = (['risk', 'benign'] as const).map((higher) =>
          scoredFigures({
            ...set,
            second: null,
            first: {
              ...{ column: 's', scale: { kind: 'percent' as const }, higher },
              scores: set.first.scores.map((score) => (higher === 'risk' ? 100 * score : 100 * score - 100)),
            },
          }),
        );
        expect(up!.threshold).toBe(50);
        expect(down!.threshold).toBe(50);
        expect(down!.rocAuc).toEqual(near(up!.rocAuc));
        expect(down!.brier).toEqual(near(up!.brier));
      }),
    );
  });

  test('one truth alone leaves undefined what needs both', async () => {
    const { set } = await scoredHere('s,y\n.1,0\n.4,0\n', PLAIN);
    expect(scoredFigures(set)).toMatchObject({
      ...{ averagePrecision: null, rocAuc: null, f1: null, lift: [] },
      precision: { k: 0, n: 0, value: null, wilson95: null },
      recall: { value: null },
      specificity: { value: 1 },
    });
  });
});

describe('two detectors on the same rows', () => {
  test('the paired tests count the rows on which they disagree', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const { compare } = scoredFigures(setOf(rows), { threshold: 0.5 });
        const right = (score: number, positive: boolean) => score >= 0.5 === positive;
        const alone = (first: boolean) =>
          rows.filter(
            ({ score, second, positive }) =>
              right(score, positive) === first && right(second!, positive) === !first,
          ).length;
        expect(compare).toMatchObject({ n: rows.length, mcnemar: { b: alone(true), c: alone(false) } });
        const second = recount(
          rows.map((row) => ({ ...row, score: row.second! })),
          () => 1,
        );
        const first = recount(rows, () => 1);
        const apart = first.rocAuc === null ? null : second.rocAuc! - first.rocAuc;
        expect(compare!.auc.difference).toEqual(near(apart));
      }),
    );
  });

  test('McNemar’s test of six against one', () => {
    const row = (score: number, second: number): Row => ({ score, second, positive: true, weight: 1 });
    const rows = [...Array<Row>(6).fill(row(1, 0)), ...Array<Row>(1).fill(row(0, 1)), row(1, 1)];
    const { compare } = scoredFigures(setOf(rows), { threshold: 0.5 });
    // 2 · (C(7,0) + C(7,1)) ÷ 2⁷
    expect(compare!.mcnemar).toEqual({ b: 6, c: 1, p: expect.closeTo(0.125, 12) });
  });

  test('rows that only one scored are left out; thresholds of other scales are their own', async () => {
    const { set } = await scoredHere('s,t,y\n.1,10,0\n.9,90,1\n.8,,1\n.3,60,0\n', {
      ...PLAIN,
      second: { column: 't', scale: { kind: 'percent' } },
    });
    const { n, compare } = scoredFigures(set, { threshold: 0.2 });
    expect(n).toBe(4);
    expect(compare).toMatchObject({
      ...{ n: 3, threshold: 50, thresholdBy: 'chance' },
      first: { n: 3, confusion: { tp: 1, fp: 1, fn: 0, tn: 1 } },
      second: { n: 3, confusion: { tp: 1, fp: 1, fn: 0, tn: 1 } },
      mcnemar: { b: 0, c: 0, p: null },
    });
    expect(scoredFigures(set, { threshold: 0.2, secondThreshold: 70 }).compare!.mcnemar).toEqual({
      ...{ b: 0, c: 1, p: 1 },
    });
  });
});
