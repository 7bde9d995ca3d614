import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type KeyItem, keyItemSchema } from '../../domain/training/exam-key.ts';
import { type Transcript, transcriptSchema } from '../../domain/transcript/transcript.ts';
import { examForm } from '../../workflows/training/material.ts';
import { runCommand } from '../fixtures/run-command.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'exam-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (name: string) => join(folder, name);
const rowsIn = <Row>(name: string): Row[] =>
  readFileSync(at(name), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
const written = (name: string, rows: readonly unknown[]) => {
  writeFileSync(
    at(name),
    rows.map((row) => `${typeof row === 'string' ? row : JSON.stringify(row)}\n`).join(''),
  );
  return at(name);
};
const exam = (...args: string[]) =>
  runCommand('exam', [...args, '--out', at('form.jsonl'), '--key', at('key.jsonl')]);

describe('npm run exam', () => {
  test('writes the form that the console draws from the same seed, without labels, and its key', async () => {
    expect(await exam('--seed', '20', '--risk', '12', '--benign', '9')).toEqual({
      ...{ status: 0, stdout: '', stderr: '' },
    });
    const { items } = await examForm({ seed: 20, risk: 12, benign: 9, languages: ['en', 'de', 'fr', 'es'] });
    const form = rowsIn<Transcript>('form.jsonl');
    expect(form).toEqual(items.map(({ transcript }) => transcript));
    for (const transcript of form) {
      expect(transcriptSchema.safeParse(transcript).success).toBe(true);
      expect(Object.keys(transcript)).toEqual(['id', 'locale', 'channel', 'messages']);
    }
    expect(rowsIn('key.jsonl')).toEqual(
      items.map(({ id, outcome, characteristics, difficulty, focus }) => ({
        ...{ id, outcome, characteristics, difficulty },
        locale: focus.language,
      })),
    );
    for (const item of rowsIn('key.jsonl')) expect(keyItemSchema.safeParse(item).success).toBe(true);
  });

  test('asks about thirty of each side, in one language if wanted, with the same bytes every time', async () => {
    expect((await exam('--seed', '3', '--locale', 'fr')).status).toBe(0);
    const key = rowsIn<KeyItem>('key.jsonl');
    expect(key.map(({ outcome }) => outcome).sort()).toEqual([
      ...Array.from({ length: 30 }, () => 'benign'),
      ...Array.from({ length: 30 }, () => 'risk'),
    ]);
    expect(new Set(key.map(({ locale }) => locale))).toEqual(new Set(['fr']));
    const before = ['form.jsonl', 'key.jsonl'].map((name) => readFileSync(at(name), 'utf8'));
    await exam('--seed', '3', '--locale', 'fr');
    expect(['form.jsonl', 'key.jsonl'].map((name) => readFileSync(at(name), 'utf8'))).toEqual(before);
  });

  test.each([
    [['--locale', 'en'], '--seed is missing'],
    [['--seed', 'x'], '--seed must be a number'],
    [['--seed', '1.5'], '--seed must be a whole number'],
    [['--seed', '-1'], '--seed'],
    [['--seed', '1', '--locale', 'it'], '--locale must be one of en, de, fr, es'],
    [['--seed', '1', '--risk', '501'], '--risk must be a number from 0 to 500'],
    [['--seed', '1', '--risk', '0', '--benign', '0'], 'no items'],
    [['--seed', '1', '--count', '3'], '--count'],
  ])('turns down %j, and writes nothing', async (args, reason) => {
    const { status, stderr } = await exam(...args);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
    expect(stderr).toContain('Usage: npm run --silent exam');
    expect(readdirSync(folder)).toEqual([]);
  });

  test('writes neither file when one cannot be written, or both are the same', async () => {
    const key = await runCommand('exam', ['--seed', '1', '--out', at('form.jsonl'), '--key', folder]);
    expect(key).toMatchObject({ status: 2, stderr: expect.stringContaining('Cannot write') });
    const same = await runCommand('exam', ['--seed', '1', '--out', at('a'), '--key', join(folder, '.', 'a')]);
    expect(same).toMatchObject({ status: 2, stderr: expect.stringContaining('two files') });
    const none = await runCommand('exam', ['--seed', '1', '--out', at('form.jsonl')]);
    expect(none).toMatchObject({ status: 2, stderr: expect.stringContaining('--key is missing') });
    expect(readdirSync(folder)).toEqual([]);
  });
});

const item = (number: number, outcome: 'risk' | 'benign'): KeyItem => ({
  id: `${outcome}-${number}`,
  outcome,
  characteristics: outcome === 'risk' ? ['secrecy'] : [],
  difficulty: 'easy',
  locale: 'en',
});
const KEY = Array.from({ length: 60 }, (_, index) => item(index >> 1, index % 2 === 0 ? 'risk' : 'benign'));
/** As many right answers of each side as are asked for, the others wrong. */
const answers = (hits: number, rejections: number) =>
  KEY.map(({ id, outcome }, index) => {
    const right = index >> 1 < (outcome === 'risk' ? hits : rejections);
    const decision = right === (outcome === 'risk') ? 'confirmed' : 'not-confirmed';
    return { id, decision, confidence: 'sure', characteristics: decision === 'confirmed' ? ['secrecy'] : [] };
  });
const grade = async (rows: readonly unknown[], key: readonly unknown[] = KEY, ...args: string[]) => {
  const files = ['--key', written('key.jsonl', key), '--answers', written('answers.jsonl', rows)];
  const { status, stdout, stderr } = await runCommand('grade', [...files, '--json', ...args]);
  return { status, stderr, found: stdout === '' ? null : JSON.parse(stdout) };
};

describe('npm run grade', () => {
  test('passes 26 of 30 and 27 of 30, and tells bounds, d′ and characteristics', async () => {
    const { status, stderr, found } = await grade(answers(26, 27));
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(found).toMatchObject({ bar: 0.7, passed: true, unanswered: 0 });
    expect(found.sensitivity).toMatchObject({ k: 26, n: 30 });
    expect(found.sensitivity.lower95).toBeCloseTo(0.720385, 6);
    expect(found.byCharacteristic.secrecy).toEqual({ k: 26, n: 30 });
    const { found: reference } = await grade(answers(27, 27));
    expect(reference.dPrime).toBeCloseTo(2.422464, 6);
    expect(reference.criterion).toBeCloseTo(0, 12);
  });

  test('does not pass 25 of 30, unless the bar is lower', async () => {
    expect((await grade(answers(25, 30))).found).toMatchObject({ passed: false });
    expect((await grade(answers(25, 30), KEY, '--bar', '0.68')).found).toMatchObject({
      passed: true,
      bar: 0.68,
    });
  });

  test('counts inconclusive and missing answers as not confirmed', async () => {
    const rows = answers(30, 30)
      .map((row) =>
        row.id === 'risk-0' || row.id === 'benign-0' ? { ...row, decision: 'inconclusive' } : row,
      )
      .filter(({ id }) => id !== 'risk-1' && id !== 'benign-1');
    const { status, found } = await grade(rows);
    expect(status).toBe(0);
    expect(found).toMatchObject({ sensitivity: { k: 28 }, specificity: { k: 30 }, unanswered: 2 });
  });

  test('names what it cannot read by file, line and reason, and grades the rest', async () => {
    const [first, second, ...others] = answers(30, 30);
    const rows = [
      ...[first, { ...first, decision: 'not-confirmed' }, { ...first, id: 'else' }],
      ...['{"id":', { ...second, decision: 'maybe' }, { id: 'risk-2' }, '', ...others],
    ];
    const key = [...KEY, KEY[0], { id: 'x', outcome: 'unclear', characteristics: [] }];
    const { status, stderr, found } = await grade(rows, key);
    expect(status).toBe(1);
    const lines = stderr.trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual([
      'line 61: key: an earlier line of this file has the same id',
      'line 62: key: outcome must be one of risk, benign',
    ]);
    expect(lines[2]).toBe('line 2: answers: an earlier line of this file has the same id');
    expect(lines[3]).toBe('line 3: answers: the key has no item with this id');
    expect(lines[4]).toMatch(/^line 4: answers: not JSON: /);
    expect(lines[5]).toBe('line 5: answers: decision must be one of confirmed, not-confirmed, inconclusive');
    expect(lines[6]).toBe('line 6: answers: the answer has no decision');
    expect(lines).toHaveLength(8);
    // Of two answers to an item the first counts; the one that could not be read is missing.
    expect(found).toMatchObject({ sensitivity: { k: 30, n: 30 }, specificity: { k: 30 }, unanswered: 1 });
  });

  test('takes its own form and key, and one of the files from standard input', async () => {
    await exam('--seed', '8', '--risk', '5', '--benign', '5');
    const key = rowsIn<KeyItem>('key.jsonl');
    const right = key.map(({ id, outcome }) =>
      JSON.stringify({ id, decision: outcome === 'risk' ? 'confirmed' : 'not-confirmed' }),
    );
    const ended = await runCommand(
      'grade',
      ['--key', at('key.jsonl'), '--answers', '-', '--bar', '0.5'],
      right.join('\n'),
    );
    expect(ended).toMatchObject({ status: 0, stderr: '' });
    expect(ended.stdout).toContain('Passed');
    expect(ended.stdout).toMatch(/sensitivity\s+100\.0\s%\s+5 of 5/);
  });

  test('with an early end counts what was answered until then, in the order of the file', async () => {
    // The sixth wrong benign answer comes after the fifth ended it.
    const { status, found } = await grade(answers(30, 24).toReversed(), KEY, '--early-end');
    expect(status).toBe(0);
    expect(found).toMatchObject({
      endedEarly: { by: 'benign', answered: 7 },
      ...{ passed: false, unanswered: 53, sensitivity: { k: 3, n: 3 }, specificity: { k: 0, n: 4 } },
    });
    expect((await grade(answers(30, 27), KEY, '--early-end')).found).toMatchObject({
      ...{ endedEarly: null, passed: true },
    });
    expect((await grade(answers(30, 24))).found).not.toHaveProperty('endedEarly');
  });

  test('reads files of a Windows editor: byte order mark, CRLF, empty lines', async () => {
    const windows = (rows: readonly unknown[]) =>
      `\uFEFF${rows.map((row) => `${JSON.stringify(row)}\r\n`).join('\r\n')}`;
    writeFileSync(at('key.jsonl'), windows(KEY));
    writeFileSync(at('answers.jsonl'), windows(answers(26, 27)));
    const files = ['--key', at('key.jsonl'), '--answers', at('answers.jsonl')];
    const { status, stdout, stderr } = await runCommand('grade', [...files, '--json']);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(JSON.parse(stdout)).toMatchObject({ sensitivity: { k: 26 }, specificity: { k: 27 } });
  });

  test.each([
    ['no key', () => ['--answers', written('a', answers(1, 1))], '--key is missing'],
    ['no answers', () => ['--key', written('k', KEY)], '--answers is missing'],
    ['both from standard input', () => ['--key', '-', '--answers', '-'], 'two files'],
    ['an empty key', () => ['--key', written('k', []), '--answers', written('a', answers(1, 1))], 'no items'],
    [
      'the key of another form',
      () => [
        ...['--key', written('k', KEY)],
        ...[
          '--answers',
          written(
            'a',
            answers(1, 1).map((row) => ({ ...row, id: `other-${row.id}` })),
          ),
        ],
      ],
      'line 1: answers: the key has no item with this id',
    ],
    [
      'a transcript in the place of the key',
      () => [
        ...['--key', written('k', [{ id: 't-1', messages: [] }])],
        ...['--answers', written('a', answers(1, 1))],
      ],
      'line 1: key: ',
    ],
    ['empty answers', () => ['--key', written('k', KEY), '--answers', written('a', [])], 'none to an item'],
    [
      'a key that is CSV',
      () => ['--key', written('k', ['id,outcome', 'a,risk']), '--answers', written('a', answers(1, 1))],
      '--key: This looks like CSV',
    ],
    [
      'a bar that is no share',
      () => ['--key', written('k', KEY), '--answers', written('a', answers(1, 1)), '--bar', '70'],
      '--bar must be a number from 0 to 1',
    ],
    ['a file that is not there', () => ['--key', at('none'), '--answers', at('none')], 'Cannot read'],
  ])('can do nothing with %s', async (_what, args, reason) => {
    const { status, stdout, stderr } = await runCommand('grade', [...args(), '--json']);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(reason);
    expect(existsSync(at('none'))).toBe(false);
  });
});
