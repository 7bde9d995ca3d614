import { type Proportion, proportion } from '../metrics/intervals/intervals.ts';
import { signalDetection } from '../metrics/reviewers/signal-detection.ts';
import { type Ability, abilityOf } from './ability.ts';
import { countsOf, firstAnswers } from './answers.ts';
import type { LearningAnswer } from './learning-record.ts';

/** As many answers make a point, and as few at the beginning. */
const WINDOW = 30;
const FEWEST = 10;
/** More than a chart can show apart. */
const MOST_POINTS = 200;

/** How somebody did in their latest answers up to a moment. */
export interface CurvePoint {
  /** Answers up to it, from the first. */
  answers: number;
  at: string;
  accuracy: Proportion;
  sensitivity: Proportion;
  specificity: Proportion;
  dPrime: number | null;
  criterion: number | null;
  /** In logits: it rises also where harder items keep the accuracy where it is. */
  ability: Ability;
}

function pointOf(answers: readonly LearningAnswer[], upTo: number): CurvePoint {
  const window = answers.slice(Math.max(0, upTo - WINDOW), upTo);
  const counts = countsOf(window);
  const rejected = counts.benign - counts.falseAlarms;
  return {
    answers: upTo,
    at: window.at(-1)!.at,
    accuracy: proportion(counts.hits + rejected, window.length),
    sensitivity: proportion(counts.hits, counts.risk),
    specificity: proportion(rejected, counts.benign),
    ...signalDetection(counts),
    ability: abilityOf(window),
  };
}

/**
 * The learning curve: after each answer from the tenth on, the figures of the 30 answers up to it (of all, while they
 * are fewer); of a long one 200 points, evenly chosen, the last among them. Of each item the first answer counts. The
 * intervals are those of each point by itself.
 * @param answers of one person, in the order of their time
 */
export function learningCurve(answers: readonly LearningAnswer[]): CurvePoint[] {
  const counted = firstAnswers(answers);
  const points = Math.max(0, counted.length - FEWEST + 1);
  const drawn = Math.min(points, MOST_POINTS);
  return Array.from({ length: drawn }, (_, place) =>
    pointOf(counted, counted.length - Math.floor(((drawn - 1 - place) * points) / drawn)),
  );
}
