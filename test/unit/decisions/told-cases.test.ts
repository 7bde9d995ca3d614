import { describe, expect, test } from 'vitest';
import { caseEntries } from '../../../domain/decisions/case-entries.ts';
import { CaseReplay } from '../../../domain/decisions/case-replay.ts';
import { goldenCaseId } from '../../../domain/decisions/golden-case.ts';
import { logEntrySchema, type NewLogEntry } from '../../../domain/decisions/log-entry.ts';
import { type CasesOpened, withoutCases } from '../../../domain/decisions/told-cases.ts';
import type { Case } from '../../../domain/queue/case.ts';
import { makeCase } from '../../fixtures/factories.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';

const by = { at: '2026-03-04T17:00:00.000Z', actor: 'Second Look' };
const many = (count: number): Case[] =>
  Array.from({ length: count }, (_, index) =>
    makeCase({ id: crypto.randomUUID(), transcriptId: `t-${index}` }),
  );
const replayed = (entries: readonly NewLogEntry[], id: string) => {
  const replay = new CaseReplay();
  replay.take(makeLog(entries));
  return replay.of(id);
};

describe('cases that are opened together', () => {
  test('are told in entries of some 60 kB, each under one policy and one model', () => {
    const entries = caseEntries(by, { opened: [...many(1_000), makeCase({ id: 'x', policyVersion: 2 })] });
    const sizes = makeLog(entries).map((entry) => JSON.stringify(entry).length);
    expect(sizes).toHaveLength(5);
    expect(Math.max(...sizes)).toBeLessThan(64_000);
  });

  test('an entry has as many ids as cases', () => {
    const [entry] = makeLog(caseEntries(by, { opened: many(2) }));
    expect(logEntrySchema.safeParse(entry).success).toBe(true);
    const payload = { ...entry!.payload, caseIds: ['only one'] };
    expect(logEntrySchema.safeParse({ ...entry, payload }).success).toBe(false);
  });

  test('follow whole from the entry', () => {
    const opened = many(3);
    for (const each of opened)
      expect(replayed(caseEntries(by, { opened }), each.id)).toMatchObject({ at: each, begun: true });
  });

  test('and opened anew later stay as they were opened last, when the first time is told again', () => {
    const [gone, back] = many(2);
    const [first] = makeLog(caseEntries(by, { opened: [gone!, back!] }));
    const told = first as Extract<typeof first, { kind: 'cases-opened' }> & { payload: CasesOpened };
    const anew = { ...back!, risk: 0.4, policyVersion: 3 };
    const entries = [
      newEntry('erased'),
      newEntry('cases-withdrawn', { payload: { caseIds: [back!.id] } }),
      ...caseEntries(by, { opened: [anew] }),
      newEntry('lease', { caseId: back!.id, actor: 'oak' }),
      newEntry('cases-opened', { payload: withoutCases(told, new Set([gone!.id]))! }),
    ];
    const { at } = replayed(entries, back!.id);
    expect(at).toMatchObject({ risk: 0.4, policyVersion: 3, flaggedAt: by.at, lease: { reviewer: 'oak' } });
  });

  test('are told again without those that are gone, and go on as they were', () => {
    const [gone, kept, back] = many(3);
    const all = [gone!, kept!, back!];
    const [first] = makeLog(caseEntries(by, { opened: all }));
    const told = first as Extract<typeof first, { kind: 'cases-opened' }> & { payload: CasesOpened };
    const again = withoutCases(told, new Set([gone!.id]))!;
    expect(JSON.stringify(again)).not.toMatch(new RegExp(`${gone!.id}|"${gone!.transcriptId}"`));
    const entries = [
      newEntry('erased'),
      newEntry('skip', { caseId: kept!.id, actor: 'oak' }),
      newEntry('skip', { caseId: back!.id, actor: 'oak' }),
      newEntry('cases-withdrawn', { payload: { caseIds: [back!.id] } }),
      newEntry('erased'),
      newEntry('cases-opened', { payload: again }),
      newEntry('cases-opened', { payload: { ...again, first: { seq: 5, at: by.at } } }),
    ];
    expect(replayed(entries, kept!.id).at).toMatchObject({ ...kept, skippedBy: ['oak'] });
    expect(replayed(entries.slice(0, 6), back!.id).at).toMatchObject({ state: 'withdrawn', risk: 0.9 });
    expect(replayed(entries, back!.id).at).toMatchObject({ ...back, state: 'open', skippedBy: [] });
    expect(withoutCases(told, new Set(all.map(({ id }) => id)))).toBeNull();
  });
});

describe('the id of a case of a golden item', () => {
  const key = 'a'.repeat(64);

  test('looks like any other, and is another for each key, transcript and reviewer', () => {
    const ids = [
      goldenCaseId(key, 't-1', 'oak'),
      goldenCaseId(key, 't-1', 'willow'),
      goldenCaseId(key, 't-2', 'oak'),
      goldenCaseId('b'.repeat(64), 't-1', 'oak'),
    ];
    expect(new Set(ids).size).toBe(4);
    for (const id of ids)
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(goldenCaseId(key, 't-1', 'oak')).toBe(ids[0]);
  });
});
