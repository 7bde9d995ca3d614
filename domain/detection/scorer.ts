import type { Assessment, Evidence } from './assessment.ts';
import { type BatchFeatures, FeatureBuffers } from './batch-features.ts';
import { batchesOf } from './batches.ts';
import type { ScorableTranscript } from './conversation.ts';
import { FeatureReader } from './features.ts';
import { findLayerHits } from './layers/find-hits.ts';
import { KnownMessages } from './layers/known-messages.ts';
import type { HeadSession } from './model-session.ts';
import { headsOf, type PackManifest } from './pack.ts';
import { type ReadoutResult, readOut, readoutWeights } from './readout.ts';
import { evidenceSpans } from './spans.ts';

/** Messages that are read before the model runs: enough for full batches, little enough for memory. */
const MESSAGES_AT_ONCE = 4096;

/** Scores transcripts; order of the answer is the order of the question. */
export interface Scorer {
  /** @param known messages to compare with; none unless given */
  score(transcripts: readonly ScorableTranscript[], known?: KnownMessages): Promise<Assessment[]>;
}

const NONE_KNOWN = new KnownMessages([]);

export type CreateScorer = (manifest: PackManifest, session: HeadSession) => Scorer;

/** Makes a scorer out of a pack's manifest and its loaded model. */
export const createScorer: CreateScorer = (manifest, session) => {
  const reader = new FeatureReader(manifest.features);
  const buffers = new FeatureBuffers();
  const readout = readoutWeights(manifest);
  const heads = headsOf(manifest);
  const model = { id: manifest.id, version: manifest.version, sha256: manifest.sha256 };

  const scoreSome = async (
    transcripts: readonly ScorableTranscript[],
    known: KnownMessages,
  ): Promise<Assessment[]> => {
    const reading = buffers.read(transcripts, reader);
    const { logits, best } = await messageLogits(reading, session, heads);
    let message = 0;
    const results = transcripts.map((transcript) => {
      const from = message;
      message += transcript.messages.length;
      const own = logits.subarray(from * heads, message * heads);
      return { transcript, from, read: readOut(own, reading.accounts.subarray(from, message), readout) };
    });
    const evidence = await gatherEvidence(results, reading, best, { session, reader, manifest });
    return results.map(({ transcript, from, read }, index) => ({
      transcriptId: transcript.id,
      risk: read.timeline.at(-1)!,
      peak: read.timeline.at(-1)!,
      timeline: read.timeline,
      characteristics: characteristicsOf(read, manifest),
      evidence: evidence[index]!,
      layerHits: findLayerHits(transcript, {
        concepts: reading.concepts.slice(from, from + transcript.messages.length),
        reader,
        known,
      }),
      model,
    }));
  };

  // One batch after another: the buffers are shared, and calls may overlap.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <Value>(task: () => Promise<Value>): Promise<Value> => {
    const next = last.then(task, task);
    last = next.catch(() => undefined);
    return next;
  };

  return {
    score: (transcripts, known = NONE_KNOWN) =>
      inTurn(async () => {
        const assessments: Assessment[] = [];
        for (const part of inParts(transcripts)) assessments.push(...(await scoreSome(part, known)));
        return assessments;
      }),
  };
};

/** Cuts a list of transcripts so that a part has about as many messages as are read at once. */
function* inParts(transcripts: readonly ScorableTranscript[]): Generator<readonly ScorableTranscript[]> {
  let from = 0;
  let messages = 0;
  for (const [index, transcript] of transcripts.entries()) {
    messages += transcript.messages.length;
    if (messages < MESSAGES_AT_ONCE && index < transcripts.length - 1) continue;
    yield transcripts.slice(from, index + 1);
    from = index + 1;
    messages = 0;
  }
}

/** Head logits of each message, of its window that speaks most for a pattern, and that window's bag (−1: no words). */
async function messageLogits(
  reading: BatchFeatures,
  session: HeadSession,
  heads: number,
): Promise<{ logits: Float32Array; best: Int32Array }> {
  const any = heads - 1;
  const ofBags = new Float32Array(reading.count * heads);
  for (const batch of batchesOf(reading)) {
    const values = await session.logits(batch);
    for (let row = 0; row < batch.rows; row += 1) {
      const to = batch.bags[row]! * heads;
      for (let head = 0; head < heads; head += 1) ofBags[to + head] = values[row * heads + head]!;
    }
  }
  const messages = reading.accounts.length;
  const logits = new Float32Array(messages * heads).fill(Number.NEGATIVE_INFINITY);
  const best = new Int32Array(messages).fill(-1);
  for (let message = 0; message < messages; message += 1) {
    const to = message * heads;
    for (let bag = reading.messageBags[message]!; bag < reading.messageBags[message + 1]!; bag += 1) {
      const from = bag * heads;
      if (ofBags[from + any]! <= logits[to + any]!) continue;
      for (let head = 0; head < heads; head += 1) logits[to + head] = ofBags[from + head]!;
      best[message] = bag;
    }
  }
  return { logits, best };
}

/** How strongly each characteristic is shown; less where the whole is no risk, since patterns come together. */
function characteristicsOf(read: ReadoutResult, manifest: PackManifest): Assessment['characteristics'] {
  const damping = Math.sqrt(read.timeline.at(-1)!);
  const values: Assessment['characteristics'] = {};
  for (const [head, id] of manifest.characteristics.entries()) values[id] = read.strongest[head]! * damping;
  return values;
}

interface Scored {
  transcript: ScorableTranscript;
  /** Number of the transcript's first message in the reading. */
  from: number;
  read: ReadoutResult;
}

/** The evidence of each transcript: its increments with the words that carry them. */
async function gatherEvidence(
  scored: readonly Scored[],
  reading: BatchFeatures,
  best: Int32Array,
  using: { session: HeadSession; reader: FeatureReader; manifest: PackManifest },
): Promise<Evidence[][]> {
  const heads = headsOf(using.manifest);
  const wanted = new Set<number>();
  for (const { from, read } of scored)
    for (const { message } of read.increments) wanted.add(best[from + message]!);
  const shares = new Map<number, { values: Float32Array; from: number }>();
  for (const batch of batchesOf(reading, Int32Array.from(wanted))) {
    const values = await using.session.contributions(batch);
    for (const [row, bag] of batch.bags.entries())
      shares.set(bag, { values, from: row * batch.width * heads });
  }
  return scored.map(({ transcript, from, read }) => {
    let held = -1;
    const evidence = read.increments.map(({ message, head, contribution }): Evidence => {
      const { text } = transcript.messages[message]!;
      if (held !== message) using.reader.readWords(text);
      held = message;
      const bag = best[from + message]!;
      const share = shares.get(bag)!;
      const spans = evidenceSpans(text, using.reader, {
        firstWords: reading.firstWords,
        lastWords: reading.lastWords,
        from: reading.offsets[bag]!,
        to: reading.offsets[bag + 1]!,
        heads,
        shares: share.values,
        sharesFrom: share.from,
        head,
      });
      return { message, characteristic: using.manifest.characteristics[head]!, contribution, spans };
    });
    return evidence.sort((a, b) => a.message - b.message || b.contribution - a.contribution);
  });
}
