import { beforeEach, describe, expect, test } from 'vitest';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import { database } from '../../storage/database.ts';
import { createBackup } from '../../workflows/backup/backup.ts';
import { activateRule } from '../../workflows/policy/tuning.ts';
import { purgeDue } from '../../workflows/retention/purge.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { changedBackup, hashedAnew, type Rows } from '../fixtures/backup-file.ts';
import { makePolicy, makeReviewPolicy, makeSubmission } from '../fixtures/factories.ts';
import { sitAs } from '../fixtures/fresh-database.ts';
import { runCommand } from '../fixtures/run-command.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addPolicy, addReviewPolicy } from '../fixtures/writes.ts';

/** Verifies a backup with the command itself. */
async function verify(text: string) {
  const { status, stdout, stderr } = await runCommand('verify', ['--in', '-', '--json'], text);
  return { status, stderr, found: stdout === '' ? null : JSON.parse(stdout) };
}

beforeEach(async () => {
  await database.delete({ disableAutoOpen: false });
  await addPolicy(makePolicy({ threshold: 0.95 }));
  await addReviewPolicy(makeReviewPolicy());
  await sitAs('hazel', 'lead');
  await storeAssessed([0.9, 0.8, 0.7]);
  await activateRule(riskRule(0.5), 'begin');
  for (const choice of ['confirmed', 'not-confirmed'] as const) {
    const taken = await takeNextCase();
    await submitReview(taken!.id, makeSubmission({ choice, reasons: ['look-alike'] }));
  }
});

const backedUp = async () => (await createBackup()).text();
const logOf = (rows: Rows) => rows.log as unknown as LogEntry[];

describe('npm run verify', () => {
  test('a backup that is as it was written holds', async () => {
    const text = await backedUp();
    const { status, stderr, found } = await verify(text);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const log = await database.log.orderBy('seq').toArray();
    expect(found).toEqual({
      file: { ok: true, lines: text.trimEnd().split('\n').length },
      chain: { ok: true, entries: log.length, head: log.at(-1)!.hash, erased: 0 },
      replay: { ok: true, cases: 3, differences: 0, entriesNotReplayed: 0, casesNotOpened: 0 },
    });
    const plain = await runCommand('verify', ['--in', '-'], text);
    expect(plain.stdout).toContain(`Chain: holds, ${log.length} entries, head ${log.at(-1)!.hash}`);
  });

  test('what is no backup, or nothing at all, is unusable', async () => {
    expect(await verify('{"format":"something else"}\n')).toMatchObject({ status: 2, found: null });
    expect(await verify('')).toMatchObject({ status: 2, found: null });
    expect((await runCommand('verify', ['--json'])).status).toBe(2);
    expect((await runCommand('verify', ['--in', '/nowhere/at/all'])).status).toBe(2);
  });

  test('a damaged line is named with its number, and the others are still verified', async () => {
    const lines = (await backedUp()).split('\n');
    const damaged = lines.findIndex((line) => line.includes('"table":"assessments"'));
    lines[damaged] = lines[damaged]!.slice(0, 40);
    const { status, stderr, found } = await verify(lines.join('\n'));
    expect(status).toBe(1);
    expect(stderr).toMatch(new RegExp(`^line ${damaged + 1}: `));
    expect(stderr).toContain('the table assessments is not complete');
    expect(found).toMatchObject({ file: { ok: false }, chain: { ok: true }, replay: { ok: true } });
  });

  test('a file that is cut off ends too early', async () => {
    const lines = (await backedUp()).trimEnd().split('\n');
    const { status, stderr, found } = await verify(lines.slice(0, -1).join('\n'));
    expect(status).toBe(1);
    expect(stderr).toBe(`line ${lines.length - 1}: the file ends too early\n`);
    expect(found).toMatchObject({ file: { ok: false }, chain: { ok: true } });
  });

  test('a log that is cut off still links, but not up to where the backup says', async () => {
    const text = changedBackup(await backedUp(), (rows) => {
      rows.log.pop();
    });
    const { status, stderr, found } = await verify(text);
    expect(status).toBe(1);
    expect(found).toMatchObject({ file: { ok: true }, chain: { ok: false }, replay: { ok: false } });
    const last = found.chain.entries;
    expect(stderr).toContain(`entry ${last}: is the last, but the backup records entry ${last + 1}`);
  });

  test('an entry that was edited breaks the chain at its number', async () => {
    let edited = 0;
    const text = changedBackup(await backedUp(), (rows) => {
      const decision = logOf(rows).find(({ kind }) => kind === 'decision')!;
      edited = decision.seq;
      Object.assign(decision.payload, { verdict: 'inconclusive' });
    });
    const { status, stderr, found } = await verify(text);
    expect(status).toBe(1);
    expect(stderr).toContain(`entry ${edited}: was altered after it was written`);
    expect(found).toMatchObject({ chain: { ok: false }, replay: { ok: false } });
  });

  test('entries in another order break the chain', async () => {
    const text = changedBackup(await backedUp(), (rows) => {
      [rows.log[1], rows.log[2]] = [rows.log[2]!, rows.log[1]!];
    });
    const { status, stderr } = await verify(text);
    expect(status).toBe(1);
    expect(stderr).toContain('entry 2: entry 2 is missing (found 3)');
  });

  test('a chain that was made anew over another story does not tell the cases that are there', async () => {
    const text = changedBackup(
      await backedUp(),
      (rows) => {
        const opened = logOf(rows).find((entry) => entry.kind === 'cases-opened')!;
        opened.payload.cases[0]!.risk = 0.123;
        rows.log = hashedAnew(rows.log) as never;
      },
      (header) => {
        delete header.log;
      },
    );
    const { status, stderr, found } = await verify(text);
    expect(status).toBe(1);
    expect(found).toMatchObject({ chain: { ok: true }, replay: { ok: false, differences: 1 } });
    expect(stderr).toMatch(/^entry \d+: case \S+ does not match the log: origin\n$/);
  });

  test('a case that was taken away is missed, one that was added has no beginning', async () => {
    const text = changedBackup(await backedUp(), (rows) => {
      const [first] = rows.cases;
      rows.cases[0] = { ...first!, id: 'another' };
    });
    const { status, stderr, found } = await verify(text);
    expect(status).toBe(1);
    expect(stderr).toContain('the case is missing');
    expect(found.replay).toMatchObject({ ok: false, casesNotOpened: 1 });
  });

  test('of a log that was purged it says how many entries could not be replayed', async () => {
    const [found] = await database.cases.where('state').equals('decided').toArray();
    await database.cases.update(found!.id, { flaggedAt: '2020-01-01T00:00:00.000Z', decidedAt: null });
    await purgeDue({ clockIsRight: true });
    expect(await database.cases.count()).toBe(2);
    const purged = await backedUp();
    const erased = await database.log.where('kind').equals('erased').count();
    expect(await verify(purged)).toMatchObject({
      status: 0,
      found: { chain: { ok: true, erased }, replay: { ok: true, cases: 2, entriesNotReplayed: erased } },
    });
    const altered = changedBackup(purged, (rows) => {
      const entry = logOf(rows).find(({ kind }) => kind === 'erased')!;
      entry.actor = 'somebody';
    });
    const { status, stderr } = await verify(altered);
    expect(status).toBe(1);
    expect(stderr).toContain('does not fit what is left of the entries that it erased');
  });
});
