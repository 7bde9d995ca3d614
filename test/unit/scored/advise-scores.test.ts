import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adviseScores } from '../../../domain/scored/advise-scores.ts';
import { type LabelledScores, rankScores, sharesAt } from '../../../domain/scored/part-figures.ts';
import { type Ask, adviseThreshold } from '../../../domain/thresholds/advice.ts';
import { DEFAULT_ASSUMPTIONS } from '../../../domain/thresholds/operating-load.ts';

const anyRows = fc.array(
  fc.record({
    score: fc.integer({ min: 1, max: 19 }),
    positive: fc.boolean(),
    weight: fc.constantFrom(1, 2.5),
  }),
  { minLength: 1, maxLength: 40 },
);

/** Scores made of whole numbers by a rising function. */
function scoresOf(
  rows: readonly { score: number; positive: boolean; weight: number }[],
  scale: (score: number) => number,
): LabelledScores {
  return {
    scores: Float64Array.from(rows, ({ score }) => scale(score)),
    chances: null,
    positive: Uint8Array.from(rows, ({ positive }) => (positive ? 1 : 0)),
    weight: Float64Array.from(rows, ({ weight }) => weight),
  };
}

const asks: fc.Arbitrary<Ask> = fc.oneof(
  fc.constantFrom(0.3, 0.5, 0.8, 1).map((floor): Ask => ({ kind: 'precision', floor })),
  fc.constantFrom(0.3, 0.5, 0.8, 1).map((floor): Ask => ({ kind: 'recall', floor })),
  fc.constantFrom(1, 10).map((miss): Ask => ({ kind: 'cost', miss, falseAlarm: 3 })),
  fc.constantFrom(50, 1000, 9000).map((casesPerDay): Ask => ({ kind: 'capacity', casesPerDay })),
  fc.constantFrom(0.5, 1, 2).map((beta): Ask => ({ kind: 'f-beta', beta })),
);

const traffic = { ...DEFAULT_ASSUMPTIONS, prevalence: null };

const advised = (scored: LabelledScores, ask: Ask) =>
  adviseScores(scored, rankScores(scored), 'risk', traffic)(ask);

describe('advice on any scale', () => {
  test('flags what the advice of the lab flags', () => {
    fc.assert(
      fc.property(anyRows, asks, (rows, ask) => {
        const unit = scoresOf(rows, (score) => score / 20);
        const { threshold } = adviseThreshold(rankScores(unit), ask, traffic);
        const wide = scoresOf(rows, (score) => (score - 10) ** 3);
        const { figures, flagsNothing } = advised(wide, ask);
        if (threshold === null) expect(figures).toBeNull();
        else {
          const wanted = sharesAt(unit, threshold);
          expect(figures).toMatchObject({ confusion: wanted.confusion, recall: wanted.recall });
          const { tp, fp } = wanted.confusion;
          expect(flagsNothing).toBe(tp + fp === 0);
        }
      }),
    );
  });

  test('the threshold is a score of the rows: the highest with the recall, the one that costs least', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        fc.pre(rows.some(({ positive }) => positive) && rows.some(({ positive }) => !positive));
        const scored = scoresOf(rows, (score) => -50 + score);
        const recallAt = (threshold: number) => sharesAt(scored, threshold).recall.value!;
        const reached = [...scored.scores].filter((score) => recallAt(score) >= 0.5 - 1e-12);
        expect(advised(scored, { kind: 'recall', floor: 0.5 }).threshold).toBe(Math.max(...reached));
        const costAt = (threshold: number) => {
          const { fn, fp, tp, tn } = sharesAt(scored, threshold).confusion;
          return (7 * fn + 2 * fp) / (tp + fp + fn + tn);
        };
        const least = Math.min(...[...scored.scores, Number.POSITIVE_INFINITY].map(costAt));
        const { figures } = advised(scored, { kind: 'cost', miss: 7, falseAlarm: 2 });
        expect(figures!.cost).toBeCloseTo(least, 10);
      }),
    );
  });

  test('where a low score speaks for risk, thresholds are as the file writes them', () => {
    const scored: LabelledScores = {
      scores: Float64Array.of(-1, -2, -4, -5),
      chances: null,
      positive: Uint8Array.of(1, 1, 0, 0),
      weight: null,
    };
    const advise = adviseScores(scored, rankScores(scored), 'benign', traffic);
    expect(advise({ kind: 'recall', floor: 1 })).toMatchObject({
      ...{ threshold: 2, flagsNothing: false },
      figures: { confusion: { tp: 2, fp: 0, fn: 0, tn: 2 }, load: { casesPerDay: 5000 } },
    });
  });

  test('one truth alone has no answer', () => {
    const scored = scoresOf([{ score: 3, positive: true, weight: 1 }], (score) => score);
    expect(advised(scored, { kind: 'recall', floor: 0.5 })).toMatchObject({
      ...{ threshold: null, flagsNothing: false, figures: null },
      problems: [{ kind: 'few-positives', n: 1 }, { kind: 'no-negatives' }],
    });
  });
});
