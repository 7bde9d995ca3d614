import { describe, expect, test } from 'vitest';
import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import { isHidden } from '../../domain/decisions/log-visibility.ts';
import { DEFAULT_PERIODS } from '../../domain/policy/retention-periods.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { checkNotedHead, exportLog, verifyChain } from '../../workflows/log/log-check.ts';
import { liveCaseHistory, liveLog } from '../../workflows/log/log-reading.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf, follow, settles } from '../fixtures/live-values.ts';
import { makeLog, newEntry } from '../fixtures/log-entries.ts';
import { addCases, appendPurge, appendToLog } from '../fixtures/writes.ts';

withFreshDatabase();

const fill = (count: number) =>
  database.log.bulkAdd(makeLog(Array.from({ length: count }, () => newEntry('import'))));
const append = (caseId: string | null = null) =>
  database.transaction('rw', database.log, async () => appendToLog(newEntry('lease', { caseId })));

describe('reading the log', () => {
  test('gives the newest page first, then the rest, all of it once and in order', async () => {
    await fill(12_000);
    const seen = follow(liveLog('reviewer-1'));
    const whole = await settles(seen, ({ partial }) => expect(partial).toBe(false));
    expect(seen.values[0]!.partial).toBe(true);
    expect(seen.values[0]!.entries.at(-1)?.seq).toBe(12_000);
    expect(seen.values[0]!.entries.length).toBeLessThan(12_000);
    expect(whole.entries.map(({ seq }) => seq)).toEqual(
      Array.from({ length: 12_000 }, (_, index) => index + 1),
    );
  });

  test('afterwards reads only what is appended, with the transcripts of new cases', async () => {
    await fill(3);
    const seen = follow(liveLog('reviewer-1'));
    await settles(seen, ({ entries }) => expect(entries).toHaveLength(3));
    await addCases([makeCase({ id: 'case-9', transcriptId: 't-9' })]);
    const read = new Set<number>();
    const note = (row: LogEntry) => {
      read.add(row.seq);
      return row;
    };
    database.log.hook('reading', note);
    await append('case-9');
    const latest = await settles(seen, ({ entries }) => expect(entries).toHaveLength(4));
    database.log.hook('reading').unsubscribe(note);
    expect(latest.transcriptOf.get('case-9')).toBe('t-9');
    expect(read.has(4)).toBe(true);
    expect([...read].every((seq) => seq >= 3)).toBe(true);
  });

  test('begins anew when another log takes its place, and follows that', async () => {
    await fill(5);
    const seen = follow(liveLog('reviewer-1'));
    await settles(seen, ({ entries }) => expect(entries).toHaveLength(5));
    await database.transaction('rw', database.log, async () => {
      await database.log.clear();
      await database.log.bulkAdd(makeLog([newEntry('restore'), newEntry('purge')]));
    });
    await settles(seen, ({ entries }) =>
      expect(entries.map(({ kind }) => kind)).toEqual(['restore', 'purge']),
    );
    await append();
    await settles(seen, ({ entries }) => expect(entries).toHaveLength(3));
  });
});

describe('a log that is open while a purge erases some of it', () => {
  test('shows no more of what is erased', async () => {
    await database.log.bulkAdd(makeLog([newEntry('decision', { caseId: 'case-1' }), newEntry('import')]));
    const seen = follow(liveLog('reviewer-1'));
    const before = await settles(seen, ({ entries }) => expect(entries).toHaveLength(2));
    expect(JSON.stringify(before.entries)).toContain('a surprise party');
    await database.transaction('rw', database.log, async () => {
      const retention = { periods: DEFAULT_PERIODS, appeals: 0, cohortRows: 0 };
      const payload = { transcripts: 1, cases: 1, retention };
      await appendPurge(
        { at: '2026-03-05T10:00:00.000Z', actor: 'Second Look', payload },
        (await readLog()).slice(0, 1),
      );
    });
    const after = await settles(seen, ({ entries }) =>
      expect(entries.map(({ kind }) => kind)).toEqual(['erased', 'import', 'purge']),
    );
    expect(JSON.stringify(after)).not.toContain('a surprise party');
    await append();
    await settles(seen, ({ entries }) => expect(entries).toHaveLength(4));
  });
});

describe('a case that waits for a second review', () => {
  const decide = async () => {
    await addCases([makeCase()]);
    await sitAs('willow');
    await submitReview('case-1', makeSubmission({ choice: 'inconclusive', note: 'either way' }));
    await sitAs('oak');
  };

  test('keeps the first verdict from the second reviewer, until they have given theirs', async () => {
    await decide();
    const seen = follow(liveLog('oak'));
    const before = await settles(seen, ({ entries }) => expect(entries.map(isHidden)).toContain(true));
    expect(JSON.stringify(before.entries)).not.toMatch(/inconclusive|either way/);
    const history = await firstOf(liveCaseHistory('case-1', 'oak'));
    expect(JSON.stringify(history)).not.toMatch(/inconclusive|either way/);
    await submitReview('case-1', makeSubmission({ choice: 'inconclusive' }));
    const after = await settles(seen, ({ entries }) => expect(entries.map(isHidden)).not.toContain(true));
    expect(JSON.stringify(after.entries)).toContain('either way');
  });

  test('tells it to the first reviewer, and to no lead, who could give the second one', async () => {
    await decide();
    expect(JSON.stringify(await firstOf(liveLog('willow')))).toContain('either way');
    expect(JSON.stringify(await firstOf(liveLog('reviewer-1')))).not.toContain('either way');
  });

  test('a file that the second reviewer exports does not tell it either', async () => {
    await decide();
    const { entries, transcriptOf } = await firstOf(liveLog('oak'));
    for (const format of ['csv', 'jsonl'] as const) {
      const { file } = await exportLog(entries, transcriptOf, format);
      expect(await file.text()).not.toMatch(/inconclusive|either way/);
    }
  });
});

