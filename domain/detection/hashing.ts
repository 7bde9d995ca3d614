/** Seed of every feature hash; a change of it makes every shipped pack unreadable. */
export const HASH_SEED = 0x811c9dc5 | 0;

/** Adds one unit to a running hash. */
export function hashUnit(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, 0x01000193);
}

/** Joins two hashes in order. */
export function hashPair(first: number, second: number): number {
  return finish(Math.imul(first, 0x9e3779b1) ^ ((second << 7) | (second >>> 25)));
}

/** Spreads a running hash over all its bits. */
export function finish(hash: number): number {
  let mixed = hash ^ (hash >>> 15);
  mixed = Math.imul(mixed, 0x2c1b3c6d);
  mixed ^= mixed >>> 12;
  mixed = Math.imul(mixed, 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}

/** Hash of a text of plain units. */
export function hashText(text: string, seed: number = HASH_SEED): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = hashUnit(hash, text.charCodeAt(index));
  return finish(hash);
}
