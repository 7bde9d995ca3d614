import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { TrainingItem } from './item.ts';

/**
 * The messages that decide an item, in order, each with what it shows; null where the item has several characteristics
 * and it is not known which message shows which.
 */
export function decidingPieces({
  deciding,
  characteristics,
  focus,
}: Pick<TrainingItem, 'deciding' | 'characteristics' | 'focus'>): {
  message: number;
  characteristic: CharacteristicId | null;
}[] {
  const characteristic = characteristics.length > 1 ? null : focus.characteristic;
  return deciding.toSorted((left, right) => left - right).map((message) => ({ message, characteristic }));
}
