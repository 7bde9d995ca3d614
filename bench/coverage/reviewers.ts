import { caseMix, type MixCount } from '../../domain/metrics/cases/case-mix.ts';
import { clusteredShare } from '../../domain/metrics/intervals/clustered-share.ts';
import { firthSlope } from '../../domain/metrics/intervals/firth-slope.ts';
import { Z_95 } from '../../domain/metrics/intervals/intervals.ts';
import { shrink } from '../../domain/metrics/intervals/shrinkage.ts';
import { chanceOf } from '../../domain/metrics/numbers/logistic.ts';
import { timeChange } from '../../domain/metrics/reviewers/learning-curve.ts';
import { detectionEstimate } from '../../domain/metrics/reviewers/signal-detection.ts';
import { binomial, normal, normalBelow } from './draws.ts';
import { goldenSettings, PEOPLE } from './people.ts';
import { type IntervalStudy, type Setting, thinned } from './study.ts';

const detectionStudy = (figure: 'dPrime' | 'criterion', name: string, of: string): IntervalStudy => ({
  ...{ name, of, method: 'delta', nominal: 0.95 },
  trials: { quick: 2_000, whole: 20_000 },
  settings: (extent) =>
    PEOPLE.flatMap((person) =>
      thinned(extent, [10, 20, 30, 60, 120], [15, 60]).map((n) => ({
        name: `${n} of each kind, d′ ${person.dPrime}, criterion ${person.criterion}`,
        trial: (random) => {
          const found = detectionEstimate({
            hits: binomial(random, n, normalBelow(person.dPrime / 2 - person.criterion)),
            risk: n,
            falseAlarms: binomial(random, n, normalBelow(-person.dPrime / 2 - person.criterion)),
            benign: n,
          });
          return { interval: found[`${figure}95`]!, truth: person[figure] };
        },
      })),
    ),
});

/** Reviewers whose severities scatter, each with more of some kinds of cases; the first of them is looked at. */
function severitySetting(reviewers: number, cases: number, spread: number): Setting {
  return {
    name: `${reviewers} reviewers, about ${cases} cases each, spread ${spread}`,
    trial(random) {
      const truths = Array.from({ length: reviewers }, () => spread * normal(random));
      const middle = truths.reduce((sum, each) => sum + each, 0) / reviewers;
      const counts = truths.flatMap((truth, index) =>
        Array.from({ length: 5 }, (_, kind): MixCount => {
          const n = Math.max(1, Math.round((cases / 5) * Math.exp(0.8 * normal(random))));
          const k = binomial(random, n, chanceOf(truth + 0.8 * (kind - 1)));
          return { kind: String(kind), reviewer: String(100 + index), k, n };
        }),
      );
      const found = shrink([...caseMix(counts).reviewers.values()], 3);
      if (!found) return null;
      const { mean, deviation } = found.each[0]!;
      const value = mean - found.centre;
      return {
        interval: [value - Z_95 * deviation, value + Z_95 * deviation],
        truth: truths[0]! - middle,
      };
    },
  };
}

/** Reviews of somebody who learns: with each doubling the log odds of a right verdict grow by a slope. */
function learningSetting(reviews: number, labelled: number, slope: number): Setting {
  return {
    name: `${reviews} reviews, ${labelled * 100} % labelled, slope ${slope}`,
    trial(random) {
      const points: [number, boolean][] = [];
      for (let place = 1; place <= reviews; place += 1) {
        if (random() >= labelled) continue;
        const x = Math.log2(place);
        points.push([x, random() < chanceOf(1.5 + slope * (x - 6))]);
      }
      const right = points.filter(([, isRight]) => isRight).length;
      if (points.length < 20 || Math.min(right, points.length - right) < 3) return null;
      const found = firthSlope(points);
      return found && { interval: found.interval95, truth: slope };
    },
  };
}

/** Times that fall by a share with each doubling, and scatter as a logarithm does. */
function timeSetting(reviews: number, change: number): Setting {
  return {
    name: `${reviews} reviews, ${change * 100} % a doubling`,
    trial(random) {
      const xs = Float64Array.from({ length: reviews }, (_, index) => Math.log2(index + 1));
      const ys = xs.map((x) => 4 + x * Math.log(1 + change) + 0.5 * normal(random));
      return { interval: timeChange(xs, ys)!.interval95, truth: change };
    },
  };
}

/** Intervals of how reviewers do beyond plain shares. */
export const REVIEWER_STUDIES: readonly IntervalStudy[] = [
  {
    ...{ name: 'golden-clustered', of: 'accuracy of all reviewers, by item', method: 'clustered' },
    ...{ nominal: 0.95, trials: { quick: 1_000, whole: 20_000 } },
    settings: (extent) => goldenSettings(extent, (answers) => clusteredShare(answers).clustered95),
  },
  detectionStudy('dPrime', 'golden-d-prime', 'd′ of a reviewer (delta method)'),
  detectionStudy('criterion', 'golden-criterion', 'criterion of a reviewer (delta method)'),
  {
    ...{ name: 'severity', of: 'severity of a reviewer among others', method: 'posterior' },
    ...{ nominal: 0.95, trials: { quick: 200, whole: 5_000 } },
    settings: (extent) =>
      thinned(extent, [3, 5, 14], [3, 8]).flatMap((reviewers) =>
        thinned(extent, [30, 150], [40]).flatMap((cases) =>
          thinned(extent, [0, 0.3, 0.6, 1], [0, 0.5]).map((spread) =>
            severitySetting(reviewers, cases, spread),
          ),
        ),
      ),
  },
  {
    ...{ name: 'learning-accuracy', of: 'change of accuracy per doubling', method: 'penalised' },
    ...{ nominal: 0.95, trials: { quick: 500, whole: 5_000 } },
    settings: (extent) =>
      thinned(extent, [200, 400, 2_000], [200, 400]).flatMap((reviews) =>
        thinned(extent, [0.1, 0.5], [0.25]).flatMap((labelled) =>
          thinned(extent, [0, 0.1, 0.3], [0, 0.2]).map((slope) => learningSetting(reviews, labelled, slope)),
        ),
      ),
  },
  {
    ...{ name: 'learning-time', of: 'change of handling time per doubling', method: 'student' },
    ...{ nominal: 0.95, trials: { quick: 1_000, whole: 20_000 } },
    settings: (extent) =>
      thinned(extent, [10, 30, 100, 1_000], [10, 100]).flatMap((reviews) =>
        [0, -0.1].map((change) => timeSetting(reviews, change)),
      ),
  },
];
