import { Failure } from '../../domain/failures/failure.ts';
import {
  LONGEST_NAME,
  type QueueView,
  type SavedView,
  savedViewSchema,
} from '../../domain/queue/queue-view.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { allSavedViews, deleteSavedView, putSavedView } from '../../storage/saved-views.ts';

/** The views that were given a name, live. */
export const liveSavedViews = () => live(allSavedViews);

/**
 * Stores a view under a name that no other has, whatever its capitals. Call within a transaction on views.
 * @param taken the names of the built-in views, which depend on the language
 */
async function store(view: SavedView, taken: readonly string[]): Promise<SavedView> {
  const parsed = savedViewSchema.safeParse(view);
  if (!parsed.success) throw new Failure('incomplete', { what: 'view-name', longest: LONGEST_NAME });
  const isName = (name: string) => name.toLowerCase() === parsed.data.name.toLowerCase();
  if (taken.some(isName) || (await allSavedViews()).some(({ id, name }) => id !== view.id && isName(name)))
    throw new Failure('name-taken', { what: 'view', name: parsed.data.name });
  await putSavedView(parsed.data);
  return parsed.data;
}

/**
 * Keeps a view under a name.
 * @param taken the names of the built-in views
 * @throws Failure `name-taken`, or `incomplete` without a name
 */
export async function saveView(name: string, view: QueueView, taken: readonly string[]): Promise<SavedView> {
  return database.transaction('rw', database.savedViews, () =>
    store({ id: crypto.randomUUID(), name, view }, taken),
  );
}

/**
 * Gives a saved view another name, or other filters.
 * @param taken the names of the built-in views
 * @throws Failure `not-found`, `name-taken`, or `incomplete` without a name
 */
export async function changeSavedView(
  id: string,
  change: Partial<Omit<SavedView, 'id'>>,
  taken: readonly string[],
): Promise<SavedView> {
  return database.transaction('rw', database.savedViews, async () => {
    const found = (await allSavedViews()).find((each) => each.id === id);
    if (!found) throw new Failure('not-found', { what: 'view' });
    return store({ ...found, ...change }, taken);
  });
}

/** Deletes a saved view; null when it was gone already. */
export async function removeView(id: string): Promise<SavedView | null> {
  return database.transaction('rw', database.savedViews, async () => {
    const found = (await allSavedViews()).find((each) => each.id === id);
    await deleteSavedView(id);
    return found ?? null;
  });
}

/**
 * Puts a deleted view back.
 * @param taken the names of the built-in views
 * @throws Failure `name-taken` when another has its name by now
 */
export async function restoreView(view: SavedView, taken: readonly string[]): Promise<void> {
  await database.transaction('rw', database.savedViews, async () => store(view, taken));
}
