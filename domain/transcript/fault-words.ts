import type { z } from 'zod';

type Path = readonly PropertyKey[];
type Issue = z.core.$ZodIssue;

/** What the fields of a format are called in reasons. */
export interface FieldWords {
  /** What is on a line, such as "the transcript". */
  whole: string;
  /** Fields by their key; one that is left out goes by its key alone. Null where paths say more than words. */
  fields: Readonly<Record<string, string>> | null;
  /** One of a list, by the list's key. */
  members: Readonly<Record<string, string>>;
}

export const TRANSCRIPT_WORDS: FieldWords = {
  whole: 'the transcript',
  fields: {
    id: 'id',
    locale: 'locale',
    channel: 'channel',
    messages: 'messages',
    from: 'account name (from)',
    at: 'time (at)',
    text: 'text',
    label: 'label',
    outcome: 'outcome',
    characteristics: 'characteristics',
    difficulty: 'difficulty',
    note: 'note',
  },
  members: { messages: 'message', characteristics: 'characteristic' },
};

/** Columns go by their names. */
export const ROW_WORDS: FieldWords = {
  whole: 'the row',
  fields: {},
  members: { flagged_by: 'entry', characteristics: 'entry' },
};

/** Formats of programs, whose fields go by their paths. */
export const ENTRY_WORDS: FieldWords = { whole: 'the entry', fields: null, members: {} };
export const BACKUP_WORDS: FieldWords = { whole: 'the row', fields: null, members: {} };
export const MANIFEST_WORDS: FieldWords = { whole: 'the manifest', fields: null, members: {} };

/** Most choices that a reason lists. */
const MOST_LISTED = 12;

const knows = (words: FieldWords, name: string) => words.fields !== null && Object.hasOwn(words.fields, name);

const isStrange = (key: string) => !/^[\w.-]{1,40}$/.test(key);

/** What a step of a path is called; keys that are no words of a format are not told, since they may be anything. */
function nameOf(key: PropertyKey, words: FieldWords): string {
  const name = String(key);
  if (knows(words, name)) return words.fields![name]!;
  return isStrange(name) ? 'a field of another name' : name;
}

/** A path as programs write it, such as "features.widths[2]". */
function plainPath(path: Path, words: FieldWords): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${nameOf(key, words)}`));
  return steps.join('').replace(/^\./, '');
}

/** What a path leads to, and what that belongs to; the latter null for what the whole is. */
function placeOf(path: Path, words: FieldWords): { name: string; owner: string | null } {
  const [last] = path.slice(-1);
  if (last === undefined) return { name: words.whole, owner: null };
  if (words.fields === null) return { name: plainPath(path, words), owner: words.whole };
  const list = path.at(-2);
  if (typeof last === 'number' && list !== undefined) {
    const member = Object.hasOwn(words.members, String(list)) ? words.members[String(list)]! : 'entry';
    const around = ownerOf(path.slice(0, -2), words);
    // Only one list of a format has members of its own kind at the top: they need no owner.
    const place =
      member === 'entry' ? `${member} ${last + 1} of ${nameOf(list, words)}` : `${member} ${last + 1}`;
    return { name: place, owner: around === words.whole ? null : around };
  }
  return { name: nameOf(last, words), owner: ownerOf(path.slice(0, -1), words) };
}

function ownerOf(path: Path, words: FieldWords): string {
  if (path.length === 0) return words.whole;
  const { name } = placeOf(path, words);
  return typeof path.at(-1) === 'number' ? name : `the ${name}`;
}

/** A field as the subject of a sentence. */
function subjectOf(path: Path, words: FieldWords): string {
  const { name, owner } = placeOf(path, words);
  const key = path.at(-1);
  const known = typeof key === 'string' && knows(words, key) ? `the ${name}` : name;
  return owner === null || owner === words.whole ? known : `${known} of ${owner}`;
}

function ownsNo(path: Path, words: FieldWords): string {
  const { name, owner } = placeOf(path, words);
  return `${owner ?? words.whole} has no ${name}`;
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list in square brackets',
  object: 'an object in braces',
  record: 'an object in braces',
};

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((found, key) => (found as Record<PropertyKey, unknown> | null)?.[key], value);
}

const grouped = (count: number | bigint) => count.toLocaleString('en-GB');

function sizeWords(issue: z.core.$ZodIssueTooBig | z.core.$ZodIssueTooSmall, words: FieldWords): string {
  const { path, origin } = issue;
  const subject = subjectOf(path, words);
  const { name, owner } = placeOf(path, words);
  const [limit, isBig] = issue.code === 'too_big' ? [issue.maximum, true] : [issue.minimum, false];
  if (origin === 'string') {
    if (!isBig && limit === 1) return `${subject} is empty`;
    return `${subject} is ${isBig ? 'longer' : 'shorter'} than ${grouped(limit)} characters`;
  }
  if (origin === 'array') {
    if (!isBig && limit === 1) return ownsNo(path, words);
    const than = `${isBig ? 'more' : 'fewer'} than ${grouped(limit)}`;
    return words.fields === null
      ? `${name} has ${than} entries`
      : `${owner ?? words.whole} has ${than} ${name}`;
  }
  return `${subject} must be at ${isBig ? 'most' : 'least'} ${limit}`;
}

function describeIssue(issue: Issue, value: unknown, words: FieldWords): string {
  const { path } = issue;
  const subject = () => subjectOf(path, words);
  if (issue.code === 'custom') return words.fields === null ? `${subject()} ${issue.message}` : issue.message;
  if (path.length > 0 && valueAt(value, path) === undefined) return ownsNo(path, words);
  switch (issue.code) {
    case 'invalid_type':
      return `${subject()} must be ${TYPES[issue.expected] ?? 'of another kind'}`;
    case 'too_big':
    case 'too_small':
      return sizeWords(issue, words);
    case 'invalid_value': {
      const choices = issue.values.map(String);
      if (choices.length > MOST_LISTED) return `${subject()} is none of those that are known`;
      return `${subject()} must be ${choices.length > 1 ? 'one of ' : ''}${choices.join(', ')}`;
    }
    case 'invalid_format':
      return issue.format === 'datetime'
        ? `${subject()} must be a date and time with an offset, such as 2026-03-04T16:05:00Z`
        : `${subject()} is not in the form that it must have`;
    default:
      return `${subject()} is not of the form that it must have`;
  }
}

/**
 * A reason in words out of what a schema found: the first fault with its field, and how many more there are. It
 * quotes nothing of the value, which may hold what people said.
 * @param value what was checked
 */
export function describeFaults(error: z.ZodError, value: unknown, words: FieldWords): string {
  const [first] = error.issues;
  if (!first) return `${words.whole} is not of the form that it must have`;
  const more = error.issues.length - 1;
  const others = more === 0 ? '' : ` (and ${more} more ${more === 1 ? 'fault' : 'faults'})`;
  return `${describeIssue(first, value, words)}${others}`;
}

/** What a path leads to, as in "the text of message 3". */
export function describePlace(path: Path, words: FieldWords): string {
  return subjectOf(path, words);
}
