import { describe, expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import { changeBankCommand, createBankCommand } from '../../../domain/commands/matching/banks.ts';
import { entryIdOf, keepEntriesCommand } from '../../../domain/commands/matching/keep-entries.ts';
import type { Bank } from '../../../domain/matching/bank/bank.ts';
import { entrySchema } from '../../../domain/matching/bank/entry.ts';
import {
  animationEntry,
  animationsOf,
  generatedEntries,
  generatedPlanSchema,
  mostOf,
  recipesOf,
} from '../../../domain/matching/bank/generated-entries.ts';
import { STILL_METHODS } from '../../../domain/matching/methods.ts';
import type { PictureHashes } from '../../../domain/matching/picture.ts';
import { recipeSchema } from '../../../domain/pictures/recipe.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';

const context = makeContext();
const at = new Date(NOW).toISOString();
const bank: Bank = {
  ...{ id: 'bank-1', name: 'Mosaics', source: 'team north', description: '' },
  ...{ createdAt: at, status: 'active' },
};

describe('creating a bank', () => {
  const create = (name: string, banks: Bank[] = []) =>
    createBankCommand.decide({ name, source: ' team north ', description: '' }, banks, context);

  test('stores an active one without blanks around its name, and says so in the log', () => {
    expect(create('  Mosaics ')).toMatchObject({
      answer: 'new-1',
      changes: { banks: { put: [{ ...bank, id: 'new-1' }] } },
      entries: [
        {
          ...{ kind: 'bank-created', actor: 'reviewer-1', caseId: null },
          payload: { bankId: 'new-1', name: 'Mosaics', source: 'team north' },
        },
      ],
    });
  });

  test('needs a name that no other has, in whichever case', () => {
    expect(create('  ')).toEqual(refuse('name-missing', { what: 'bank' }));
    expect(create('MOSAICS', [bank])).toEqual(refuse('name-taken', { what: 'bank', name: 'MOSAICS' }));
  });
});

describe('changing a bank', () => {
  const change = (status: Bank['status'], reason = ' wrong list ', found: Bank | undefined = bank) =>
    changeBankCommand.decide({ id: 'bank-1', status, reason }, found, context);

  test('suspends it and activates it again, with the reason in the log', () => {
    const payload = { bankId: 'bank-1', name: 'Mosaics', reason: 'wrong list' };
    expect(change('suspended')).toMatchObject({
      changes: { banks: { put: [{ ...bank, status: 'suspended' }] } },
      entries: [{ kind: 'bank-changed', payload: { ...payload, status: 'suspended' } }],
    });
    expect(change('active', 'wrong list', { ...bank, status: 'suspended' })).toMatchObject({
      changes: { banks: { put: [bank] } },
      entries: [{ kind: 'bank-changed', payload: { ...payload, status: 'active' } }],
    });
  });

  test('needs a reason, another status and the bank', () => {
    expect(change('suspended', ' ')).toEqual(refuse('reason-missing', { what: 'bank' }));
    expect(change('active')).toEqual(refuse('unchanged', { what: 'bank' }));
    const gone = changeBankCommand.decide({ id: 'x', status: 'active', reason: 'y' }, undefined, context);
    expect(gone).toEqual(refuse('not-found', { what: 'bank' }));
  });
});

const hashesOf = (digit: string): PictureHashes => ({
  ...{ md5: digit.repeat(32), sha1: digit.repeat(40), sha256: digit.repeat(64), pdq: digit.repeat(64) },
  ...{ pdqQuality: 80, 'difference-hash': digit.repeat(16), 'dct-hash': digit.repeat(16) },
});

describe('adding entries', () => {
  const draft = (digit: string) =>
    generatedEntries(recipesOf({ kind: 'map', pictures: 1, seed: 7 })[0]!, hashesOf(digit), ['pdq'], at)[0]!;
  const drafts = [draft('a'), draft('b'), draft('b')];
  const stored = { ...draft('a'), bankId: 'bank-1', id: entryIdOf('bank-1', draft('a')) };

  test('keeps each hash once and leaves what is stored as it is', () => {
    const suspended = { ...stored, status: 'suspended' as const };
    const done = keepEntriesCommand.decide(
      { bankId: 'bank-1', source: 'generated', drafts },
      { bank, stored: [suspended], running: new Set() },
      context,
    );
    const id = `bank-1:pdq:${'b'.repeat(64)}`;
    expect(done).toMatchObject({
      answer: { added: 1, known: 2 },
      changes: { bankEntries: { put: [{ ...draft('b'), id, bankId: 'bank-1' }], delete: [] } },
      entries: [
        {
          kind: 'bank-entries-added',
          payload: { bankId: 'bank-1', name: 'Mosaics', source: 'generated', added: 1, known: 2 },
        },
      ],
    });
  });

  test('needs the bank', () => {
    const input = { bankId: 'bank-1', source: 'generated', drafts };
    expect(
      keepEntriesCommand.decide(input, { bank: undefined, stored: [], running: new Set() }, context),
    ).toEqual(refuse('not-found', { what: 'bank' }));
  });
});

describe('generated pictures', () => {
  test('are named by their seeds, one after the other, past the last seed from the first', () => {
    const recipes = recipesOf({ kind: 'every', pictures: 9, seed: 0xffffffff });
    expect(recipes.map(({ picture }) => picture.seed)).toEqual([0xffffffff, 0, 1, 2, 3, 4, 5, 6, 7]);
    expect(new Set(recipes.map(({ picture }) => picture.kind)).size).toBe(7);
    for (const recipe of recipes) expect(recipeSchema.safeParse(recipe).success).toBe(true);
  });

  test('become entries that a bank can hold', () => {
    const [recipe] = recipesOf({ kind: 'chart', pictures: 1, seed: 3 });
    const drafts = generatedEntries(recipe!, hashesOf('f'), STILL_METHODS, at);
    expect(drafts.map(({ method }) => method)).toEqual(STILL_METHODS);
    for (const draft of drafts) {
      const entry = { ...draft, bankId: 'bank-1', id: entryIdOf('bank-1', draft) };
      expect(entrySchema.parse(entry)).toEqual(entry);
      expect(draft).toMatchObject({ pictureId: 'chart-3', tags: ['generated', 'chart'], recipe });
      expect(draft.quality).toBe(draft.method === 'pdq' ? 80 : null);
    }
  });

  test('are animations of one entry each, with the frames of all of it', () => {
    const [animation] = animationsOf({ pictures: 1, seed: 2 ** 32 + 5 });
    const frames = [{ hash: '0f'.repeat(32), quality: 90, moment: 0 }];
    const draft = animationEntry(animation!, frames, at);
    const entry = { ...draft, bankId: 'bank-1', id: entryIdOf('bank-1', draft) };
    expect(entrySchema.parse(entry)).toEqual(entry);
    expect(draft).toMatchObject({ method: 'vpdq', pictureId: 'animation-5', animation, frames });
    expect(recipesOf({ kind: 'animation', pictures: 1, seed: 5 })).toEqual([]);
    const { frames: _, ...without } = entry;
    expect(entrySchema.safeParse(without).success).toBe(false);
    expect(entrySchema.safeParse({ ...entry, method: 'sha256' }).success).toBe(false);
  });

  test('are so many at once and no more', () => {
    const plan = { kind: 'icon', pictures: mostOf('icon'), seed: 0 };
    expect(generatedPlanSchema.safeParse(plan).success).toBe(true);
    for (const wrong of [
      { pictures: mostOf('icon') + 1 },
      { pictures: 0 },
      { kind: 'animation', pictures: mostOf('animation') + 1 },
      { methods: [] },
      { seed: -1 },
      { seed: 2 ** 32 },
    ])
      expect(generatedPlanSchema.safeParse({ ...plan, ...wrong }).success).toBe(false);
  });
});
