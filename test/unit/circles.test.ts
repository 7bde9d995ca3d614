import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { circlesOf, coarser, type Graph } from '../fixtures/circles.ts';
import { importsOf, sourceFiles } from '../fixtures/source-files.ts';

const FOLDERS = [
  'domain',
  'workers',
  'storage',
  'words',
  'workflows',
  'components',
  'entrypoints',
  'models',
  'cli',
  'browser',
  'bench',
];

/** Every file with the files that it imports, types counted. */
const IMPORTS: Graph = new Map(
  FOLDERS.flatMap(sourceFiles).map((file) => {
    const targets = importsOf(file)
      .filter((specifier) => specifier.startsWith('.'))
      .map((specifier) => posix.join(posix.dirname(file), specifier.replace(/\?.*$/, '')));
    return [file, new Set(targets)];
  }),
);

/** Where folders import one another in one direction only. */
const IN_ORDER = ['domain', 'domain/metrics', 'workers', 'workflows', 'components', 'components/thresholds'];

/** The folder in another to which a file belongs, '.' for that one itself; null of files elsewhere. */
function folderIn(parent: string, file: string): string | null {
  if (!file.startsWith(`${parent}/`)) return null;
  const [first, second] = file.slice(parent.length + 1).split('/');
  return second === undefined ? '.' : first!;
}

describe('nothing leads back to itself', () => {
  test('no file', () => {
    expect(IMPORTS.get('storage/moments.ts')).toContain('storage/database.ts');
    expect(circlesOf(IMPORTS)).toEqual([]);
  });

  test.each(IN_ORDER)('no folder of %s', (parent) => {
    const folders = coarser(IMPORTS, (file) => folderIn(parent, file));
    expect(folders.size).toBeGreaterThan(2);
    expect(circlesOf(folders)).toEqual([]);
  });

  test('circles are found, and what only hangs on one is not in it', () => {
    const graph: Graph = new Map([
      ['a', new Set(['b'])],
      ['b', new Set(['c', 'd'])],
      ['c', new Set(['a'])],
      ['d', new Set(['e'])],
      ['e', new Set(['d', 'f'])],
    ]);
    expect(circlesOf(graph)).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
    ]);
    expect(circlesOf(coarser(graph, (name) => (name < 'd' ? 'early' : 'late')))).toEqual([]);
    expect(circlesOf(coarser(graph, (name) => (name === 'b' ? 'middle' : 'others')))).toEqual([
      ['middle', 'others'],
    ]);
  });
});
