import { readConversation } from '../domain/detection/conversation.ts';
import { FeatureReader } from '../domain/detection/features.ts';
import type { PackManifest } from '../domain/detection/pack.ts';
import type { Scorer } from '../domain/detection/scorer.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import { type BenchResult, median, result } from './bench-result.ts';

const ROUNDS = 5;

/** Median seconds of some rounds, after one that is not counted. */
async function time(task: () => unknown): Promise<number> {
  const seconds: number[] = [];
  for (let round = 0; round <= ROUNDS; round += 1) {
    const begin = performance.now();
    await task();
    if (round > 0) seconds.push((performance.now() - begin) / 1000);
  }
  return median(seconds);
}

/** Looks at every character once and does nothing else: what no reader of text can beat. */
function passOverCharacters(transcripts: readonly Transcript[]): number {
  let sum = 0;
  for (const { messages } of transcripts)
    for (const { text } of messages)
      for (let index = 0; index < text.length; index += 1) sum ^= text.charCodeAt(index);
  return sum;
}

/** Messages a second in Node on one thread: the plain pass, the feature code alone, and the whole scoring. */
export async function benchNode(
  transcripts: readonly Transcript[],
  manifest: PackManifest,
  scorer: Scorer,
): Promise<{ results: BenchResult[]; whole: BenchResult }> {
  const messages = transcripts.reduce((sum, transcript) => sum + transcript.messages.length, 0);
  const reader = new FeatureReader(manifest.features);
  let guard = 0;
  const wholeTime = await time(() => scorer.score(transcripts));
  const whole = result('score-node', 'messages/s', messages / wholeTime);
  const passTime = await time(() => {
    guard ^= passOverCharacters(transcripts);
  });
  const featureTime = await time(() => {
    for (const transcript of transcripts)
      readConversation(transcript.messages, reader, () => {
        guard ^= reader.count;
      });
  });
  if (guard === Number.MIN_VALUE)
    throw new Error('never: it only keeps the passes from being optimised away');
  return {
    whole,
    results: [
      whole,
      result('features-node', 'messages/s', messages / featureTime, whole),
      result('plain-pass-node', 'messages/s', messages / passTime, whole),
    ],
  };
}
