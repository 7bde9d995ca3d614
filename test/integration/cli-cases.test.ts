import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCommand } from '../fixtures/run-command.ts';

const CASES = join(import.meta.dirname, '..', 'fixtures', 'cases');
const at = (name: string) => join(CASES, name);
const stats = async (name: string) => {
  const { status, stdout, stderr } = await runCommand('stats', ['--in', at(name), '--json']);
  return { status, stderr, figures: stdout === '' ? null : JSON.parse(stdout) };
};
const score = async (name: string) => {
  const { status, stdout, stderr } = await runCommand('score', ['--in', at(name), '--out', '-']);
  const ids = stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line).id]));
  return { status, stderr, ids };
};

/** Small files that neighbouring tools got wrong, each with its right answer. */
describe('small inputs that went wrong elsewhere', () => {
  test('a header that names a column twice is refused', async () => {
    const { status, stderr, figures } = await stats('01-duplicate-header.csv');
    expect({ status, figures }).toEqual({ status: 2, figures: null });
    expect(stderr).toMatch(/^Line 1: the header names decision twice\.\n/);
  });

  test.each(['02-sep-line.csv', '10-header-capitals.csv'])('%s is read', async (name) => {
    const { status, stderr, figures } = await stats(name);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(figures.cases).toMatchObject({ flagged: 2, reviewed: 2 });
  });

  test('decimal commas, semicolons, and true and false in German', async () => {
    const { status, stderr, figures } = await stats('04-decimal-comma.csv');
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(figures.confirmationRate).toMatchObject({ k: 1, n: 2 });
    expect(figures.byReviewer.birch.medianSeconds).toBe(21.25);
  });

  test('what no column says is not “none”', async () => {
    const [silent, none] = [
      await stats('25-no-characteristics-column.csv'),
      await stats('25b-with-empty-column.csv'),
    ];
    for (const id of ['secrecy', 'image-request']) {
      expect(silent.figures.agreement.byCharacteristic[id]).toMatchObject({ n: 0, percent: null });
      expect(none.figures.agreement.byCharacteristic[id]).toMatchObject({ n: 4, percent: 1 });
    }
    for (const { figures } of [silent, none]) expect(figures.agreement).toMatchObject({ n: 4, percent: 1 });
  });

  test('Zoë in two encodings is one person', async () => {
    const { status, figures } = await stats('23-nfc-nfd-same-person.jsonl');
    expect(status).toBe(0);
    expect(figures.agreement.n).toBe(0);
    expect(Object.keys(figures.byReviewer)).toEqual(['Zo\u00eb']);
    const filtered = await runCommand('stats', [
      ...['--in', at('23-nfc-nfd-same-person.jsonl'), '--json'],
      ...['--reviewer', ' Zoe\u0308 '],
    ]);
    expect(JSON.parse(filtered.stdout).cases.reviewed).toBe(4);
  });

  test('half a surrogate pair is refused by line', async () => {
    const none = await score('77-lone-surrogates.jsonl');
    expect(none).toMatchObject({ status: 2, ids: [] });
    expect(none.stderr).toMatch(
      /^line 1: the id holds half a surrogate pair\nline 2: the id holds half a surrogate pair\n/,
    );
    const some = await score('77b-lone-labelled.jsonl');
    expect(some).toMatchObject({ status: 1, ids: ['whole-1'] });
    expect(some.stderr).toMatch(/^line 1: the id holds half a surrogate pair\n/);
  });

  test('a key that occurs twice is refused', async () => {
    const { status, stderr } = await score('79-duplicate-id-key.jsonl');
    expect(status).toBe(2);
    expect(stderr).toMatch(/^line 1: column 15: the key "id" occurs twice\n/);
  });

  test('what is no JSON is refused with its position, and not quoted', async () => {
    const { status, stderr, ids } = await score('88-unquoted-text.jsonl');
    expect({ status, ids }).toEqual({ status: 1, ids: ['y'] });
    const column = readFileSync(at('88-unquoted-text.jsonl'), 'utf8').indexOf('pool') + 1;
    expect(stderr).toMatch(new RegExp(`^line 1: not JSON: column ${column}: a value is expected here`));
    expect(stderr).not.toMatch(/pool|locker|4711|BlueFern/);
  });
});
