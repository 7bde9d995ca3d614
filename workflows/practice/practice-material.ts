import { newScored } from '../../domain/commands/scoring/keep-scored.ts';
import { failureOf } from '../../domain/failures/failure.ts';
import type { Material, Scored } from '../../domain/practice/material.ts';
import { whyOf } from '../../workers/running/protocol.ts';
import { readSampleTexts } from '../intake/sample-texts.ts';
import { describePack } from '../scoring/model-pack.ts';
import { scoringPool } from '../scoring/scoring-pool.ts';
import { practicePhrases } from './phrases.ts';

/** Transcripts that are scored at once. */
const BATCH = 50;

/** The same history for everybody, apart from its days. */
const SEED = 20;

/**
 * What the history of the practice team is made of: the shipped samples, scored by the shipped model; nothing is stored.
 * @param onProgress told how far it is, 0 to 1
 * @throws Failure why they could not be scored, or `cancelled`
 */
export async function practiceMaterial(
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Material> {
  const [all, { manifest }] = await Promise.all([readSampleTexts(), describePack()]);
  const transcripts: Scored[] = [];
  const batches = Array.from({ length: Math.ceil(all.length / BATCH) }, (_, index) =>
    all.slice(index * BATCH, (index + 1) * BATCH),
  );
  for (const batch of batches) {
    const result = await scoringPool().score(batch, signal);
    if (!result.ok) throw failureOf(whyOf(result));
    for (const [index, assessment] of result.value.entries()) {
      const transcript = batch[index]!;
      transcripts.push({ transcript, scored: newScored(transcript, assessment) });
    }
    onProgress(transcripts.length / all.length);
  }
  const { suggestedThreshold } = manifest;
  return { transcripts, phrases: practicePhrases(), suggestedThreshold, now: Date.now(), seed: SEED };
}
