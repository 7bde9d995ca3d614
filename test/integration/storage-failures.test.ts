import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Dexie from 'dexie';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { Failure } from '../../domain/failures/failure.ts';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import { WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { database, SecondLookDatabase } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { readLog } from '../../storage/log.ts';
import { failureText } from '../../words/failure-text.ts';
import { createBackup } from '../../workflows/backup/backup.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import { asFailure } from '../../workflows/base/failure.ts';
import { rebind } from '../../workflows/console/key-bindings.ts';
import { importTranscripts } from '../../workflows/intake/intake.ts';
import { changeOwnPin, createReviewer } from '../../workflows/people/reviewers.ts';
import { startCandidate } from '../../workflows/policy/candidates.ts';
import { activateReviewRules } from '../../workflows/policy/review-policy.ts';
import { activateRule } from '../../workflows/policy/tuning.ts';
import { startAppeal } from '../../workflows/quality/appeals.ts';
import { saveView } from '../../workflows/queue/saved-views.ts';
import { setRetentionPeriods } from '../../workflows/retention/retention.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { undo } from '../../workflows/review/undo.ts';
import { startBreak } from '../../workflows/review/wellbeing.ts';
import { addKnownTexts } from '../../workflows/scoring/known-texts.ts';
import { makeCase, makeRules, makeSubmission, makeTranscript } from '../fixtures/factories.ts';
import { failCommits, failReads, failWrites } from '../fixtures/failing-storage.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { follow } from '../fixtures/live-values.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

/** What the person is told of what this throws. */
async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const thrown = await work.then(
    () => expect.unreachable('It was not refused.'),
    (error: unknown) => error,
  );
  const failure = asFailure(thrown);
  expect(failure).toBeInstanceOf(Failure);
  return failure as Failure;
}

/** A case that waits, one that was decided last, and one that can be appealed. */
async function situation(): Promise<{ decided: number }> {
  await addCases(['case-1', 'case-2'].map((id) => makeCase({ id, transcriptId: id })));
  const entry = await submitReview('case-2', makeSubmission());
  return { decided: entry.seq };
}

const stream = (text: string) => new Blob([text]).stream();

/** A use case of every kind that writes. */
const WRITING: Record<string, (at: { decided: number }) => Promise<unknown>> = {
  'taking a case': () => takeCase('case-1'),
  'deciding a case': () => submitReview('case-1', makeSubmission()),
  'undoing a decision': ({ decided }) => undo(decided),
  'opening an appeal': () => startAppeal('case-2', 'It was a surprise party.'),
  'an import': () => importTranscripts(stream(JSON.stringify(makeTranscript({ id: 'new' }))), 'new.jsonl'),
  'known messages': () => addKnownTexts('one two three four five six'),
  'a profile': () => createReviewer('willow', 'reviewer', null),
  'a PIN': () => changeOwnPin('', '2468'),
  'the review policy': () => activateReviewRules(makeRules({ secondReview: { share: 0.5 } }), 'more'),
  'a threshold': () => activateRule(riskRule(0.3), 'lower'),
  'a candidate': () => startCandidate(riskRule(0.3), 'wider', 'try it'),
  'a saved view': () => saveView('Mine', WHOLE_QUEUE, []),
  'a key': () => rebind('reviewer-1', 'next-case', 'x'),
  'a break': () => startBreak(),
  'how long data are kept': () => setRetentionPeriods({ transcriptMonths: 6, appealDays: 30 }, 'shorter'),
};

const FAULTS = [
  ['QuotaExceededError', 'storage-full', /storage is full.*Free some disk space/],
  ['UnknownError', 'storage-unreadable', /could not read or write/],
  ['AbortError', 'storage-closed', /interrupted the storage/],
  ['InvalidStateError', 'storage-closed', /interrupted the storage/],
  ['TransactionInactiveError', 'storage-closed', /interrupted the storage/],
  ['TimeoutError', 'storage-unreadable', /could not read or write/],
] as const;

