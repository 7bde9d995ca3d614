import { messagesIn, type TableMessage } from './cell-messages.ts';
import { textOf } from './cells.ts';
import type { CellValue, TableRow } from './table.ts';
import { type TranscriptMapping, transcriptMappingSchema } from './transcript-mapping.ts';
import { USUAL_LABELS } from './usual-labels.ts';

/** Tools whose exports are read without a mapping; Hugging Face stands for the datasets that its library writes. */
export const ANNOTATION_TOOLS = [
  'label-studio',
  'doccano',
  'argilla',
  'prodigy',
  'potato',
  'hugging-face',
] as const;

export type AnnotationTool = (typeof ANNOTATION_TOOLS)[number];

type Values = TableRow['values'];

/** What a row says, whichever tool wrote it; labels are those of all annotators. */
interface Annotated {
  id: CellValue;
  content: CellValue;
  labels: unknown[];
}

/** How `plainRow` leaves rows. */
export const PLAIN_MAPPING: TranscriptMapping = transcriptMappingSchema.parse({
  ...{ shape: 'transcript-rows', id: 'id', messages: 'messages', form: 'json' },
  label: { column: 'label', risk: ['risk'], benign: ['benign'] },
});

/** Columns that may hold what was said, the likeliest first. */
const CONTENT = 'messages,conversation,conversations,dialogue,dialog,transcript,chat,text,data,content'.split(
  ',',
);

const fieldsOf = (value: unknown): Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Values) : {};
const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);
const at = (values: Values, name: string): CellValue =>
  Object.hasOwn(values, name) ? (values[name] ?? null) : null;

function contentIn(values: Values): CellValue {
  const name = CONTENT.find((each) => at(values, each) !== null);
  return name === undefined ? null : at(values, name);
}

/** The JSON export names its results; CSV and JSON_MIN have a column for each control, called as the team called it. */
function labelStudio(values: Values): Annotated {
  const id = at(values, 'id');
  if (!Object.hasOwn(values, 'data') || !Object.hasOwn(values, 'annotations'))
    return { id, content: contentIn(values), labels: outcomesAmong(values) };
  const kept = listOf(at(values, 'annotations'))
    .map(fieldsOf)
    .filter((each) => at(each, 'was_cancelled') !== true);
  const results = kept.flatMap((each) => listOf(at(each, 'result'))).map(fieldsOf);
  const labels = results.flatMap((result) => listOf(at(fieldsOf(at(result, 'value')), 'choices')));
  return { id, content: contentIn(fieldsOf(at(values, 'data'))), labels };
}

/** Values that mean an outcome by their words; numbers could be anything. */
const outcomesAmong = (values: Values) =>
  Object.entries(values)
    .filter(([column]) => !CONTENT.includes(column))
    .map(([, value]) => value)
    .filter((value) => typeof value === 'string' && /^(risk|benign)$/i.test(value.trim()));

/** Answers that were handed in; versions that write no status write these alone. */
const isSubmitted = (status: unknown) => (status ?? 'submitted') === 'submitted';

/** Nested, or flattened to columns such as "label.responses"; suggestions are a model's, not a label. */
function argilla(values: Values): Annotated {
  const id = at(values, 'id');
  if (Object.hasOwn(values, 'fields')) {
    const responses = Object.values(fieldsOf(at(values, 'responses')))
      .flatMap(listOf)
      .map(fieldsOf);
    const labels = responses
      .filter((each) => isSubmitted(at(each, 'status')))
      .map((each) => at(each, 'value'));
    return { id, content: contentIn(fieldsOf(at(values, 'fields'))), labels };
  }
  const labels = Object.keys(values)
    .filter((column) => column.endsWith('.responses'))
    .flatMap((column) => {
      const status = listOf(at(values, `${column}.status`));
      return listOf(at(values, column)).filter((_, index) => isSubmitted(status[index]));
    });
  return { id, content: contentIn(values), labels };
}

