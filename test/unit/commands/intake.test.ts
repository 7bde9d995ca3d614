import { describe, expect, test } from 'vitest';
import { refuse } from '../../../domain/commands/command.ts';
import {
  beginImportCommand,
  finishImportCommand,
  keepTranscriptsCommand,
  rollBackImportCommand,
} from '../../../domain/commands/intake/import-transcripts.ts';
import { LARGE } from '../../../domain/transcript/size.ts';
import { makeContext, NOW } from '../../fixtures/commands.ts';
import { makeTranscript } from '../../fixtures/factories.ts';

const context = makeContext();
const automatic = { ...context, actor: null };
const record = {
  ...{ id: 'import-1', source: 'a.jsonl', startedAt: new Date(NOW).toISOString() },
  ...{ state: 'running' as const, accepted: 0, rejected: 0 },
};

describe('taking a file in', () => {
  test('begins at the moment that the log has, which may lie ahead of the clock', () => {
    const next = { seq: 3, at: '2026-03-06T00:00:00.000Z' };
    const begun = beginImportCommand.decide({ id: 'import-1', source: 'a.jsonl' }, null, {
      ...context,
      next,
    });
    expect(begun).toEqual({
      answer: 'reviewer-1',
      entries: [],
      changes: { imports: { put: [{ ...record, startedAt: next.at }], delete: [] } },
    });
  });

  const fresh = ['t-1', 't-2'].map((id) => makeTranscript({ id }));
  const keep = (state: { record?: typeof record; stored?: string[] }, transcripts = fresh) =>
    keepTranscriptsCommand.decide(
      { importId: 'import-1', fresh: transcripts },
      { record: state.record, stored: new Set(state.stored) },
      automatic,
    );

  test('what is stored already stays as it is, and the answer names it', () => {
    expect(keep({ record, stored: ['t-1'] })).toMatchObject({
      answer: new Set(['t-1']),
      changes: {
        transcripts: { put: [{ id: 't-2', importId: 'import-1' }] },
        unassessed: { put: [{ transcriptId: 't-2', importId: 'import-1' }] },
      },
    });
  });

  test('a large transcript is stored with its length', () => {
    const message = { ...makeTranscript().messages[0]!, text: 'x'.repeat(LARGE) };
    const large = makeTranscript({ id: 't-9', messages: [message] });
    expect(keep({ record }, [large])).toMatchObject({
      changes: { transcripts: { put: [{ large: LARGE + message.from.length }] } },
    });
  });

  test('ends in the log, by who began it', () => {
    const counts = { id: 'import-1', actor: 'willow', accepted: 2, rejected: 1 };
    expect(finishImportCommand.decide(counts, record, automatic)).toMatchObject({
      entries: [
        { actor: 'willow', kind: 'import', payload: { source: 'a.jsonl', accepted: 2, rejected: 1 } },
      ],
      changes: { imports: { put: [{ ...record, state: 'done', accepted: 2, rejected: 1 }] } },
    });
  });

  test.each([undefined, { ...record, state: 'done' as const }])(
    'nothing goes on once its record is gone, or says that it is over',
    (found) => {
      const refused = refuse('replaced', { what: 'import' });
      expect(keep({ record: found as never })).toEqual(refused);
      const counts = { id: 'import-1', actor: 'willow', accepted: 2, rejected: 1 };
      expect(finishImportCommand.decide(counts, found, automatic)).toEqual(refused);
    },
  );

  test('rolled back, all that it brought goes with its record', () => {
    expect(
      rollBackImportCommand.decide(
        'import-1',
        { brought: ['t-1', 't-2'], pictures: ['p-1'], waiting: ['t-2'] },
        automatic,
      ),
    ).toEqual({
      answer: null,
      entries: [],
      changes: {
        transcripts: { put: [], delete: ['t-1', 't-2'] },
        pictures: { put: [], delete: ['p-1'] },
        unassessed: { put: [], delete: ['t-2'] },
        imports: { put: [], delete: ['import-1'] },
      },
    });
  });
});
