import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { seededRandom } from '../../../domain/metrics/intervals/bootstrap.ts';
import {
  detectionEstimate,
  signalDetection,
  signalDetection95,
} from '../../../domain/metrics/reviewers/signal-detection.ts';

describe('d′ and criterion', () => {
  // scipy 1.17: norm.ppf of (k + ½) ÷ (n + 1), as M. J. Hautus (1995) corrects; hits of risk, false alarms of benign.
  test.each([
    [27, 30, 3, 30, 2.422464262, 0],
    [30, 30, 0, 30, 4.282396242, 0],
    [0, 30, 0, 30, 0, 2.141198121],
    [20, 25, 10, 25, 1.044498707, -0.278845176],
    [1, 1, 0, 9, 2.319343377, 0.485181938],
    [8, 40, 30, 30, -2.956963835, -0.662716204],
  ])('%d of %d against %d of %d', (hits, risk, falseAlarms, benign, dPrime, criterion) => {
    const found = signalDetection({ hits, risk, falseAlarms, benign });
    expect(found.dPrime).toBeCloseTo(dPrime, 8);
    expect(found.criterion).toBeCloseTo(criterion, 8);
  });

  // N. A. Macmillan, C. D. Creelman, Detection Theory (2005), chapter 1: rates of .99 and .01 give d′ = 4.65. With
  // counts so large the correction is beyond the printed digits.
  test('comes to what is printed where the correction no longer counts', () => {
    const million = 1_000_000;
    const found = signalDetection({ hits: 990_000, risk: million, falseAlarms: 10_000, benign: million });
    expect(found.dPrime).toBeCloseTo(4.65, 2);
  });

  test('need both kinds', () => {
    const nothing = { dPrime: null, criterion: null };
    expect(signalDetection({ hits: 0, risk: 0, falseAlarms: 1, benign: 3 })).toEqual(nothing);
    expect(signalDetection({ hits: 1, risk: 3, falseAlarms: 0, benign: 0 })).toEqual(nothing);
    expect(signalDetection95({ hits: 1, risk: 3, falseAlarms: 0, benign: 0 }, seededRandom(1))).toEqual(
      nothing,
    );
    expect(() => signalDetection({ hits: 4, risk: 3, falseAlarms: 0, benign: 1 })).toThrow(RangeError);
  });

  test('swapping right and wrong turns d′ round; calling everything else turns the criterion round', () => {
    const count = fc.integer({ min: 1, max: 200 });
    fc.assert(
      fc.property(count, count, fc.nat(), fc.nat(), (risk, benign, pick, other) => {
        const [hits, falseAlarms] = [pick % (risk + 1), other % (benign + 1)];
        const here = signalDetection({ hits, risk, falseAlarms, benign });
        const kinds = signalDetection({ hits: falseAlarms, risk: benign, falseAlarms: hits, benign: risk });
        const calls = signalDetection({
          hits: risk - hits,
          risk,
          falseAlarms: benign - falseAlarms,
          benign,
        });
        expect(kinds.dPrime).toBeCloseTo(-here.dPrime!, 8);
        expect(kinds.criterion).toBeCloseTo(here.criterion!, 8);
        expect(calls.criterion).toBeCloseTo(-here.criterion!, 8);
      }),
    );
  });
});

describe('bootstrap intervals', () => {
  test('are the same for the same random numbers, hold the figure, and narrow with more answers', () => {
    const few = { hits: 24, risk: 30, falseAlarms: 6, benign: 30 };
    const many = { hits: 240, risk: 300, falseAlarms: 60, benign: 300 };
    const [first, again] = [signalDetection95(few, seededRandom(3)), signalDetection95(few, seededRandom(3))];
    expect(again).toEqual(first);
    const wide = first.dPrime!;
    const narrow = signalDetection95(many, seededRandom(3)).dPrime!;
    expect(wide[0]).toBeLessThan(signalDetection(few).dPrime!);
    expect(wide[1]).toBeGreaterThan(signalDetection(few).dPrime!);
    // √10 narrower.
    expect((wide[1] - wide[0]) / (narrow[1] - narrow[0])).toBeCloseTo(Math.sqrt(10), 0);
  });

  // The variance of z by the delta method, H (1 − H) ÷ (n φ(z(H))²): J. Gourevitch, E. Galanter, Psychometrika 32
  // (1967) 25–33. At H = .8 φ(z) = .27996, so that d′ of 300 and 300 has the standard error 0.1166.
  test('are as wide as Gourevitch and Galanter give for many answers', () => {
    const [low, high] = signalDetection95(
      { hits: 240, risk: 300, falseAlarms: 60, benign: 300 },
      seededRandom(8),
    ).dPrime!;
    expect((high - low) / (2 * 1.96)).toBeCloseTo(0.1166, 1.5);
  });

  test('have width after answers without an error', () => {
    const [low, high] = signalDetection95({ hits: 20, risk: 20, falseAlarms: 0, benign: 20 }, seededRandom(4))
      .dPrime!;
    expect(high - low).toBeGreaterThan(0.5);
  });
});

describe('intervals from the counts alone', () => {
  // .1166 as above, from 240 of 300 and 60 of 300; the correction makes it a little less.
  test('are as wide as Gourevitch and Galanter give, that of the criterion half as wide', () => {
    const { dPrime, dPrime95, criterion95 } = detectionEstimate({
      ...{ hits: 240, risk: 300, falseAlarms: 60, benign: 300 },
    });
    expect((dPrime95![1] - dPrime!) / 1.96).toBeCloseTo(0.1166, 3);
    expect(criterion95![1] - criterion95![0]).toBeCloseTo((dPrime95![1] - dPrime95![0]) / 2, 9);
  });

  test('have width after answers without an error, and need both kinds', () => {
    const [low, high] = detectionEstimate({ hits: 20, risk: 20, falseAlarms: 0, benign: 20 }).dPrime95!;
    expect(high - low).toBeGreaterThan(0.5);
    expect(detectionEstimate({ hits: 0, risk: 0, falseAlarms: 0, benign: 9 })).toEqual({
      ...{ dPrime: null, criterion: null, dPrime95: null, criterion95: null },
    });
  });
});
