import { binomialBelow } from '../metrics/numbers/binomial.ts';
import type { TrainingRules } from '../policy/training-rules.ts';
import { passMark } from './pass.ts';
import { sequentialLines } from './sequential-test.ts';

/** The sides of an exam, each with its own bar to reach. */
export const EXAM_SIDES = ['risk', 'benign'] as const;
export type ExamSide = (typeof EXAM_SIDES)[number];

/** The chance to reach the mark of those who should hardly ever be stopped, and the chance at most to stop them. */
const ABLE = 0.9;
const STOPS_ABLE = 0.01;
/** As with the lower bound: the chance of somebody at the bar that it lets them by. */
const PASSES_AT_BAR = 0.05;

/** The true share with which somebody reaches the mark of a side, above 0, nine times in ten. */
function ableShare(n: number, mark: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2;
    if (1 - binomialBelow(mark - 1, n, middle) < ABLE) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * How many errors end an exam early, by how many cases of a side were answered, 0 to n: those that the sequential
 * probability ratio test takes for a fail, and those with which the mark can no longer be reached, whichever is fewer.
 * With all answered the count decides, as it does without an early end. Nothing ends a side that nobody can pass, or that everybody passes.
 * @param n cases of the side
 * @param bar what its lower bound has to reach, 0 to 1
 */
export function errorLimits(n: number, bar: number): number[] {
  const mark = passMark(n, bar);
  if (mark === null || mark === 0) return new Array<number>(n + 1).fill(Number.POSITIVE_INFINITY);
  const beyondMark = n - mark + 1;
  const rule = { bar, able: ableShare(n, mark), passAtBar: PASSES_AT_BAR, failAble: STOPS_ABLE };
  const { failFrom, slope } = sequentialLines(rule);
  return Array.from({ length: n + 1 }, (_, answered) =>
    answered === n ? beyondMark : Math.min(beyondMark, Math.ceil(failFrom + slope * answered)),
  );
}

/** Cases of a side that were answered, and how many of them wrongly. */
export interface SideSoFar {
  answered: number;
  errors: number;
}

/** Of each side, the errors that end an exam, by how many of its cases were answered. */
export type ErrorLimits = Record<ExamSide, number[]>;

/** The limits of both sides of an exam. */
export const limitsOf = ({ risk, benign, bar }: Pick<TrainingRules, ExamSide | 'bar'>): ErrorLimits => ({
  risk: errorLimits(risk, bar),
  benign: errorLimits(benign, bar),
});

/**
 * The side on which the answers so far say that the bar will not be reached; null while an exam goes on. Risk is named
 * first.
 */
export const earlyEnd = (limits: ErrorLimits, soFar: Record<ExamSide, SideSoFar>): ExamSide | null =>
  EXAM_SIDES.find((side) => soFar[side].errors >= limits[side][soFar[side].answered]!) ?? null;
