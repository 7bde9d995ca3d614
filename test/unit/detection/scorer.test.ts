import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type LoadedPack, loadPack } from '../../../cli/onnx-session.ts';
import type { Assessment } from '../../../domain/detection/assessment.ts';
import { createHeadSession, ModelDamagedError } from '../../../domain/detection/head-session.ts';
import { knownTextHash } from '../../../domain/detection/layers/known-match.ts';
import { KnownMessages } from '../../../domain/detection/layers/known-messages.ts';
import { readoutWeights } from '../../../domain/detection/readout.ts';
import { CHARACTERISTIC_IDS } from '../../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../../domain/transcript/transcript.ts';
import { makeTranscript } from '../../fixtures/factories.ts';

const SAMPLES = join(import.meta.dirname, '../../../models/corpus/samples.jsonl');

let pack: LoadedPack;
let samples: Transcript[];
let assessments: Assessment[];

beforeAll(async () => {
  pack = await loadPack();
  samples = readFileSync(SAMPLES, 'utf8')
    .trim()
    .split('\n')
    .slice(0, 60)
    .map((line) => JSON.parse(line) as Transcript);
  assessments = await pack.scorer.score(samples);
}, 60_000);

const logit = (risk: number) => Math.log(risk / (1 - risk));

function withTexts(...texts: string[]): Transcript {
  const [message] = makeTranscript().messages;
  return makeTranscript({ messages: texts.map((text) => ({ ...message!, text })) });
}

describe('the scorer', () => {
  test('one assessment a transcript, in order, with a risk after every message', () => {
    expect(assessments.map(({ transcriptId }) => transcriptId)).toEqual(samples.map(({ id }) => id));
    for (const [index, { timeline, risk, peak, characteristics }] of assessments.entries()) {
      expect(timeline).toHaveLength(samples[index]!.messages.length);
      expect(timeline.at(-1)).toBe(risk);
      expect(Math.max(...timeline)).toBe(peak);
      expect(Object.keys(characteristics).sort()).toEqual([...CHARACTERISTIC_IDS].sort());
      for (const value of [...timeline, ...Object.values(characteristics)]) {
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
    }
  });

  test('a risk never falls as a conversation goes on', () => {
    for (const { timeline } of assessments)
      for (let index = 1; index < timeline.length; index += 1)
        expect(timeline[index]).toBeGreaterThanOrEqual(timeline[index - 1]!);
  });

  test('the contributions and the intercept sum to the logit of the risk', () => {
    const { intercept } = readoutWeights(pack.manifest);
    for (const { evidence, risk } of assessments) {
      const sum = evidence.reduce((total, { contribution }) => total + contribution, intercept);
      expect(Math.abs(sum - logit(risk))).toBeLessThan(1e-6);
      for (const { contribution } of evidence) expect(contribution).toBeGreaterThan(0);
    }
  });

  test('a prefix scores as the full run did at that message', async () => {
    for (const [index, transcript] of samples.slice(0, 20).entries()) {
      const prefixes = transcript.messages.map((_, last) => ({
        ...transcript,
        messages: transcript.messages.slice(0, last + 1),
      }));
      const scored = await pack.scorer.score(prefixes);
      for (const [last, { risk }] of scored.entries())
        expect(Math.abs(risk - assessments[index]!.timeline[last]!)).toBeLessThan(1e-5);
    }
  });

  test('evidence names whole words of the text as written', () => {
    let spans = 0;
    for (const [index, { evidence }] of assessments.entries())
      for (const entry of evidence) {
        const { text } = samples[index]!.messages[entry.message]!;
        expect(entry.spans.length).toBeGreaterThan(0);
        let previous = -1;
        for (const [start, end] of entry.spans) {
          spans += 1;
          expect(start).toBeGreaterThan(previous);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(text.slice(start, end).isWellFormed()).toBe(true);
          previous = end;
        }
      }
    expect(spans).toBeGreaterThan(20);
  });

  test('what the layers find stands beside the risk, in order, and changes nothing of it', async () => {
    const text = 'this text is on the list of known ones';
    const said = withTexts(
      'our little secret, yeah?',
      text,
      'ring 555-0123 in a private chat in this app, just us two',
    );
    const [without] = await pack.scorer.score([said]);
    const [found] = await pack.scorer.score([said], new KnownMessages([knownTextHash(text)!]));
    expect(found!.layerHits!.map(({ layer, message }) => [layer, message])).toEqual([
      ['known-match', 1],
      ['rules', 2],
      ['personal-info', 2],
    ]);
    expect({ ...found, layerHits: [] }).toEqual({ ...without, layerHits: [] });
    expect(without!.layerHits!.some(({ layer }) => layer === 'known-match')).toBe(false);
    const spans = found!.layerHits!.flatMap((hit) => hit.spans.map((span) => ({ ...hit, span })));
    expect(spans.map(({ message, span }) => said.messages[message]!.text.slice(...span))).toContain(
      '555-0123',
    );
    expect((await pack.scorer.score([withTexts('hello')]))[0]!.layerHits).toEqual([]);
  });

  test('hits of a prefix are those of the whole up to there', async () => {
    const hit = samples.filter((_, index) => assessments[index]!.layerHits!.length > 0);
    for (const sample of hit.slice(0, 10)) {
      const whole = assessments[samples.indexOf(sample)]!.layerHits!;
      const upTo = whole[0]!.message + 1;
      const [prefix] = await pack.scorer.score([{ ...sample, messages: sample.messages.slice(0, upTo) }]);
      expect(prefix!.layerHits).toEqual(whole.filter(({ message }) => message < upTo));
    }
  });

  test('what is not text does no harm', async () => {
    const odd = [
      withTexts(''),
      withTexts('😀', '\u202e\u200b', '…', '   '),
      withTexts('\ud800 lone \udc00'),
      withTexts('word '.repeat(4000)),
    ];
    const scored = await pack.scorer.score(odd);
    expect(scored).toHaveLength(4);
    for (const { timeline } of scored) for (const risk of timeline) expect(Number.isFinite(risk)).toBe(true);
  });

  test('a pattern at the end of a long message is found in its window', async () => {
    const phrase =
      "don't tell your parents about me, ok? this chat is our little secret, delete it after you've read it";
    const filler = 'then we painted the fence green and had soup '.repeat(60);
    const [without, long] = await pack.scorer.score([withTexts(filler), withTexts(`${filler}${phrase}`)]);
    expect(long!.risk).toBeGreaterThan(without!.risk);
    const end = long!.evidence.flatMap(({ spans }) => spans).at(-1)![1];
    expect(end).toBeGreaterThan(filler.length);
  });

  test('no transcripts give no assessments, and overlapping calls do not disturb each other', async () => {
    expect(await pack.scorer.score([])).toEqual([]);
    const halves = await Promise.all([
      pack.scorer.score(samples.slice(0, 5)),
      pack.scorer.score(samples.slice(5, 10)),
    ]);
    expect(halves.flat().map(({ transcriptId }) => transcriptId)).toEqual(
      samples.slice(0, 10).map(({ id }) => id),
    );
  });

  test('a model that is not the one of its manifest is refused', async () => {
    const runtime = {
      InferenceSession: { create: () => Promise.reject(new Error('not reached')) },
      Tensor: class {},
    };
    await expect(createHeadSession(runtime, new Uint8Array(8), pack.manifest)).rejects.toThrow(
      ModelDamagedError,
    );
  });
});
