import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runCommand } from '../fixtures/run-command.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tables-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const score = (mapping: string, input: string) =>
  runCommand('score', ['--in', '-', '--mapping', mapping, '--out', '-'], input);
const idsOf = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string }).id);

test('score reads a table as a mapping in a file says, and an export by its shape', async () => {
  const file = join(folder, 'mapping.json');
  writeFileSync(file, JSON.stringify({ shape: 'message-rows', conversation: 'chat', text: 'said' }));
  const table = await score(file, 'chat;said\na;page twelve\nb;football at six\na;the long one\n');
  expect(table).toMatchObject({ status: 0, stderr: '' });
  expect(idsOf(table.stdout)).toEqual(['a', 'b']);
  const exported = await score('auto', '{"id":41,"text":"page twelve","label":["benign"]}\n');
  expect(exported).toMatchObject({ status: 0, stderr: '' });
  expect(idsOf(exported.stdout)).toEqual(['41']);
});

test('a table that looks like no export, and a file that is no mapping, are refused', async () => {
  const unknown = await score('auto', 'a,b\n1,2\n');
  expect(unknown.status).toBe(2);
  expect(unknown.stderr).toContain('does not look like the export of a known annotation tool');
  const file = join(folder, 'no-mapping.json');
  writeFileSync(file, '{"shape":"rows"}');
  const refused = await score(file, 'a,b\n1,2\n');
  expect(refused.status).toBe(2);
  expect(refused.stderr).toContain('cannot be used');
});
