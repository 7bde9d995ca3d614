import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeWhole } from '../../cli/output.ts';
import { runCommand } from '../fixtures/run-command.ts';

const ROOT = join(import.meta.dirname, '..', '..');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'output-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const at = (...names: string[]) => join(folder, ...names);
const corpus = (out: string, count = 5) =>
  runCommand('corpus', ['--seed', '1', '--count', String(count), '--out', out]);
const linesIn = (text: string) => text.trimEnd().split('\n').length;

describe('--out', () => {
  test('a regular file is replaced as a whole, with its mode, and nothing stays beside it', async () => {
    writeFileSync(at('out.jsonl'), 'before');
    chmodSync(at('out.jsonl'), 0o600);
    expect((await corpus(at('out.jsonl'))).status).toBe(0);
    expect(linesIn(readFileSync(at('out.jsonl'), 'utf8'))).toBe(5);
    expect(statSync(at('out.jsonl')).mode & 0o7777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(['out.jsonl']);
  });

  test('a file that is not there yet gets the usual mode', async () => {
    expect((await corpus(at('new.jsonl'))).status).toBe(0);
    expect(statSync(at('new.jsonl')).mode & 0o777).toBe(0o666 & ~process.umask());
  });

  test.runIf(process.getuid?.() === 0)('its owner stays', async () => {
    writeFileSync(at('out.jsonl'), 'before');
    chownSync(at('out.jsonl'), 1234, 2345);
    expect((await corpus(at('out.jsonl'))).status).toBe(0);
    expect(statSync(at('out.jsonl'))).toMatchObject({ uid: 1234, gid: 2345 });
  });

  test.each(['there', 'not there yet'])('behind symbolic links, the target that is %s', async (state) => {
    mkdirSync(at('elsewhere'));
    if (state === 'there') writeFileSync(at('elsewhere', 'real.jsonl'), 'before');
    symlinkSync(join('elsewhere', 'real.jsonl'), at('second.jsonl'));
    symlinkSync('second.jsonl', at('link.jsonl'));
    expect((await corpus(at('link.jsonl'))).status).toBe(0);
    for (const link of ['link.jsonl', 'second.jsonl'])
      expect(lstatSync(at(link)).isSymbolicLink()).toBe(true);
    expect(lstatSync(at('elsewhere', 'real.jsonl')).isFile()).toBe(true);
    expect(linesIn(readFileSync(at('elsewhere', 'real.jsonl'), 'utf8'))).toBe(5);
    expect(readdirSync(at('elsewhere'))).toEqual(['real.jsonl']);
  });

  test('a FIFO is written through and stays one', async () => {
    execFileSync('mkfifo', [at('fifo')]);
    const reader = spawn('cat', [at('fifo')]);
    let read = '';
    reader.stdout.on('data', (text) => {
      read += text;
    });
    const closed = new Promise((done) => reader.on('close', done));
    expect(await corpus(at('fifo'))).toMatchObject({ status: 0, stderr: '' });
    await closed;
    expect(linesIn(read)).toBe(5);
    expect(lstatSync(at('fifo')).isFIFO()).toBe(true);
    expect(readdirSync(folder)).toEqual(['fifo']);
  });

  test('a reader of a FIFO that has seen enough is no failure', async () => {
    execFileSync('mkfifo', [at('fifo')]);
    const reader = spawn('head', ['-n', '1', at('fifo')]);
    const ended = await corpus(at('fifo'), 5_000);
    reader.kill();
    expect(ended).toMatchObject({ status: 0, stderr: '' });
  });

  test('a run that fails leaves the file as it was, and nothing beside it', async () => {
    writeFileSync(at('out.jsonl'), 'before');
    const { status } = await runCommand('score', ['--in', '-', '--out', at('out.jsonl')], 'oops\n');
    expect(status).toBe(2);
    expect(readFileSync(at('out.jsonl'), 'utf8')).toBe('before');
    expect(readdirSync(folder)).toEqual(['out.jsonl']);
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)('%s leaves nothing behind', async (signal) => {
    const args = ['--seed', '1', '--count', '10000000', '--out', at('out.jsonl')];
    const child = spawn(process.execPath, [join(ROOT, 'cli', 'corpus.ts'), ...args], { cwd: ROOT });
    const ended = new Promise((done) => child.on('exit', (_code, by) => done(by)));
    await expect.poll(() => readdirSync(folder).length, { timeout: 20_000 }).toBe(1);
    child.kill(signal);
    expect(await ended).toBe(signal);
    expect(readdirSync(folder)).toEqual([]);
  });

  test.each([
    ['a folder', () => folder, /is a folder/],
    ['in a folder that is not there', () => at('nowhere', 'out.jsonl'), /ENOENT/],
    [
      'links in a circle',
      () => {
        symlinkSync('b', at('a'));
        symlinkSync('a', at('b'));
        return at('a');
      },
      /ELOOP/,
    ],
  ])('%s ends with status 2 and says why', async (_name, path, reason) => {
    const { status, stderr } = await corpus(path());
    expect(status).toBe(2);
    expect(stderr).toMatch(/Cannot write/);
    expect(stderr).toMatch(reason);
    expect(stderr).not.toMatch(/\n\s+at /);
  });
});

test('whole files are written in the same way', async () => {
  writeFileSync(at('real'), 'before', { mode: 0o640 });
  symlinkSync('real', at('link'));
  await writeWhole(at('link'), Uint8Array.of(1, 2, 3));
  expect([...readFileSync(at('real'))]).toEqual([1, 2, 3]);
  expect(statSync(at('real')).mode & 0o777).toBe(0o640);
  expect(lstatSync(at('link')).isSymbolicLink()).toBe(true);
  await expect(writeWhole(at('none', 'x'), '')).rejects.toThrow(/Cannot write/);
  expect(existsSync(at('none'))).toBe(false);
});
