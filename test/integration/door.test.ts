import { describe, expect, test, vi } from 'vitest';
import { type Command, defineCommand, type GivenBy } from '../../domain/commands/command.ts';
import { assignCasesCommand } from '../../domain/commands/queue/assignment.ts';
import type { TableName } from '../../domain/commands/reader.ts';
import { endLapsedCommand } from '../../domain/commands/review/end-lapsed.ts';
import { renewLeaseCommand } from '../../domain/commands/review/renew-lease.ts';
import { submitReviewCommand } from '../../domain/commands/review/submit-review.ts';
import { takeCaseCommand } from '../../domain/commands/review/take-case.ts';
import { undoCommand } from '../../domain/commands/review/undo.ts';
import { Work } from '../../domain/commands/work.ts';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { ROLES } from '../../domain/reviewers/reviewer.ts';
import { getCase } from '../../storage/cases.ts';
import { commit } from '../../storage/commit.ts';
import { database, SecondLookDatabase } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { undo } from '../../workflows/review/undo.ts';
import { makeSurroundings } from '../fixtures/commands.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { failCommits, failWrites } from '../fixtures/failing-storage.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

type AnyCommand = Command<unknown, unknown, unknown, TableName, GivenBy>;

const modules = import.meta.glob<Record<string, unknown>>('../../domain/commands/*/*.ts', { eager: true });
const COMMANDS = Object.values(modules)
  .flatMap((module) => Object.entries(module))
  .filter(([name]) => name.endsWith('Command'))
  .map(([, command]) => command as AnyCommand);

/** Everything that is stored, table by table. */
const stored = async () =>
  Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()] as const)),
  );

/** Appends an entry, and then stores a case that has no key. */
const brokenCommand = defineCommand({
  name: 'broken',
  by: 'anyone',
  tables: ['cases', 'log'],
  read: async () => null,
  decide(_input: null, _state, context) {
    const work = new Work(context);
    work.log({ kind: 'break-ended', caseId: null, payload: { seconds: 1 } });
    work.put('cases', { ...makeCase(), id: undefined as never });
    return work.done(null);
  },
});

