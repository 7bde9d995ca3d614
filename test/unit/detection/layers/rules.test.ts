import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { SHIPPED_PACK } from '../../../../cli/onnx-session.ts';
import { Generator } from '../../../../domain/corpus/generate.ts';
import { partOf } from '../../../../domain/corpus/part.ts';
import { FeatureReader, NO_CONTEXT } from '../../../../domain/detection/features.ts';
import { findRuleHits, matchingRules, RULES } from '../../../../domain/detection/layers/rules.ts';
import { packManifestSchema } from '../../../../domain/detection/pack.ts';
import { CHARACTERISTIC_IDS } from '../../../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';
import { readCorpus } from '../../../../models/training/read-corpus.ts';

const manifest = packManifestSchema.parse(
  JSON.parse(readFileSync(join(SHIPPED_PACK, 'manifest.json'), 'utf8')),
);
const reader = new FeatureReader(manifest.features);

type Said = Pick<Transcript['messages'][number], 'from' | 'text'>;

const conceptsOf = (text: string) => {
  reader.read(text, NO_CONTEXT);
  return reader.concepts;
};
const hitsOf = (messages: readonly Said[]) =>
  findRuleHits(
    messages,
    messages.map(({ text }) => conceptsOf(text)),
    reader,
  );
const idsOf = (text: string) => matchingRules(text, conceptsOf(text), reader).map(({ rule }) => rule.id);

const SECRET = 'our little secret, yeah?';
const PRIVATE = 'do you know how to open a private window in this app?';
const by =
  (from: string) =>
  (text: string): Said => ({ from, text });
const fern = by('BlueFern');
const otter = by('OtterNine');

describe('the rules', () => {
  test('there is one at least for each characteristic, each with an id of its own', () => {
    expect(new Set(RULES.map(({ characteristic }) => characteristic))).toEqual(new Set(CHARACTERISTIC_IDS));
    expect(new Set(RULES.map(({ id }) => id)).size).toBe(RULES.length);
  });

  test.each([
    [SECRET, 'our-secret'],
    [PRIVATE, 'other-app'],
    ['is your brother still sitting next to you?', 'who-is-near'],
    ['nobody understands you the way I do', 'only-i'],
    ['we should meet irl, only the two of us', 'meets-alone'],
    ['Might I ask whether a photo of you is available?', 'photo-of-you'],
    ['Sag deinen Eltern nichts von mir', 'tells-nobody'],
    ['faut juste une photo de toi, tu l’envoies qu’à moi', 'photo-of-you'],
    ['ｏｕｒ  s3cret, just us two', 'our-secret'],
  ])('"%s" matches', (text, id) => {
    expect(idsOf(text)).toContain(id);
  });

  test.each([
    'anyone up for a round?',
    'it is a secret party for gran, just us two know',
    'the recipe says to keep quiet for ten minutes',
    '',
  ])('"%s" matches nothing', (text) => {
    expect(idsOf(text)).toEqual([]);
  });

  test('concepts that stand far apart in a long message do not match', () => {
    expect(idsOf(`a secret ${'then they painted the fence green '.repeat(10)} for us two`)).toEqual([]);
  });

  test('one characteristic alone is no hit, however often', () => {
    expect(hitsOf([fern(SECRET), fern(SECRET), fern('this is our secret')])).toEqual([]);
  });

  test('nor are two of different accounts', () => {
    expect(hitsOf([fern(SECRET), otter(PRIVATE)])).toEqual([]);
  });

  test('two of one account are a hit at the second, which names the first; later matches are hits too', () => {
    const hits = hitsOf([otter('hello'), fern(SECRET), otter('no'), fern(PRIVATE), fern(SECRET)]);
    expect(hits.map(({ layer, message, finding }) => [layer, message, finding])).toEqual([
      ['rules', 3, 'rule: asks to move to another channel, after message 2: calls the chat a secret'],
      ['rules', 4, 'rule: calls the chat a secret'],
    ]);
  });

  test('spans are the words that matched, as written', () => {
    const text = 'OK: this app, a p-r-i-v-a-t-e chat for you!';
    const [match] = matchingRules(text, conceptsOf(text), reader);
    expect(match!.spans.map(([start, end]) => text.slice(start, end)).join('|')).toBe(
      'p-r-i-v-a-t-e chat|you',
    );
  });

  test('generated transcripts of the validation part: nearly all that is hit is risk, and a prefix has the same hits', () => {
    const corpus = readCorpus(join(import.meta.dirname, '../../../../models/corpus'));
    const takes = (id: string) => partOf(id) === 'validation';
    const generator = new Generator(corpus, { seed: 5, takes, prefix: 'rules' });
    const counts = { risk: 0, benign: 0 };
    for (let number = 0; number < 1500; number += 1) {
      const { messages, label } = generator.generate(number).transcript;
      const hits = hitsOf(messages);
      if (hits.length === 0) continue;
      counts[label!.outcome] += 1;
      const first = hits[0]!.message;
      expect(hitsOf(messages.slice(0, first))).toEqual([]);
      expect(hitsOf(messages.slice(0, first + 1))).toEqual(hits.filter(({ message }) => message === first));
    }
    expect(counts.risk).toBeGreaterThan(10);
    expect(counts.risk / (counts.risk + counts.benign)).toBeGreaterThan(0.85);
  });
});
