import { knowsOf } from '../../domain/knowledge/case-knowledge.ts';
import { getCase } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';
import {
  type PicturesBeside,
  picturesBeside,
  type TranscriptsBeside,
  transcriptsBeside,
} from '../matching/side-by-side.ts';
import { viewerCalled } from '../people/viewer.ts';

/** A similar case beside the one that it is like. */
export type SimilarPreview = TranscriptsBeside | PicturesBeside;

async function previewOf(
  caseId: string,
  similarId: string,
  reviewer: string | null,
): Promise<SimilarPreview | null> {
  const [own, similar, viewer] = await Promise.all([
    ...[getCase(caseId), getCase(similarId)],
    viewerCalled(reviewer),
  ] as const);
  if (!own || !similar || !knowsOf(own, viewer) || !knowsOf(similar, viewer)) return null;
  const beside = own.match || similar.match ? picturesBeside : transcriptsBeside;
  return beside(own.transcriptId, similar.transcriptId);
}

/**
 * What a similar case shows, and in what it differs from the case that it is like; null when either is gone, or when
 * they must not know of it.
 */
export const liveSimilarPreview = (caseId: string, similarId: string, reviewer: string | null) =>
  live(() => previewOf(caseId, similarId, reviewer));
