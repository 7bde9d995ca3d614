import { describe, expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import {
  restoreEntriesCommand,
  suspendEntriesCommand,
  undoEntryDecisionCommand,
} from '../../../domain/commands/matching/entry-status.ts';
import type { Bank } from '../../../domain/matching/bank/bank.ts';
import type { Entry } from '../../../domain/matching/bank/entry.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import { makeLog, newEntry } from '../../fixtures/log-entries.ts';

const context = makeContext();
const at = new Date(NOW).toISOString();
const bank: Bank = {
  ...{ id: 'bank-1', name: 'Mosaics', source: '', description: '' },
  ...{ createdAt: at, status: 'active' },
};

function entry(digit: string, status: Entry['status'], bankId = 'bank-1'): Entry {
  const hash = digit.repeat(64);
  const id = `${bankId}:pdq:${hash}`;
  return { id, bankId, method: 'pdq', hash, quality: 90, tags: [], source: '', date: at, status };
}
const [a, b, gone] = [entry('a', 'active'), entry('b', 'suspended'), entry('c', 'removed')];

const input = (entries: readonly Entry[], note = ' nothing in it ') => ({
  ...{ bankId: 'bank-1', entryIds: entries.map(({ id }) => id), note },
});
const suspend = (entries: Entry[], note?: string, found: Bank | undefined = bank) =>
  suspendEntriesCommand.decide(input(entries, note), { bank: found, entries }, context);
const restore = (entries: Entry[], note?: string) =>
  restoreEntriesCommand.decide(input(entries, note), { bank, entries }, context);
const payload = { bankId: 'bank-1', name: 'Mosaics', note: 'nothing in it' };

describe('suspending entries', () => {
  test('changes the active ones alone, with the reason in the log', () => {
    expect(suspend([a, b, gone])).toMatchObject({
      answer: { entryIds: [a.id], seq: 1 },
      changes: { bankEntries: { put: [{ ...a, status: 'suspended' }], delete: [] } },
      entries: [
        {
          kind: 'entry-suspended',
          actor: 'reviewer-1',
          caseId: null,
          payload: { ...payload, entryIds: [a.id] },
        },
      ],
    });
  });

  test('needs the bank, entries of it, a reason, and one that is active', () => {
    const noBank = suspendEntriesCommand.decide(input([a]), { bank: undefined, entries: [a] }, context);
    expect(noBank).toEqual(refuse('not-found', { what: 'bank' }));
    expect(suspend([])).toEqual(refuse('not-found', { what: 'bank-entry' }));
    expect(suspend([a, entry('d', 'active', 'bank-2')])).toEqual(refuse('not-found', { what: 'bank-entry' }));
    expect(suspend([a], ' ')).toEqual(refuse('reason-missing', { what: 'bank-entries' }));
    expect(suspend([b, gone])).toEqual(refuse('unchanged', { what: 'bank-entries' }));
  });
});

describe('restoring entries', () => {
  test('changes the suspended ones alone', () => {
    const done = restore([a, b, gone]);
    expect(done).toMatchObject({
      answer: { entryIds: [b.id] },
      changes: { bankEntries: { put: [{ ...b, status: 'active' }] } },
      entries: [{ kind: 'entry-restored', payload: { ...payload, entryIds: [b.id] } }],
    });
    expect(done).not.toHaveProperty('entries.0.payload.kept');
  });

  test('of active ones says that they stay', () => {
    expect(restore([a, gone])).toMatchObject({
      changes: { bankEntries: { put: [] } },
      entries: [{ kind: 'entry-restored', payload: { ...payload, entryIds: [a.id], kept: true } }],
    });
  });

  test('brings no removed one back', () => {
    expect(restore([gone])).toEqual(refuse('unchanged', { what: 'bank-entries' }));
    expect(restore([b], '')).toEqual(refuse('reason-missing', { what: 'bank-entries' }));
  });
});

describe('undoing a decision on entries', () => {
  const ids = [a.id, b.id];
  const said = { ...payload, entryIds: ids };
  const suspended = newEntry('entry-suspended', { payload: said });
  const restored = newEntry('entry-restored', { payload: said });
  const kept = newEntry('entry-restored', { payload: { ...said, kept: true } });
  function undo(seq: number, news: Parameters<typeof makeLog>[0], entries: Entry[]) {
    const decisions = makeLog(news) as never[];
    const undone = decisions.find((each: { seq: number }) => each.seq === seq);
    return undoEntryDecisionCommand.decide({ seq }, { decisions, undone, entries }, context);
  }
  const putBy = (done: ReturnType<typeof undo>) =>
    'refused' in done ? done : done.changes.bankEntries?.put.map(({ status }) => status);

  test('gives them back the status that they had', () => {
    const [left, right] = [entry('a', 'suspended'), entry('b', 'suspended')];
    const done = undo(1, [suspended], [left, right]);
    expect(putBy(done)).toEqual(['active', 'active']);
    expect(done).toMatchObject({
      entries: [
        {
          kind: 'entry-decision-undone',
          payload: { bankId: 'bank-1', name: 'Mosaics', entryIds: ids, undoes: 1 },
        },
      ],
    });
    expect(putBy(undo(1, [restored], [a, entry('b', 'active')]))).toEqual(['suspended', 'suspended']);
    const nothing = undo(1, [kept], [a, entry('b', 'active')]);
    expect(nothing).toMatchObject({ changes: {}, entries: [{ kind: 'entry-decision-undone' }] });
  });

  test('is refused twice, after a later decision, and of what is no decision', () => {
    const refused = refuse('nothing-to-undo', { what: 'entry-decision' });
    const undone = newEntry('entry-decision-undone', { payload: { ...said, undoes: 1 } as never });
    expect(undo(1, [suspended, undone], [a])).toEqual(refused);
    expect(undo(2, [suspended, undone], [a])).toEqual(refused);
    expect(undo(1, [suspended, restored], [a])).toEqual(refused);
    expect(undo(9, [suspended], [a])).toEqual(refused);
    const other = newEntry('entry-restored', { payload: { ...said, entryIds: ['bank-1:pdq:x'] } });
    expect(putBy(undo(1, [suspended, other], [entry('a', 'suspended')]))).toEqual(['active']);
  });
});
