import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { drawExamForm } from '../../../domain/training/exam-form.ts';
import { practicePhrases, writePracticeItem } from '../../../domain/training/practice-item.ts';
import { readCorpus } from '../../../models/training/read-corpus.ts';
import { examForm, itemById, practiceItem } from '../../../workflows/training/material.ts';

const corpus = readCorpus(join(import.meta.dirname, '../../../models/corpus'));

describe('the material of training', () => {
  test('is the same whether its phrases come from the extension or from the folder', async () => {
    const request = {
      focus: { characteristic: 'secrecy', language: 'de', side: 'look-alike' },
      difficulty: 'hard',
      number: 12,
    } as const;
    const item = await practiceItem(request);
    expect(item).toEqual(writePracticeItem(practicePhrases(corpus, 'de')!, request));
    const form = { seed: 9, risk: 6, benign: 5, languages: ['en', 'de'] } as const;
    expect(await examForm(form)).toEqual(drawExamForm(corpus, form));
  });

  test('is found by its id, and nothing else is', async () => {
    const focus = { characteristic: 'pressure', language: 'en', side: 'risk' } as const;
    const item = await practiceItem({ focus, difficulty: 'easy', number: 4 });
    expect(await itemById(item.id)).toEqual(item);
    const { items } = await examForm({ seed: 1, risk: 1, benign: 1, languages: ['en'] });
    expect(await itemById(items[0]!.id)).toBeNull();
    expect(await itemById('t-001')).toBeNull();
  });

  test('comes without margins where no model can be started, and does not wait for one', async () => {
    const { items } = await examForm({ seed: 2, risk: 1, benign: 1, languages: ['en'] });
    expect(items.map(({ margin }) => margin)).toEqual([null, null]);
  });
});
