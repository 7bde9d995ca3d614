import { transcriptShingles } from '../domain/detection/transcript-shingles.ts';
import { signatureOf } from '../domain/matching/text/minhash.ts';
import { jaccard } from '../domain/matching/text/shingles.ts';
import { TextIndex } from '../domain/matching/text/text-index.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import { type BenchResult, medianSeconds, result } from './result.ts';

const ROUNDS = 5;
const QUERIES = 100;

/** Signatures a second, and near transcripts looked for among all by their bands and by comparing with every one. */
export function benchTexts(transcripts: readonly Transcript[]): BenchResult[] {
  const sets = transcripts.map(({ messages }) => transcriptShingles(messages));
  const index = new TextIndex();
  for (const [at, set] of sets.entries()) index.add(String(at), set);
  const asked = sets.slice(0, QUERIES);
  let guard = 0;
  const signing = medianSeconds(ROUNDS, () => {
    for (const set of sets) guard += signatureOf(set)[0]!;
  });
  const plainTime = medianSeconds(ROUNDS, () => {
    for (const one of asked) for (const other of sets) if (jaccard(one, other) >= 0.6) guard += 1;
  });
  const bandTime = medianSeconds(ROUNDS, () => {
    for (const one of asked) guard += index.near(one, 0.6).length;
  });
  if (guard === Number.MIN_VALUE) throw new Error('never: it only keeps the work from being optimised away');
  const plain = result('texts: every transcript compared', 'queries/s', QUERIES / plainTime);
  return [
    result('texts: MinHash signatures', 'transcripts/s', sets.length / signing),
    plain,
    result('texts: near ones by bands', 'queries/s', QUERIES / bandTime, plain),
  ];
}
