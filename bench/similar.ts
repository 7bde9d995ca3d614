import { transcriptShingles } from '../domain/detection/transcript-shingles.ts';
import { jaccard } from '../domain/matching/text/shingles.ts';
import { NearCases, SIMILAR_FROM } from '../domain/queue/near-cases.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import { type BenchResult, medianSeconds, result } from './result.ts';

const ROUNDS = 5;
const CASES = 10_000;
const QUERIES = 100;

/** Similar cases among 10,000: what the index takes to build, and questions a second beside a plain scan. */
export function benchSimilar(transcripts: readonly Transcript[]): BenchResult[] {
  const some = transcripts.slice(0, CASES);
  const begin = performance.now();
  const cases = new NearCases();
  for (const { id, messages } of some) cases.addText(id, transcriptShingles(messages));
  const building = (performance.now() - begin) / 1000;
  const sets = some.map(({ messages }) => transcriptShingles(messages));
  const asked = sets.slice(0, QUERIES);
  let scanned = 0;
  const scanTime = medianSeconds(ROUNDS, () => {
    scanned = 0;
    for (const one of asked) for (const other of sets) if (jaccard(one, other) >= SIMILAR_FROM) scanned += 1;
  });
  let found = 0;
  const indexTime = medianSeconds(ROUNDS, () => {
    found = 0;
    for (const one of asked) found += cases.likeText(one).length;
  });
  // Of those at just the limit a third is missed, of nearer ones fewer.
  if (found > scanned || found < scanned * 0.6)
    throw new Error(`The index found ${found} similar cases, the scan ${scanned}.`);
  const scan = result('similar: every case compared', 'queries/s', QUERIES / scanTime);
  return [
    result('similar: index of 10,000 cases', 's to build', building),
    scan,
    result('similar: cases by MinHash', 'queries/s', QUERIES / indexTime, scan),
    result('similar: found of all above the limit', 'share', found / scanned),
  ];
}
