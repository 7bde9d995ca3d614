import type { Outcome } from '../decisions/outcome.ts';
import type { Verdict } from '../queue/case.ts';
import { DETECTION_LAYERS, type DetectionLayer } from '../thresholds/policy.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import { type Agreement, agreement } from './agreement.ts';
import { type Proportion, proportion } from './intervals.ts';
import { median } from './median.ts';
import {
  CaseHistory,
  finalReview,
  latest,
  latestAppeal,
  type ReviewedCase,
  reviewsOf,
  type StandingReview,
} from './reviewed-cases.ts';
import {
  confirmedOf,
  type GoldenFigures,
  goldenFigures,
  type ReviewerFigures,
  reviewerFigures,
} from './reviewers.ts';

/** The figures of `stats --json`; `docs/metrics.md` defines each. */
export interface Statistics {
  cases: Record<'flagged' | 'reviewed' | 'confirmed' | 'notConfirmed' | 'inconclusive' | 'pending', number>;
  confirmationRate: Proportion;
  confirmationRateDecided: Proportion;
  errorRatios: Record<'unconfirmedPerFlagged' | 'reversedPerActioned' | 'reversedPerAppealed', Proportion>;
  /** Layers that flagged anything. */
  byLayer: Partial<Record<DetectionLayer, { confirmationRate: Proportion }>>;
  /** Characteristics that a final review marked. */
  byCharacteristic: Partial<Record<CharacteristicId, { confirmationRate: Proportion }>>;
  byReviewer: Record<string, ReviewerFigures>;
  /** Active handling time of the reviews of flagged cases whose time is known, in seconds. */
  handling: { n: number; totalSeconds: number; medianSeconds: number | null };
  agreement: Agreement;
  golden: Record<string, GoldenFigures>;
}

interface WithFinal {
  layers: readonly DetectionLayer[];
  final: StandingReview;
}

function errorRatios(
  flagged: readonly ReviewedCase[],
  finals: readonly StandingReview[],
): Statistics['errorRatios'] {
  const confirmed = finals.filter(({ verdict }) => verdict === 'confirmed').length;
  const appealed = flagged.map(latestAppeal).filter((appeal) => appeal !== undefined);
  const reversed = appealed.filter(({ decision }) => decision === 'reversed').length;
  return {
    unconfirmedPerFlagged: proportion(finals.length - confirmed, finals.length),
    reversedPerActioned: proportion(reversed, confirmed),
    reversedPerAppealed: proportion(reversed, appealed.length),
  };
}

function layerFigures(
  flagged: readonly ReviewedCase[],
  reviewed: readonly WithFinal[],
): Statistics['byLayer'] {
  const used = DETECTION_LAYERS.filter((layer) => flagged.some(({ layers }) => layers.includes(layer)));
  const finalsOf = (layer: DetectionLayer) =>
    reviewed.filter(({ layers }) => layers.includes(layer)).map(({ final }) => final);
  return Object.fromEntries(used.map((layer) => [layer, { confirmationRate: confirmedOf(finalsOf(layer)) }]));
}

function characteristicFigures(finals: readonly StandingReview[]): Statistics['byCharacteristic'] {
  const figures = CHARACTERISTIC_IDS.map((id) => {
    const marked = finals.filter(({ characteristics }) => characteristics.includes(id));
    return [id, { confirmationRate: confirmedOf(marked) }] as const;
  });
  return Object.fromEntries(figures.filter(([, { confirmationRate }]) => confirmationRate.n > 0));
}

function handlingOf(flagged: readonly ReviewedCase[]): Statistics['handling'] {
  const seconds = flagged
    .flatMap((reviewed) => reviewsOf(reviewed).map((review) => review.seconds))
    .filter((each) => each !== null);
  const totalSeconds = seconds.reduce((sum, each) => sum + each, 0);
  return { n: seconds.length, totalSeconds, medianSeconds: median(seconds) };
}

/** The latest independent second review of each case against the latest first review by somebody else. */
function agreementOf(cases: readonly ReviewedCase[]): Agreement {
  const pairs = cases.flatMap((reviewed): [Verdict, Verdict][] => {
    const second = latest(
      reviewsOf(reviewed, 'second-review').filter(
        ({ reviewer, adjudication }) => reviewer !== null && !adjudication,
      ),
    );
    if (!second) return [];
    const others = reviewsOf(reviewed, 'first-review').filter(
      ({ reviewer }) => reviewer !== null && reviewer !== second.reviewer,
    );
    const first = latest(others);
    return first ? [[first.verdict, second.verdict]] : [];
  });
  return agreement(pairs);
}

/** Computes every figure from cases that were gathered row by row. */
export function statisticsOf(cases: readonly ReviewedCase[]): Statistics {
  const flagged = cases.filter(({ layers }) => layers.length > 0);
  const reviewed = flagged.flatMap((each): WithFinal[] => {
    const final = finalReview(each);
    return final ? [{ layers: each.layers, final }] : [];
  });
  const finals = reviewed.map(({ final }) => final);
  const count = (verdict: Verdict) => finals.filter((final) => final.verdict === verdict).length;
  const [confirmed, notConfirmed, inconclusive] = [
    count('confirmed'),
    count('not-confirmed'),
    count('inconclusive'),
  ];
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
    byLayer: layerFigures(flagged, reviewed),
    byCharacteristic: characteristicFigures(finals),
    byReviewer: reviewerFigures(flagged),
    handling: handlingOf(flagged),
    agreement: agreementOf(cases),
    golden: goldenFigures(cases),
  };
}

/** Computes every figure from a history of review outcomes, in any order of its rows. */
export function computeStatistics(outcomes: Iterable<Outcome>): Statistics {
  const history = new CaseHistory();
  for (const outcome of outcomes) history.add(outcome);
  return statisticsOf(history.cases());
}
