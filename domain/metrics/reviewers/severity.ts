import type { CaseList } from '../cases/case-list.ts';
import { caseMix, type MixCount } from '../cases/case-mix.ts';
import { isOfTranscript } from '../cases/reviewed-cases.ts';
import { type Interval, type Proportion, proportion, Z_95 } from '../intervals/intervals.ts';
import { shrink } from '../intervals/shrinkage.ts';
import { chanceOf } from '../numbers/logistic.ts';
import { tenthName } from '../selection/risk-tenths.ts';

/** How readily one reviewer confirms; what cannot be told is null. */
export interface ReviewerSeverity {
  /** Confirmed ÷ first reviews of cases of kinds that somebody else had too. */
  observed: Proportion;
  /** The share that an average reviewer would have confirmed of these cases. */
  expected: number | null;
  /** Log odds above those of an average reviewer, as these reviews alone say. */
  unshrunken: number | null;
  /** The same, drawn towards the others by as much as chance may explain. */
  severity: number | null;
  severity95: Interval | null;
  /** The share that this reviewer would confirm of the cases of all. */
  adjustedRate: number | null;
  adjustedRate95: Interval | null;
}

/** How readily reviewers confirm, with the mix of their cases held still. */
export interface Severity {
  /** By how much reviewers differ, as a standard deviation of log odds; null of fewer than three. */
  spread: number | null;
  /** In order of name. */
  byReviewer: Record<string, ReviewerSeverity>;
}

/** With fewer reviews nothing is said of how readily somebody confirms. */
const FEWEST_REVIEWS = 10;

/** The largest spread of log odds that is thought possible among reviewers: e³ is twentyfold odds. */
const LARGEST_SPREAD = 3;

/** First reviews counted by kind of case and reviewer. */
function mixOf(flagged: CaseList): MixCount[] {
  const byReviewer = new Map<string, Map<string, MixCount>>();
  for (const { facts, first } of flagged) {
    if (!first || first.reviewer === null) continue;
    const { reviewer, verdict } = first;
    const kinds = byReviewer.get(reviewer) ?? new Map<string, MixCount>();
    byReviewer.set(reviewer, kinds);
    // A locale that is not known is no locale of any name.
    const kind = isOfTranscript({ facts })
      ? `${tenthName(facts.risk)} ${facts.locale === null ? '' : `=${facts.locale}`}`
      : `picture ${facts.layers.join(' ')}`;
    const own = kinds.get(kind) ?? { kind, reviewer, k: 0, n: 0 };
    kinds.set(kind, own);
    own.n += 1;
    if (verdict === 'confirmed') own.k += 1;
  }
  return [...byReviewer.values()].flatMap((kinds) => [...kinds.values()]);
}

/**
 * How readily each reviewer confirms in the latest first reviews of flagged cases, beyond what tenth of risk and locale
 * of their cases (of pictures: what matched) lead to expect, drawn towards the others. Given these, who reviews a case must not depend on it.
 * Sources: P. McCullagh, J. A. Nelder, Generalized Linear Models (1989), chapter 4; the sources of `caseMix` and
 * `shrink`.
 */
export function severity(flagged: CaseList): Severity {
  const counts = mixOf(flagged);
  const mix = caseMix(counts);
  const total = (own: readonly MixCount[], part: 'k' | 'n') => own.reduce((sum, each) => sum + each[part], 0);
  const compared = Map.groupBy(mix.counts, ({ reviewer }) => reviewer);
  const known = [...mix.reviewers].filter(
    ([name, { variance }]) => total(compared.get(name)!, 'n') >= FEWEST_REVIEWS && Number.isFinite(variance),
  );
  const shrunken = shrink(
    known.map(([, estimate]) => estimate),
    LARGEST_SPREAD,
  );
  const placeOf = new Map(known.map(([name], place) => [name, place]));
  const centre = shrunken?.centre ?? null;
  const kinds = [...mix.kinds.values()];
  const cases = kinds.reduce((sum, { n }) => sum + n, 0);
  const rateAt = (own: number) =>
    kinds.reduce((sum, { lnOdds, n }) => sum + n * chanceOf(lnOdds + own), 0) / cases;
  const of = (name: string): ReviewerSeverity => {
    const own = compared.get(name) ?? [];
    const observed = proportion(total(own, 'k'), total(own, 'n'));
    const place = placeOf.get(name);
    if (!shrunken || place === undefined || centre === null)
      return {
        ...{ observed, expected: null, unshrunken: null },
        ...{ severity: null, severity95: null, adjustedRate: null, adjustedRate95: null },
      };
    const { mean, deviation } = shrunken.each[place]!;
    const bounds: Interval = [mean - Z_95 * deviation, mean + Z_95 * deviation];
    const expected = own.reduce(
      (sum, { kind, n }) => sum + n * chanceOf(mix.kinds.get(kind)!.lnOdds + centre),
      0,
    );
    return {
      observed,
      expected: expected / observed.n,
      unshrunken: known[place]![1].value - centre,
      severity: mean - centre,
      severity95: [bounds[0] - centre, bounds[1] - centre],
      adjustedRate: rateAt(mean),
      adjustedRate95: [rateAt(bounds[0]), rateAt(bounds[1])],
    };
  };
  const names = [...new Set(counts.map(({ reviewer }) => reviewer))].sort();
  return {
    spread: shrunken?.spread ?? null,
    // fromEntries defines own properties, so that a reviewer named "__proto__" is one like any other.
    byReviewer: Object.fromEntries(names.map((name) => [name, of(name)])),
  };
}
