import { describe, expect, test, vi } from 'vitest';
import { PRACTICE_NOTICE } from '../../domain/export/provenance.ts';
import { readOutcomes } from '../../domain/export/read-outcomes.ts';
import { statisticsFileSchema } from '../../domain/export/statistics-file.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { database } from '../../storage/database.ts';
import { logHead, readLog } from '../../storage/log.ts';
import { writeSetting } from '../../storage/settings.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { type ExportRequest, readExport } from '../../workflows/exports/export-source.ts';
import { exportFile, makeFile } from '../../workflows/exports/exports.ts';
import { readReport } from '../../workflows/exports/report.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeCase, makeReviewer, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { newEntry } from '../fixtures/log-entries.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases, addReviewer, appendToLog } from '../fixtures/writes.ts';

vi.mock(
  '../../workers/workbook/workbook-client.ts',
  async () => await import('../fixtures/workbook-here.ts'),
);
vi.mock('wxt/browser', () => ({ browser: { runtime: { getManifest: () => ({ version: '9.8.7' }) } } }));

withFreshDatabase();

const AS_OF = Date.UTC(2026, 2, 20, 12);

/** Three cases: one confirmed by willow, one that rules flagged and birch did not confirm, one that waits. */
async function reviewed(): Promise<ExportRequest> {
  await addCases([
    makeCase(),
    makeCase({ id: 'case-2', transcriptId: 't-002', flaggedBy: ['rules'], policyVersion: 2 }),
    makeCase({ id: 'case-3', transcriptId: 't-003', flaggedAt: '2026-03-01T08:00:00.000Z' }),
  ]);
  await sitAs('willow');
  await submitReview('case-1', makeSubmission());
  await sitAs('birch');
  await submitReview('case-2', makeSubmission({ choice: 'not-confirmed' }));
  await sitAs('reviewer-1', 'lead');
  return { filter: NO_FILTER, asOf: AS_OF, head: await logHead() };
}

describe('what an export is made from', () => {
  test('rows, figures and where they come from, of the moment that the screen shows', async () => {
    const request = await reviewed();
    const log = await readLog();
    const { outcomes, statistics, provenance } = await readExport(request);
    expect(outcomes.map(({ case_id, decision }) => [case_id, decision])).toEqual([
      ['case-1', 'confirmed'],
      ['case-2', 'not-confirmed'],
      ['case-3', null],
    ]);
    expect(statistics.cases).toMatchObject({ flagged: 3, reviewed: 2, confirmed: 1, pending: 1 });
    expect(statistics.asOf).toBe('2026-03-20T12:00:00.000Z');
    expect(statistics.pending.oldestDays).toBeCloseTo(19 + 4 / 24);
    expect(provenance).toMatchObject({
      appVersion: '9.8.7',
      asOf: '2026-03-20T12:00:00.000Z',
      period: { from: '2026-03-01T08:00:00.000Z', to: '2026-03-04T17:00:00.000Z' },
      versions: { policies: [1, 2], models: ['test-model 1.0.0'], reviewPolicies: [1] },
      log: { id: log[0]!.hash, seq: log.length, hash: log.at(-1)!.hash },
      rows: 3,
      cases: 3,
    });
  });

  test('the filter holds for rows, figures, period and versions', async () => {
    const request = await reviewed();
    const filter = { ...NO_FILTER, layer: 'rules' as const };
    const { outcomes, statistics, provenance } = await readExport({ ...request, filter });
    expect(outcomes.map(({ case_id }) => case_id)).toEqual(['case-2']);
    expect(statistics.cases.flagged).toBe(1);
    expect(provenance).toMatchObject({
      filter: { parameters: 'layer=rules', words: 'flagged by rules' },
      versions: { policies: [2] },
      rows: 1,
    });
  });

  test('when something was decided since the screen was read, ages are taken now', async () => {
    const request = await reviewed();
    await sitAs('willow');
    await submitReview('case-3', makeSubmission());
    const before = Date.now();
    const { statistics, provenance } = await readExport(request);
    expect(statistics.cases.reviewed).toBe(3);
    expect(Date.parse(provenance.asOf)).toBeGreaterThanOrEqual(before);
    expect(provenance.log).toMatchObject({ hash: (await logHead())!.hash });
  });

  test('whoever may not export, or is nobody, gets nothing', async () => {
    const request = await reviewed();
    useSession.setState({ reviewer: null, tab: 'tab-1' });
    for (const attempt of [() => exportFile('outcomes-csv', request), () => readReport(request)])
      await expect(attempt()).rejects.toMatchObject({ code: 'no-reviewer' });
    await addReviewer(makeReviewer({ name: 'gone', retiredAt: '2026-03-02T09:00:00.000Z' }));
    useSession.setState({ reviewer: 'gone', tab: 'tab-1' });
    await expect(exportFile('workbook', request)).rejects.toMatchObject({ code: 'no-reviewer' });
  });
});

