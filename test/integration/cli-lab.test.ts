import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCommand } from '../fixtures/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lab-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const ROWS = [
  ['0.1', '0.2', '0', 'en'],
  ['0.4', '0.1', '0', 'de'],
  ['0.35', '0.3', '1', 'en'],
  ['0.8', '0.9', '1', 'de'],
];

const lab = (args: readonly string[], input?: string) => runCommand('lab', args, input);
const csv = (rows: readonly string[][], delimiter = ',') =>
  `${[['S', 'T', 'L', 'lang'], ...rows].map((row) => row.join(delimiter)).join('\n')}\n`;
const COLUMNS = ['--score', 'S', '--label', 'L'];

describe('lab', () => {
  test('gives the figures of evaluate that need no text, slices and a comparison', async () => {
    const file = join(folder, 'scores.csv');
    writeFileSync(file, csv(ROWS));
    const ended = await lab(['--in', file, ...COLUMNS, '--second', 'T', '--by', 'lang', '--json']);
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(JSON.parse(ended.stdout)).toMatchObject({
      ...{ n: 4, positives: 2, threshold: 0.5, confusion: { tp: 1, fp: 0, fn: 1, tn: 2 } },
      precision: { k: 1, n: 1, value: 1, wilson95: [expect.any(Number), expect.any(Number)] },
      recall: { k: 1, n: 2, value: 0.5 },
      ...{ f1: expect.closeTo(2 / 3, 12), averagePrecision: expect.closeTo(0.8333, 4), rocAuc: 0.75 },
      ...{ brier: expect.closeTo((0.01 + 0.16 + 0.4225 + 0.04) / 4, 12), ece: expect.any(Number) },
      slices: { lang: { en: { n: 2, positives: 1, rocAuc: 1 }, de: { n: 2, positives: 1, rocAuc: 1 } } },
      compare: {
        auc: { difference: 0.25, p: expect.any(Number) },
        mcnemar: { b: 0, c: 0, p: null },
      },
      ...{ unlabelled: 0, rejected: 0, weights: null },
    });
  });

  test('the same from semicolons with decimal commas, JSON Lines and standard input', async () => {
    const commas = csv(
      ROWS.map((row) => row.map((cell) => cell.replace('.', ','))),
      ';',
    );
    const lines = ROWS.map(([S, T, L, lang]) =>
      JSON.stringify({ S: Number(S), T: Number(T), L: L === '1', lang }),
    );
    const [first, ...others] = await Promise.all(
      [csv(ROWS), csv(ROWS, '\t'), commas, `${lines.join('\n')}\n`].map((input) =>
        lab(['--in', '-', ...COLUMNS, '--by', 'lang', '--json'], input),
      ),
    );
    expect(first!.status).toBe(0);
    for (const other of others) expect(other).toEqual(first);
  });

  test('names rejected rows, quotes nothing of them, and counts the others', async () => {
    const rows = [...ROWS, ['oops', '0', '1', 'en'], ['0.9', '0', 'maybe', 'en'], ['0.9', '0', '', 'en']];
    const ended = await lab(['--in', '-', ...COLUMNS, '--json'], csv(rows));
    expect(ended.status).toBe(1);
    expect(ended.stderr).toMatch(/^line 6: S must be a number.*\nline 7: L has a value/);
    expect(ended.stderr).not.toMatch(/oops|maybe/);
    expect(JSON.parse(ended.stdout)).toMatchObject({ n: 4, unlabelled: 1, rejected: 2 });
  });

  test('with a positive value every other one is benign; numbers without a meaning give no calibration', async () => {
    const input = 'S,L\n-2,ham\n7,spam\n3,other\n,spam\n';
    const ended = await lab(['--in', '-', ...COLUMNS, '--positive', 'spam', '--json'], input);
    expect(ended.status).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      ...{ n: 3, positives: 1, brier: null, ece: null, threshold: 7, thresholdBy: 'f1' },
    });
    const logits = await lab(
      ['--in', '-', ...COLUMNS, '--positive', 'spam', '--scale', 'logit', '--threshold=-1', '--json'],
      'S,L\n-2,ham\n7,spam\n3,other\n',
    );
    expect(JSON.parse(logits.stdout)).toMatchObject({
      ...{ threshold: -1, confusion: { tp: 1, fp: 1, fn: 0, tn: 1 }, brier: expect.any(Number) },
    });
  });

  test('takes a mapping, and the table for people', async () => {
    const mapping = join(folder, 'mapping.json');
    writeFileSync(
      mapping,
      JSON.stringify({
        score: { column: 'S', scale: { kind: 'linear', from: 0, to: 2 }, higher: 'benign' },
        label: { column: 'L', risk: ['0'], benign: ['1'] },
        by: ['lang', 'T'],
      }),
    );
    const json = await lab(['--in', '-', '--mapping', mapping, '--json'], csv(ROWS));
    expect(JSON.parse(json.stdout)).toMatchObject({ threshold: 1, rocAuc: 0.75, recall: { k: 2, n: 2 } });
    const text = await lab(
      ['--in', '-', '--mapping', mapping],
      csv([...ROWS, ['0.5', '\u001b[31m', '1', 'x']]),
    );
    expect(text.stdout).toContain('lang: de');
    expect(text.stdout).not.toContain('\u001b');
  });

  test('advises thresholds on the scale of the file', async () => {
    const args = ['--in', '-', '--score', 'S', '--label', 'L', '--json'];
    const asked = ['--ask', 'recall=1', '--ask', 'cost=10:1', '--prevalence', '0.5', '--per-day', '100'];
    const ended = await lab([...args, ...asked], 'S,L\n-3,0\n-2,0\n12,1\n40,1\n');
    expect(JSON.parse(ended.stdout).advice).toMatchObject([
      {
        ask: { kind: 'recall', floor: 1 },
        ...{ threshold: 12, flagsNothing: false },
        figures: { confusion: { tp: 2, fp: 0, fn: 0, tn: 2 }, load: { casesPerDay: 50 }, cost: null },
      },
      { ask: { kind: 'cost', miss: 10, falseAlarm: 1 }, threshold: 12, figures: { cost: 0 } },
    ]);
  });

  test.each([
    ['a question that is none', ['--in', '-', ...COLUMNS, '--ask', 'recall=2'], '--ask must be one of'],
    ['a cost of one number', ['--in', '-', ...COLUMNS, '--ask', 'cost=3'], '--ask must be one of'],
    ['no score', ['--in', '-', '--label', 'L'], '--score is missing'],
    ['no label', ['--in', '-', '--score', 'S'], '--label is missing'],
    ['no input', COLUMNS, '--in is missing'],
    ['a scale that is none', ['--in', '-', ...COLUMNS, '--scale', 'miles'], '--scale must be one of'],
    ['a threshold that is none', ['--in', '-', ...COLUMNS, '--threshold', 'high'], '--threshold must be'],
    ['columns beside a mapping', ['--in', '-', '--mapping', 'm.json', ...COLUMNS], 'Leave out'],
    ['a mapping that is not there', ['--in', '-', '--mapping', 'no-such.json'], 'Cannot read'],
    ['a column that is not there', ['--in', '-', ...COLUMNS, '--by', 'nothing'], 'no column nothing'],
    ['nothing labelled', ['--in', '-', '--score', 'S', '--label', 'lang'], 'no labelled scores'],
  ])('%s is unusable', async (_, args, message) => {
    const ended = await lab(args, csv(ROWS));
    expect(ended).toMatchObject({ status: 2, stdout: '' });
    expect(ended.stderr).toContain(message);
  });
});
