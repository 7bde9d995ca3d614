import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Outcome } from '../../domain/decisions/outcome.ts';
import { outcomesToCsv, outcomesToJsonLines } from '../../domain/export/outcome-files.ts';
import { gatherCases } from '../../domain/metrics/cases/case-history.ts';
import { figuresOf } from '../../domain/metrics/figures/figures.ts';
import { statisticsUnder } from '../../domain/metrics/filter/filter-cases.ts';
import { NO_FILTER } from '../../domain/metrics/filter/statistics-filter.ts';
import { computeStatistics, type Statistics } from '../../domain/metrics/statistics.ts';
import { VERDICTS } from '../../domain/policy/verdicts.ts';
import { makeOutcome } from '../fixtures/factories.ts';
import { madeOutcomes } from '../fixtures/made-outcomes.ts';
import { runCommand } from '../fixtures/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'stats-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** Cases with a first review each, some with a second one and an appeal. */
const OUTCOMES: Outcome[] = Array.from({ length: 300 }, (_, index) => {
  const common = { case_id: `case-${index}`, gold: (['risk', 'benign', null] as const)[index % 3]! };
  const reviewer = ['willow', 'birch', '=cedar, "the third"'][index % 3]!;
  return [
    makeOutcome({
      ...common,
      reviewer,
      decision: VERDICTS[index % 7 < 4 ? 0 : index % 3]!,
      seconds: index % 60,
    }),
    ...(index % 4 === 0
      ? [
          makeOutcome({
            ...common,
            stage: 'second-review',
            reviewer: 'aspen',
            decided_at: '2026-03-06T10:00:00Z',
          }),
        ]
      : []),
    ...(index % 10 === 0
      ? [
          makeOutcome({
            ...common,
            stage: 'appeal',
            reviewer: 'elder',
            decision: index % 20 ? 'upheld' : 'reversed',
          }),
        ]
      : []),
  ];
}).flat();