describe('the files', () => {
  test('each row bears the stamp of its export, and comes back', async () => {
    const request = await reviewed();
    for (const format of ['outcomes-csv', 'outcomes-jsonl'] as const) {
      const { file, rows, cases } = await exportFile(format, request);
      expect([rows, cases]).toEqual([3, 3]);
      const lines = await Array.fromAsync(readOutcomes(file.stream()));
      expect(lines).toHaveLength(3);
      for (const line of lines)
        expect(line).toMatchObject({
          ok: true,
          stamp: {
            as_of: '2026-03-20T12:00:00.000Z',
            filters: '',
            app_version: '9.8.7',
            log_seq: request.head!.seq,
            log_hash: request.head!.hash,
          },
        });
    }
  });

  test('an empty installation can be taken out too', async () => {
    const request = { filter: NO_FILTER, asOf: AS_OF, head: null };
    const csv = await (await exportFile('outcomes-csv', request)).file.text();
    expect(csv).toMatch(/^case_id,.*,log_hash,log_signature\r\n$/);
    expect((await exportFile('outcomes-jsonl', request)).file.size).toBe(0);
    const json = await (await exportFile('statistics-json', request)).file.text();
    expect(statisticsFileSchema.parse(JSON.parse(json)).provenance.log.id).toBeNull();
    expect(await (await exportFile('report', request)).file.text()).toContain(PRACTICE_NOTICE);
    expect((await exportFile('workbook', request)).file.size).toBeGreaterThan(2_000);
  });

  test('progress goes from nothing to nearly all, and a stop leaves nothing', async () => {
    const request = await reviewed();
    const shares: number[] = [];
    const source = await readExport(request);
    const outcomes = Array.from({ length: 4_500 }, () => source.outcomes[0]!);
    await makeFile('outcomes-csv', { ...source, outcomes }, { onProgress: (share) => shares.push(share) });
    expect(shares).toEqual([0, 0.2, 0.4, 0.6, 0.8]);
    const stop = new AbortController();
    const onProgress = () => stop.abort();
    const stopped = makeFile('outcomes-csv', { ...source, outcomes }, { onProgress, signal: stop.signal });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    for (const format of ['outcomes-csv', 'workbook'] as const)
      await expect(exportFile(format, request, { signal: AbortSignal.abort() })).rejects.toMatchObject({
        code: 'cancelled',
      });
  });
});

describe('the report', () => {
  test('tells of what is stored, how long, and what was deleted', async () => {
    await storeAssessed([0.9, 0.2, 0.1]);
    await writeSetting('retention-periods', { transcriptMonths: 6, appealDays: null });
    const aggregate = { month: '2025-02', group: 'all', flagged: 7, confirmed: 5, notConfirmed: 1 };
    await database.aggregates.add({
      ...{ ...aggregate, inconclusive: 1, resolved: 0, reversed: 0, timedReviews: 0, seconds: 0 },
    });
    await database.transaction('rw', database.log, async () => appendToLog(newEntry('purge')));
    const request = await reviewed();
    const { sections } = await readReport(request);
    const tables = (number: string) =>
      sections
        .find((section) => section.number === number)!
        .blocks.filter((block) => block.kind === 'table')
        .map(({ rows }) => rows.map((cells) => cells.flat().map((piece) => Object(piece).text ?? piece)));
    expect(tables('2.1.1')[0]!.slice(0, 4)).toEqual([
      ['Transcripts stored', '3'],
      ['Transcripts assessed by detection', '3'],
      ['Transcripts awaiting assessment', '0'],
      ['Messages in assessed transcripts', '6'],
    ]);
    const [periods, purges, purged] = tables('2.1.8');
    expect(periods!.map((row) => row.slice(1))).toEqual([['6', ' months'], ['until deleted by hand']]);
    expect(purges).toEqual([
      ['1', '2026-03-05T10:00:00.000Z', 'retention period over', '400', '160', '12', '2'],
    ]);
    expect(purged![0]!.slice(0, 4)).toEqual(['2025-02', 'All', '7', '5']);
    expect(JSON.stringify(sections)).not.toMatch(/willow|birch/);
  });
});
