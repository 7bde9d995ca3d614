import type { Random } from '../chance/random.ts';

export const NOISE_KINDS = [
  ...(['typos', 'punctuation', 'slang', 'leetspeak', 'spaced-letters', 'repeated-letters'] as const),
  ...(['emoji-inside', 'homoglyphs', 'full-width', 'diacritics', 'zero-width', 'case'] as const),
] as const;
export type NoiseKind = (typeof NOISE_KINDS)[number];

const SLANG: Record<string, string> = {
  ...{
    you: 'u',
    your: 'ur',
    are: 'r',
    please: 'pls',
    tonight: '2nite',
    tomorrow: 'tmrw',
    because: 'cuz',
    okay: 'k',
  },
  ...{
    people: 'ppl',
    message: 'msg',
    messages: 'msgs',
    really: 'rly',
    someone: 'some1',
    anyone: 'any1',
    thanks: 'thx',
  },
  ...{
    before: 'b4',
    great: 'gr8',
    see: 'c',
    want: 'wanna',
    going: 'goin',
    nothing: 'nothin',
    "don't": 'dont',
    "i'm": 'im',
  },
  ...{
    picture: 'pic',
    pictures: 'pics',
    with: 'w',
    though: 'tho',
    about: 'abt',
    not: 'nt',
    nicht: 'nich',
    ist: 'is',
  },
  ...{
    eine: 'ne',
    vielleicht: 'vllt',
    heute: 'heut',
    'parce que': 'pcq',
    pourquoi: 'pk',
    beaucoup: 'bcp',
    toujours: 'tjs',
  },
  ...{
    quelque: 'qq',
    que: 'q',
    porque: 'xq',
    también: 'tb',
    mucho: 'muxo',
    'por favor': 'porfa',
    quiero: 'kiero',
  },
};
const LEET: Record<string, string> = { a: '4', e: '3', i: '1', o: '0', s: '5', t: '7' };
const HOMOGLYPH: Record<string, string> = {
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
  y: 'у',
  x: 'х',
  i: 'і',
  s: 'ѕ',
  j: 'ј',
};
const EMOJI = ['🙂', '😀', '✨', '🎮', '🌟', '🙈', '😅', '🔥'];
const ZERO_WIDTH = ['\u200b', '\u200c', '\u2060', '\ufeff', '\u00ad'];
const NEIGHBOURS = 'qwertyuiopasdfghjklzxcvbnm';

const isLetter = (character: string) => /\p{L}/u.test(character);
/** Whether a word is long enough for a writer to bother hiding it. */
const isHideable = (word: string) => (word.match(/\p{L}/gu)?.length ?? 0) >= 4;

function perWord(text: string, random: Random, share: number, change: (word: string) => string): string {
  return text
    .split(' ')
    .map((word) => (isHideable(word) && random.chance(share) ? change(word) : word))
    .join(' ');
}

function perLetter(word: string, random: Random, share: number, change: (letter: string) => string): string {
  return Array.from(word, (letter) =>
    isLetter(letter) && random.chance(share) ? change(letter) : letter,
  ).join('');
}

function insertInside(word: string, random: Random, extra: string): string {
  const letters = Array.from(word);
  const places = letters.flatMap((letter, index) =>
    index > 0 && isLetter(letter) && isLetter(letters[index - 1]!) ? [index] : [],
  );
  if (places.length === 0) return word;
  letters.splice(random.pick(places), 0, extra);
  return letters.join('');
}

function typo(word: string, random: Random): string {
  const letters = Array.from(word);
  const at = random.between(1, letters.length - 2);
  switch (random.between(0, 3)) {
    case 0:
      letters.splice(at, 1);
      break;
    case 1:
      [letters[at], letters[at + 1]] = [letters[at + 1]!, letters[at]!];
      break;
    case 2:
      letters.splice(at, 0, letters[at]!);
      break;
    default: {
      const place = NEIGHBOURS.indexOf(letters[at]!);
      if (place > 0) letters[at] = NEIGHBOURS[place - 1]!;
    }
  }
  return letters.join('');
}

/** Puts one kind of surface noise on a text; `share` is how much of it is touched. */
export function addNoise(text: string, kind: NoiseKind, random: Random, share = 0.5): string {
  switch (kind) {
    case 'typos':
      return perWord(text, random, share * 0.5, (word) => typo(word, random));
    case 'punctuation':
      return text.replace(/[.,!?;:'’¿¡]/g, '');
    case 'slang':
      return text
        .split(' ')
        .map((word) => SLANG[word.toLowerCase()] ?? word)
        .join(' ');
    case 'leetspeak':
      return perWord(text, random, share, (word) =>
        perLetter(word, random, 0.7, (letter) => LEET[letter] ?? letter),
      );
    case 'spaced-letters':
      return perWord(text, random, share * 0.5, (word) =>
        /^\p{L}+$/u.test(word) ? Array.from(word).join(random.pick([' ', ' ', '.', '-'])) : word,
      );
    case 'repeated-letters':
      return perWord(text, random, share, (word) => {
        const letters = Array.from(word);
        const at = random.between(1, letters.length - 1);
        if (isLetter(letters[at]!)) letters[at] = letters[at]!.repeat(random.between(2, 5));
        return letters.join('');
      });
    case 'emoji-inside':
      return perWord(text, random, share, (word) => insertInside(word, random, random.pick(EMOJI)));
    case 'homoglyphs':
      return perWord(text, random, share, (word) =>
        perLetter(word, random, 0.6, (letter) => HOMOGLYPH[letter] ?? letter),
      );
    case 'full-width':
      return perWord(text, random, share, (word) =>
        word.replace(/[!-~]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0)),
      );
    case 'diacritics':
      return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').replace(/ß/g, 'ss');
    case 'zero-width':
      return perWord(text, random, share, (word) => insertInside(word, random, random.pick(ZERO_WIDTH)));
    case 'case':
      return random.chance(0.7) ? text.toLowerCase() : text.toUpperCase();
  }
}
