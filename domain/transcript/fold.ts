/** What a character is for the reader of words. */
export const KIND = {
  separator: 0,
  letter: 1,
  digit: 2,
  /** Stands between letters that were spaced out: a space, a full stop, a hyphen, … */
  joiner: 3,
  apostrophe: 4,
  /** May stand for a letter inside a word: @ $ ! | */
  sign: 5,
  question: 6,
  emoji: 7,
} as const;

/** Emoji are written as one unit of the private area each, so that they stay apart. */
const EMOJI_UNITS = 0xe000;

/** A folded character: its plain units, none when it is dropped, and what they are. */
export interface Folded {
  units: readonly number[];
  kind: number;
}

/** Letters of other scripts that are drawn like Latin ones (after Unicode TR 39, the common part). */
const LOOK_ALIKES: Record<string, string> = Object.fromEntries([
  ['а', 'a'],
  ['в', 'b'],
  ['с', 'c'],
  ['ԁ', 'd'],
  ['е', 'e'],
  ['ё', 'e'],
  ['һ', 'h'],
  ['і', 'i'],
  ['ї', 'i'],
  ['ј', 'j'],
  ['к', 'k'],
  ['м', 'm'],
  ['н', 'h'],
  ['о', 'o'],
  ['р', 'p'],
  ['ԛ', 'q'],
  ['ѕ', 's'],
  ['т', 't'],
  ['у', 'y'],
  ['ѵ', 'v'],
  ['ԝ', 'w'],
  ['х', 'x'],
  ['ո', 'n'],
  ['ս', 'u'],
  ['օ', 'o'],
  ['α', 'a'],
  ['β', 'b'],
  ['ε', 'e'],
  ['ι', 'i'],
  ['κ', 'k'],
  ['ν', 'v'],
  ['ο', 'o'],
  ['ρ', 'p'],
  ['τ', 't'],
  ['υ', 'u'],
  ['χ', 'x'],
  ['ω', 'w'],
  ['ɑ', 'a'],
  ['ɡ', 'g'],
  ['ɩ', 'i'],
  ['ʏ', 'y'],
  ['ꜱ', 's'],
  ['ı', 'i'],
  ['ł', 'l'],
  ['ø', 'o'],
  ['đ', 'd'],
  ['ħ', 'h'],
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['þ', 'th'],
  ['ð', 'd'],
  ['ᴀ', 'a'],
  ['ʙ', 'b'],
  ['ᴄ', 'c'],
  ['ᴅ', 'd'],
  ['ᴇ', 'e'],
  ['ɢ', 'g'],
  ['ʜ', 'h'],
  ['ɪ', 'i'],
  ['ᴊ', 'j'],
  ['ᴋ', 'k'],
  ['ʟ', 'l'],
  ['ᴍ', 'm'],
  ['ɴ', 'n'],
  ['ᴏ', 'o'],
  ['ᴘ', 'p'],
  ['ʀ', 'r'],
  ['ᴛ', 't'],
  ['ᴜ', 'u'],
  ['ᴠ', 'v'],
  ['ᴡ', 'w'],
  ['ᴢ', 'z'],
] as const);

const HIDDEN = /^(?:\p{Mn}|\p{Me}|\p{Cf}|\p{Cc})$/u;
const APOSTROPHE = /^[\u2018\u2019\u02bc\u00b4]$/u;
const IS_EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]$/u;
const DASH = /^[\p{Pd}\u00b7\u2022\u2026]$/u;

/** Kind of each ASCII code; below 0 it is dropped. */
export const ASCII_KIND = new Int8Array(128);
/** Folded form of each ASCII code. */
export const ASCII_UNIT = new Uint8Array(128);
for (let code = 0; code < 128; code += 1) {
  const character = String.fromCharCode(code);
  ASCII_UNIT[code] = character.toLowerCase().charCodeAt(0);
  if (/[a-zA-Z]/.test(character)) ASCII_KIND[code] = KIND.letter;
  else if (/[0-9]/.test(character)) ASCII_KIND[code] = KIND.digit;
  else if (/[ .\-_*~]/.test(character)) ASCII_KIND[code] = KIND.joiner;
  else if (/['`]/.test(character)) ASCII_KIND[code] = KIND.apostrophe;
  else if (/[@$!|]/.test(character)) ASCII_KIND[code] = KIND.sign;
  else if (character === '?') ASCII_KIND[code] = KIND.question;
  else if (code < 32 && !/\s/.test(character)) ASCII_KIND[code] = -1;
}

/** Letters that digits and signs stand for inside a word; 0 where none does. */
export const LEET = new Uint16Array(128);
for (const [sign, letter] of ['0o', '1i', '3e', '4a', '5s', '7t', '8b', '9g', '@a', '$s', '!i', '|l'])
  LEET[sign!.charCodeAt(0)] = letter!.charCodeAt(0);

/** French and Italian words that lose their vowel before an apostrophe: l'école, d'abord, j'ai. */
export const ELIDED = new Uint8Array(128);
for (const letter of 'ldjtsnmc') ELIDED[letter.charCodeAt(0)] = 1;

const DROPPED: Folded = { units: [], kind: KIND.separator };

function foldSlowly(codePoint: number): Folded {
  const character = String.fromCodePoint(codePoint);
  // Hidden ones first: a zero-width no-break space counts as white space too.
  if (HIDDEN.test(character)) return DROPPED;
  if (/^\s$/u.test(character)) return { units: [0x20], kind: KIND.joiner };
  if (APOSTROPHE.test(character)) return { units: [0x27], kind: KIND.apostrophe };
  if (IS_EMOJI.test(character)) return { units: [EMOJI_UNITS + (codePoint & 0x0fff)], kind: KIND.emoji };
  if (DASH.test(character)) return { units: [0x2d], kind: KIND.joiner };
  if (character === '\u00bf') return { units: [0x3f], kind: KIND.question };
  const plain = character.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const folded = Array.from(plain, (part) => LOOK_ALIKES[part] ?? part).join('');
  const units = Array.from({ length: folded.length }, (_, index) => folded.charCodeAt(index));
  if (units.length === 1 && units[0]! < 128) return { units, kind: Math.max(0, ASCII_KIND[units[0]!]!) };
  if (/^\p{N}+$/u.test(folded)) return { units, kind: KIND.digit };
  return /^[\p{L}\p{N}]+$/u.test(folded)
    ? { units, kind: KIND.letter }
    : { units: [0x20], kind: KIND.separator };
}

const remembered = new Map<number, Folded>();

/** Folds a code point: case, accents, width, styled and look-alike letters. Worked out once, then remembered. */
export function fold(codePoint: number): Folded {
  let folded = remembered.get(codePoint);
  if (!folded) {
    folded = foldSlowly(codePoint);
    remembered.set(codePoint, folded);
  }
  return folded;
}
