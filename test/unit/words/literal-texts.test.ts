import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { literalTexts } from './literal-texts.ts';

const ROOT = join(import.meta.dirname, '../../..');

/** Folders and files in which every text comes from the words; a whole folder stands with a slash at its end. */
const CONVERTED = [
  'components/guidance/',
  'components/practice/',
  'cli/arguments.ts',
  'cli/assess.ts',
  'cli/backup-faults.ts',
  'cli/compare.ts',
  'cli/corpus.ts',
  'cli/evaluate.ts',
  'cli/evaluation-report.ts',
  'cli/files.ts',
  'cli/onnx-session.ts',
  'cli/output.ts',
  'cli/score.ts',
  'cli/statistics-options.ts',
  'cli/statistics-report.ts',
  'cli/stats.ts',
  'cli/table.ts',
  'cli/train-report.ts',
  'cli/train.ts',
  'cli/training-tables.ts',
  'cli/verify.ts',
  'domain/export/export-workbook.ts',
  'domain/export/figures-table.ts',
  'domain/export/indicators.ts',
  'domain/export/log-files.ts',
  'domain/export/provenance.ts',
  'domain/export/statistics-file.ts',
  'domain/report/blocks.ts',
  'domain/report/chart.ts',
  'domain/report/figure-book.ts',
  'domain/report/render.ts',
  'domain/report/report.ts',
  'domain/report/sections/',
  'components/app/',
  'components/data/',
  'components/cohort/',
  'components/help/',
  'components/home/',
  'components/log/',
  'components/quality/',
  'components/training/',
  'components/queue/',
  'components/review/',
  'components/settings/',
  'components/shell/',
  'components/statistics/',
  'components/tour/',
  'components/thresholds/',
  'components/ui/ColorSchemeControl.tsx',
  'components/ui/DoneNotice.tsx',
  'components/ui/PinWait.tsx',
  'components/ui/charts/',
  'components/ui/dialogs/',
  'components/ui/figures/',
  'components/ui/files/',
  'components/ui/help/',
  'components/ui/keys/',
  'components/ui/layout/',
  'components/ui/reading/',
  'components/ui/tables/',
  'components/ui/text/',
  'domain/backup/',
  'domain/cohort/file-kind.ts',
  'domain/cohort/log-line.ts',
  'domain/cohort/merge-rows.ts',
  'domain/detection/head-session.ts',
  'domain/detection/model-file.ts',
  'domain/detection/pack.ts',
  'domain/detection/read-pack.ts',
  'domain/tables/csv-records.ts',
  'domain/export/outcome-cells.ts',
  'domain/export/outcome-csv.ts',
  'domain/export/read-outcomes.ts',
  'domain/transcript/fault.ts',
  'domain/transcript/foreign-file.ts',
  'domain/transcript/json-scan.ts',
  'domain/transcript/read-json.ts',
  'domain/transcript/read-transcripts.ts',
  'domain/transcript/transcript.ts',
  'domain/failures/',
  'domain/knowledge/',
  'domain/quality/',
  'domain/retention/',
  'domain/review/',
  'domain/reviewers/',
  'workers/',
  'workflows/backup/',
  'workflows/base/',
  'workflows/console/',
  'workflows/exports/',
  'workflows/log/',
  'workflows/people/',
  'workflows/policy/',
  'workflows/retention/',
  'workflows/review/',
  'workflows/statistics/',
  'workflows/thresholds/',
];

const sources = CONVERTED.flatMap((path) =>
  path.endsWith('/')
    ? readdirSync(join(ROOT, path), { recursive: true, encoding: 'utf8' })
        .filter((file) => /\.tsx?$/.test(file))
        .map((file) => `${path}${file}`)
    : [path],
);

/** What writes numbers, dates or lists, or compares names, in a language of its own choice. */
const OWN_LANGUAGE = /\bnew Intl\.|\.toLocale(?:Date|Time)?String\(|\.localeCompare\(|\.toFixed\(/;

describe('what is converted', () => {
  test('has files', () => expect(sources.length).toBeGreaterThan(CONVERTED.length));

  test.each(sources)('%s says nothing by itself', (file) => {
    const source = readFileSync(join(ROOT, file), 'utf8');
    expect(literalTexts(file, source)).toEqual([]);
    expect(source.match(OWN_LANGUAGE)).toBeNull();
  });
});

test.each([
  ['text of an element', 'const a = <b>Hello</b>;', ['Hello']],
  ['text after a number', 'const a = <b>{count} cases</b>;', ['cases']],
  ['a label', 'const a = <b aria-label="Close">{x}</b>;', ['Close']],
  ['a title by choice', "const a = <b title={x ? 'Not yet' : t('log.title')} />;", ['Not yet']],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the source of a template
  ['a text in a template', 'const a = `Entry ${x}`;', ['Entry']],
  ['words joined', "const a = 'and so on ' + x;", ['and so on']],
  ['words of an object', "const a = { name: 'in review' };", ['in review']],
  ['words beside a key', "const a = t('log.entry', { name: 'The one' });", ['The one']],
  ['a class', 'const a = <b className="Big one" />;', []],
  ['a name of a key', "if (event.key === 'Escape') stop();", []],
  ['keys of a screen', "useKeys([['PageDown', () => move(10)]]);", []],
  ['a selector', "const a = target.closest('[role=menu], textarea, select');", []],
  ['a name of a key by choice', "switch (key) { case 'Page Up': go(); }", []],
  ['what a text is asked', "if (key.startsWith('Arrow')) go();", []],
  ['an import', "import { a } from './Some File.ts';", []],
  ['a type', "type A = 'One thing';", []],
  ['a code', "const a = 'not-found';", []],
  ['what errors are called', "class A extends Error { b() { this.name = 'Some Failure'; } }", []],
  ['a defect', "throw new Error('Some defect');", []],
])('literal texts: %s', (_, source, found) => {
  expect(literalTexts('example.tsx', source)).toEqual(found);
});
