import type { CharacteristicId } from '../../domain/transcript/characteristics.ts';

/** A message before it has a name and a time, with what the generator knows of it. */
export interface Draft {
  account: number;
  text: string;
  /** What it shows; null for the first half of a split phrase, which shows nothing for certain. */
  truth: CharacteristicId[] | null;
}
