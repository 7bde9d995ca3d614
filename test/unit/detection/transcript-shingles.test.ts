import { expect, test } from 'vitest';
import { transcriptShingles } from '../../../domain/detection/transcript-shingles.ts';
import { jaccard, shinglesOf } from '../../../domain/matching/text/shingles.ts';
import { TextIndex } from '../../../domain/matching/text/text-index.ts';

const said = (...texts: string[]) => texts.map((text) => ({ text }));
const ONE = said('Anyone up for a round tonight?', 'yes', 'bring the new map with you');

test('is the shingles of the longer messages, none across two; their order makes no difference', () => {
  const set = transcriptShingles(ONE);
  expect(set).toHaveLength(11 + 11);
  expect(transcriptShingles([...ONE].reverse())).toEqual(set);
  expect(jaccard(set, shinglesOf('anyone up for a round tonight'.split(' ')))).toBe(0.5);
  expect(transcriptShingles(said('yes', ''))).toHaveLength(0);
});

test('an edited transcript is the nearest of some, with its similarity', () => {
  const index = new TextIndex();
  index.add('one', transcriptShingles(ONE));
  index.add('other', transcriptShingles(said('the garden needs water today', 'who has the key to it')));
  const edited = transcriptShingles([...ONE, { text: 'see all of you there' }]);
  // Five words and four pairs more, of which “you” was there already.
  expect(index.near(edited, 0.5)).toEqual([{ id: 'one', similarity: 22 / 30 }]);
});
