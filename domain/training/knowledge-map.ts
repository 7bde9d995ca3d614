import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import { firstAnswers, isAnswerRight } from './answers.ts';
import { focusKey, SIDES, type Side, type TrainingLanguage } from './focus.ts';
import type { LearningAnswer } from './learning-record.ts';
import { lowerBound95 } from './pass.ts';

export type Knowledge = 'solid' | 'not-yet' | 'too-little';

/** How somebody does with a characteristic in a language. */
export interface MapCell {
  characteristic: CharacteristicId;
  language: TrainingLanguage;
  knowledge: Knowledge;
  /** Right of the latest answers on each side. */
  sides: Record<Side, { k: number; n: number }>;
}

/** As many answers a side say how somebody does now. */
const OF_LATE = 10;
/** With fewer on a side nothing is said. */
const FEWEST = 4;
/** What the lower bound of both sides together and the share of each have to reach to be solid. */
const SOLID_BOUND = 0.6;
const SOLID_SIDE = 0.75;

function knowledgeOf(sides: MapCell['sides']): Knowledge {
  const each = Object.values(sides);
  if (each.some(({ n }) => n < FEWEST)) return 'too-little';
  const k = each.reduce((sum, side) => sum + side.k, 0);
  const n = each.reduce((sum, side) => sum + side.n, 0);
  const isEven = each.every((side) => side.k / side.n >= SOLID_SIDE);
  return isEven && lowerBound95(k, n)! >= SOLID_BOUND ? 'solid' : 'not-yet';
}

/**
 * What is solid, what is not yet, and of what too little is known: of each side the latest ten answers, with four at
 * least. Solid is what has three of four right on each side and, over both, a one-sided 95 % lower bound of at least
 * 0.6: eight of eight, nine of ten, seventeen of twenty. Of each item the first answer counts.
 * @param answers of one person, in the order of their time
 * @returns characteristic by characteristic, in each the languages as they are given
 */
export function knowledgeMap(
  answers: readonly LearningAnswer[],
  languages: readonly TrainingLanguage[],
): MapCell[] {
  const byFocus = Map.groupBy(firstAnswers(answers), ({ item }) => focusKey(item.focus));
  return CHARACTERISTIC_IDS.flatMap((characteristic) =>
    languages.map((language): MapCell => {
      const sideOf = (side: Side) => {
        const late = (byFocus.get(focusKey({ characteristic, language, side })) ?? []).slice(-OF_LATE);
        return { k: late.filter(isAnswerRight).length, n: late.length };
      };
      const sides = Object.fromEntries(SIDES.map((side) => [side, sideOf(side)])) as MapCell['sides'];
      return { characteristic, language, knowledge: knowledgeOf(sides), sides };
    }),
  );
}
