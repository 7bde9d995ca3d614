import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isFlagged, riskRule } from '../../domain/policy/flag-rule.ts';
import { CHARACTERISTIC_IDS } from '../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { makeTranscript } from '../fixtures/factories.ts';
import { runCommand } from '../fixtures/run-command.ts';

let folder: string;
let corpus: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'evaluate-'));
  corpus = join(folder, 'corpus.jsonl');
  expect((await runCommand('corpus', ['--seed', '3', '--count', '60', '--out', corpus])).status).toBe(0);
});
afterAll(() => rmSync(folder, { recursive: true }));

const linesOf = (transcripts: readonly Transcript[]) =>
  transcripts.map((each) => `${JSON.stringify(each)}\n`).join('');
const BENIGN = makeTranscript({ label: { outcome: 'benign', characteristics: [], difficulty: 'easy' } });

describe('evaluate', () => {
  test('has every figure of the contract, and counts what score flags', async () => {
    const scores = join(folder, 'scores.jsonl');
    const [evaluated, scored] = await Promise.all([
      runCommand('evaluate', ['--in', corpus, '--threshold', '0.4', '--json']),
      runCommand('score', ['--in', corpus, '--out', '-', '--threshold', '0.4']),
    ]);
    writeFileSync(scores, scored.stdout);
    expect(evaluated).toMatchObject({ status: 0, stderr: '' });
    const figures = JSON.parse(evaluated.stdout);
    const flagged = scored.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(flagged).toHaveLength(60);
    const { tp, fp, fn, tn } = figures.confusion;
    expect(tp + fp).toBe(flagged.filter((each) => each.flagged).length);
    expect(tp + fp).toBe(
      flagged.filter((each) => isFlagged({ ...each, peak: Math.max(...each.timeline) }, riskRule(0.4)))
        .length,
    );
    expect(figures).toMatchObject({
      n: 60,
      positives: tp + fn,
      threshold: 0.4,
      precision: {
        k: tp,
        n: tp + fp,
        value: expect.any(Number),
        wilson95: [expect.any(Number), expect.any(Number)],
      },
      recall: { k: tp, n: tp + fn },
      f1: expect.closeTo((2 * tp) / (2 * tp + fp + fn), 10),
      averagePrecision: expect.any(Number),
      rocAuc: expect.any(Number),
      brier: expect.any(Number),
      ece: expect.any(Number),
      latency: {
        medianMessages: expect.any(Number),
        speed: expect.any(Number),
        fLatency: expect.any(Number),
        eriskSpeed: expect.any(Number),
        eriskFLatency: expect.any(Number),
      },
      leadTime: { n: tp, timed: tp },
    });
    // Counted from the transcripts themselves, by hand.
    const transcripts = readFileSync(corpus, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    const left = flagged.flatMap(({ id, flaggedAt }) => {
      const { label, messages } = transcripts.find((each) => each.id === id);
      if (label.outcome !== 'risk' || flaggedAt === null) return [];
      const minutes = Date.parse(messages.at(-1).at) - Date.parse(messages[flaggedAt].at);
      return [{ messages: messages.length - 1 - flaggedAt, minutes: minutes / 60_000 }];
    });
    for (const unit of ['messages', 'minutes'] as const) {
      const sorted = left.map((each) => each[unit]).sort((one, other) => one - other);
      const [low, high] = [sorted[Math.ceil(tp / 2) - 1]!, sorted[Math.floor(tp / 2)]!];
      expect(figures.leadTime[unit].median).toBeCloseTo((low + high) / 2, 10);
    }
    expect(figures.lift).toHaveLength(10);
    expect(figures.lift[9]).toMatchObject({ gain: 1, liftSoFar: 1 });
    expect(
      figures.lift.reduce((sum: number, each: { positives: number }) => sum + each.positives, 0),
    ).toBeCloseTo(figures.positives, 10);
    expect(tp + fp + fn + tn).toBe(60);
    expect(figures.byDifficulty.easy.n + figures.byDifficulty.hard.n).toBe(60);
    expect(Object.keys(figures.characteristics)).toEqual([...CHARACTERISTIC_IDS]);
  });

  test("the threshold is the pack's unless it is given", async () => {
    const { stdout } = await runCommand('evaluate', ['--in', '-', '--json'], linesOf([BENIGN]));
    const threshold = JSON.parse(stdout).threshold;
    expect(threshold).toBeGreaterThan(0);
    expect(threshold).toBeLessThan(1);
    expect(JSON.parse(stdout)).toMatchObject({ n: 1, positives: 0, rocAuc: null, recall: { value: null } });
  });

  test('transcripts without a label and broken lines are named, and the rest is evaluated', async () => {
    const input = `${linesOf([BENIGN, makeTranscript({ id: 't-002' })])}oops\n`;
    const { status, stdout, stderr } = await runCommand('evaluate', ['--in', '-', '--json'], input);
    expect(status).toBe(1);
    expect(JSON.parse(stdout).n).toBe(1);
    expect(stderr).toMatch(
      /^line 2: the transcript has no label.*\nline 3: not JSON: column 1: .*\nFormats .*docs\/formats\.md\n$/,
    );
  });

  test('a table for people', async () => {
    const { status, stdout } = await runCommand('evaluate', ['--in', corpus]);
    expect(status).toBe(0);
    for (const part of [
      'precision',
      'ROC AUC',
      'median messages until flagged',
      'image-request',
      'F-latency, p of eRisk',
      'lower quartile',
      'cumulative lift',
    ])
      expect(stdout).toContain(part);
  });

  test.each([
    ['an empty input', ['--in', '-'], '', /no labelled transcript/],
    [
      'only unlabelled ones',
      ['--in', '-'],
      linesOf([makeTranscript()]),
      /line 1: the transcript has no label.*\n.*no labelled/s,
    ],
    ['a file that is not there', ['--in', '/nowhere/x.jsonl'], '', /Cannot read/],
    [
      'a threshold out of range',
      ['--in', '-', '--threshold', '2'],
      '',
      /--threshold must be a number from 0 to 1/,
    ],
    [
      'a pack that is none',
      ['--in', '-', '--pack', '/nowhere'],
      '',
      /Cannot use the model pack in \/nowhere/,
    ],
    ['an unknown option', ['--in', '-', '--out', 'x'], '', /--out/],
  ])('%s ends with status 2 and says why', async (_name, args, input, reason) => {
    const { status, stdout, stderr } = await runCommand('evaluate', args, input);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});
