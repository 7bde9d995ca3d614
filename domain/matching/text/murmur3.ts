/** Spreads 32 bits over themselves, one to one: the finaliser of MurmurHash3 (Appleby, 2011, public domain). */
export function mix32(value: number): number {
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

function mixBlock(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}

/**
 * MurmurHash3, x86, 32 bits (Appleby, 2011, public domain) of a range of bytes. Not made to withstand an adversary:
 * whoever wants to can write two texts of the same hash.
 * @param to end of the range, exclusive
 * @returns 0 to 2³² − 1
 */
export function murmur3(bytes: Uint8Array, seed = 0, from = 0, to = bytes.length): number {
  const length = to - from;
  const whole = from + (length & ~3);
  let hash = seed | 0;
  for (let at = from; at < whole; at += 4) {
    const block = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash ^= mixBlock(block);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let rest = 0;
  for (let at = to - 1; at >= whole; at -= 1) rest = (rest << 8) | bytes[at]!;
  if (length & 3) hash ^= mixBlock(rest);
  return mix32(hash ^ length);
}
