import type { z } from 'zod';
import type { ForeignKind } from './foreign-file.ts';
import type { JsonProblem } from './json-scan.ts';

/** What lies on a line whose fields faults are told of. */
export type LineFormat =
  | 'transcript'
  | 'row'
  | 'entry'
  | 'bank-entry'
  | 'backup'
  | 'manifest'
  | 'key-item'
  | 'answer'
  | 'lesson';

/** Where something is in a value: keys and places in lists; null for a key that is no word of any format. */
export type FaultPath = readonly (string | number | null)[];

/** What is wrong with a field. */
type FieldProblem =
  | { what: 'missing' | 'empty' | 'no-members' | 'unknown-choice' | 'date' | 'form' | 'half-pair' }
  | { what: 'type'; expected: string }
  | { what: 'longer' | 'shorter' | 'more' | 'fewer' | 'at-most' | 'at-least'; limit: number }
  | { what: 'choices'; choices: string[] }
  /** What a schema says beyond fields by themselves. */
  | SchemaProblem;

/** Faults that schemas find between fields; a schema names one as the message of its issue, with `params` as facts. */
export type SchemaProblem =
  | { what: 'earlier-message'; number: number }
  | { what: 'decisions-of-stage'; stage: string; decisions: string[] }
  | { what: 'no-decided-at' | 'as-many-ids' | 'twice' | 'no-weight' | 'weight-of-no-head' }
  | { what: 'excerpt-order' | 'excerpt-outside' | 'finding-against-verdict' };

/** What is wrong with a line of a file. */
export type LineFault =
  | { what: 'field'; format: LineFormat; path: FaultPath; problem: FieldProblem; more: number }
  /** Where the line holds several lines itself, on which of them. */
  | { what: 'json'; line: number | null; column: number; problem: JsonProblem }
  | { what: 'too-long'; mebibytes: number }
  | { what: 'not-utf8' | 'id-twice' | 'stored-already' | 'no-label' | 'no-such-item' }
  | { what: 'open-cell-runs-on' | 'stray-quote' | 'open-cell' }
  | { what: 'cells'; count: number; expected: number }
  | { what: 'no-number' | 'number-two-ways' | 'no-boolean'; column: string }
  | { what: 'too-many-variants'; most: number }
  /** Of a bank of hashes. */
  | { what: 'no-method' | 'unknown-method' | 'no-hash' }
  | { what: 'document-too-long'; mebibytes: number }
  /** Of a backup. */
  | { what: 'foreign'; kind: ForeignKind }
  | { what: 'line-too-long'; mebibytes: number }
  | { what: 'nested'; levels: number }
  | { what: 'after-end' | 'ends-early' | 'no-backup' | 'nothing' }
  | { what: 'table-incomplete'; table: string }
  | { what: 'row-twice'; table: string; key: string }
  /** Of a table. */
  | { what: 'nul' | 'no-object' | 'packed-damaged' | 'rows-damaged' }
  | { what: 'not-encoded'; encoding: string }
  | { what: 'no-cell' | 'no-time' | 'unknown-label'; column: string }
  /** Of a scored set. */
  | { what: 'off-scale' | 'no-weight' | 'no-chance'; column: string }
  /** Of transcripts from a table. */
  | { what: 'no-messages'; column: string }
  | { what: 'some-times' | 'conversation-apart' }
  | { what: 'rows-apart'; mebibytes: number };

/** What a file should be. */
export type ExpectedFile =
  | 'transcripts'
  | 'outcomes'
  | 'log'
  | 'exam-key'
  | 'exam-answers'
  | 'bank'
  | 'table';

/** Formats that a table is packed or written in, where they have a form that can be broken. */
type TableForm = 'gzip' | 'xlsx' | 'json' | 'parquet';

/** Why a file as a whole cannot be read. */
export type FileFault =
  | { what: 'foreign'; kind: ForeignKind; expected: ExpectedFile }
  | { what: 'document' | 'csv'; expected: ExpectedFile }
  | { what: 'column-twice'; line: number; column: string }
  | { what: 'columns-missing'; line: number; columns: string[] }
  /** Of a table: a name that is too long, and how long it may be. */
  | { what: 'column-name'; limit: number }
  | { what: 'columns-too-many'; limit: number }
  | { what: 'no-rows' | 'no-tool' }
  | { what: 'form-damaged'; form: TableForm }
  | { what: 'form-too-large'; form: TableForm; mebibytes: number }
  | { what: 'no-sheet'; sheet: string }
  | { what: 'unknown-encoding'; encoding: string }
  | { what: 'backup' | 'transcripts' | 'log-as-csv' | 'practice-team' };

const SCHEMA_PROBLEMS: readonly string[] = [
  'earlier-message',
  'decisions-of-stage',
  'no-decided-at',
  'as-many-ids',
  'finding-against-verdict',
  'twice',
  'no-weight',
  'weight-of-no-head',
  'excerpt-order',
  'excerpt-outside',
] satisfies SchemaProblem['what'][];

/** Most choices that are told. */
const MOST_LISTED = 12;

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** A path without keys that are no words of a format, since they may be anything. */
export function faultPath(path: Path): FaultPath {
  return path.map((key) => {
    if (typeof key === 'number') return key;
    const name = String(key);
    return /^[\w.-]{1,40}$/.test(name) ? name : null;
  });
}

/** An issue of a schema that {@link fieldFault} tells of. */
export function schemaIssue<Problem extends SchemaProblem>(
  { what, ...params }: Problem,
  path: PropertyKey[],
) {
  return { code: 'custom' as const, message: what, params, path };
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<PropertyKey, unknown> | null)?.[key], value);
}

function sizeProblem(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall): FieldProblem {
  const isBig = issue.code === 'too_big';
  const limit = Number(isBig ? issue.maximum : issue.minimum);
  if (issue.origin === 'string')
    return !isBig && limit === 1 ? { what: 'empty' } : { what: isBig ? 'longer' : 'shorter', limit };
  if (issue.origin === 'array')
    return !isBig && limit === 1 ? { what: 'no-members' } : { what: isBig ? 'more' : 'fewer', limit };
  return { what: isBig ? 'at-most' : 'at-least', limit };
}

function problemOf(issue: Issue, value: unknown): FieldProblem {
  if (issue.code === 'custom')
    return SCHEMA_PROBLEMS.includes(issue.message)
      ? ({ what: issue.message, ...issue.params } as FieldProblem)
      : { what: 'form' };
  if (issue.path.length > 0 && valueAt(value, issue.path) === undefined) return { what: 'missing' };
  switch (issue.code) {
    case 'invalid_type':
      return { what: 'type', expected: issue.expected };
    case 'too_big':
    case 'too_small':
      return sizeProblem(issue);
    case 'invalid_value': {
      const choices = issue.values.map(String);
      return choices.length > MOST_LISTED ? { what: 'unknown-choice' } : { what: 'choices', choices };
    }
    case 'invalid_format':
      return { what: issue.format === 'datetime' ? 'date' : 'form' };
    default:
      return { what: 'form' };
  }
}

/**
 * What a schema found: the first fault with its field, and how many more there are. It holds nothing of the value,
 * which may be what people said.
 * @param value what was checked
 */
export function fieldFault({ issues }: z.ZodError, value: unknown, format: LineFormat): LineFault {
  const [first] = issues;
  if (!first) return { what: 'field', format, path: [], problem: { what: 'form' }, more: 0 };
  const path = faultPath(first.path);
  return { what: 'field', format, path, problem: problemOf(first, value), more: issues.length - 1 };
}
