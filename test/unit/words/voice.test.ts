import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { english } from '../../../words/en.ts';
import { type Sentence, sentences } from './voice.ts';

const README = join(import.meta.dirname, '../../../words/README.md');

const read = sentences(english);
const prose = read.filter(({ key }) => !key.startsWith('cli.usageOf.') && !key.startsWith('faults.json.'));

const found = (where: readonly Sentence[], offends: (said: string) => boolean) =>
  where.filter(({ said }) => offends(said)).map(({ key, said }) => `${key}: ${said}`);

/** The last column of the glossary. */
function forbiddenForms(): string[] {
  const rows = readFileSync(README, 'utf8').matchAll(/^\|[^|]+\|[^|]*\|([^|]+)\|$/gm);
  return Array.from(rows, ([, forms]) => forms!.split('·').map((form) => form.trim()))
    .flat()
    .filter((form) => form !== '' && form !== 'never' && !form.startsWith('---'));
}

const escaped = (form: string) => form.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const pattern = (form: string) =>
  form.startsWith('=')
    ? new RegExp(`^${escaped(form.slice(1).trim())}$`, 'i')
    : new RegExp(String.raw`(?<![\p{L}’])${escaped(form)}(?![\p{L}])`, 'iu');

describe('the glossary', () => {
  const forms = forbiddenForms();
  test('has forms that must not come back', () => expect(forms.length).toBeGreaterThan(40));
  test.each(forms)('no text says "%s"', (form) => {
    expect(found(prose, (said) => pattern(form).test(said))).toEqual([]);
  });
});

test('no two spaces, and none at an end of a sentence that stands alone', () => {
  expect(found(read, (said) => /\S {2,}\S/.test(said))).toEqual([]);
});

test('quotation marks and apostrophes are curly', () => {
  expect(found(prose, (said) => /["']/.test(said))).toEqual([]);
});

/** Names that keep their capitals wherever they stand. */
const PROPER = new Set([
  'Queue',
  'Review',
  'Home',
  'Thresholds',
  'Training',
  'Lab',
  'Slices',
  'Compare',
  'Policies',
  'Statistics',
  'Export',
  'Cohort',
  'Figures',
  'Quality',
  'Known',
  'Log',
  'Data',
  'Settings',
  'Look',
  'Lines',
  'Office',
  'Brier',
  'Commands',
  'Escape',
  'Page',
  'End',
  'Second',
]);

test('labels are in sentence case', () => {
  const titleCase = (said: string) => {
    const words = said.split(/\s+/);
    return (
      words.length > 1 &&
      words.length < 6 &&
      !/[.:?!“(]/.test(said) &&
      words.slice(1).some((word) => /^\p{Lu}\p{Ll}{2,}$/u.test(word) && !PROPER.has(word))
    );
  };
  expect(found(prose, titleCase)).toEqual([]);
});

test('no sentence runs over 200 characters', () => {
  const long = (said: string) => said.split(/[.:?!](?=\s|$)/).some((sentence) => sentence.length > 200);
  expect(found(prose, long)).toEqual([]);
});

test('people act: the passive with "by" is rare', () => {
  const passive =
    /\b(?:is|are|was|were|be|been|being)\s(?:\w+ly\s)?(?:\w+ed|\w+wn|\w+en|made|held|found|told)\sby\b/i;
  expect(found(prose, (said) => passive.test(said)).length).toBeLessThanOrEqual(6);
});

test('a failure takes two sentences at most', () => {
  const failures = read.filter(({ key }) => key.startsWith('failures.'));
  const long = (said: string) => said.split(/[.?!](?=\s|$)/).filter((part) => part.trim() !== '').length > 2;
  expect(found(failures, long)).toEqual([]);
});
