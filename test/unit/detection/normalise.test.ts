import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Normaliser } from '../../../domain/detection/normalise.ts';

const normaliser = new Normaliser();

function normalised(text: string): string {
  normaliser.read(text);
  return normaliser.toString();
}

describe('normalisation', () => {
  // Doubled letters are written once, in training and in scoring alike.
  test.each([
    ['Keep THIS quiet', 'kep this quiet'],
    ['s e c r e t', 'secret'],
    ['a s.e.c.r.e.t plan', 'a secret plan'],
    ['s-e-c-r-e-t', 'secret'],
    ['s3cr3t ph0t0', 'secret photo'],
    ['p@rty', 'party'],
    ['gr8 any1 b4 5pm', 'gr8 any1 b4 5pm'],
    ['soooo niiiice', 'so nice'],
    ['se🙂cret', 'secret'],
    ['sеcrеt', 'secret'],
    ['ｓｅｃｒｅｔ', 'secret'],
    ['𝓼𝓮𝓬𝓻𝓮𝓽', 'secret'],
    ['s\u200be\u2060c\u00adret', 'secret'],
    ['façon Straße über señor', 'facon strase uber senor'],
    ['fac\u0327on', 'facon'],
    ["don't I'm", 'dont im'],
    ['l’école d’abord qu’est', 'l ecole d abord qu est'],
    ['really???', 'realy ?'],
    ['7:40', '7 40'],
    ['\u202etext\u202c', 'text'],
    ['', ''],
    ['  …  ', ''],
  ])('%s', (text, expected) => {
    expect(normalised(text)).toBe(expected);
  });

  test('every unit comes from a range of the original, in order, and never from half a surrogate pair', () => {
    const noisy = fc.string({
      unit: fc.constantFrom(..."aeos 3@!.?'", 'é', 'ß', '🙂', '\u200b', 'е', 'Ａ', '👩‍🚀', '\n'),
    });
    fc.assert(
      fc.property(fc.oneof(noisy, fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        normaliser.read(text);
        let previous = 0;
        for (let index = 0; index < normaliser.length; index += 1) {
          const start = normaliser.starts[index]!;
          const end = normaliser.ends[index]!;
          expect(start).toBeGreaterThanOrEqual(index === 0 ? 0 : Math.min(previous, start));
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(text.length);
          const isSpace = normaliser.units[index] === 0x20;
          if (!isSpace) {
            expect(end).toBeGreaterThan(start);
            // A cut inside a pair would leave the second half at the start or after the end.
            const splits = (at: number) =>
              /[\udc00-\udfff]/.test(text.charAt(at)) && /[\ud800-\udbff]/.test(text.charAt(at - 1));
            expect(splits(start)).toBe(false);
            expect(splits(end)).toBe(false);
          }
          previous = start;
        }
      }),
      { numRuns: 500 },
    );
  });

  test('a plain word maps to exactly its letters', () => {
    normaliser.read('so, keep it s e c r e t!');
    const at = normaliser.toString().indexOf('secret');
    expect(normaliser.starts[at]).toBe(12);
    expect(normaliser.ends[at + 5]).toBe(23);
  });

  test('a megabyte of one message is read in one go', () => {
    normaliser.read('ab '.repeat(350_000));
    expect(normaliser.length).toBe(350_000 * 3 - 1);
  });
});
