import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packManifestSchema } from '../../../domain/detection/pack.ts';
import { byNearness, patternFeatures } from '../../../domain/detection/similar.ts';
import type { TrainingItem } from '../../../domain/training/item.ts';
import { practicePhrases, writePracticeItem } from '../../../domain/training/practice-item.ts';
import { comparableRequests, nearestItems } from '../../../domain/training/similar-items.ts';
import { readCorpus } from '../../../models/training/read-corpus.ts';

const MODELS = join(import.meta.dirname, '../../../models');
const { features } = packManifestSchema.parse(
  JSON.parse(readFileSync(join(MODELS, 'packs/second-look/manifest.json'), 'utf8')),
);
const phrases = practicePhrases(readCorpus(join(MODELS, 'corpus')), 'en')!;
const focus = { characteristic: 'platform-move', language: 'en', side: 'risk' } as const;
const item = writePracticeItem(phrases, { focus, difficulty: 'easy', number: 3 });
const others = comparableRequests(item).map((request) => writePracticeItem(phrases, request));

describe('two similar items', () => {
  test('are a risk and a look-alike about the same, and neither is the item itself', () => {
    expect(others.map(({ id }) => id)).toContain(item.id);
    const { risk, lookAlike } = nearestItems(item, others, features);
    expect(risk.focus).toEqual(focus);
    expect(lookAlike.focus).toEqual({ ...focus, side: 'look-alike' });
    expect(risk.id).not.toBe(item.id);
  });

  test('are the nearest of their side', () => {
    const said = ({ transcript }: TrainingItem) => patternFeatures(transcript.messages, features);
    const rest = others.filter(({ id }) => id !== item.id);
    const { risk, lookAlike } = nearestItems(item, others, features);
    const ranked = byNearness(
      said(item),
      rest.map((each) => ({ id: each.id, features: said(each) })),
    ).map(({ other }) => other.id);
    const nearer = (id: string) => ranked.slice(0, ranked.indexOf(id));
    const sideOf = (id: string) => rest.find((each) => each.id === id)!.focus.side;
    expect(nearer(risk.id).map(sideOf)).not.toContain('risk');
    expect(nearer(lookAlike.id).map(sideOf)).not.toContain('look-alike');
  });

  test('the same text at another number would be the nearest', () => {
    const twin = { ...item, id: 'twin' };
    expect(nearestItems(item, [...others, twin], features).risk).toEqual(twin);
  });
});
