import { Failure } from '../../domain/failures/failure.ts';
import { type EvidenceSet, evidenceSet } from '../../domain/thresholds/evidence-set.ts';
import { scoreWithSecondPack } from '../scoring/second-scores.ts';
import type { Evidence } from './evidence.ts';

/**
 * The same evidence, item by item, as the second model scores it. `useSecondModel` shows how far it is.
 * @throws Failure `cancelled`, `not-found` without a pack or when a transcript is gone, `scoring-failed`
 */
export async function secondEvidence({ items }: Evidence, signal: AbortSignal): Promise<EvidenceSet> {
  const scored = await scoreWithSecondPack(
    items.map(({ transcriptId }) => transcriptId),
    signal,
  );
  return evidenceSet(
    items.map((item) => {
      const assessment = scored.get(item.transcriptId);
      if (!assessment) throw new Failure('not-found', { what: 'evidence' });
      const { risk, peak, timeline, characteristics, layerHits } = assessment;
      // What the shipped model found is left out, not kept beside what the second did.
      const { layerHits: _, ...rest } = item;
      return { ...rest, risk, peak, timeline, characteristics, ...(layerHits ? { layerHits } : {}) };
    }),
  );
}
