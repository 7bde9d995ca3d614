import { type Proportion, proportion } from '../intervals/intervals.ts';
import type { ReviewedCase } from './reviewed-cases.ts';

/** How many cases there are of what. */
type CaseCounts = Record<
  'flagged' | 'reviewed' | 'confirmed' | 'notConfirmed' | 'inconclusive' | 'pending',
  number
>;

export const ERROR_RATIOS = ['unconfirmedPerFlagged', 'reversedPerActioned', 'reversedPerAppealed'] as const;
export type ErrorRatio = (typeof ERROR_RATIOS)[number];

/** What is counted of flagged cases, all of them or a part. */
export interface GroupFigures {
  cases: CaseCounts;
  confirmationRate: Proportion;
  confirmationRateDecided: Proportion;
  errorRatios: Record<ErrorRatio, Proportion>;
}

/** Counts flagged cases one by one. */
export class Tally {
  flagged = 0;
  confirmed = 0;
  notConfirmed = 0;
  inconclusive = 0;
  resolved = 0;
  reversed = 0;
  /** Reversed ones whose final verdict is confirmed: the others were never actioned. */
  reversedConfirmed = 0;

  add({ final, appeal }: ReviewedCase): void {
    this.flagged += 1;
    if (final?.verdict === 'confirmed') this.confirmed += 1;
    else if (final?.verdict === 'not-confirmed') this.notConfirmed += 1;
    else if (final) this.inconclusive += 1;
    if (appeal) this.resolved += 1;
    if (appeal?.decision !== 'reversed') return;
    this.reversed += 1;
    if (final?.verdict === 'confirmed') this.reversedConfirmed += 1;
  }

  figures(): GroupFigures {
    const { flagged, confirmed, notConfirmed, inconclusive, resolved, reversed, reversedConfirmed } = this;
    const reviewed = confirmed + notConfirmed + inconclusive;
    return {
      cases: { flagged, reviewed, confirmed, notConfirmed, inconclusive, pending: flagged - reviewed },
      confirmationRate: proportion(confirmed, reviewed),
      confirmationRateDecided: proportion(confirmed, confirmed + notConfirmed),
      errorRatios: {
        unconfirmedPerFlagged: proportion(reviewed - confirmed, reviewed),
        reversedPerActioned: proportion(reversedConfirmed, confirmed),
        reversedPerAppealed: proportion(reversed, resolved),
      },
    };
  }
}

/** Values that are not known stand under this name. */
export const UNKNOWN = 'unknown';

const inOrder = (left: string, right: string) => (left < right ? -1 : 1);

/** Counts flagged cases by group; a case may count in several. */
export class TallyByGroup {
  #tallies = new Map<string, Tally>();

  add(group: string, each: ReviewedCase): void {
    let tally = this.#tallies.get(group);
    if (!tally) {
      tally = new Tally();
      this.#tallies.set(group, tally);
    }
    tally.add(each);
  }

  /** The figures of each group, by default in order of name. */
  figures(order: (left: string, right: string) => number = inOrder): Record<string, GroupFigures> {
    const sorted = [...this.#tallies].sort(([left], [right]) => order(left, right));
    // fromEntries defines own properties, so that a group named "__proto__" is one like any other.
    return Object.fromEntries(sorted.map(([group, tally]) => [group, tally.figures()]));
  }
}
