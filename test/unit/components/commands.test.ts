import { describe, expect, test, vi } from 'vitest';
import { paletteGroups } from '../../../components/shell/palette/palette-groups.ts';
import { palettePlaces } from '../../../components/shell/palette/palette-places.ts';
import { createCommandRegistry } from '../../../components/ui/keys/command-registry.ts';
import { COMMANDS, type CommandId } from '../../../domain/keys/commands.ts';
import { withCommand } from '../../../domain/keys/recent-commands.ts';

const everything = new Map(COMMANDS.map(({ id }) => [id, true]));
const found = (
  query: string,
  available: ReadonlyMap<CommandId, unknown> = everything,
  ran: readonly string[] = [],
) => paletteGroups(query, available, ran).map(({ name, commands }) => [name, commands.map(({ id }) => id)]);

describe('what the palette lists', () => {
  test('the screen on view before what is everywhere, and never itself', () => {
    const available = new Map<CommandId, true>([
      ['palette', true],
      ['undo', true],
      ['confirm', true],
    ]);
    expect(found('', available)).toEqual([
      ['Review', ['confirm']],
      ['Everywhere', ['undo']],
    ]);
  });

  test.each<[string, unknown]>([
    ['to STAT', [['Everywhere', ['go-statistics']]]],
    ['  queue  go ', [['Everywhere', ['go-queue']]]],
    ['confirmed', [['Review', ['confirm', 'not-confirm']]]],
    ['not', [['Review', ['not-confirm', 'write-note']]]],
    ['nowhere', []],
  ])('%j', (query, expected) => expect(found(query)).toEqual(expected));

  test('a name that begins with the query comes before one that has it later', () => {
    expect(found('next')).toMatchObject([
      ['Review of a match', ['next-frame']],
      ['Review', ['next-case-in-list', 'next-evidence', 'next-message', 'submit']],
      ['Queue', ['next-row', 'next-case']],
    ]);
  });
});

describe('what was run before', () => {
  const available = new Map<CommandId, true>(
    (['undo', 'show-keys', 'go-log', 'go-data', 'go-home', 'go-queue', 'confirm'] as const).map((id) => [
      id,
      true,
    ]),
  );
  const ran = ['go-data', 'submit', 'confirm', 'of-another-version', 'go-log', 'undo', 'go-home', 'go-queue'];

  test('stands on top, newest first, five of those that can be run now, and is listed once', () => {
    expect(found('', available, ran)).toEqual([
      ['Recent', ['go-data', 'confirm', 'go-log', 'undo', 'go-home']],
      ['Everywhere', ['show-keys', 'go-queue']],
    ]);
  });

  test('makes no difference to a search', () => {
    expect(found('go to', available, ran)).toEqual(found('go to', available));
  });

  test('is remembered once each, and not for ever', () => {
    expect(withCommand(['undo', 'go-log', 'go-data'], 'go-log')).toEqual(['go-log', 'undo', 'go-data']);
    const all = COMMANDS.reduce<string[]>((before, { id }) => withCommand(before, id), []);
    expect(all).toHaveLength(20);
    expect(all[0]).toBe(COMMANDS.at(-1)!.id);
  });
});

describe('the places that the palette leads to', () => {
  const places = (query: string, role: 'trainee' | 'lead' = 'lead') =>
    palettePlaces(query, role).map(({ address }) => address);

  test('parts of workspaces, by every word of their name or that of their workspace', () => {
    expect(palettePlaces('export', 'lead')).toEqual([
      { address: '/statistics/export', name: 'Export, Statistics' },
    ]);
    expect(places(' QUALITY  gold')).toEqual(['/quality/golden']);
    expect(places('nowhere')).toEqual([]);
    expect(places(' ')).toEqual([]);
  });

  test('those that one may see', () => {
    expect(places('coaching')).toEqual(['/quality/coaching']);
    expect(places('coaching', 'trainee')).toEqual([]);
  });
});

describe('the registry of commands', () => {
  test('offers what is registered, in the order of the table, until it is taken back', () => {
    const registry = createCommandRegistry();
    const run = vi.fn();
    const takeBack = registry.register(['next-row', 'undo'], run);
    expect([...registry.available().keys()]).toEqual(['undo', 'next-row']);
    registry.available().get('next-row')!();
    expect(run).toHaveBeenCalledExactlyOnceWith('next-row');
    takeBack();
    expect(registry.available().size).toBe(0);
  });

  test('of two offers of a command the latest counts, and then the other again', () => {
    const registry = createCommandRegistry();
    const [first, second] = [vi.fn(), vi.fn()];
    registry.register(['find'], first);
    const takeBack = registry.register(['find'], second);
    registry.available().get('find')!();
    takeBack();
    registry.available().get('find')!();
    expect(first).toHaveBeenCalledTimes(1);
    expect(second).toHaveBeenCalledTimes(1);
  });

  test('tells its listeners, and answers with the same object until something changes', () => {
    const registry = createCommandRegistry();
    const listener = vi.fn();
    const stop = registry.subscribe(listener);
    registry.register(['find'], () => {});
    expect(listener).toHaveBeenCalledTimes(1);
    expect(registry.available()).toBe(registry.available());
    stop();
    registry.register(['skip'], () => {});
    expect(listener).toHaveBeenCalledTimes(1);
  });
});
