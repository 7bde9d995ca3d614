import { z } from 'zod';
import { chanceOf } from '../metrics/numbers/logistic.ts';

const number = z.number().min(-1e300).max(1e300);

/** What the numbers of a score column mean. */
export const scoreScaleSchema = z.discriminatedUnion('kind', [
  /** Nothing is said: any numbers, which rank. Where all lie within 0 and 1 they are read as chances. */
  z.strictObject({ kind: z.literal('as-written') }),
  /** 0 to 1. */
  z.strictObject({ kind: z.literal('probability') }),
  /** Log-odds. */
  z.strictObject({ kind: z.literal('logit') }),
  /** 0 to 100. */
  z.strictObject({ kind: z.literal('percent') }),
  /** One to five. */
  z.strictObject({ kind: z.literal('stars') }),
  /** A chance of 0 at `from` and of 1 at `to`, evenly between. */
  z
    .strictObject({ kind: z.literal('linear'), from: number, to: number })
    .refine(({ from, to }) => from < to, { path: ['to'] }),
]);

export type ScoreScale = z.infer<typeof scoreScaleSchema>;

/** What a high score speaks for. */
export type HigherMeans = 'risk' | 'benign';

/** A score column as it is read. */
export interface ScoreReading {
  scale: ScoreScale;
  higher: HigherMeans;
}

/** The ends of a scale, both within it. */
export function endsOf(scale: ScoreScale): [number, number] {
  switch (scale.kind) {
    case 'probability':
      return [0, 1];
    case 'percent':
      return [0, 100];
    case 'stars':
      return [1, 5];
    case 'linear':
      return [scale.from, scale.to];
    default:
      return [-Number.MAX_VALUE, Number.MAX_VALUE];
  }
}

/** Whether a number can stand on a scale. */
export function isOnScale(scale: ScoreScale, score: number): boolean {
  const [from, to] = endsOf(scale);
  return score >= from && score <= to;
}

/** A score as columns hold it: the number of the file, turned so that more is riskier. Keeps order and ties exactly. */
export const turned = (score: number, higher: HigherMeans): number =>
  // Not −0, which is another number to Object.is.
  higher === 'risk' || score === 0 ? score : -score;

/**
 * The chance of risk, 0 to 1, that a turned score means; it never falls where the turned score rises. Of scores as
 * written it is the number itself, which is a chance only where all of them lie within 0 and 1.
 */
export function chanceBy({ scale, higher }: ScoreReading): (score: number) => number {
  const chance = chanceOnScale(scale);
  return higher === 'risk' ? chance : (score) => 1 - chance(turned(score, higher));
}

function chanceOnScale(scale: ScoreScale): (score: number) => number {
  if (scale.kind === 'as-written') return (score) => score;
  if (scale.kind === 'logit') return chanceOf;
  const [from, to] = endsOf(scale);
  // Each end by itself: a difference may be rounded, or too large to be a number.
  return (score) => (score >= to ? 1 : score <= from ? 0 : (score / 2 - from / 2) / (to / 2 - from / 2));
}

/** The score, as the file writes it, that means an even chance; null where nothing is said. */
export function evenScore(scale: ScoreScale): number | null {
  if (scale.kind === 'as-written') return null;
  if (scale.kind === 'logit') return 0;
  const [from, to] = endsOf(scale);
  return from / 2 + to / 2;
}
