import { describe, expect, test, vi } from 'vitest';
import { BUILT_IN_NAMES, isOwnView, listedViews } from '../../components/queue/views/listed-views.ts';
import { type SavedView, WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import {
  changeSavedView,
  liveSavedViews,
  removeView,
  restoreView,
  saveView,
} from '../../workflows/queue/saved-views.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';

withFreshDatabase();

/** The names of the built-in views. */
const TAKEN = ['Waiting', 'All'];
const german = { ...WHOLE_QUEUE, locales: ['de'] };

describe('saved views', () => {
  test('are listed by name as they come and go', async () => {
    let listed: SavedView[] = [];
    const subscription = liveSavedViews().subscribe({
      next: (views) => {
        listed = views;
      },
      error: (error) => {
        throw error;
      },
    });
    const names = () =>
      listedViews(listed)
        .filter(isOwnView)
        .map(({ name }) => name);
    await saveView('Room 10', WHOLE_QUEUE, TAKEN);
    const saved = await saveView('  Room 9 ', german, TAKEN);
    await vi.waitFor(() => expect(names()).toEqual(['Room 9', 'Room 10']));
    await changeSavedView(saved.id, { name: 'Watch list' }, TAKEN);
    await vi.waitFor(() => expect(names()).toEqual(['Room 10', 'Watch list']));
    expect(listedViews(listed).at(-1)?.view).toEqual(german);
    const removed = await removeView(saved.id);
    await vi.waitFor(() => expect(names()).toEqual(['Room 10']));
    await restoreView(removed!, TAKEN);
    await vi.waitFor(() => expect(names()).toEqual(['Room 10', 'Watch list']));
    subscription.unsubscribe();
  });

  test('have names that no other has, built-in ones included', async () => {
    await saveView('German', german, TAKEN);
    await expect(saveView('german', WHOLE_QUEUE, TAKEN)).rejects.toMatchObject({ code: 'name-taken' });
    await expect(saveView('WAITING', german, TAKEN)).rejects.toMatchObject({ code: 'name-taken' });
    const other = await saveView('Other', WHOLE_QUEUE, TAKEN);
    await expect(changeSavedView(other.id, { name: 'German' }, TAKEN)).rejects.toMatchObject({
      code: 'name-taken',
    });
    await expect(changeSavedView(other.id, { name: 'OTHER' }, TAKEN)).resolves.toMatchObject({
      name: 'OTHER',
    });
    await expect(saveView('   ', german, TAKEN)).rejects.toMatchObject({ code: 'incomplete' });
  });

  test('one that is gone cannot be changed, and deleting it twice does no harm', async () => {
    const { id } = await saveView('German', german, TAKEN);
    await removeView(id);
    expect(await removeView(id)).toBeNull();
    await expect(changeSavedView(id, { name: 'X' }, TAKEN)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('built-in views have names and ids of their own', () => {
    expect(new Set(BUILT_IN_NAMES).size).toBe(listedViews([]).length);
    expect(listedViews([])[0]?.view).toBe(WHOLE_QUEUE);
  });
});
