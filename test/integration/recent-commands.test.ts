import { expect, test } from 'vitest';
import { writeSetting } from '../../storage/settings.ts';
import { liveRecentCommands, noteCommand } from '../../workflows/console/recent-commands.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';

withFreshDatabase();

const ranBy = (reviewer: string) => firstOf(liveRecentCommands(reviewer));

test('each reviewer’s commands are their own, newest first', async () => {
  await Promise.all([noteCommand('willow', 'undo'), noteCommand('willow', 'go-log')]);
  await noteCommand('willow', 'undo');
  expect(await ranBy('willow')).toEqual(['undo', 'go-log']);
  expect(await ranBy('hazel')).toEqual([]);
});

test('a broken setting counts as none', async () => {
  await writeSetting('recent-commands:willow', { undo: 1 });
  expect(await ranBy('willow')).toEqual([]);
});
