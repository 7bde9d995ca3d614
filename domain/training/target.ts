import { answersIn } from './answers.ts';
import type { Focus } from './focus.ts';
import type { ItemFacts } from './item.ts';
import { labelNearest } from './item-difficulty.ts';
import type { LearningRecord } from './learning-record.ts';
import { nextTarget } from './next-item.ts';
import { type PracticeSession, type PracticeStep, timesSeen } from './practice-session.ts';
import { uniformOf } from './seeded.ts';

/** Which item somebody is given: the same whenever it is asked for. */
export interface Target {
  focus: Focus;
  difficulty: ItemFacts['difficulty'];
  /** Logit that the item is to come near to; null where any of that label will do. */
  aim: number | null;
  /** Numbers of the items to choose from, none of which they had. */
  numbers: number[];
}

/** Items to choose the nearest from. */
const CANDIDATES = 6;

/** Items of a focus that somebody has not seen. */
function targetAt(
  records: readonly LearningRecord[],
  focus: Focus,
  difficulty: ItemFacts['difficulty'],
  aim: number | null,
): Target {
  const from = timesSeen(records, focus, difficulty) * CANDIDATES;
  const count = aim === null ? 1 : CANDIDATES;
  return { focus, difficulty, aim, numbers: Array.from({ length: count }, (_, place) => from + place) };
}

/** Items of one of some foci that somebody gets right with a chance of about 0.8. */
function fittingTarget(
  records: readonly LearningRecord[],
  choice: Parameters<typeof nextTarget>[1],
  seed: string,
): Target {
  const { focus, difficulty } = nextTarget(answersIn(records), choice, uniformOf(seed));
  return targetAt(records, focus, labelNearest(difficulty), difficulty);
}

/** The item that comes next in a session. */
export function targetOf(
  records: readonly LearningRecord[],
  { id, plan }: PracticeSession,
  { place, side, characteristic, language }: PracticeStep,
): Target {
  if (plan.difficulty !== 'fitting')
    return targetAt(records, { side, characteristic, language }, plan.difficulty, null);
  const choice =
    plan.order === 'adaptive'
      ? { side, characteristics: plan.characteristics, languages: plan.languages }
      : { side, characteristics: [characteristic], languages: [language] };
  return fittingTarget(records, choice, `${id}/${place}`);
}

/** The item that a card of spaced review is asked by. */
export function cardTarget(records: readonly LearningRecord[], focus: Focus): Target {
  const { side, characteristic, language } = focus;
  const choice = { side, characteristics: [characteristic], languages: [language] };
  return fittingTarget(records, choice, 'card');
}