describe('what fails of storage has its words', () => {
  test.each(FAULTS)('%s, at a request or at the end of a transaction', async (name, code, words) => {
    await addCases([makeCase()]);
    failWrites(name);
    const failure = await failureOf(submitReview('case-1', makeSubmission()));
    expect(failure).toMatchObject({ code });
    expect(failureText(failure)).toMatch(words);
    expect(await failureOf(database.settings.put({ key: 'x', value: 1 }))).toMatchObject({ code });
  });

  test.each(FAULTS)('%s when a transaction ends', async (name, code) => {
    await addCases([makeCase()]);
    failCommits(name);
    expect(await failureOf(submitReview('case-1', makeSubmission()))).toMatchObject({ code });
    expect(await failureOf(database.settings.put({ key: 'x', value: 1 }))).toMatchObject({ code });
    expect(await readLog()).toEqual([]);
  });

  test.each(Object.keys(WRITING))('%s on a full disk', async (kind) => {
    const at = await situation();
    const log = await readLog();
    failCommits('QuotaExceededError');
    expect(await failureOf(WRITING[kind]!(at))).toMatchObject({ code: 'storage-full' });
    expect(await readLog()).toEqual(log);
  });

  test('a database of a newer version, one that cannot be opened, and one that is not there', () => {
    const { DatabaseClosedError, OpenFailedError, MissingAPIError } = Dexie;
    const of = (name: string) => new DOMException('', name);
    expect(asFailure(new DatabaseClosedError(of('VersionError')))).toMatchObject({ code: 'storage-newer' });
    expect(asFailure(new DatabaseClosedError(''))).toMatchObject({ code: 'storage-closed' });
    expect(asFailure(new OpenFailedError(of('UnknownError')))).toMatchObject({ code: 'storage-unreadable' });
    expect(asFailure(new OpenFailedError(of('QuotaExceededError')))).toMatchObject({ code: 'storage-full' });
    expect(asFailure(new MissingAPIError(''))).toMatchObject({ code: 'storage-unavailable' });
  });

  test('what does not fail of storage is left as it is', () => {
    const errors = [
      new Error('quota'),
      new TypeError('x is undefined'),
      new DOMException('stopped', 'AbortError'),
      new DOMException('gone', 'NotReadableError'),
      null,
      'text',
    ];
    for (const error of errors) expect(asFailure(error)).toBe(error);
  });
});

describe('reading goes on', () => {
  test('also when there is no room to write', async () => {
    await situation();
    failCommits('QuotaExceededError');
    expect(await (await createBackup()).text()).toContain('"case-2"');
  });

  test('a database that was closed under the page is opened again by the next use', async () => {
    await situation();
    const { values, errors } = follow(live(() => database.cases.count()));
    await expect.poll(() => values).toEqual([2]);
    const backend = database.backendDB();
    backend.close();
    backend.onclose!.call(backend, new Event('close'));
    await addCases([makeCase({ id: 'case-3' })]);
    await expect.poll(() => values.at(-1)).toBe(3);
    expect(errors).toEqual([]);
    expect(await (await createBackup()).text()).toContain('"case-3"');
  });

  test('a live reading that the database was closed under is tried again, then told of', async () => {
    await situation();
    const reads = failReads('AbortError');
    const { values, errors } = follow(live(() => database.cases.count()));
    await expect.poll(() => errors).toHaveLength(1);
    expect(asFailure(errors[0])).toMatchObject({ code: 'storage-closed' });
    reads.giveBack();
    const again = follow(live(() => database.cases.count()));
    await expect.poll(() => again.values).toEqual([2]);
    expect(values).toEqual([]);
  });

  test('a database that could not be opened is opened when it can be', async () => {
    await situation();
    database.close({ disableAutoOpen: false });
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('locked', 'UnknownError');
    });
    expect(await failureOf(database.cases.count())).toMatchObject({ code: 'storage-unreadable' });
    open.mockRestore();
    await expect.poll(() => database.cases.count().catch(() => null)).toBe(2);
  });
});

describe('deleting everything', () => {
  test.each([
    ['QuotaExceededError', 'at the end', failCommits],
    ['QuotaExceededError', 'at a request', failWrites],
    ['UnknownError', 'at a request', failWrites],
  ] as const)('works when nothing can be stored: %s %s', async (name, _when, fail) => {
    const manifest = readFileSync(join(import.meta.dirname, '../../models/packs/second-look/manifest.json'));
    const reading = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(manifest));
    onTestFinished(() => reading.mockRestore());
    await situation();
    const writing = fail(name);
    const room = vi.spyOn(database, 'delete').mockImplementation((...options) => {
      writing.giveBack();
      room.mockRestore();
      return database.delete(...options);
    });
    await deleteEverything();
    expect(await database.cases.count()).toBe(0);
    expect(await readLog()).toMatchObject([
      { seq: 1, kind: 'purge', actor: 'reviewer-1', payload: { cases: 2, entries: 2 } },
    ]);
    expect(await database.policies.count()).toBe(1);
    expect(await database.reviewers.count()).toBe(1);
  });

  test('deletes nothing that another page has put in the place of what this one shows', async () => {
    await situation();
    const other = new SecondLookDatabase();
    await other.transaction('rw', other.tables, () => other.guard.begin('restored'));
    other.close();
    expect(await failureOf(deleteEverything())).toMatchObject({ code: 'replaced' });
    database.guard.forget();
    expect(await database.cases.count()).toBe(2);
  });

  test('says so when the browser gives no room back', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    onTestFinished(() => void vi.useRealTimers());
    await situation();
    failCommits('QuotaExceededError');
    let over = false;
    const failed = failureOf(deleteEverything()).finally(() => {
      over = true;
    });
    // What is waited for is over at once; what is stored takes the time that it takes.
    while (!over) {
      await vi.runAllTimersAsync();
      await new Promise(setImmediate);
    }
    expect(await failed).toMatchObject({ code: 'room-not-back' });
    expect(await database.cases.count()).toBe(0);
  });
});
