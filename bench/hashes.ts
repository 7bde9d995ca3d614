import { Random } from '../domain/chance/random.ts';
import { HashIndex } from '../domain/matching/index/hash-index.ts';
import { DEFAULT_DISTANCE, HASH_BITS } from '../domain/matching/methods.ts';
import type { HashBits } from '../domain/matching/perceptual/hamming.ts';
import { type BenchResult, medianSeconds, result } from './result.ts';

const ROUNDS = 5;
const HASHES = 1_000_000;
/** Half of them are copies of hashes that are there, a few bits changed. */
const QUERIES = 100;
const CHANGED_BITS = 20;
const WORDS = HASH_BITS.pdq / 32;

function queryOf(random: Random, hashes: Uint32Array, number: number): HashBits {
  if (number % 2 === 0) return Uint32Array.from({ length: WORDS }, () => random.between(0, 0xffffffff));
  const first = random.between(0, HASHES - 1) * WORDS;
  const hash = hashes.slice(first, first + WORDS);
  for (let change = 0; change < CHANGED_BITS; change += 1) {
    const word = random.between(0, WORDS - 1);
    hash[word] = hash[word]! ^ (1 << random.between(0, 31));
  }
  return hash;
}

/** A million hashes of the size of PDQ: what an index takes to build and to hold, and searches a second beside a scan. */
export function benchHashes(): BenchResult[] {
  const random = new Random(1);
  const hashes = Uint32Array.from({ length: HASHES * WORDS }, () => random.between(0, 0xffffffff));
  const queries = Array.from({ length: QUERIES }, (_, number) => queryOf(random, hashes, number));
  const before = process.memoryUsage().arrayBuffers;
  const begin = performance.now();
  const index = new HashIndex(HASH_BITS.pdq, hashes);
  const building = (performance.now() - begin) / 1000;
  const bytes = (process.memoryUsage().arrayBuffers - before + hashes.byteLength) / HASHES;
  let scannedCount = 0;
  const scanTime = medianSeconds(ROUNDS, () => {
    scannedCount = 0;
    for (const query of queries) scannedCount += index.scanned(query, DEFAULT_DISTANCE.pdq).length;
  });
  let foundCount = 0;
  const indexTime = medianSeconds(ROUNDS, () => {
    foundCount = 0;
    for (const query of queries) foundCount += index.within(query, DEFAULT_DISTANCE.pdq).length;
  });
  if (foundCount !== scannedCount || foundCount < QUERIES / 2)
    throw new Error(`The index found ${foundCount} hashes, the scan ${scannedCount}.`);
  const scan = result('hashes: a million scanned', 'queries/s', QUERIES / scanTime);
  return [
    scan,
    result('hashes: a million by their chunks', 'queries/s', QUERIES / indexTime, scan),
    result('hashes: index of a million', 's to build', building),
    result('hashes: memory of the index', 'bytes/hash', bytes),
  ];
}
