import { hashText } from '../detection/hashing.ts';

export const PARTS = ['train', 'validation', 'test'] as const;
/** Which part of the corpus a family belongs to. */
export type Part = (typeof PARTS)[number];

const NUMBERED = /^(?<group>.*)-(?<number>\d+)$/;

/**
 * The part that a family, a topic or an answer belongs to: of ten, eight train, one validates, one tests. It depends on
 * nothing but the id. The families of a characteristic are dealt out by their number, so that each has its share of
 * every part.
 */
export function partOf(id: string): Part {
  const { group = id, number = '0' } = NUMBERED.exec(id)?.groups ?? {};
  const tenth = ((hashText(group) >>> 0) + Number(number)) % 10;
  return tenth < 8 ? 'train' : tenth === 8 ? 'validation' : 'test';
}
