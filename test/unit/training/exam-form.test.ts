import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { partOf } from '../../../domain/corpus/part.ts';
import { rocAuc } from '../../../domain/metrics/ranking/ranking.ts';
import { drawExamForm, type ExamForm } from '../../../domain/training/exam-form.ts';
import { SIDES, TRAINING_LANGUAGES } from '../../../domain/training/focus.ts';
import { type TrainingItem, trainingItemSchema } from '../../../domain/training/item.ts';
import { practicePhrases, writePracticeItem } from '../../../domain/training/practice-item.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../../domain/transcript/transcript.ts';
import { readCorpus } from '../../../models/training/read-corpus.ts';
import { shortcutScores } from '../../../models/training/shortcut.ts';

const CORPUS = join(import.meta.dirname, '../../../models/corpus');
const corpus = readCorpus(CORPUS);
const draw = (seed: number, change = {}) =>
  drawExamForm(corpus, { seed, risk: 30, benign: 30, languages: TRAINING_LANGUAGES, ...change });

/** How often each value comes, the least and the most. */
function spread(values: readonly string[]): number {
  const counts = [...Map.groupBy(values, (value) => value).values()].map(({ length }) => length);
  return Math.max(...counts) - Math.min(...counts);
}

const labelled = ({ items }: ExamForm): Transcript[] =>
  items.map(({ transcript, outcome, characteristics }) => ({
    ...transcript,
    label: { outcome, characteristics },
  }));

