import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { sourceFiles } from '../../fixtures/source-files.ts';

const ROOT = join(import.meta.dirname, '../../..');
const IMPORT = /import (\w+) from '(\.[^']+\.module\.css)'/g;

/** Classes that a component takes from a style sheet that has none of that name: it would be drawn without. */
function missing(file: string): string[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(IMPORT)].flatMap(([, local, from]) => {
    const sheet = readFileSync(join(ROOT, dirname(file), from!), 'utf8');
    const used = new Set(
      [...text.matchAll(new RegExp(`(?<![\\w/.-])${local}\\.(\\w+)`, 'g'))].map(([, name]) => name!),
    );
    return [...used]
      .filter((name) => !new RegExp(`\\.${name}(?![\\w-])`).test(sheet))
      .map((name) => `${file}: ${from} has no .${name}`);
  });
}

test('every class that a component names stands in its style sheet', () => {
  const files = sourceFiles('components').filter(
    (file) => /\.tsx?$/.test(file) && existsSync(join(ROOT, file)),
  );
  expect(files.length).toBeGreaterThan(300);
  expect(files.flatMap(missing)).toEqual([]);
});
