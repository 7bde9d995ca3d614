import { exp } from '../metrics/numbers/exact.ts';
import { lnChoose } from '../metrics/numbers/ln-choose.ts';
import { type DetectionCounts, signalDetection } from '../metrics/reviewers/signal-detection.ts';

/** A change of the criterion beyond which somebody is told of it, and one that is ruled out before it is called steady. */
const TOLD_ABOVE = 0.5;
const RULED_OUT = 1;

/** Chance below which something is beyond chance, both directions together. */
const BEYOND_CHANCE = 0.05;

/** Logits in a unit of the criterion: the factor by which logistic and normal distribution are nearest. */
const LOGITS_OF_CRITERION = 1.702;

/** `too-few`: neither that it moved nor that it did not can be told. */
type ShiftFinding = 'moved' | 'steady' | 'too-few';

/** How far the criterion went from one part to another. */
export interface CriterionShift {
  /** Above 0: risk is called more rarely than before. Null where a part lacks a kind. */
  shift: number | null;
  /** The chance, 0 to 1, of a difference at least as clear without any move. */
  chance: number;
  finding: ShiftFinding;
}

/** Of one kind of transcript, how many there were in each part and how many of them were confirmed. */
interface Kind {
  before: number;
  after: number;
  confirmedBefore: number;
  confirmedAfter: number;
}

interface Distribution {
  least: number;
  /** From the least on. */
  chances: number[];
}

const ALWAYS_NONE: Distribution = { least: 0, chances: [1] };

const sumOf = (values: readonly number[]) => values.reduce((sum, each) => sum + each, 0);

/**
 * How many of a kind are confirmed in the second part when as many are in both together, and the odds to confirm in the
 * second part are those in the first times e to `lnOdds`: the noncentral hypergeometric distribution.
 */
function confirmedAfter(kind: Kind, lnOdds: number): Distribution {
  const confirmed = kind.confirmedBefore + kind.confirmedAfter;
  const least = Math.max(0, confirmed - kind.before);
  const most = Math.min(kind.after, confirmed);
  const weights = Array.from({ length: most - least + 1 }, (_, place) => {
    const after = least + place;
    return lnChoose(kind.after, after) + lnChoose(kind.before, confirmed - after) + after * lnOdds;
  });
  const largest = Math.max(...weights);
  const scaled = weights.map((weight) => exp(weight - largest));
  const sum = sumOf(scaled);
  return { least, chances: scaled.map((each) => each / sum) };
}

/** The distribution of the sum of two numbers that do not depend on each other. */
function together(one: Distribution, other: Distribution): Distribution {
  const chances = new Array<number>(one.chances.length + other.chances.length - 1).fill(0);
  for (const [left, first] of one.chances.entries())
    for (const [right, second] of other.chances.entries()) chances[left + right]! += first * second;
  return { least: one.least + other.least, chances };
}

/** Chance of fewer confirmed in the second part than there were, and half that of as many (mid-P). */
function chanceOfFewer(kinds: readonly Kind[], lnOdds: number): number {
  const { least, chances } = kinds.map((kind) => confirmedAfter(kind, lnOdds)).reduce(together, ALWAYS_NONE);
  const place = sumOf(kinds.map((kind) => kind.confirmedAfter)) - least;
  return sumOf(chances.slice(0, place)) + chances[place]! / 2;
}

/**
 * The criterion of the second part less that of the first, both by the log-linear rule, and what can be said of it. It
 * moved when it did by more than 0.5 and that is beyond chance; it is steady when it did not and a move by 1 either way
 * would be beyond chance. Beyond chance is what the exact conditional test of a common odds ratio rejects, over risky
 * and benign transcripts together, at 5 % with mid-P: that test needs to know neither how well the person tells them
 * apart nor how readily they called risk before, and the correction of small counts does not mislead it.
 * Sources: J. J. Gart, Biometrika 57 (1970) 471–475; C. R. Mehta, N. R. Patel, R. Gray, JASA 80 (1985) 969–973;
 * K. F. Hirji, S.-J. Tan, R. M. Elashoff, Statistics in Medicine 10 (1991) 1137–1153 (mid-P).
 * @throws RangeError unless hits are part of risk and false alarms part of benign, whole numbers
 */
export function criterionShift(before: DetectionCounts, after: DetectionCounts): CriterionShift {
  const [first, second] = [signalDetection(before).criterion, signalDetection(after).criterion];
  if (first === null || second === null) return { shift: null, chance: 1, finding: 'too-few' };
  const shift = second - first;
  const kinds: Kind[] = [
    {
      ...{ before: before.risk, after: after.risk },
      ...{ confirmedBefore: before.hits, confirmedAfter: after.hits },
    },
    {
      ...{ before: before.benign, after: after.benign },
      ...{ confirmedBefore: before.falseAlarms, confirmedAfter: after.falseAlarms },
    },
  ];
  // Fewer confirmed is a criterion that is higher.
  const fewer = chanceOfFewer(kinds, 0);
  const chance = Math.min(1, 2 * Math.min(fewer, 1 - fewer));
  const sameWay = shift > 0 === fewer < 0.5;
  if (Math.abs(shift) > TOLD_ABOVE)
    return { shift, chance, finding: sameWay && chance < BEYOND_CHANCE ? 'moved' : 'too-few' };
  const far = RULED_OUT * LOGITS_OF_CRITERION;
  const notRarer = 1 - chanceOfFewer(kinds, -far) < BEYOND_CHANCE / 2;
  const notMoreReadily = chanceOfFewer(kinds, far) < BEYOND_CHANCE / 2;
  return { shift, chance, finding: notRarer && notMoreReadily ? 'steady' : 'too-few' };
}
