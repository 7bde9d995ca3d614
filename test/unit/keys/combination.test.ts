import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ariaKeyShortcut,
  combinationsOf,
  formatCombination,
  type KeyPress,
  keyText,
  parseCombination,
} from '../../../domain/keys/combination.ts';

/** A key press with nothing held, changed as told. */
const press = (key: string, code: string, held: Partial<KeyPress> = {}): KeyPress => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

const SHIFT = { shiftKey: true };
const CONTROL = { ctrlKey: true };
const ALT = { altKey: true };
const ALT_GRAPH = { getModifierState: (modifier: string) => modifier === 'AltGraph' };

describe('what a key press stands for', () => {
  test.each<[string, KeyPress, string[]]>([
    ['a letter', press('j', 'KeyJ'), ['J']],
    ['a letter with Caps Lock', press('J', 'KeyJ'), ['J']],
    ['a letter with Shift', press('J', 'KeyJ', SHIFT), ['shift+J']],
    ['a letter with Ctrl', press('k', 'KeyK', CONTROL), ['mod+K']],
    ['a letter with Cmd', press('k', 'KeyK', { metaKey: true }), ['mod+K']],
    ['Ctrl, Alt and Shift', press('B', 'KeyB', { ...CONTROL, ...ALT, ...SHIFT }), ['mod+alt+shift+B']],
    ['another place of a letter (AZERTY)', press('a', 'KeyQ'), ['A']],
    ['a digit', press('1', 'Digit1'), ['1']],
    ['a digit of the number pad', press('1', 'Numpad1'), ['1']],
    ['a digit key without Shift (AZERTY)', press('&', 'Digit1'), ['1']],
    ['a digit key without Shift that types a letter (AZERTY)', press('é', 'Digit2'), ['2']],
    ['a digit with Shift (AZERTY)', press('1', 'Digit1', SHIFT), ['1']],
    ['a sign on a digit key (US)', press('!', 'Digit1', SHIFT), ['!']],
    ['a bracket with AltGr (German)', press('[', 'Digit8', ALT_GRAPH), ['[']],
    [
      'AltGr that is reported as Ctrl and Alt',
      press('[', 'Digit8', { ...CONTROL, ...ALT, ...ALT_GRAPH }),
      ['['],
    ],
    ['a bracket with Option (German Mac)', press('[', 'Digit5', ALT), ['alt+5', '[']],
    ['Option and a letter (Mac)', press('∆', 'KeyJ', ALT), ['alt+J', '∆']],
    ['a question mark (US)', press('?', 'Slash', SHIFT), ['?']],
    ['a question mark (German)', press('?', 'Minus', SHIFT), ['?']],
    ['a slash on a digit key (German)', press('/', 'Digit7', SHIFT), ['/']],
    ['a letter that is not Latin', press('о', 'KeyJ'), ['О', 'J']],
    ['a letter that is not Latin, with Ctrl', press('л', 'KeyK', CONTROL), ['mod+K', 'mod+Л']],
    ['a letter without a single upper case', press('ß', 'Minus'), ['ß']],
    ['Enter', press('Enter', 'Enter'), ['Enter']],
    ['Enter with Shift', press('Enter', 'Enter', SHIFT), ['shift+Enter']],
    ['the space bar', press(' ', 'Space', CONTROL), ['mod+Space']],
    ['an arrow', press('ArrowDown', 'ArrowDown'), ['ArrowDown']],
    ['a plus', press('+', 'BracketRight', CONTROL), ['mod++']],
    ['a modifier alone', press('Control', 'ControlLeft', CONTROL), []],
    ['a dead key', press('Dead', 'Equal'), []],
    ['a text being composed', press('j', 'KeyJ', { isComposing: true }), []],
  ])('%s', (_, pressed, expected) => expect(combinationsOf(pressed)).toEqual(expected));
});

describe('combinations as text', () => {
  test.each([
    ['J', 'J'],
    ['j', 'J'],
    ['shift+mod+b', 'mod+shift+B'],
    ['MOD+Enter', 'mod+Enter'],
    ['shift+?', '?'],
    ['mod++', 'mod++'],
    ['+', '+'],
    ['F2', 'F2'],
  ])('%s is written %s', (text, expected) => {
    expect(formatCombination(parseCombination(text)!)).toBe(expected);
  });

  test.each(['', ' ', 'mod', 'mod+', 'Control', 'Shift', 'JK', 'mod+mod+K', 'J+K', '\u202e', 'mod+\n'])(
    '%j is none',
    (text) => expect(parseCombination(text)).toBeNull(),
  );

  test('what is written is read as the same', () => {
    const key = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 1 }),
      fc.constantFrom('Enter', 'F2', '+', 'Space'),
    );
    const combination = fc.record({ mod: fc.boolean(), alt: fc.boolean(), shift: fc.boolean(), key });
    fc.assert(
      fc.property(combination, (made) => {
        const first = parseCombination(formatCombination(made));
        fc.pre(first !== null);
        expect(parseCombination(formatCombination(first!))).toEqual({
          ...first,
          shift: formatCombination(first!).includes('shift+'),
        });
      }),
    );
  });

  test('a person reads the keys to press, a screen reader their names', () => {
    expect(keyText('mod+shift+B')).toBe('Ctrl + Shift + B');
    expect(ariaKeyShortcut('mod+shift+B')).toBe('Control+Shift+B');
    expect(ariaKeyShortcut('mod++')).toBe('Control+Plus');
  });
});
