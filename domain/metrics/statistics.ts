import type { Outcome } from '../decisions/outcome.ts';
import type { Verdict } from '../queue/case.ts';
import { DETECTION_LAYERS, type DetectionLayer } from '../thresholds/policy.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import { type Agreement, agreement } from './agreement.ts';
import { type Proportion, proportion } from './intervals.ts';
import { median } from './median.ts';
import { finalReview, groupByCase, latest, type ReviewedCase, type StandingReview } from './reviewed-cases.ts';

/** The figures of `stats --json`; `docs/metrics.md` defines each. */
export interface Statistics {
  cases: Record<'flagged' | 'reviewed' | 'confirmed' | 'notConfirmed' | 'inconclusive' | 'pending', number>;
  confirmationRate: Proportion;
  confirmationRateDecided: Proportion;
  errorRatios: Record<'unconfirmedPerFlagged' | 'reversedPerActioned' | 'reversedPerAppealed', Proportion>;
  byLayer: Partial<Record<DetectionLayer, { confirmationRate: Proportion }>>;
  byCharacteristic: Partial<Record<CharacteristicId, { confirmationRate: Proportion }>>;
  byReviewer: Record<string, { confirmationRate: Proportion; medianSeconds: number | null }>;
  agreement: Agreement;
  golden: Record<string, { sensitivity: Proportion; specificity: Proportion }>;
}

const confirmedOf = (reviews: readonly { verdict: Verdict }[]) =>
  proportion(reviews.filter(({ verdict }) => verdict === 'confirmed').length, reviews.length);

/** Builds an object from entries without the pitfalls of keys such as "__proto__" in names from a file. */
function byName<Value>(entries: Iterable<readonly [string, Value]>): Record<string, Value> {
  return Object.fromEntries([...entries].sort(([left], [right]) => (left < right ? -1 : 1)));
}

function standingReviews(reviewed: ReviewedCase): StandingReview[] {
  return [...reviewed.firstReviews.values(), ...reviewed.secondReviews.values()];
}

function errorRatios(flagged: readonly ReviewedCase[], finals: readonly StandingReview[]): Statistics['errorRatios'] {
  const confirmed = finals.filter(({ verdict }) => verdict === 'confirmed').length;
  const appealed = flagged.map(({ appeals }) => latest(appeals.values())).filter((appeal) => appeal !== undefined);
  const reversed = appealed.filter(({ decision }) => decision === 'reversed').length;
  return {
    unconfirmedPerFlagged: proportion(finals.length - confirmed, finals.length),
    reversedPerActioned: proportion(reversed, confirmed),
    reversedPerAppealed: proportion(reversed, appealed.length),
  };
}

function reviewersOf(flagged: readonly ReviewedCase[]): Statistics['byReviewer'] {
  // A reviewer counts once a case, with the latest of what they said of it.
  const own = flagged.flatMap((reviewed) =>
    [...Map.groupBy(standingReviews(reviewed), ({ reviewer }) => reviewer).values()].map((reviews) => latest(reviews)!),
  );
  const figures = [...Map.groupBy(own, ({ reviewer }) => reviewer)].map(([name, reviews]) => {
    const seconds = reviews.map((review) => review.seconds).filter((each) => each !== null);
    return [name, { confirmationRate: confirmedOf(reviews), medianSeconds: median(seconds) }] as const;
  });
  return byName(figures);
}

function agreementOf(cases: Iterable<ReviewedCase>): Agreement {
  const pairs: [Verdict, Verdict][] = [];
  for (const { firstReviews, secondReviews } of cases) {
    const second = latest(secondReviews.values());
    const first = latest(firstReviews.values());
    if (first && second && first.reviewer !== second.reviewer) pairs.push([first.verdict, second.verdict]);
  }
  return agreement(pairs);
}

function goldenOf(cases: Iterable<ReviewedCase>): Statistics['golden'] {
  const reviews = [...cases].flatMap((reviewed) =>
    reviewed.gold === null ? [] : standingReviews(reviewed).map((review) => ({ ...review, gold: reviewed.gold })),
  );
  const figures = [...Map.groupBy(reviews, ({ reviewer }) => reviewer)].map(([name, own]) => {
    const onRisk = own.filter(({ gold }) => gold === 'risk');
    const onBenign = own.filter(({ gold }) => gold === 'benign');
    const clear = onBenign.filter(({ verdict }) => verdict !== 'confirmed').length;
    return [name, { sensitivity: confirmedOf(onRisk), specificity: proportion(clear, onBenign.length) }] as const;
  });
  return byName(figures);
}

/** Computes every figure from a history of review outcomes, in any order of its rows. */
export function computeStatistics(outcomes: Iterable<Outcome>): Statistics {
  const cases = [...groupByCase(outcomes).values()];
  const flagged = cases.filter(({ layers }) => layers.size > 0);
  const reviewed = flagged
    .map(({ layers, ...rest }) => ({ layers, final: finalReview({ layers, ...rest }) }))
    .filter((each): each is { layers: Set<DetectionLayer>; final: StandingReview } => each.final !== undefined);
  const finals = reviewed.map(({ final }) => final);
  const count = (verdict: Verdict) => finals.filter((final) => final.verdict === verdict).length;
  const [confirmed, notConfirmed, inconclusive] = [count('confirmed'), count('not-confirmed'), count('inconclusive')];
  const layers = DETECTION_LAYERS.filter((layer) => flagged.some((each) => each.layers.has(layer)));
  const marked = CHARACTERISTIC_IDS.filter((id) => finals.some(({ characteristics }) => characteristics.includes(id)));
  const layerRate = (layer: DetectionLayer) =>
    confirmedOf(reviewed.filter((each) => each.layers.has(layer)).map(({ final }) => final));
  return {
    cases: {
      flagged: flagged.length,
      reviewed: finals.length,
      confirmed,
      notConfirmed,
      inconclusive,
      pending: flagged.length - finals.length,
    },
    confirmationRate: proportion(confirmed, finals.length),
    confirmationRateDecided: proportion(confirmed, confirmed + notConfirmed),
    errorRatios: errorRatios(flagged, finals),
    byLayer: Object.fromEntries(layers.map((layer) => [layer, { confirmationRate: layerRate(layer) }])),
    byCharacteristic: Object.fromEntries(
      marked.map((id) => [
        id,
        { confirmationRate: confirmedOf(finals.filter(({ characteristics }) => characteristics.includes(id))) },
      ]),
    ),
    byReviewer: reviewersOf(flagged),
    agreement: agreementOf(cases),
    golden: goldenOf(cases),
  };
}
