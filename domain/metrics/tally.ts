import { type Proportion, proportion } from './intervals.ts';
import type { StandingCase } from './reviewed-cases.ts';

/** How many cases there are of what. */
export type CaseCounts = Record<
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
class Tally {
  flagged = 0;
  confirmed = 0;
  notConfirmed = 0;
  inconclusive = 0;
  resolved = 0;
  reversed = 0;

  add({ final, appeal }: StandingCase): void {
    this.flagged += 1;
    if (final?.verdict === 'confirmed') this.confirmed += 1;
    else if (final?.verdict === 'not-confirmed') this.notConfirmed += 1;
    else if (final) this.inconclusive += 1;
    if (appeal) this.resolved += 1;
    if (appeal?.decision === 'reversed') this.reversed += 1;
  }

  figures(): GroupFigures {
    const { flagged, confirmed, notConfirmed, inconclusive, resolved, reversed } = this;
    const reviewed = confirmed + notConfirmed + inconclusive;
    return {
      cases: { flagged, reviewed, confirmed, notConfirmed, inconclusive, pending: flagged - reviewed },
      confirmationRate: proportion(confirmed, reviewed),
      confirmationRateDecided: proportion(confirmed, confirmed + notConfirmed),
      errorRatios: {
        unconfirmedPerFlagged: proportion(reviewed - confirmed, reviewed),
        reversedPerActioned: proportion(reversed, confirmed),
        reversedPerAppealed: proportion(reversed, resolved),
      },
    };
  }
}

/** The counts, rates and ratios of these flagged cases. */
export function figuresOfGroup(flagged: readonly StandingCase[]): GroupFigures {
  const tally = new Tally();
  for (const each of flagged) tally.add(each);
  return tally.figures();
}

/** Values that are not known stand under this name. */
export const UNKNOWN = 'unknown';

const inOrder = (left: string, right: string) => (left < right ? -1 : 1);

/**
 * The same by group, in order of name.
 * @param groupsOf the groups that a case counts in
 */
export function figuresByGroup(
  flagged: readonly StandingCase[],
  groupsOf: (each: StandingCase) => string | readonly string[],
  order: (left: string, right: string) => number = inOrder,
): Record<string, GroupFigures> {
  const tallies = new Map<string, Tally>();
  const add = (group: string, each: StandingCase) => {
    let tally = tallies.get(group);
    if (!tally) {
      tally = new Tally();
      tallies.set(group, tally);
    }
    tally.add(each);
  };
  for (const each of flagged) {
    const groups = groupsOf(each);
    if (typeof groups === 'string') add(groups, each);
    else for (const group of groups) add(group, each);
  }
  const sorted = [...tallies].sort(([left], [right]) => order(left, right));
  // fromEntries defines own properties, so that a group named "__proto__" is one like any other.
  return Object.fromEntries(sorted.map(([group, tally]) => [group, tally.figures()]));
}