describe('stats', () => {
  test('decisions dated before their flag are named, and count', async () => {
    const rows = [makeOutcome({ flagged_at: '2026-03-09T10:00:00Z', decided_at: '2026-03-05T10:00:00Z' })];
    const { status, stdout, stderr } = await runCommand(
      'stats',
      ['--in', '-', '--json'],
      outcomesToJsonLines(rows),
    );
    expect(status).toBe(0);
    expect(stderr).toBe(
      '1 decision is dated before the case was flagged: a clock was wrong. The verdicts count.\n',
    );
    expect(JSON.parse(stdout)).toMatchObject({ decidedBeforeFlagged: 1, cases: { reviewed: 1 } });
  });

  test('CSV, JSON Lines and standard input give what the console computes', async () => {
    const expected = JSON.parse(JSON.stringify({ ...computeStatistics(OUTCOMES), filter: NO_FILTER }));
    const csv = outcomesToCsv(OUTCOMES);
    const runs = await Promise.all([
      runCommand('stats', ['--in', file('good.csv', csv), '--json']),
      runCommand('stats', ['--in', file('good.jsonl', outcomesToJsonLines(OUTCOMES)), '--json']),
      runCommand('stats', ['--in', '-', '--json'], csv),
    ]);
    for (const { status, stdout, stderr } of runs) {
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
      expect(JSON.parse(stdout)).toEqual(expected);
      expect(stdout.trimEnd()).not.toContain('\n');
    }
  });

  test('every figure of generated outcomes is what the list of figures says, to the last digit', async () => {
    const rows = madeOutcomes(10_000, 3, true);
    const { status, stdout } = await runCommand('stats', ['--in', '-', '--json'], outcomesToCsv(rows));
    expect(status).toBe(0);
    const printed: Statistics = JSON.parse(stdout);
    expect(figuresOf(printed)).toEqual(figuresOf(computeStatistics(rows)));
    expect(figuresOf(printed).length).toBeGreaterThan(500);
  });

  test('filters, the moment of ages and the periods compared are options', async () => {
    const rows = madeOutcomes(2_000, 4);
    const args = [
      '--from',
      '2025-02-01',
      '--layer',
      'classifier',
      '--stage',
      'first-review',
      '--policy',
      '1',
    ];
    const periods = ['--reference', '2025-02-01..2025-02-28', '--compared', '2025-04-01..'];
    const { status, stdout } = await runCommand(
      'stats',
      ['--in', '-', '--json', ...args, ...periods, '--now', '2026-12-24T00:00:00Z'],
      outcomesToJsonLines(rows),
    );
    expect(status).toBe(0);
    const filter = {
      ...{ ...NO_FILTER, from: '2025-02-01', layer: 'classifier' as const },
      ...{ stage: 'first-review' as const, policyVersion: 1 },
    };
    const drift = {
      reference: { from: '2025-02-01', to: '2025-02-28' },
      current: { from: '2025-04-01', to: null },
    };
    const now = Date.UTC(2026, 11, 24);
    const expected = statisticsUnder(gatherCases(rows).cases(), filter, { now, drift });
    expect(JSON.parse(stdout)).toEqual(JSON.parse(JSON.stringify({ ...expected, filter })));
    expect(expected.drift!.index).not.toBeNull();
    const report = await runCommand('stats', ['--in', '-', ...args], outcomesToJsonLines(rows));
    expect(report.stdout).toMatch(/^Filter: flagged from 2025-02-01 on \(UTC\), flagged by the classifier, /);
  });

  test('the figures of a small file, worked by hand', async () => {
    const rows = [
      makeOutcome({ case_id: 'a' }),
      makeOutcome({ case_id: 'b', decision: 'not-confirmed' }),
      makeOutcome({ case_id: 'c', decision: 'inconclusive', flagged_by: ['rules', 'classifier'] }),
      makeOutcome({ case_id: 'd', reviewer: null, decision: null, decided_at: null, seconds: null }),
      makeOutcome({ case_id: 'e', flagged_by: ['audit-sample'] }),
      makeOutcome({ case_id: 'a', stage: 'appeal', reviewer: 'elder', decision: 'reversed' }),
    ];
    const { stdout } = await runCommand('stats', ['--in', '-', '--json'], outcomesToJsonLines(rows));
    expect(JSON.parse(stdout)).toMatchObject({
      cases: { flagged: 4, reviewed: 3, confirmed: 1, notConfirmed: 1, inconclusive: 1, pending: 1 },
      confirmationRate: { k: 1, n: 3 },
      confirmationRateDecided: { k: 1, n: 2, value: 0.5 },
      errorRatios: {
        unconfirmedPerFlagged: { k: 2, n: 3 },
        reversedPerActioned: { k: 1, n: 1 },
        reversedPerAppealed: { k: 1, n: 1 },
      },
      byLayer: {
        classifier: { confirmationRate: { k: 1, n: 3 } },
        rules: { confirmationRate: { k: 0, n: 1 } },
      },
      byReviewer: { willow: { confirmationRate: { k: 1, n: 3 }, medianSeconds: 12 } },
    });
  });

  test('bad rows are named by line and reason, and the rest is counted', async () => {
    const good = outcomesToJsonLines([makeOutcome()]);
    const hostile = '{"case_id":"\\u001b[31m\\u202e","stage":"\u001b]0;pwned\u0007"}\n';
    const { status, stdout, stderr } = await runCommand(
      'stats',
      ['--in', '-', '--json'],
      `${good}not json\n${hostile}${good.replace('confirmed', 'reversed')}`,
    );
    expect(status).toBe(1);
    expect(JSON.parse(stdout).cases).toMatchObject({ flagged: 1, confirmed: 1 });
    expect(stderr).toMatch(
      /^line 2: not JSON.*\nline 3: .*\nline 4: the stage first-review allows only .*\nFormats .*docs\/formats\.md\n$/,
    );
    expect([...stderr].every((character) => character === '\n' || character >= ' ')).toBe(true);
    expect(stderr).not.toContain('\u202e');
  });

  test('a table for people, with hostile names made harmless', async () => {
    const rows = [makeOutcome({ reviewer: 'wil\u001b[31mlow\u202e' })];
    const { status, stdout } = await runCommand('stats', ['--in', '-'], outcomesToJsonLines(rows));
    expect(status).toBe(0);
    expect(stdout).toContain('of reviewed cases  100.0 %  1 of 1');
    expect(stdout).toContain('wil[U+001B][31mlow[U+202E]');
    expect(stdout).toContain('undefined');
    for (const title of [
      'Appeals',
      'Score anchoring',
      'Recall',
      'Pending cases',
      'Running confirmation rate',
    ])
      expect(stdout).toContain(title);
  });

  test('says for people how the reviewed differ from the flagged, and which order turns with the same mix', async () => {
    const model = (model_version: string, locale: string, n: number, k: number) =>
      Array.from({ length: n }, (_, index) =>
        makeOutcome({
          ...{ case_id: `${model_version}-${locale}-${index}`, model_version, locale },
          decision: index < k ? 'confirmed' : 'not-confirmed',
        }),
      );
    const pending = Array.from({ length: 200 }, (_, index) =>
      makeOutcome({ case_id: `pending-${index}`, risk: 0.55, decision: null, decided_at: null }),
    );
    const rows = [
      ...[...model('1', 'en', 90, 81), ...model('1', 'de', 10, 6)],
      ...[...model('2', 'en', 10, 10), ...model('2', 'de', 90, 57), ...pending],
    ];
    const { stdout } = await runCommand('stats', ['--in', '-'], outcomesToJsonLines(rows));
    expect(stdout).toMatch(/confirmation rate weighted by risk +77\.0 % +154 of 200 +70\.\d % to 82\.\d %/);
    expect(stdout).toMatch(/highest rate of all flagged +88\.5 % +354 of 400/);
    expect(stdout).toContain(
      'Reviewed: 50.0 % of the flagged transcripts. Their mean risk is 0.900; that of all',
    );
    expect(stdout).toMatch(/0\.5\.\.0\.6 +200 +0\.0 % +0 of 200 +undefined/);
    expect(stdout).toContain('The order turns: test-model 2 has the lower confirmation rate as reviewed');
    expect(stdout).toContain('whether the order depends on risk');
  });

  test('says how well reviewers review: by item, decided, with d′, and no more than is known', async () => {
    const golden = (index: number, decision: Outcome['decision'], gold: Outcome['gold']) =>
      makeOutcome({
        ...{ case_id: `g-${index}`, transcript_id: `t-${index % 10}`, flagged_by: ['golden'] },
        ...{ decision, gold },
      });
    const rows = Array.from({ length: 20 }, (_, index) =>
      golden(index, index % 2 === 0 ? 'confirmed' : 'inconclusive', index % 2 === 0 ? 'risk' : 'benign'),
    );
    const { stdout } = await runCommand('stats', ['--in', '-'], outcomesToJsonLines(rows));
    expect(stdout).toMatch(/items answered +10\n/);
    // 5 items, all answers right: the fifth root of .025.
    expect(stdout).toMatch(/sensitivity +100\.0 % +10 of 10 +47\.8 % to 100\.0 %/);
    expect(stdout).toMatch(/decided specificity +undefined +0 of 0/);
    expect(stdout).toMatch(/inconclusive on benign +100\.0 % +10 of 10/);
    expect(stdout).toMatch(/Change with each doubling.*\n +willow +undefined/);
  });

  test.each([
    ['an empty file', () => ['--in', file('empty.csv', '')], /no review outcome/],
    [
      'nothing but bad rows',
      () => ['--in', file('bad.jsonl', '{}\n')],
      /line 1: the row has no case_id.*\n.*no review outcome/s,
    ],
    [
      'a header without its columns',
      () => ['--in', file('head.csv', 'case_id\nc')],
      /Line 1: the header has no column/,
    ],
    ['a file that is not there', () => ['--in', join(folder, 'missing.csv')], /Cannot read/],
    ['a folder', () => ['--in', folder], /Cannot read/],
    ['an archive', () => ['--in', file('zip.csv', Uint8Array.of(0x50, 0x4b, 3, 4))], /ZIP archive/],
    ['no file named', () => ['--json'], /--in is missing/],
    ['an unknown option', () => ['--in', 'x', '--fast'], /--fast/],
    [
      'a layer that there is not',
      () => ['--in', 'x', '--layer', 'gut'],
      /--layer must be one of classifier, /,
    ],
    [
      'a period that ends before it begins',
      () => ['--in', 'x', '--from', '2026-03-02', '--to', '2026-03-01'],
      /--from 2026-03-02 comes after --to 2026-03-01/,
    ],
    [
      'compared days that end before they begin',
      () => ['--in', 'x', '--reference', '2026-03-02..2026-03-01', '--compared', '..2026-03-05'],
      /--reference must begin before it ends/,
    ],
    ['a day that there is not', () => ['--in', 'x', '--from', '2026-02-30'], /--from must be a day/],
    ['an instant that is none', () => ['--in', 'x', '--now', 'noon'], /--now must be an instant/],
    ['one period of two', () => ['--in', 'x', '--reference', '..'], /--reference and --compared together/],
    [
      'a period that is none',
      () => ['--in', 'x', '--reference', 'x', '--compared', '..'],
      /two days such as/,
    ],
  ])('%s ends with status 2 and says why', async (_name, args, reason) => {
    const { status, stdout, stderr } = await runCommand('stats', args());
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(stderr).toContain('Usage: ');
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