describe('what is woven in', () => {
  test('is not told to a reviewer before they have decided it', async () => {
    const golden = makeCase({ id: 'g-1', transcriptId: 't-g', origin: 'golden', flaggedBy: ['golden'] });
    await sitAs('willow');
    await sitAs('oak');
    await addCases([{ ...golden, assignee: 'oak' }]);
    const own = await firstOf(liveCaseHistory('g-1', 'oak'));
    expect(own).toMatchObject({ name: 't-g', flag: null });
    expect(JSON.stringify(own)).not.toContain('golden');
    expect(await firstOf(liveCaseHistory('g-1', 'willow'))).toMatchObject({ name: null, flag: null });
    await submitReview('g-1', makeSubmission());
    expect((await firstOf(liveLog('willow'))).transcriptOf.has('g-1')).toBe(false);
    expect((await firstOf(liveLog('oak'))).transcriptOf.get('g-1')).toBe('t-g');
    expect(await firstOf(liveCaseHistory('g-1', 'oak'))).toMatchObject({ flag: { origin: 'golden' } });
  });

  test('marks nothing in the log of others by what is missing: a flagged case of others is not named either', async () => {
    await sitAs('fern', 'trainee');
    await sitAs('oak');
    await addCases([
      makeCase({ id: 'g-1', transcriptId: 't-g', origin: 'golden', flaggedBy: ['golden'], assignee: 'oak' }),
      makeCase({ id: 'case-1', transcriptId: 't-1' }),
    ]);
    for (const id of ['g-1', 'case-1']) await submitReview(id, makeSubmission());
    const { entries, transcriptOf } = await firstOf(liveLog('fern'));
    expect(entries.filter(({ kind }) => kind === 'decision')).toHaveLength(2);
    expect(entries.filter(({ caseId }) => caseId !== null)).toEqual([]);
    expect(transcriptOf.size).toBe(0);
    for (const id of ['g-1', 'case-1'])
      expect(await firstOf(liveCaseHistory(id, 'fern'))).toMatchObject({
        name: null,
        flaggedAt: null,
        flag: null,
      });
  });
});

describe('verifying the chain', () => {
  test('walks all of it in chunks and tells how far it is', async () => {
    await fill(600);
    const progress: number[] = [];
    const check = await verifyChain({ onProgress: (done) => progress.push(done) });
    expect(check).toMatchObject({ entries: 600, broken: null, head: { seq: 600 } });
    expect(progress).toEqual([250, 500, 600]);
    expect(await verifyChain()).toEqual(check);
  });

  test('a purge on the way is no break', async () => {
    await fill(600);
    const erase = (await readLog()).slice(299, 301);
    let purging: Promise<void> | null = null;
    const onProgress = (done: number) => {
      const retention = { periods: DEFAULT_PERIODS, appeals: 0, cohortRows: 0 };
      const payload = { transcripts: 0, cases: 0, retention };
      const entry = { at: '2026-03-05T10:00:00.000Z', actor: 'Second Look', payload };
      if (done === 250)
        purging ??= database.transaction('rw', database.log, async () => appendPurge(entry, erase));
    };
    expect(await verifyChain({ onProgress })).toMatchObject({ entries: 601, erased: 2, broken: null });
    await purging;
  });

  test('says where it breaks, also across chunks, and why', async () => {
    await fill(600);
    await database.log.update(250, { actor: 'somebody else' });
    expect((await verifyChain()).broken).toMatchObject({
      seq: 250,
      reason: expect.stringContaining('altered'),
    });
    await database.log.delete(250);
    expect((await verifyChain()).broken).toMatchObject({
      seq: 250,
      reason: expect.stringContaining('missing'),
    });
  });

  test('can be stopped', async () => {
    await fill(600);
    const stop = new AbortController();
    const check = verifyChain({ signal: stop.signal, onProgress: () => stop.abort() });
    await expect(check).rejects.toMatchObject({ code: 'cancelled' });
  });

  test('a log that was cut off verifies; only a noted head shows it', async () => {
    await fill(5);
    const { head } = await verifyChain();
    expect(await checkNotedHead(head!)).toBe('same');
    await database.log.delete(5);
    expect((await verifyChain()).broken).toBeNull();
    expect(await checkNotedHead(head!)).toBe('missing');
    await append();
    expect(await checkNotedHead(head!)).toBe('different');
  });
});

test('a file is named after the entries in it, those there are, and the head', async () => {
  await fill(4);
  const log = await readLog();
  const { file, stem } = await exportLog(log.slice(2), new Map(), 'jsonl');
  expect(stem).toBe(`second-look-log-2-of-4-entries-head-${log[3]!.hash}`);
  expect((await file.text()).trim().split('\n')).toHaveLength(2);
});
