import type { TrainingItem } from '../../domain/training/item.ts';
import { writePracticeItem } from '../../domain/training/practice-item.ts';
import { comparableRequests, nearestItems, type SimilarItems } from '../../domain/training/similar-items.ts';
import { describePack } from '../scoring/model-pack.ts';
import { phrasesToPractise } from './corpus.ts';

/** A risk and a look-alike of practice that are most like an item; of the same characteristic and language. */
export async function similarTo(item: TrainingItem): Promise<SimilarItems> {
  const [phrases, { manifest }] = await Promise.all([phrasesToPractise(item.focus.language), describePack()]);
  const others = comparableRequests(item).map((request) => writePracticeItem(phrases, request));
  return nearestItems(item, others, manifest.features);
}
