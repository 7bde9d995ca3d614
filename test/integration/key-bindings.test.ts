import { expect, test } from 'vitest';
import { DEFAULT_KEYS } from '../../domain/keys/bindings.ts';
import { writeSetting } from '../../storage/settings.ts';
import { keyBindings, rebind, resetKeys } from '../../workflows/console/key-bindings.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';

withFreshDatabase();

test('a reviewer changes keys for nobody else', async () => {
  await rebind('willow', 'confirm', 'c');
  expect(await keyBindings('willow')).toEqual({ ...DEFAULT_KEYS, confirm: 'C' });
  expect(await keyBindings('hazel')).toEqual(DEFAULT_KEYS);
});

test('a key that is taken is refused, with the other command named, and nothing changes', async () => {
  await expect(rebind('willow', 'confirm', '2')).rejects.toMatchObject({
    code: 'key-taken',
    facts: { combination: '2', command: 'not-confirm' },
  });
  expect(await keyBindings('willow')).toEqual(DEFAULT_KEYS);
});

test.each(['mod+T', 'Tab', '', 'nonsense'])('%j is refused as unusable', async (key) => {
  await expect(rebind('willow', 'confirm', key)).rejects.toMatchObject({ code: 'key-unusable' });
});

test('a key that was removed is free for another command', async () => {
  await rebind('willow', 'not-confirm', null);
  await rebind('willow', 'confirm', '2');
  expect(await keyBindings('willow')).toMatchObject({ confirm: '2', 'not-confirm': null });
});

test('of two commands that want the same key at once one gets it', async () => {
  const results = await Promise.allSettled([
    rebind('willow', 'confirm', 'C'),
    rebind('willow', 'inconclusive', 'C'),
  ]);
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('resetting brings the defaults back', async () => {
  await rebind('willow', 'confirm', 'C');
  await resetKeys('willow');
  expect(await keyBindings('willow')).toEqual(DEFAULT_KEYS);
});

test('choices for commands that no longer exist are kept and do nothing; a broken setting counts as none', async () => {
  await writeSetting('keys:willow', { 'go-nowhere': 'G' });
  await rebind('willow', 'go-data', 'G');
  expect((await keyBindings('willow'))['go-data']).toBe('G');
  await writeSetting('keys:willow', { confirm: 7 });
  expect(await keyBindings('willow')).toEqual(DEFAULT_KEYS);
});
