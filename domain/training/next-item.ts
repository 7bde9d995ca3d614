import { logitOf } from '../metrics/numbers/logistic.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import { type Ability, abilityOf } from './ability.ts';
import { isAnswerRight } from './answers.ts';
import { type Focus, focusKey, type Side, type TrainingLanguage } from './focus.ts';
import type { ItemFacts } from './item.ts';
import { itemDifficulty } from './item-difficulty.ts';
import type { LearningAnswer } from './learning-record.ts';

/** The chance to be right that a drill aims at, in the middle of 0.75 to 0.85. */
export const AIMED_CHANCE = 0.8;

/** What a drill asks about next. */
export interface DrillTarget {
  focus: Focus;
  /** Logit at which this person has the chance aimed at. */
  difficulty: number;
}

/** What there is to choose from, neither list empty. */
export interface DrillChoice {
  /** Which of the two is due, so that the shares of risk are kept. */
  side: Side;
  languages: readonly TrainingLanguage[];
  characteristics: readonly CharacteristicId[];
}

/** As many answers say how somebody does with one focus now. */
const OF_LATE = 10;
/** How far somebody's ability with one focus may lie from their ability in all, as a standard deviation in logits. */
const BETWEEN_FOCI = 0.7;

/** How often somebody goes wrong there of late, with two answers to begin with of which one is wrong. */
function errorShare(answers: readonly LearningAnswer[]): number {
  const late = answers.slice(-OF_LATE);
  return (late.filter((answer) => !isAnswerRight(answer)).length + 1) / (late.length + 2);
}

/** One of them, drawn by weight. */
function drawn<Each>(weighted: readonly { each: Each; weight: number }[], uniform: () => number): Each {
  let left = uniform() * weighted.reduce((sum, { weight }) => sum + weight, 0);
  for (const { each, weight } of weighted) {
    if (left < weight) return each;
    left -= weight;
  }
  // What rounding leaves over.
  return weighted.at(-1)!.each;
}

/** Somebody's ability with one focus: what they can do in all is where it starts from. */
function focusAbility(
  answers: readonly LearningAnswer[],
  all: Ability,
  difficultyOf: (item: ItemFacts) => number,
): Ability {
  return abilityOf(answers, difficultyOf, { mean: all.theta, deviation: BETWEEN_FOCI });
}

/**
 * What a drill asks next: a focus drawn by how often somebody goes wrong with it (what is not known yet counts as a
 * coin), never the characteristic of the item before unless it is the only one, at the difficulty at which they are
 * right with a chance of 0.8.
 * Source of the aim: R. C. Wilson, A. Shenhav, M. Straccia, J. D. Cohen, Nature Communications 10 (2019) 4646.
 * @param answers of one person, in the order of their time
 * @param uniform random numbers from 0 up to, not including, 1
 */
export function nextTarget(
  answers: readonly LearningAnswer[],
  { side, languages, characteristics }: DrillChoice,
  uniform: () => number,
  difficultyOf: (item: ItemFacts) => number = itemDifficulty,
): DrillTarget {
  const before = answers.at(-1)?.item.focus.characteristic;
  const others = characteristics.filter((characteristic) => characteristic !== before);
  const foci = (others.length > 0 ? others : characteristics).flatMap((characteristic) =>
    languages.map((language): Focus => ({ characteristic, language, side })),
  );
  const byFocus = Map.groupBy(answers, ({ item }) => focusKey(item.focus));
  const of = (focus: Focus) => byFocus.get(focusKey(focus)) ?? [];
  const focus = drawn(
    foci.map((each) => ({ each, weight: errorShare(of(each)) })),
    uniform,
  );
  const { theta } = focusAbility(of(focus), abilityOf(answers, difficultyOf), difficultyOf);
  return { focus, difficulty: theta - logitOf(AIMED_CHANCE) };
}
