import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { conflictOf, DEFAULT_KEYS, keysInForce, refusalOf } from '../../../domain/keys/bindings.ts';
import { COMMANDS, type CommandId, commandOf } from '../../../domain/keys/commands.ts';
import { type KeyProblem, keyProblem } from '../../../domain/keys/usable.ts';

describe('which keys a command can have', () => {
  test.each<[CommandId, string]>([
    ['confirm', 'C'],
    ['confirm', '9'],
    ['confirm', 'shift+C'],
    ['confirm', 'alt+C'],
    ['confirm', 'mod+shift+Y'],
    ['confirm', 'F2'],
    ['confirm', 'é'],
    ['confirm', 'mod+Enter'],
    ['open-row', 'Enter'],
    ['submit', 'alt+S'],
    ['palette', 'mod+P'],
    ['undo', 'mod+Y'],
    ['skip', 'S'],
  ])('%s can have %s', (id, key) => expect(keyProblem(commandOf(id), key)).toBeNull());

  test.each<[CommandId, string, KeyProblem]>([
    ...[
      'mod+T',
      'mod+W',
      'mod+N',
      'mod+R',
      'mod+L',
      'mod+shift+N',
      'mod+C',
      'mod+V',
      'mod+1',
      'mod+-',
      'F5',
    ].map((key): [CommandId, string, KeyProblem] => ['confirm', key, 'of-browser']),
    ...['Tab', 'shift+Tab', 'Escape', 'ArrowDown', 'mod+Home', 'Backspace'].map(
      (key): [CommandId, string, KeyProblem] => ['confirm', key, 'moves-about'],
    ),
    ['confirm', 'Enter', 'presses-button'],
    ['confirm', 'Space', 'presses-button'],
    ['open-row', 'Space', 'presses-button'],
    ['open-row', 'shift+Enter', 'presses-button'],
    ['confirm', 'MediaPlay', 'not-everywhere'],
    ['confirm', 'mod', 'no-combination'],
    ['confirm', '', 'no-combination'],
    ['submit', 'S', 'needs-modifier'],
    ['submit', 'shift+S', 'needs-modifier'],
    ['palette', 'F2', 'needs-modifier'],
    ['undo', 'U', 'needs-modifier'],
    ['submit', 'mod+Z', 'edits-text'],
    ['palette', 'mod+Y', 'edits-text'],
  ])('%s cannot have %s', (id, key, reason) => expect(keyProblem(commandOf(id), key)).toBe(reason));

  test('a command that discards could have no plain key', () => {
    const discard = { id: 'skip', keepsModifier: true } as const;
    expect(keyProblem(discard, 'D')).toBe('needs-modifier');
    expect(keyProblem(discard, 'mod+D')).toBeNull();
  });
});

describe('conflicts', () => {
  test.each<[CommandId, string, CommandId | null]>([
    ['confirm', '2', 'not-confirm'],
    ['confirm', '1', null],
    ['confirm', 'N', null],
    ['next-case', 'J', 'next-row'],
    ['next-case', '?', 'show-keys'],
    ['show-keys', '1', 'confirm'],
    ['go-data', 'N', 'next-case'],
    ['go-data', 'G', null],
  ])('%s on %s meets %s', (id, key, other) =>
    expect(conflictOf(DEFAULT_KEYS, commandOf(id), key)?.id ?? null).toBe(other),
  );

  test('the refusal names the other command', () => {
    expect(refusalOf(DEFAULT_KEYS, commandOf('confirm'), '2')).toEqual({
      code: 'key-taken',
      by: 'not-confirm',
    });
  });

  test('the defaults are usable and meet nowhere', () => {
    for (const command of COMMANDS)
      if (command.key !== null) expect(refusalOf(DEFAULT_KEYS, command, command.key), command.id).toBeNull();
  });
});

describe('the keys in force', () => {
  test('without choices they are the defaults', () => expect(keysInForce({})).toEqual(DEFAULT_KEYS));

  test('a choice goes before a default, which goes without', () => {
    expect(keysInForce({ confirm: '2', 'go-data': 'E' })).toMatchObject({
      confirm: '2',
      'not-confirm': null,
      'go-data': 'E',
      'next-evidence': null,
    });
  });

  test('two commands can swap their keys', () => {
    expect(keysInForce({ confirm: '2', 'not-confirm': '1' })).toMatchObject({
      confirm: '2',
      'not-confirm': '1',
    });
  });

  test.each<[string, Record<string, string | null>]>([
    ['an unknown command', { 'go-nowhere': 'G' }],
    ['a name every object has', { toString: 'G', __proto__: null }],
    ['a key that browsers keep', { confirm: 'mod+T' }],
    ['no key at all', { confirm: 'mod+mod' }],
  ])('%s is left out', (_, overrides) => expect(keysInForce(overrides)).toEqual(DEFAULT_KEYS));

  test('a removed key is gone', () => expect(keysInForce({ confirm: null }).confirm).toBeNull());

  test('whatever is stored, no two commands meet on a key and every key is usable', () => {
    const key = fc.oneof(
      fc.constant(null),
      fc.constantFrom(...COMMANDS.flatMap((command) => command.key ?? [])),
      fc
        .tuple(
          fc.constantFrom('', 'mod+', 'alt+', 'shift+', 'mod+shift+'),
          fc.constantFrom(...'ABCTZ12?[ß', 'F5', 'Enter'),
        )
        .map(([modifiers, character]) => modifiers + character),
    );
    const overrides = fc.dictionary(fc.constantFrom(...COMMANDS.map(({ id }) => id), 'gone'), key);
    fc.assert(
      fc.property(overrides, (stored) => {
        const keys = keysInForce(stored);
        for (const command of COMMANDS) {
          const combination = keys[command.id];
          if (combination !== null) expect(refusalOf(keys, command, combination)).toBeNull();
        }
      }),
    );
  });
});
