import { passMark } from './pass.ts';

/**
 * The fewest transcripts of a kind with which somebody who has all of them right passes.
 * @param bar below 1
 */
export function fewestToPass(bar: number): number {
  let count = 1;
  while (passMark(count, bar) === null) count += 1;
  return count;
}
