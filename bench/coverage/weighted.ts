import { type SweepFigures, sweepOf } from '../../domain/thresholds/sweep.ts';
import { binomial } from './draws.ts';
import { type IntervalStudy, type Setting, thinned } from './study.ts';

/** A band of risks of which a sample was reviewed. */
interface Stratum {
  from: number;
  population: number;
  sampled: number;
  /** Share of its members that is risky. */
  risky: number;
}

/** The threshold cuts the second of the audited bands in two. */
const THRESHOLD = 0.55;

const bands = (population: number, sampled: number): Stratum[] => [
  { from: 0, population: population * 8, sampled, risky: 0.002 },
  { from: 0.5, population, sampled, risky: 0.05 },
  { from: 0.6, population: Math.round(population / 2), sampled, risky: 0.3 },
  { from: 0.8, population: Math.round(population / 5), sampled, risky: 0.8 },
];

interface Member {
  score: number;
  positive: 0 | 1;
}

function membersOf(random: () => number, { from, population, risky }: Stratum): Member[] {
  const positives = binomial(random, population, risky);
  return Array.from({ length: population }, (_, index) => ({
    score: from + random() * 0.099,
    positive: index < positives ? 1 : 0,
  }));
}

/** Without replacement. */
function sampleOf(random: () => number, members: Member[], size: number): Member[] {
  const left = [...members];
  return Array.from({ length: Math.min(size, left.length) }, () => {
    const at = Math.floor(random() * left.length);
    const [taken] = left.splice(at, 1, left.at(-1)!);
    left.pop();
    return taken!;
  });
}

type Measure = 'precision' | 'recall' | 'specificity';

function truthOf(members: readonly Member[], measure: Measure): number {
  const flagged = (each: Member) => each.score >= THRESHOLD;
  const counted = members.filter((each) =>
    measure === 'precision' ? flagged(each) : (each.positive === 1) === (measure === 'recall'),
  );
  const right = counted.filter((each) =>
    measure === 'specificity' ? !flagged(each) : flagged(each) && each.positive === 1,
  );
  return right.length / counted.length;
}

/** Evidence from reviews: a sample of each band, each member of which stands for its share of the band. */
function weightedSetting(population: number, sampled: number, measure: Measure): Setting {
  return {
    name: `four bands, the largest of ${population * 8}, ${sampled} reviewed of each`,
    trial(random) {
      const strata = bands(population, sampled).map((band) => membersOf(random, band));
      const drawn = strata.map((members) => sampleOf(random, members, sampled));
      const all = drawn.flat();
      const figures: SweepFigures = sweepOf({
        scores: Float64Array.from(all, ({ score }) => score),
        positive: Uint8Array.from(all, ({ positive }) => positive),
        weight: Float64Array.from(
          drawn.flatMap((own, index) => own.map(() => strata[index]!.length / own.length)),
        ),
        stratum: Int32Array.from(drawn.flatMap((own, index) => own.map(() => index))),
      }).at(THRESHOLD);
      const interval = figures[measure].interval95;
      return interval && { interval, truth: truthOf(strata.flat(), measure) };
    },
  };
}

const weightedStudy = (measure: Measure, of: string): IntervalStudy => ({
  name: `weighted-${measure}`,
  of,
  nominal: 0.95,
  trials: { quick: 300, whole: 5_000 },
  settings: (extent) =>
    thinned(extent, [200, 500, 1_000, 5_000], [200, 1_000]).flatMap((population) =>
      thinned(extent, [20, 40, 100], [20, 40]).map((sampled) =>
        weightedSetting(population, sampled, measure),
      ),
    ),
});

/** Intervals of the lab on evidence from reviews, where a transcript stands for several. */
export const WEIGHTED_STUDIES: readonly IntervalStudy[] = [
  weightedStudy('precision', 'precision in the lab, of reviewed cases that stand for others'),
  weightedStudy('recall', 'recall in the lab, of reviewed cases that stand for others'),
  weightedStudy('specificity', 'specificity in the lab, of reviewed cases that stand for others'),
];
