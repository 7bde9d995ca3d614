import type { TrainingItem } from '../../domain/training/item.ts';
import { handedInWithItem } from '../../storage/exam-sittings.ts';
import { authorise } from '../people/session.ts';
import { itemById } from './material.ts';

/**
 * An item that somebody answered, with transcript and key, for leads: one of practice is written once more, one of an
 * exam stands in a sitting. Null of an exam that was not handed in, and of an item of another version's phrases.
 * @throws Failure `not-allowed` or `no-reviewer`
 */
export async function readClassItem(id: string): Promise<TrainingItem | null> {
  await authorise('lead-training');
  const practised = await itemById(id);
  if (practised) return practised;
  const sitting = await handedInWithItem(id);
  return sitting?.form.items.find((item) => item.id === id) ?? null;
}
