import type { FeatureSettings } from '../detection/pack.ts';
import { byNearness, patternFeatures } from '../detection/similar.ts';
import { SIDES } from './focus.ts';
import type { TrainingItem } from './item.ts';
import type { PracticeRequest } from './practice-item.ts';

/** Items of practice of each side and difficulty that an item is compared with. */
const COMPARED = 6;

/** What an item is compared with: items of practice about the same characteristic, in the same language. */
export const comparableRequests = ({ focus }: TrainingItem): PracticeRequest[] =>
  SIDES.flatMap((side) =>
    (['easy', 'hard'] as const).flatMap((difficulty) =>
      Array.from({ length: COMPARED }, (_, number) => ({ focus: { ...focus, side }, difficulty, number })),
    ),
  );

/** Two items that are like another one: a risk, and a look-alike. */
export interface SimilarItems {
  risk: TrainingItem;
  lookAlike: TrainingItem;
}

/**
 * Of some items, those of each side that are nearest to one by what the model sees in them; never the item itself.
 * @param others of both sides
 */
export function nearestItems(
  item: TrainingItem,
  others: readonly TrainingItem[],
  settings: FeatureSettings,
): SimilarItems {
  const featured = others
    .filter(({ id }) => id !== item.id)
    .map((other) => ({
      ...{ id: other.id, item: other },
      features: patternFeatures(other.transcript.messages, settings),
    }));
  const ranked = byNearness(patternFeatures(item.transcript.messages, settings), featured);
  const nearest = (side: TrainingItem['focus']['side']) => {
    const found = ranked.find(({ other }) => other.item.focus.side === side);
    if (!found) throw new Error(`nothing to compare ${item.id} with on the side ${side}`);
    return found.other.item;
  };
  return { risk: nearest('risk'), lookAlike: nearest('look-alike') };
}
