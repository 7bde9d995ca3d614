import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { Family } from './phrases.ts';

/** A message before it has a name and a time, with what the generator knows of it. */
export interface Draft {
  account: number;
  text: string;
  /** The family that it says; null for everyday talk and answers. */
  family: Family | null;
  /** What it shows; null for the first half of a split phrase, which shows nothing for certain. */
  truth: CharacteristicId[] | null;
}
