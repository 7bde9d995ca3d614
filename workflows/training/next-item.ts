import { z } from 'zod';
import type { TrainingItem } from '../../domain/training/item.ts';
import { nearestItem } from '../../domain/training/item-difficulty.ts';
import type { Target } from '../../domain/training/target.ts';
import { named } from '../../storage/data-set.ts';
import { itemById, practiceItem } from './material.ts';

/** Where a tab keeps which item is on screen. */
const ON_SCREEN = named('second-look:training-item');
const keptSchema = z.object({ place: z.string(), id: z.string() });

/** The item that was on screen in a place before the page was loaded anew; null for another place. */
async function keptItem(place: string): Promise<TrainingItem | null> {
  const kept = keptSchema.safeParse(JSON.parse(sessionStorage.getItem(ON_SCREEN) ?? 'null'));
  return kept.success && kept.data.place === place ? itemById(kept.data.id) : null;
}

async function chosenItem({ focus, difficulty, aim, numbers }: Target): Promise<TrainingItem> {
  const candidates = await Promise.all(numbers.map((number) => practiceItem({ focus, difficulty, number })));
  return (aim === null ? null : nearestItem(aim, candidates)) ?? candidates[0]!;
}

/**
 * The item for a target: of those to choose from the one that comes nearest. After a reload it is the same as before,
 * whatever the model says of the others by then.
 * @param place names the session and how far it has come
 */
export async function nextItem(place: string, target: Target): Promise<TrainingItem> {
  const item = (await keptItem(place)) ?? (await chosenItem(target));
  sessionStorage.setItem(ON_SCREEN, JSON.stringify({ place, id: item.id }));
  return item;
}
