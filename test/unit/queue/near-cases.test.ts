import { describe, expect, test } from 'vitest';
import { Random } from '../../../domain/chance/random.ts';
import { transcriptShingles } from '../../../domain/detection/transcript-shingles.ts';
import { emptyBits, type HashBits, setBit } from '../../../domain/matching/perceptual/hamming.ts';
import { jaccard } from '../../../domain/matching/text/shingles.ts';
import { NearCases } from '../../../domain/queue/near-cases.ts';
import { EDIT_NAMES, EDITS, madeWord, madeWords } from '../../fixtures/edited-texts.ts';

/** A transcript of some messages of eight made words each. */
const madeTranscript = (random: Random) => Array.from({ length: 6 }, () => madeWords(random, 8));
const setOf = (messages: readonly (readonly string[])[]) =>
  transcriptShingles(messages.map((words) => ({ text: words.join(' ') })));

describe('cases of similar transcripts', () => {
  test.each(EDIT_NAMES)('finds the one of which a word of each message was %s, and no other', (edit) => {
    const random = new Random(7);
    const transcripts = Array.from({ length: 300 }, () => madeTranscript(random));
    const cases = new NearCases();
    for (const [at, messages] of transcripts.entries()) cases.addText(`case-${at}`, setOf(messages));
    for (const [at, messages] of transcripts.entries()) {
      const edited = messages.map((words) => EDITS[edit](words, random.between(0, 7), madeWord(2_000_000)));
      expect(cases.likeText(setOf(edited))).toEqual([
        { caseId: `case-${at}`, likeness: jaccard(setOf(messages), setOf(edited)), sameEntry: false },
      ]);
    }
  });

  test('the more of it is the same, the earlier it stands; below three tenths it is not told', () => {
    const random = new Random(8);
    const messages = Array.from({ length: 10 }, () => madeWords(random, 8));
    const others = Array.from({ length: 10 }, () => madeWords(random, 8));
    const cases = new NearCases();
    // Of ten messages so many are the same: a Jaccard index of shared ÷ (20 − shared).
    for (const shared of [2, 9, 6, 10, 8])
      cases.addText(`shares-${shared}`, setOf([...messages.slice(0, shared), ...others.slice(shared)]));
    expect(cases.likeText(setOf(messages)).map(({ caseId, likeness }) => [caseId, likeness])).toEqual([
      ['shares-10', 1],
      ['shares-9', 9 / 11],
      ['shares-8', 8 / 12],
      ['shares-6', 6 / 14],
    ]);
  });

  test('a transcript of short messages alone is like no other, not even an equal one', () => {
    const cases = new NearCases();
    cases.addText('short', setOf([['yes'], ['see', 'you']]));
    expect(cases.likeText(setOf([['yes'], ['see', 'you']]))).toEqual([]);
  });
});

describe('cases of similar pictures', () => {
  /** A hash in which so many bits, from the lowest, are set. */
  const hashOf = (count: number): HashBits => {
    const bits = emptyBits(256);
    for (let k = 0; k < count; k += 1) setBit(bits, k);
    return bits;
  };

  test('are those within 31 bits, and those of the same entry whatever their distance', () => {
    const cases = new NearCases();
    cases.addPicture('at-31', { hash: hashOf(31), entryId: 'other' });
    cases.addPicture('at-32', { hash: hashOf(32), entryId: 'other' });
    cases.addPicture('far', { hash: hashOf(128), entryId: 'asked' });
    cases.addPicture('near', { hash: hashOf(2), entryId: 'asked' });
    expect(cases.likePicture({ hash: hashOf(0), entryId: 'asked' })).toEqual([
      { caseId: 'near', likeness: 254 / 256, sameEntry: true },
      { caseId: 'at-31', likeness: 225 / 256, sameEntry: false },
      { caseId: 'far', likeness: 0.5, sameEntry: true },
    ]);
  });

  test('pictures are never like transcripts', () => {
    const cases = new NearCases();
    cases.addPicture('picture', { hash: hashOf(0), entryId: 'entry' });
    expect(cases.likeText(setOf([['one', 'two', 'three', 'four']]))).toEqual([]);
  });
});