/** A label that was rejected is the other one; what was ignored has none; of options, those that were chosen. */
function prodigy(values: Values): Annotated {
  const id = at(fieldsOf(at(values, 'meta')), 'id') ?? at(values, '_task_hash');
  const answer = at(values, 'answer');
  const outcome = outcomeOf([at(values, 'label')]);
  const other = outcome === 'risk' ? 'benign' : 'risk';
  const chosen = answer === 'accept' ? listOf(at(values, 'accept')) : [];
  const said = { accept: outcome, reject: outcome && other }[String(answer)] ?? null;
  return { id, content: contentIn(values), labels: said === null ? chosen : [said] };
}

/** Labels are keys, by question: `{"outcome": {"risk": "true"}}`; lines are broken as in HTML. */
function potato(values: Values): Annotated {
  const shown = at(values, 'displayed_text');
  const content =
    typeof shown === 'string' ? shown.replace(/<br\s*\/?>/gi, '\n').replace(/<\/?strong>/gi, '') : shown;
  const labels = Object.values(fieldsOf(at(values, 'label_annotations'))).flatMap((each) =>
    Object.keys(fieldsOf(each)),
  );
  return { id: at(values, 'id'), content, labels };
}

/** A label, or a list of them, beside the content: doccano, and data sets. */
function beside(values: Values): Annotated {
  const label = at(values, 'label') ?? at(values, 'cats');
  return { id: at(values, 'id'), content: contentIn(values), labels: Array.isArray(label) ? label : [label] };
}

const READERS: Record<AnnotationTool, (values: Values) => Annotated> = {
  'label-studio': labelStudio,
  doccano: beside,
  argilla,
  prodigy,
  potato,
  'hugging-face': beside,
};

/** The outcome that all labels with a meaning share; null when there is none, or annotators differ. */
function outcomeOf(labels: readonly unknown[]): 'risk' | 'benign' | null {
  const said = labels.map((label) => String(label).trim().toLowerCase());
  const has = (words: readonly string[]) => said.some((word) => words.includes(word));
  const [risk, benign] = [has(USUAL_LABELS.risk), has(USUAL_LABELS.benign)];
  if (risk === benign) return null;
  return risk ? 'risk' : 'benign';
}

/** Messages as JSON or in lines of two and more, else one message. */
function messagesOf(content: CellValue): TableMessage[] | null {
  const listed = messagesIn(content, 'json', 'Z');
  if (listed) return listed;
  const lines = messagesIn(content, 'lines', 'Z') ?? [];
  return lines.length > 1 ? lines : messagesIn(content, 'text', 'Z');
}

/** A row of a tool's export with the columns that `PLAIN_MAPPING` names. */
export function plainRow({ line, values }: TableRow, tool: AnnotationTool): TableRow {
  const { id, content, labels } = READERS[tool](values);
  const messages = messagesOf(content);
  return { line, values: { id: textOf(id) ?? `row-${line}`, messages, label: outcomeOf(labels) } };
}

/** Which tool wrote a table, by its columns and its first rows; null when it looks like none of them. */
export function toolOf(columns: readonly string[], sample: readonly TableRow[]): AnnotationTool | null {
  const has = (...names: string[]) => names.every((name) => columns.includes(name));
  if (has('data', 'annotations') || has('annotation_id', 'lead_time')) return 'label-studio';
  if (has('_input_hash', '_task_hash')) return 'prodigy';
  if (has('displayed_text', 'label_annotations')) return 'potato';
  if (has('fields', 'responses') || columns.some((name) => /\.(responses|suggestion)$/.test(name)))
    return 'argilla';
  if (has('id', 'text') && (has('label') || has('cats')))
    if (sample.some(({ values }) => Array.isArray(at(values, 'label') ?? at(values, 'cats'))))
      return 'doccano';
  return has('label') && CONTENT.some((name) => has(name)) ? 'hugging-face' : null;
}
