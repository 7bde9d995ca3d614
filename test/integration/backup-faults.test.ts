import { describe, expect, test } from 'vitest';
import { LIMITS, type Transcript } from '../../domain/transcript/transcript.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { readBackup } from '../../workflows/backup/read-backup.ts';
import { importTranscripts } from '../../workflows/intake/intake.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { changedBackup, hashedAnew, type Rows } from '../fixtures/backup-file.ts';
import { makeCase, makeSubmission, makeTranscript } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { everything } from '../fixtures/purging.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const restore = (text: string) => restoreBackup(new Blob([text]).stream(), 'backup.jsonl');

/** A profile with two decided cases, as a backup. */
async function backedUp(): Promise<string> {
  await sitAs('willow', 'lead');
  await storeAssessed([0.9, 0.8]);
  await addCases([makeCase({ transcriptId: 't-0' }), makeCase({ id: 'case-2', transcriptId: 't-1' })]);
  await submitReview('case-1', makeSubmission({ note: 'first' }));
  await submitReview('case-2', makeSubmission({ note: 'second' }));
  return (await createBackup()).text();
}

const withoutHead = (header: Record<string, unknown>) => {
  delete header.log;
};

describe('a backup that does not fit together is refused, and nothing changes', () => {
  test.each<[string, (rows: Rows) => void, RegExp]>([
    [
      'without a lead',
      ({ reviewers }) => {
        for (const each of reviewers) Object.assign(each, { role: 'reviewer' });
      },
      /this backup has no lead/,
    ],
    [
      'with every profile retired',
      ({ reviewers }) => {
        for (const each of reviewers) Object.assign(each, { retiredAt: '2026-03-05T10:00:00.000Z' });
      },
      /every lead in this backup is deactivated/,
    ],
    [
      'without a profile',
      (rows) => {
        rows.reviewers = [];
      },
      /this backup has no lead/,
    ],
    [
      'without a policy',
      (rows) => {
        rows.policies = [];
      },
      /this backup has no policy/,
    ],
    [
      'without a log',
      (rows) => {
        rows.log = [];
      },
      /this backup has data but no log/,
    ],
    [
      'with cases whose transcripts are missing',
      (rows) => {
        rows.transcripts = rows.transcripts.slice(1);
      },
      /lacks the transcript of 1 case \(first: case-1\)/,
    ],
    [
      'with a log cut off at its end',
      ({ log }) => {
        log.pop();
      },
      /1 case does not match the log of this backup \(first: case-2; verdicts/,
    ],
    [
      'with a log hashed anew after a verdict was altered',
      (rows) => {
        const decision = rows.log.find(({ kind }) => kind === 'decision');
        Object.assign(decision!.payload as object, { verdict: 'not-confirmed' });
        rows.log = hashedAnew(rows.log) as Rows['log'];
      },
      /1 case does not match the log of this backup \(first: case-1; verdicts, final verdict\)/,
    ],
    [
      'with a case that was altered',
      ({ cases }) => {
        Object.assign(cases[1]!, { verdict: 'inconclusive' });
      },
      /case-2; final verdict\)/,
    ],
    [
      'with a case left out',
      (rows) => {
        rows.cases = rows.cases.slice(1);
      },
      /case-1; the case is missing\)/,
    ],
    [
      'with an id twice',
      ({ transcripts }) => {
        transcripts.push(transcripts[0]!);
      },
      /line \d+ of the backup is damaged: the table transcripts has two rows with this ID: "t-0"/,
    ],
    [
      'with an entry number twice',
      ({ log }) => {
        log.push(log[0]!);
      },
      /line \d+ of the backup is damaged: the table log has two rows with this ID: 1/,
    ],
  ])('%s', async (_name, damage, reason) => {
    const backup = await backedUp();
    const before = await everything();
    expect(await failed(restore(changedBackup(backup, damage, withoutHead)))).toMatchObject({
      code: 'damaged-backup',
      text: expect.stringMatching(reason),
    });
    expect(await everything()).toEqual(before);
  });

  test('with values nested deeper than anything that is stored', async () => {
    const backup = await backedUp();
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const [header, ...lines] = backup.trimEnd().split('\n');
    const text = [header, `{"table":"settings","row":{"key":"deep","value":${deep}}}`, ...lines].join('\n');
    expect(await failed(restore(text))).toMatchObject({
      code: 'damaged-backup',
      text: expect.stringMatching(
        /line 2 of the backup is damaged: its values are nested deeper than 64 levels/,
      ),
    });
  });

  test('with a log that ends elsewhere than when it was written, although all else fits', async () => {
    const backup = await backedUp();
    const cut = changedBackup(backup, (rows) => {
      rows.cases = rows.cases.filter(({ id }) => id !== 'case-2');
      rows.log = rows.log.filter(({ caseId }) => caseId !== 'case-2');
    });
    expect(await failed(restore(cut))).toMatchObject({
      code: 'damaged-backup',
      text: expect.stringMatching(/the log of this backup ends at entry 2 instead of 4/),
    });
  });
});

describe('what the backup writes it can read', () => {
  /** A line of exactly so many bytes. */
  function lineOf(bytes: number, text: string): string {
    const filled = (count: number, rest = ''): Transcript => ({
      ...makeTranscript({ id: 'big' }),
      messages: Array.from({ length: count }, (_, index) => ({
        ...makeTranscript().messages[0]!,
        text: index === count - 1 ? rest : text,
      })),
    });
    const size = (transcript: Transcript) => new Blob([JSON.stringify(transcript)]).size;
    const each = size(filled(3)) - size(filled(2));
    const count = Math.floor((bytes - size(filled(1))) / each) + 1;
    return JSON.stringify(filled(count, 'a'.repeat(bytes - size(filled(count)))));
  }

  test.each([
    ['plain text', 'a'.repeat(18_000)],
    ['text that JSON escapes', '"\\\n\u0001\ud83d\ude00é'.repeat(1_500)],
  ])('a line as long as an import takes, of %s', async (_name, text) => {
    const line = lineOf(LIMITS.lineBytes, text);
    expect(new Blob([line]).size).toBe(LIMITS.lineBytes);
    const report = await importTranscripts(new Blob([line]).stream(), 'big.jsonl');
    expect(report).toMatchObject({ accepted: 1, rejected: [] });
    const before = await everything();
    await restoreBackup((await createBackup()).stream(), 'backup.jsonl');
    const { log, ...rest } = await everything();
    const { log: logBefore, ...restBefore } = before;
    expect(rest).toEqual(restBefore);
    expect(log).toMatchObject([...(logBefore as object[]), { kind: 'restore' }]);
  });
});

test('reading a backup can be followed, and be cancelled', async () => {
  const backup = new Blob([await backedUp()]);
  let bytes = 0;
  await readBackup(backup.stream(), {
    onBytes: (read) => {
      bytes = read;
    },
  });
  expect(bytes).toBe(backup.size);
  const stop = new AbortController();
  const reading = readBackup(backup.stream(), { signal: stop.signal, onBytes: () => stop.abort() });
  await expect(reading).rejects.toMatchObject({ code: 'cancelled' });
});
