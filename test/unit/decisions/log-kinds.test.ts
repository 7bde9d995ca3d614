import { describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { findChainBreak } from '../../../domain/decisions/hash-chain.ts';
import { type LogEntry, logEntrySchema, type NewLogEntry } from '../../../domain/decisions/log-entry.ts';
import { filterLog, WHOLE_LOG } from '../../../domain/decisions/log-filter.ts';
import { LOG_KINDS, type LogKind } from '../../../domain/decisions/log-kinds.ts';
import {
  belongsToCase,
  casesOf,
  casesWithHandIn,
  readableEntry,
} from '../../../domain/decisions/log-visibility.ts';
import { english } from '../../../words/en.ts';
import { makeLog } from '../../fixtures/log-entries.ts';

const ADDED = 'cases-gathered' as LogKind;

vi.mock(import('../../../domain/decisions/kinds/data.ts'), async (original) => {
  const { DATA_KINDS } = await original();
  const added = {
    group: 'data',
    payload: z.object({ ids: z.array(z.string()), from: z.string(), whose: z.string() }),
    hiddenBy: ['woven'],
    cases: ({ ids }: { ids: string[] }) => ids,
    transcripts: ({ from }: { from: string }) => [from],
    givesHandTo: ({ whose }: { whose: string }) => whose,
  };
  return { DATA_KINDS: { ...DATA_KINDS, 'cases-gathered': added } } as never;
});

const payload = { ids: ['case-1', 'case-2'], from: 't-9', whose: 'oak' };
const [entry] = makeLog([
  { at: '2026-03-05T10:00:00.000Z', actor: 'willow', caseId: null, kind: ADDED, payload } as never,
] satisfies NewLogEntry[]) as [LogEntry];
const lead = { name: 'ash', role: 'lead' } as const;
const oak = { name: 'oak', role: 'reviewer' } as const;
const access = { sealed: new Set<string>(), blind: new Set<string>(), named: null };

describe('a kind that is added to the register', () => {
  test('is read and checked as it says', () => {
    expect(LOG_KINDS).toContain(ADDED);
    expect(logEntrySchema.parse(entry)).toEqual(entry);
    expect(findChainBreak([entry])).toBeNull();
    expect(logEntrySchema.safeParse({ ...entry, payload: { ...payload, ids: 1 } }).success).toBe(false);
    expect(logEntrySchema.safeParse({ ...entry, kind: 'another' }).success).toBe(false);
  });

  test('is shown to whom it may be', () => {
    expect(readableEntry(entry, { ...access, viewer: lead })).toBe(entry);
    expect(readableEntry(entry, { ...access, viewer: oak })).toMatchObject({
      payload: null,
      hidden: 'woven',
    });
    expect(belongsToCase(entry, oak)).toBe(false);
  });

  test('is found by its cases and transcripts, and by whom it gives a hand in them', () => {
    expect(casesOf(entry)).toEqual(payload.ids);
    expect(casesWithHandIn([entry], oak)).toEqual(payload.ids);
    expect(casesWithHandIn([entry], lead)).toEqual([]);
    for (const [search, found] of [
      ['case-2', 1],
      ['T-9', 1],
      ['oak', 0],
    ] as const)
      expect(filterLog([entry], { ...WHOLE_LOG, search }, new Map())).toHaveLength(found);
  });
});

test('every kind has a name, and no name is left of another', () => {
  const kinds = LOG_KINDS.filter((kind) => kind !== ADDED);
  expect(Object.keys(english.logEntry.kind).sort()).toEqual([...kinds].sort());
});
