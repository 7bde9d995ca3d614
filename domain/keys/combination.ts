/**
 * A key with its modifiers. Written as text: modifiers in this order, then the key, joined by "+", as in
 * "mod+shift+B". A letter stands in upper case, any other character as it is typed, a key without a character by
 * the name that keyboard events give it. "mod" is Ctrl, and Cmd on a Mac.
 */
export interface Combination {
  mod: boolean;
  alt: boolean;
  shift: boolean;
  key: string;
}

const MODIFIERS = ['mod', 'alt', 'shift'] as const;

/** A letter in upper case, unless that makes two of it; anything else as it is. */
function upperCase(character: string): string {
  const upper = character.toUpperCase();
  return [...upper].length === 1 ? upper : character;
}

/** Whether this is one character that a key types: no space, no control character. */
export function isCharacter(key: string): boolean {
  return [...key].length === 1 && /^[^\p{C}\p{Z}\p{M}]$/u.test(key);
}

/**
 * Writes a combination as text. Shift is left out with a character that is no letter, because it is part of typing
 * that character: "?" is "?" however a keyboard makes it.
 */
export function formatCombination(combination: Combination): string {
  const { key } = combination;
  const shift = combination.shift && (!isCharacter(key) || /\p{L}/u.test(key));
  return [
    ...MODIFIERS.filter((modifier) => (modifier === 'shift' ? shift : combination[modifier])),
    key,
  ].join('+');
}

/** Keys that are no combination by themselves, or stand for a text that is still being composed. */
const SILENT =
  /^(Shift|Control|Alt|Meta|AltGraph|Fn|FnLock|CapsLock|NumLock|ScrollLock|Hyper|Super|OS|Dead|Compose|Process|Unidentified|Convert|NonConvert)$/;

/** Reads a combination in any case and order of modifiers; null when the text is none. */
export function parseCombination(text: string): Combination | null {
  const combination: Combination = { mod: false, alt: false, shift: false, key: '' };
  let rest = text.trim();
  for (;;) {
    const modifier = MODIFIERS.find((each) => rest.toLowerCase().startsWith(`${each}+`));
    if (modifier === undefined) break;
    if (combination[modifier]) return null;
    combination[modifier] = true;
    rest = rest.slice(modifier.length + 1);
  }
  if (isCharacter(rest)) return { ...combination, key: upperCase(rest) };
  return /^([A-Z][a-z][A-Za-z]*|F\d{1,2})$/.test(rest) && !SILENT.test(rest)
    ? { ...combination, key: rest }
    : null;
}

/** What a keyboard event tells, as far as it matters here. */
export interface KeyPress {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly isComposing?: boolean;
  getModifierState?(modifier: string): boolean;
}

/** The letter or digit that the key in this place types on a keyboard with Latin letters; null for other places. */
function engraved(code: string): string | null {
  return /^(?:Key([A-Z])|Digit([0-9]))$/.exec(code)?.slice(1).find(Boolean) ?? null;
}

/**
 * The combinations that a key press can stand for, the one that names it first; none for a modifier alone.
 *
 * A character counts as typed, whatever the place of its key. Three keyboards need more: where the digits are
 * typed with Shift (AZERTY), the digit keys count as digits without it too; where Alt makes another character
 * (Mac), the key's letter or digit counts, then the character; where the letters are not Latin, the letter that
 * is typed counts, then the Latin one in the same place.
 */
export function combinationsOf(press: KeyPress): string[] {
  if (press.isComposing || press.key === '' || SILENT.test(press.key)) return [];
  const modifiers = { mod: press.ctrlKey || press.metaKey, alt: press.altKey, shift: press.shiftKey };
  if (press.key === ' ') return [formatCombination({ ...modifiers, key: 'Space' })];
  if (!isCharacter(press.key)) return [formatCombination({ ...modifiers, key: press.key })];
  // AltGr only helps to type the character. Some systems report it as Ctrl and Alt.
  if (press.getModifierState?.('AltGraph'))
    return [formatCombination({ mod: false, alt: false, shift: false, key: upperCase(press.key) })];
  const typed = { ...modifiers, key: upperCase(press.key) };
  const place = engraved(press.code);
  if (place === null) return [formatCombination(typed)];
  const placed = { ...modifiers, key: place };
  if (modifiers.alt && !/^[A-Za-z0-9]$/.test(press.key))
    return [formatCombination(placed), formatCombination({ ...typed, alt: false })];
  const isDigitKey = /^[0-9]$/.test(place);
  if (isDigitKey && !press.shiftKey && !/^[0-9]$/.test(press.key)) return [formatCombination(placed)];
  if (isDigitKey || !/\p{L}/u.test(press.key) || /\p{Script=Latin}/u.test(press.key))
    return [formatCombination(typed)];
  // With Ctrl, browsers go by the place too.
  const both = [formatCombination(typed), formatCombination(placed)];
  return modifiers.mod ? both.reverse() : both;
}

const LABELS: Partial<Record<string, string>> = { mod: 'Ctrl', alt: 'Alt', shift: 'Shift' };

/** The keys to press, as a person reads them: "Ctrl", "Shift", "B". */
export function keyLabels(combination: string): string[] {
  const parsed = parseCombination(combination);
  if (!parsed) return [combination];
  return [...MODIFIERS.filter((each) => parsed[each]).map((each) => LABELS[each]!), parsed.key];
}

/** A combination in one line: "Ctrl + Shift + B". */
export function keyText(combination: string): string {
  return keyLabels(combination).join(' + ');
}

/** A combination as the attribute aria-keyshortcuts wants it. */
export function ariaKeyShortcut(combination: string): string {
  return keyLabels(combination)
    .map((label) => (label === 'Ctrl' ? 'Control' : label === '+' ? 'Plus' : label))
    .join('+');
}
