import type { CutLog } from '../domain/cohort/log-line.ts';
import type { FileFault, LineFault } from '../domain/transcript/fault.ts';
import type { JsonProblem } from '../domain/transcript/json-scan.ts';
import { fieldFaultText } from './field-fault-text.ts';
import { formatFixed, formatListing } from './format.ts';
import { t } from './words.ts';

/** Counts that name something, as lines and columns do, are written without separators. */
const plain = (number: number) => formatFixed(number, 0);

function jsonText(problem: JsonProblem, place: string): string {
  if (problem.what !== 'key-twice') return t(`faults.json.${problem.what}`, { place });
  const { key } = problem;
  return key === null
    ? t('faults.json.strange-key-twice', { place })
    : t('faults.json.key-twice', { place, key });
}

/** What is wrong with a line, to follow where it is. */
export function lineFaultText(fault: LineFault): string {
  switch (fault.what) {
    case 'field':
      return fieldFaultText(fault);
    case 'json': {
      const { line, problem } = fault;
      const column = plain(fault.column);
      const place =
        line === null
          ? t('faults.place.column', { column })
          : t('faults.place.line', { line: plain(line), column });
      return jsonText(problem, place);
    }
    case 'too-long':
    case 'line-too-long':
    case 'rows-apart':
    case 'document-too-long':
      return t(`faults.line.${fault.what}`, { mebibytes: plain(fault.mebibytes) });
    case 'cells':
      return t('faults.line.cells', { count: plain(fault.count), expected: plain(fault.expected) });
    case 'no-number':
    case 'number-two-ways':
    case 'no-boolean':
    case 'no-cell':
    case 'no-time':
    case 'unknown-label':
    case 'off-scale':
    case 'no-weight':
    case 'no-chance':
    case 'no-messages':
      return t(`faults.line.${fault.what}`, { column: fault.column });
    case 'foreign':
      return t('faults.line.foreign', { kind: t(`faults.foreign.${fault.kind}`) });
    case 'too-many-variants':
      return t('faults.line.too-many-variants', { most: plain(fault.most) });
    case 'nested':
      return t('faults.line.nested', { levels: plain(fault.levels) });
    case 'table-incomplete':
      return t('faults.line.table-incomplete', { table: fault.table });
    case 'row-twice':
      return t('faults.line.row-twice', { table: fault.table, key: fault.key });
    case 'not-encoded':
      return t('faults.line.not-encoded', { encoding: fault.encoding });
    default:
      return t(`faults.line.${fault.what}`);
  }
}

/** Why a file as a whole cannot be read, and what to do. */
export function fileFaultText(fault: FileFault): string {
  switch (fault.what) {
    case 'foreign': {
      const kind = t(`faults.foreign.${fault.kind}`);
      return t('faults.file.foreign', { kind, expected: t(`faults.expected.${fault.expected}`) });
    }
    case 'document':
    case 'csv':
      return t(`faults.file.${fault.what}`, { expected: t(`faults.expected.${fault.expected}`) });
    case 'column-twice':
      return t('faults.file.column-twice', { line: plain(fault.line), column: fault.column });
    case 'columns-missing':
      return t('faults.file.columns-missing', {
        line: plain(fault.line),
        columns: formatListing(fault.columns),
      });
    case 'column-name':
    case 'columns-too-many':
      return t(`faults.file.${fault.what}`, { limit: plain(fault.limit) });
    case 'form-damaged':
      return t('faults.file.form-damaged', { form: t(`faults.form.${fault.form}`) });
    case 'form-too-large': {
      const form = t(`faults.form.${fault.form}`);
      return t('faults.file.form-too-large', { form, mebibytes: plain(fault.mebibytes) });
    }
    case 'no-sheet':
      return t('faults.file.no-sheet', { sheet: fault.sheet });
    case 'unknown-encoding':
      return t('faults.file.unknown-encoding', { encoding: fault.encoding });
    default:
      return t(`faults.file.${fault.what}`);
  }
}

/** Why a log is not whole. */
export function cutLogText(cut: CutLog): string {
  return 'seq' in cut
    ? t(`faults.cutLog.${cut.what}`, { seq: plain(cut.seq) })
    : t(`faults.cutLog.${cut.what}`);
}
