import type { SavedView } from '../domain/queue/queue-view.ts';
import { database } from './database.ts';

export async function allSavedViews(): Promise<SavedView[]> {
  return database.savedViews.toArray();
}

export async function putSavedView(view: SavedView): Promise<void> {
  await database.savedViews.put(view);
}

export async function deleteSavedView(id: string): Promise<void> {
  await database.savedViews.delete(id);
}