describe('an exam form', () => {
  let forms: ExamForm[];
  beforeAll(() => {
    forms = Array.from({ length: 10 }, (_, index) => draw(1 + index));
  });

  test('has as many of each side as were asked for, and balances what they are about', () => {
    for (const { items } of forms) {
      for (const outcome of ['risk', 'benign'] as const) {
        const own = items.filter((item) => item.outcome === outcome);
        expect(own).toHaveLength(30);
        expect(spread(own.map(({ focus }) => focus.characteristic))).toBe(0);
        expect(spread(own.map(({ focus }) => focus.language))).toBeLessThanOrEqual(1);
        expect(spread(own.map(({ difficulty }) => difficulty))).toBe(0);
        // Each language is asked for easily and hard, each characteristic in several languages.
        expect(spread(own.map(({ focus, difficulty }) => focus.language + difficulty))).toBeLessThanOrEqual(
          2,
        );
        for (const of of Map.groupBy(own, ({ focus }) => focus.characteristic).values())
          expect(new Set(of.map(({ focus }) => focus.language)).size).toBeGreaterThanOrEqual(2);
        expect(own.every(({ focus }) => focus.side === (outcome === 'risk' ? 'risk' : 'look-alike'))).toBe(
          true,
        );
      }
      for (const item of items) expect(trainingItemSchema.parse(item)).toEqual(item);
    }
  });

  test('is made of test families alone, which neither practice nor samples are made of', () => {
    const used = forms.flatMap(({ items }) => items.flatMap(({ families }) => families));
    expect(used.filter((id) => partOf(id) !== 'test')).toEqual([]);
    expect(new Set(used).size).toBeGreaterThan(300);
  });

  test('says nothing that decides in practice or stands in the samples', () => {
    // A word or two, such as half of a split phrase, may be said anywhere.
    const decided = (items: readonly TrainingItem[]) =>
      items
        .flatMap(({ transcript, deciding }) => deciding.map((place) => transcript.messages[place]!.text))
        .filter((text) => text.length > 12);
    const phrases = practicePhrases(corpus, 'en')!;
    const practised = CHARACTERISTIC_IDS.flatMap((characteristic) =>
      SIDES.flatMap((side) =>
        Array.from({ length: 15 }, (_, number) =>
          writePracticeItem(phrases, {
            focus: { characteristic, language: 'en', side },
            difficulty: 'hard',
            number,
          }),
        ),
      ),
    );
    const samples = readFileSync(join(CORPUS, 'samples.jsonl'), 'utf8').trim().split('\n');
    const elsewhere = new Set([
      ...decided(practised),
      ...samples.flatMap((line) => (JSON.parse(line) as Transcript).messages.map(({ text }) => text)),
    ]);
    const asked = decided(forms.flatMap(({ items }) => items));
    expect(asked.length).toBeGreaterThan(1000);
    expect(asked.filter((text) => elsewhere.has(text))).toEqual([]);
  });

  test('holds no transcript twice, and hardly a family', () => {
    for (const { items } of forms) {
      const texts = items.map(({ transcript }) => transcript.messages.map(({ text }) => text).join('\n'));
      expect(new Set(texts).size).toBe(60);
      const used = items.flatMap(({ families }) => families);
      expect(new Set(used).size / used.length).toBeGreaterThan(0.9);
    }
  });

  test('tells nothing by its ids, its order or labels', () => {
    for (const { items } of forms) {
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size).toBe(60);
      for (const id of ids) expect(id).toMatch(/^exam-[0-9a-z]{6}$/);
      expect(items.every(({ id, transcript }) => transcript.id === id && !transcript.label)).toBe(true);
    }
    const all = forms.flatMap(({ items }) => items.map((item, place) => ({ item, place })));
    const told = (score: (each: (typeof all)[number]) => number) =>
      rocAuc(all.map((each) => ({ score: score(each), positive: each.item.outcome === 'risk' })))!;
    expect(Math.abs(told(({ place }) => place) - 0.5)).toBeLessThan(0.08);
    expect(Math.abs(told(({ item }) => Number.parseInt(item.id.slice(5), 36)) - 0.5)).toBeLessThan(0.08);
  });

  test('tells nothing by channel, length, accounts or times', () => {
    const others = Array.from({ length: 10 }, (_, index) => draw(2000 + index)).flatMap(labelled);
    const own = forms.flatMap(labelled);
    const scores = shortcutScores(others, own);
    const auc = rocAuc(
      own.map(({ label }, index) => ({ score: scores[index]!, positive: label!.outcome === 'risk' })),
    )!;
    // Of 300 and 300 the area under the curve has a standard error of 0.024.
    expect(Math.abs(auc - 0.5)).toBeLessThan(0.06);
  });

  test('is the same for the same seed, and another for another', () => {
    expect(draw(1)).toEqual(forms[0]);
    const texts = ({ items }: ExamForm) => items.map(({ transcript }) => transcript.messages[0]!.text);
    expect(texts(forms[1]!)).not.toEqual(texts(forms[0]!));
  });

  // What docs/training.md and the rules of the exam say of retakes.
  test.each([
    [['en'], 0.05, 0.25],
    [['de'], 0.3, 0.6],
    [TRAINING_LANGUAGES, 0.05, 0.25],
  ] as const)('a second one repeats no transcript, but phrases: in %j', (languages, least, most) => {
    const [first, second] = [draw(100, { languages }), draw(101, { languages })];
    const texts = ({ items }: ExamForm) =>
      items.map(({ transcript }) => transcript.messages.map(({ text }) => text).join('\n'));
    const seen = new Set(texts(first));
    expect(texts(second).filter((text) => seen.has(text))).toEqual([]);
    const decided = ({ items }: ExamForm) =>
      items
        .flatMap(({ transcript, deciding }) => deciding.map((place) => transcript.messages[place]!.text))
        .filter((text) => text.length > 12);
    const known = new Set(decided(first));
    const again = decided(second).filter((text) => known.has(text)).length / decided(second).length;
    expect(again).toBeGreaterThan(least);
    expect(again).toBeLessThan(most);
  });

  test('can be of one language, and of sides that differ', () => {
    const { items, languages } = draw(7, { risk: 13, benign: 4, languages: ['de'] });
    expect(languages).toEqual(['de']);
    expect(items.filter(({ outcome }) => outcome === 'risk')).toHaveLength(13);
    expect(items.filter(({ outcome }) => outcome === 'benign')).toHaveLength(4);
    expect(new Set(items.map(({ transcript }) => transcript.locale))).toEqual(new Set(['de']));
    const risk = items.filter(({ outcome }) => outcome === 'risk');
    expect(spread(risk.map(({ focus }) => focus.characteristic))).toBe(1);
  });
});
