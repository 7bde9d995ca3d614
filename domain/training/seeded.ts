import { hashText } from '../detection/hashing.ts';

/** Numbers from 0 up to, not including, 1: the same sequence for the same seed, so that an interval stays as it was. */
export function uniformOf(seed: string): () => number {
  let drawn = 0;
  return () => {
    drawn += 1;
    return (hashText(`${seed}/${drawn}`) >>> 0) / 2 ** 32;
  };
}