describe('the door', () => {
  test('knows every command by a name of its own', () => {
    const names = COMMANDS.map(({ name }) => name);
    expect(names).toContain('submit-review');
    expect(new Set(names).size).toBe(names.length);
  });

  test.each(
    COMMANDS.filter(({ by }) => by !== 'anyone' && by !== 'automatic').map((command) => [
      command.name,
      command,
    ]),
  )('%s: only roles that may', async (_name, command) => {
    const by = command.by as Exclude<GivenBy, 'anyone' | 'automatic'>;
    const action = typeof by === 'object' ? by.action : by;
    for (const role of ROLES) {
      await sitAs(`as-${role}`, role);
      if (may(role, action)) continue;
      const before = await stored();
      const result = await commit(command, null, makeSurroundings({ reviewer: `as-${role}` }));
      expect(result).toEqual({
        ok: false,
        failure: new Failure('not-allowed', { what: action, role }),
      });
      expect(await stored()).toEqual(before);
    }
  });

  test.each(COMMANDS.filter(({ by }) => by !== 'automatic').map((command) => [command.name, command]))(
    '%s: nobody whose profile is not in use',
    async (_name, command) => {
      await sitAs('gone');
      await database.reviewers.update('gone', { retiredAt: '2026-03-01T00:00:00.000Z' });
      for (const reviewer of [null, 'stranger', 'gone'])
        expect(await commit(command, null, makeSurroundings({ reviewer }))).toEqual({
          ok: false,
          failure: new Failure('no-reviewer'),
        });
    },
  );

  test('a refusal leaves everything as it was', async () => {
    await addCases([makeCase({ state: 'decided', verdict: 'confirmed' })]);
    await sitAs('willow');
    const before = await stored();
    const at = makeSurroundings({ reviewer: 'willow' });
    const refused = async (result: Promise<unknown>) =>
      expect(await result).toMatchObject({ ok: false, failure: expect.any(Failure) });
    await refused(commit(takeCaseCommand, 'case-1', at));
    await refused(commit(takeCaseCommand, 'case-2', at));
    await refused(commit(undoCommand, 1, at));
    await refused(commit(assignCasesCommand, { caseIds: ['case-1'], assignee: 'willow' }, at));
    await refused(commit(submitReviewCommand, { caseId: 'case-1', submission: makeSubmission() }, at));
    expect(await stored()).toEqual(before);
  });

  test('entries and records go in together, or neither does', async () => {
    const result = await commit(brokenCommand, null, makeSurroundings());
    expect(result).toMatchObject({ ok: false, thrown: expect.any(Error) });
    expect(await readLog()).toEqual([]);
    await addCases([makeCase()]);
    failWrites('UnknownError');
    expect(await commit(takeCaseCommand, 'case-1', makeSurroundings())).toMatchObject({
      ok: false,
      failure: { code: 'storage-unreadable' },
    });
    expect(await getCase('case-1')).toMatchObject({ state: 'open', lease: null });
    expect(await readLog()).toEqual([]);
  });

  test('a full disk is told as what it is, whatever is done', async () => {
    await addCases(['case-1', 'case-2'].map((id) => makeCase({ id, transcriptId: id })));
    const { seq } = await submitReview('case-2', makeSubmission());
    const before = await stored();
    const disk = failCommits('QuotaExceededError');
    for (const work of [undo(seq), takeCase('case-1'), submitReview('case-1', makeSubmission())]) {
      const thrown = await work.catch((error: unknown) => error);
      expect(thrown).toBeInstanceOf(Failure);
      expect(thrown).toMatchObject({ code: 'storage-full' });
    }
    disk.giveBack();
    expect(await stored()).toEqual(before);
  });

  test('so are a database that is closed, and data that another tab has replaced', async () => {
    await addCases([makeCase()]);
    database.close({ disableAutoOpen: true });
    await expect(takeCase('case-1')).rejects.toMatchObject({ code: 'storage-closed' });
    await database.open();
    const other = new SecondLookDatabase();
    await other.transaction('rw', other.tables, () => other.guard.begin('restored'));
    other.close();
    await expect(takeCase('case-1')).rejects.toMatchObject({ code: 'replaced' });
    database.guard.forget();
    expect(await readLog()).toEqual([]);
  });

  test('of two who want the same case at once, one has it', async () => {
    await addCases([makeCase()]);
    await sitAs('willow');
    await sitAs('amber');
    const results = await Promise.all(
      ['willow', 'amber'].map((reviewer) =>
        commit(takeCaseCommand, 'case-1', makeSurroundings({ reviewer, tab: `tab of ${reviewer}` })),
      ),
    );
    expect(results.map(({ ok }) => ok)).toEqual([true, false]);
    expect(results[1]).toMatchObject({
      failure: new Failure('held-elsewhere', { what: 'other', holder: 'willow' }),
    });
    expect((await readLog()).map(({ kind }) => kind)).toEqual(['lease']);
  });

  test('somebody who is demoted meanwhile is refused: the role counts that holds when it is written', async () => {
    await addCases([makeCase()]);
    await sitAs('hazel', 'lead');
    const [, result] = await Promise.all([
      database.reviewers.update('hazel', { role: 'trainee' }),
      commit(
        assignCasesCommand,
        { caseIds: ['case-1'], assignee: null },
        makeSurroundings({ reviewer: 'hazel' }),
      ),
    ]);
    expect(result).toMatchObject({ ok: false, failure: { code: 'not-allowed' } });
  });

  test('what finds nothing to do keeps nobody from writing', async () => {
    await addCases([makeCase()]);
    const opened = vi.spyOn(database, 'transaction');
    expect(await commit(endLapsedCommand, null, makeSurroundings())).toEqual({
      ok: true,
      answer: 0,
      entries: [],
    });
    expect(opened.mock.calls.map(([mode]) => mode)).toEqual(['r']);
    opened.mockRestore();
    const before = await stored();
    expect(await commit(renewLeaseCommand, 'case-1', makeSurroundings())).toMatchObject({ answer: false });
    expect(await stored()).toEqual(before);
  });

  test('numbers and moments that records take are those of the log, also when the clock lies behind', async () => {
    await addCases(['case-1', 'case-2'].map((id) => makeCase({ id, transcriptId: id })));
    await commit(takeCaseCommand, 'case-1', makeSurroundings());
    const back = Date.now() - 3_600_000;
    const submission = makeSubmission({ choice: 'confirmed' });
    const at = makeSurroundings({ clock: () => back });
    const result = await commit(submitReviewCommand, { caseId: 'case-2', submission }, at);
    const log = await readLog();
    expect(log.map(({ kind }) => kind)).toEqual([
      'lease',
      'clock-behind',
      'lease-ended',
      'lease',
      'decision',
    ]);
    expect(result).toMatchObject({ ok: true, entries: log.slice(2) });
    expect(await getCase('case-2')).toMatchObject({
      decidedAt: log.at(-1)!.at,
      reviews: [{ seq: log.at(-1)!.seq }],
    });
    expect(findChainBreak(log)).toBeNull();
  });
});
