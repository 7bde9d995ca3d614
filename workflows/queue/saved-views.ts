import {
  BUILT_IN_VIEWS,
  type QueueView,
  type SavedView,
  savedViewSchema,
} from '../../domain/queue/queue-view.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { allSavedViews, deleteSavedView, putSavedView } from '../../storage/saved-views.ts';
import { WorkflowFailure } from '../base/failure.ts';

async function savedViews(): Promise<SavedView[]> {
  const collator = new Intl.Collator('en', { numeric: true });
  return (await allSavedViews()).sort((left, right) => collator.compare(left.name, right.name));
}

/** The views that were given a name, in order of name, live. */
export const liveSavedViews = () => live(savedViews);

/** Stores a view under a name that no other has, whatever its capitals. Call within a transaction on views. */
async function store(view: SavedView): Promise<SavedView> {
  const parsed = savedViewSchema.safeParse(view);
  if (!parsed.success)
    throw new WorkflowFailure('incomplete', 'A view needs a name of at most 60 characters.');
  const named = ({ id, name }: SavedView) =>
    id !== view.id && name.toLowerCase() === parsed.data.name.toLowerCase();
  if (BUILT_IN_VIEWS.some(named) || (await allSavedViews()).some(named))
    throw new WorkflowFailure('name-taken', `There is a view "${parsed.data.name}" already.`);
  await putSavedView(parsed.data);
  return parsed.data;
}

/**
 * Keeps a view under a name.
 * @throws WorkflowFailure `name-taken`, or `incomplete` without a name
 */
export async function saveView(name: string, view: QueueView): Promise<SavedView> {
  return database.transaction('rw', database.savedViews, () =>
    store({ id: crypto.randomUUID(), name, view }),
  );
}

/**
 * Gives a saved view another name, or other filters.
 * @throws WorkflowFailure `not-found`, `name-taken`, or `incomplete` without a name
 */
export async function changeSavedView(
  id: string,
  change: Partial<Omit<SavedView, 'id'>>,
): Promise<SavedView> {
  return database.transaction('rw', database.savedViews, async () => {
    const found = (await allSavedViews()).find((each) => each.id === id);
    if (!found) throw new WorkflowFailure('not-found', 'This view was deleted in the meantime.');
    return store({ ...found, ...change });
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
 * @throws WorkflowFailure `name-taken` when another has its name by now
 */
export async function restoreView(view: SavedView): Promise<void> {
  await database.transaction('rw', database.savedViews, () => store(view));
}
