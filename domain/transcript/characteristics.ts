import { DEFINITIONS, type Definition } from './characteristic-definitions.ts';

export type CharacteristicId = (typeof DEFINITIONS)[number]['id'];

const CHARACTERISTICS: readonly (Definition & { id: CharacteristicId })[] = DEFINITIONS;

/** Every characteristic, in the one order in which they are named. */
export const CHARACTERISTIC_IDS: readonly CharacteristicId[] = DEFINITIONS.map(({ id }) => id);

/** The display name of a characteristic. */
export function characteristicName(id: CharacteristicId): string {
  return CHARACTERISTICS[CHARACTERISTIC_IDS.indexOf(id)]!.name;
}
