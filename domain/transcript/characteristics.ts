/**
 * The published conversation patterns, in the one order in which they are named; ids, order and meaning are fixed by the
 * content policy. Another one is added at the end, with its name (words/en/names.ts), its guidance and its phrases: what
 * was stored before, and packs that do not tell it, stay as they are.
 */
const IDS = [
  'information-seeking',
  'supervision-check',
  'secrecy',
  'isolation',
  'platform-move',
  'incentive',
  'flattery',
  'pressure',
  'meeting-request',
  'image-request',
] as const;

export type CharacteristicId = (typeof IDS)[number];

/** Every characteristic, in the one order in which they are named. */
export const CHARACTERISTIC_IDS: readonly CharacteristicId[] = IDS;
