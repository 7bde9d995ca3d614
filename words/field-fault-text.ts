import type { FaultPath, LineFault, LineFormat } from '../domain/transcript/fault.ts';
import { english } from './en.ts';
import { formatCount, formatExact, formatFixed, formatListing } from './format.ts';
import { t } from './words.ts';

type FieldFault = Extract<LineFault, { what: 'field' }>;
type Step = FaultPath[number] | undefined;

/** A field of transcripts that has a name for people; those of other formats go by their keys. */
const isNamed = (key: Step, format: LineFormat): key is keyof typeof english.faults.transcript =>
  format === 'transcript' && typeof key === 'string' && Object.hasOwn(english.faults.transcript, key);

/** Formats of programs, whose fields go by their paths. */
const isPlain = (format: LineFormat) => format !== 'transcript' && format !== 'row';

const wholeOf = (format: LineFormat) => t(`faults.whole.${format}`);
const plain = (number: number) => formatFixed(number, 0);

function nameOf(key: Step, format: LineFormat): string {
  if (isNamed(key, format)) return t(`faults.transcript.${key}`);
  return key === null || key === undefined ? t('faults.field.strange') : String(key);
}

/** A path as programs write it, such as "features.widths[2]". */
function plainPath(path: FaultPath, format: LineFormat): string {
  const steps = path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${nameOf(key, format)}`));
  return steps.join('').replace(/^\./, '');
}

/** A member of a list, by its place in it. */
function memberName(list: Step, place: number, format: LineFormat): string {
  const number = plain(place + 1);
  if (format === 'transcript' && list === 'messages') return t('faults.field.message', { number });
  if (format === 'transcript' && list === 'characteristics')
    return t('faults.field.characteristic', { number });
  return t('faults.field.entry', { number, list: nameOf(list, format) });
}

/** What a path leads to, and what that belongs to; the latter null for what the whole is. */
function placeOf(path: FaultPath, format: LineFormat): { name: string; owner: string | null } {
  const last = path.at(-1);
  if (last === undefined) return { name: wholeOf(format), owner: null };
  if (isPlain(format)) return { name: plainPath(path, format), owner: wholeOf(format) };
  if (typeof last === 'number' && path.length > 1) {
    const around = ownerOf(path.slice(0, -2), format);
    const name = memberName(path.at(-2), last, format);
    // Only one list of a format has members of its own kind at the top: they need no owner.
    return { name, owner: around === wholeOf(format) ? null : around };
  }
  return { name: nameOf(last, format), owner: ownerOf(path.slice(0, -1), format) };
}

function ownerOf(path: FaultPath, format: LineFormat): string {
  if (path.length === 0) return wholeOf(format);
  const { name } = placeOf(path, format);
  return typeof path.at(-1) === 'number' ? name : t('faults.field.the', { name });
}

/** A field as the subject of a sentence. */
function subjectOf(path: FaultPath, format: LineFormat): string {
  const { name, owner } = placeOf(path, format);
  const part = isNamed(path.at(-1), format) ? t('faults.field.the', { name }) : name;
  return owner === null || owner === wholeOf(format) ? part : t('faults.field.of', { part, owner });
}

function typeName(expected: string): string {
  const types = english.faults.type;
  return t(`faults.type.${Object.hasOwn(types, expected) ? (expected as keyof typeof types) : 'other'}`);
}

function problemText({ format, path, problem }: FieldFault): string {
  const subject = subjectOf(path, format);
  const { name, owner } = placeOf(path, format);
  const belongsTo = owner ?? wholeOf(format);
  switch (problem.what) {
    case 'missing':
    case 'no-members':
      return t('faults.field.missing', { owner: belongsTo, name });
    case 'longer':
    case 'shorter':
      return t(`faults.field.${problem.what}`, { subject, limit: formatCount(problem.limit) });
    case 'more':
    case 'fewer': {
      const limit = formatCount(problem.limit);
      return isPlain(format)
        ? t(`faults.field.${problem.what}Entries`, { name, limit })
        : t(`faults.field.${problem.what}`, { owner: belongsTo, limit, name });
    }
    case 'at-most':
    case 'at-least':
      return t(`faults.field.${problem.what}`, { subject, limit: formatExact(problem.limit) });
    case 'type':
      return t('faults.field.type', { subject, type: typeName(problem.expected) });
    case 'choices': {
      const { choices } = problem;
      const key = choices.length > 1 ? 'faults.field.choices' : 'faults.field.choice';
      return t(key, { subject, choices: formatListing(choices) });
    }
    case 'earlier-message': {
      const { number } = problem;
      return t('faults.field.earlier-message', { number: plain(number), before: plain(number - 1) });
    }
    case 'decisions-of-stage': {
      const { stage, decisions } = problem;
      return t('faults.field.decisions-of-stage', { stage, decisions: formatListing(decisions) });
    }
    case 'no-decided-at':
      return t('faults.field.no-decided-at');
    default:
      return t(`faults.field.${problem.what}`, { subject });
  }
}

/** What a schema found of a field, and how many faults there are besides. */
export function fieldFaultText(found: FieldFault): string {
  const fault = problemText(found);
  return found.more === 0 ? fault : t('faults.field.furtherFaults', { fault, more: found.more });
}
