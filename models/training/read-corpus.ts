import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { corpusOf } from '../../domain/corpus/phrase-files.ts';
import type { Corpus } from '../../domain/corpus/phrases.ts';

/** Reads the phrase files of a corpus folder. */
export function readCorpus(folder: string): Corpus {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.json'),
  );
  const contents = names.map((name) => [
    name.split(sep).join('/'),
    JSON.parse(readFileSync(join(folder, name), 'utf8')) as unknown,
  ]);
  return corpusOf(Object.fromEntries(contents));
}
