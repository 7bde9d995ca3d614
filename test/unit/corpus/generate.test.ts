import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Generator } from '../../../domain/corpus/generate.ts';
import { partOf } from '../../../domain/corpus/part.ts';
import { rocAuc } from '../../../domain/metrics/ranking/ranking.ts';
import { transcriptSchema } from '../../../domain/transcript/transcript.ts';
import { readCorpus } from '../../../models/training/read-corpus.ts';
import { sampleTranscripts } from '../../../models/training/samples.ts';
import { shortcutScores } from '../../../models/training/shortcut.ts';

const CORPUS = join(import.meta.dirname, '../../../models/corpus');
const corpus = readCorpus(CORPUS);
const make = (seed: number, part = 'train') =>
  new Generator(corpus, { seed, takes: (id) => partOf(id) === part, prefix: part });
const many = (generator: Generator, count: number) =>
  Array.from({ length: count }, (_, number) => generator.generate(number));

describe('the generator', () => {
  test('says the same for the same seed, whatever else was asked for', () => {
    const first = many(make(5), 30);
    expect(many(make(5), 30)).toEqual(first);
    expect(make(5).generate(29)).toEqual(first[29]);
    expect(make(6).generate(0)).not.toEqual(first[0]);
  });

  test('still writes the samples that ship, byte for byte', () => {
    const shipped = readFileSync(join(CORPUS, 'samples.jsonl'), 'utf8');
    const count = shipped.trim().split('\n').length;
    const written = sampleTranscripts(corpus, count).map((transcript) => `${JSON.stringify(transcript)}\n`);
    expect(written.join('') === shipped).toBe(true);
  });

  test('writes valid transcripts of the promised kinds', () => {
    const all = many(make(7), 600);
    for (const { transcript, truth } of all) {
      expect(transcriptSchema.safeParse(transcript).success).toBe(true);
      const { messages, label } = transcript;
      expect(messages.length).toBeGreaterThanOrEqual(4);
      expect(messages.length).toBeLessThanOrEqual(80);
      expect(new Set(messages.map(({ from }) => from)).size).toBeLessThanOrEqual(5);
      expect(truth).toHaveLength(messages.length);
      expect(label!.characteristics.length > 0).toBe(label!.outcome === 'risk');
    }
    const share = all.filter(({ transcript }) => transcript.label!.outcome === 'risk').length / all.length;
    expect(share).toBeGreaterThan(0.38);
    expect(share).toBeLessThan(0.52);
    expect(new Set(all.map(({ transcript }) => transcript.locale))).toEqual(
      new Set(['en', 'de', 'fr', 'es', 'mul']),
    );
  });

  test('risk means two pattern phrases of one account, benign at most one', () => {
    for (const { transcript, truth } of many(make(9), 600)) {
      const byAccount = Map.groupBy(
        transcript.messages.flatMap(({ from }, index) => (truth[index]?.length ? [from] : [])),
        (from) => from,
      );
      const most = Math.max(0, ...[...byAccount.values()].map(({ length }) => length));
      if (transcript.label!.outcome === 'risk') expect(most).toBeGreaterThanOrEqual(2);
      else expect(most).toBeLessThanOrEqual(1);
    }
  });

  test('channel, length and times give nothing away', () => {
    const train = many(make(11), 1500).map(({ transcript }) => transcript);
    const other = many(make(12), 1500).map(({ transcript }) => transcript);
    const scores = shortcutScores(train, other);
    const auc = rocAuc(
      other.map(({ label }, index) => ({ score: scores[index]!, positive: label!.outcome === 'risk' })),
    );
    expect(Math.abs(auc! - 0.5)).toBeLessThan(0.06);
    // It trains a model; a busy machine needs longer than the usual five seconds.
  }, 60_000);
});
