import { readConversation } from '../domain/detection/conversation.ts';
import { FeatureReader } from '../domain/detection/features.ts';
import type { BagBatch, HeadSession } from '../domain/detection/model-session.ts';
import type { PackManifest } from '../domain/detection/pack.ts';
import { createScorer } from '../domain/detection/scorer.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import { type BenchResult, median, result } from './result.ts';

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

/** A session that notes how long the runtime is busy. */
function timedSession(session: HeadSession): { session: HeadSession; takeSeconds: () => number } {
  let seconds = 0;
  const timed = (run: (batch: BagBatch) => Promise<Float32Array>) => async (batch: BagBatch) => {
    const begin = performance.now();
    const values = await run(batch);
    seconds += (performance.now() - begin) / 1000;
    return values;
  };
  const takeSeconds = () => {
    const taken = seconds;
    seconds = 0;
    return taken;
  };
  return {
    session: { logits: timed(session.logits), contributions: timed(session.contributions) },
    takeSeconds,
  };
}

/** A conversation of a given length, put together from others. */
function longConversation(transcripts: readonly Transcript[], length: number): Transcript {
  const messages = transcripts.flatMap((transcript) => transcript.messages).slice(0, length);
  return { id: 'long', messages };
}

/**
 * Messages a second in Node on one thread: the whole scoring, the feature code alone and the plain pass over the
 * characters; the runtime's share of the time; and what one more message in a long conversation costs.
 */
export async function benchNode(
  transcripts: readonly Transcript[],
  { manifest, session }: { manifest: PackManifest; session: HeadSession },
): Promise<{ results: BenchResult[]; whole: BenchResult }> {
  const messages = transcripts.reduce((sum, transcript) => sum + transcript.messages.length, 0);
  const timed = timedSession(session);
  const scorer = createScorer(manifest, timed.session);
  const reader = new FeatureReader(manifest.features);
  let guard = 0;
  const shares: number[] = [];
  const wholeTime = await time(async () => {
    timed.takeSeconds();
    const begin = performance.now();
    await scorer.score(transcripts);
    shares.push(timed.takeSeconds() / ((performance.now() - begin) / 1000));
  });
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
  const long = longConversation(transcripts, 200);
  const longTime = await time(() => scorer.score([long]));
  if (guard === Number.MIN_VALUE)
    throw new Error('never: it only keeps the passes from being optimised away');
  return {
    whole,
    results: [
      whole,
      result('onnxruntime-share-node', 'of the time', median(shares)),
      result('features-node', 'messages/s', messages / featureTime, whole),
      result('plain-pass-node', 'messages/s', messages / passTime, whole),
      result('one-more-message-of-200', 'ms', longTime * 1000),
    ],
  };
}
