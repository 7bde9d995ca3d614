import type { Random } from '../../chance/random.ts';

/** Every word that a picture can hold: plain things of garden, weather, workshop and kitchen. */
export const DRAWN_WORDS = [
  ...['apple', 'autumn', 'barley', 'basket', 'bench', 'blue', 'bread', 'bridge', 'bright', 'broad', 'button'],
  ...['calm', 'candle', 'carpet', 'cedar', 'chalk', 'clay', 'cloud', 'clover', 'copper', 'corner', 'cotton'],
  ...[
    'daisy',
    'drum',
    'early',
    'east',
    'evening',
    'fern',
    'field',
    'flour',
    'fog',
    'forest',
    'garden',
    'gate',
  ],
  ...['gentle', 'glass', 'grain', 'grass', 'green', 'hammer', 'harbour', 'hazel', 'hill', 'honey', 'island'],
  ...['kettle', 'ladder', 'lake', 'lantern', 'leaf', 'lemon', 'linen', 'long', 'maple', 'market', 'meadow'],
  ...[
    'melon',
    'mill',
    'mint',
    'morning',
    'moss',
    'narrow',
    'needle',
    'north',
    'oak',
    'oats',
    'olive',
    'orchard',
  ],
  ...['paper', 'path', 'pear', 'pebble', 'pencil', 'pine', 'plain', 'plum', 'pond', 'quiet', 'rain', 'red'],
  ...['river', 'roof', 'rope', 'round', 'sail', 'salt', 'sand', 'shelf', 'silver', 'slow', 'snow', 'south'],
  ...['spoon', 'spring', 'square', 'stone', 'summer', 'table', 'thread', 'tile', 'tower', 'valley', 'wagon'],
  ...[
    'warm',
    'water',
    'weather',
    'west',
    'wheat',
    'wheel',
    'willow',
    'window',
    'winter',
    'wood',
    'wool',
    'yellow',
  ],
] as const;

const SHORT_WORDS = DRAWN_WORDS.filter((word) => word.length <= 4);

/** Whole words by chance, as many as fit, the first with a capital; none where not even a short one fits. */
export function drawnPhrase(random: Random, letters: number, words = Number.POSITIVE_INFINITY): string {
  let phrase = '';
  for (let word = 0; word < words; word += 1) {
    const room = letters - phrase.length - (word === 0 ? 0 : 1);
    const drawn = random.pick(DRAWN_WORDS);
    // Where it is too long, a short one may still fit.
    const next = drawn.length <= room ? drawn : random.pick(SHORT_WORDS);
    if (next.length > room) break;
    phrase += word === 0 ? next.slice(0, 1).toUpperCase() + next.slice(1) : ` ${next}`;
  }
  return phrase;
}
