import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Pause, SearchIndex } from '../../../domain/transcript/search-index.ts';
import { matchesTerms } from '../../../domain/transcript/search-text.ts';

const never: Pause = () => null;
const always: Pause = () => Promise.resolve();

function indexOf(texts: Record<string, string>): SearchIndex {
  const index = new SearchIndex();
  for (const [id, text] of Object.entries(texts)) index.add(id, text);
  return index;
}

describe('an index of texts', () => {
  test('gives the ids of what holds every term, in order', async () => {
    const index = indexOf({ a: 'one two', b: 'two', c: 'two one' });
    expect(await index.find(['one', 'two'], never)).toEqual(['a', 'c']);
    expect(await index.find(['three'], never)).toEqual([]);
    expect(index.size).toBe(3);
  });

  test('keeps the first text of an id, and nothing once it is cleared', async () => {
    const index = indexOf({ a: 'one' });
    index.add('a', 'two');
    expect(await index.find(['two'], never)).toEqual([]);
    index.clear();
    expect([index.size, await index.find(['one'], never)]).toEqual([0, []]);
  });

  test('finds what a plain pass finds, whatever was searched and added before', async () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 3 });
    const step = fc.oneof(
      fc.record({ add: fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), maxLength: 12 })) }),
      fc.record({ terms: fc.array(word, { minLength: 1, maxLength: 3 }) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const index = new SearchIndex();
        const texts: string[] = [];
        for (const each of steps) {
          if ('add' in each) for (const text of each.add) index.add(`${texts.push(text) - 1}`, text);
          else {
            const expected = texts.flatMap((text, id) => (matchesTerms(text, each.terms) ? [`${id}`] : []));
            expect(await index.find(each.terms, never)).toEqual(expected);
          }
        }
      }),
    );
  });

  test('a later search overtakes one that pauses, and a clearing does', async () => {
    const index = indexOf({ a: 'one', b: 'two' });
    const earlier = index.find(['one'], always);
    const later = index.find(['two'], always);
    expect(await Promise.all([earlier, later])).toEqual([null, ['b']]);
    const cleared = index.find(['one'], always);
    index.clear();
    expect(await cleared).toBeNull();
  });

  test('what is added while a search pauses is found too', async () => {
    const index = indexOf({ a: 'one' });
    const finding = index.find(['one'], always);
    index.add('b', 'one');
    expect(await finding).toEqual(['a', 'b']);
  });
});
