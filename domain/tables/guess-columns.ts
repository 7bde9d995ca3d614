import { numberIn } from './numbers.ts';
import type { CellValue, DecimalMark, TableRow } from './table.ts';

/** What a column may be for. */
type ColumnUse =
  | 'id'
  | 'conversation'
  | 'text'
  | 'messages'
  | 'from'
  | 'time'
  | 'label'
  | 'score'
  | 'language'
  | 'channel'
  | 'weight';

/** A column that is guessed for a use, and why: its name, with what its values are, or the values alone. */
export interface ColumnGuess {
  use: ColumnUse;
  column: string;
  reason: 'name' | 'name-and-values' | 'values';
}

/** Names in the conventions of annotation tools, data sets and spreadsheets, without case, spaces and marks. */
const NAMES: Record<ColumnUse, string[]> = {
  id: 'id,transcriptid,caseid,uuid,key,itemid,taskid,rowid,exampleid,instanceid,sampleid'.split(','),
  conversation:
    'conversation,conversationid,dialogue,dialogueid,dialog,dialogid,thread,threadid,chatid,sessionid,session,groupid,roomid'.split(
      ',',
    ),
  text: 'text,message,content,body,utterance,sentence,comment,post,messagetext,input,displayedtext'.split(
    ',',
  ),
  messages: 'messages,conversations,turns,utterances,dialogue,dialog,transcript,chat,history'.split(','),
  from: 'from,sender,author,speaker,user,username,account,role,name,participant,userid,authorid'.split(','),
  time: 'at,time,timestamp,date,datetime,createdat,created,sentat,posted,zeit,datum,fecha,heure'.split(','),
  label:
    'label,labels,outcome,target,class,gold,truth,verdict,annotation,category,choice,y,ytrue,sentiment'.split(
      ',',
    ),
  score: 'score,risk,probability,prob,confidence,prediction,pred,logit,yscore,yprob,proba,rating'.split(','),
  language: 'language,lang,locale,languagecode,sprache,langue,idioma'.split(','),
  channel: 'channel,platform,source,medium,app,room'.split(','),
  weight: 'weight,sampleweight,samplingweight,inclusionprobability,w'.split(','),
};

const bare = (name: string) =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

const TIME = /^\d{4}-\d\d-\d\d([T ]\d\d:\d\d(:\d\d(\.\d+)?)?)?/;
const LANGUAGE = /^[a-z]{2}([-_][A-Za-z]{2})?$/;

type Filled = readonly Exclude<CellValue, null>[];

const texts = (values: Filled) => values.filter((value) => typeof value === 'string');
const distinct = (values: Filled) => new Set(values.map((value) => JSON.stringify(value))).size;
const lengthOf = (values: Filled) =>
  texts(values).reduce((sum, text) => sum + text.length, 0) / Math.max(1, values.length);

/** A list of messages, as JSON or as lines that begin with a name. */
const holdsMessages = (value: unknown) =>
  Array.isArray(value) ||
  (typeof value === 'string' &&
    (/^\s*\[\s*\{/.test(value) || /^[^:\n]{1,60}: .*\n[^:\n]{1,60}: /.test(value)));

/** Whether values are what a use needs. */
function fits(use: ColumnUse, values: Filled, mark: DecimalMark | undefined): boolean {
  switch (use) {
    case 'id':
      return distinct(values) === values.length && lengthOf(values) <= 200;
    case 'conversation':
      return distinct(values) < values.length;
    case 'text':
      return texts(values).length === values.length && lengthOf(values) > 12 && !mark;
    case 'messages':
      return values.every(holdsMessages);
    case 'from':
      return texts(values).length === values.length && lengthOf(values) <= 60;
    case 'time':
      return values.every((value) => typeof value === 'string' && TIME.test(value));
    case 'label':
      return distinct(values) <= Math.max(2, Math.min(20, values.length / 3)) && lengthOf(values) <= 60;
    case 'score':
    case 'weight':
      return mark !== undefined && values.every((value) => numberIn(value, mark.mark) !== null);
    case 'language':
      return values.every((value) => typeof value === 'string' && LANGUAGE.test(value));
    case 'channel':
      return texts(values).length === values.length && lengthOf(values) <= 60;
  }
}

/** Uses that values show without a name. */
const BY_VALUES: readonly ColumnUse[] = ['messages', 'time', 'text'];

/**
 * Guesses what columns are for, by their names and by the values of some rows: at most one use a column and one column
 * a use. A name whose values cannot be meant is passed over.
 */
export function guessColumns(
  columns: readonly string[],
  rows: readonly TableRow[],
  marks: readonly DecimalMark[],
): ColumnGuess[] {
  const candidates = columns.map((column) => ({
    column,
    name: bare(column),
    mark: marks.find((each) => each.column === column),
    values: rows.map(({ values }) => values[column] ?? null).filter((value) => value !== null),
  }));
  const guesses: ColumnGuess[] = [];
  const isFree = (column: string) => guesses.every((guess) => guess.column !== column);
  // What only some columns can be is looked for first, so that a list called "dialogue" is no conversation's name.
  const others = (Object.keys(NAMES) as ColumnUse[]).filter((use) => use !== 'messages');
  const order: ColumnUse[] = ['messages', ...others];
  for (const use of order) {
    const named = candidates
      .filter(({ name, column }) => NAMES[use].includes(name) && isFree(column))
      .toSorted((left, right) => NAMES[use].indexOf(left.name) - NAMES[use].indexOf(right.name));
    const sure = named.find(({ values, mark }) => values.length > 0 && fits(use, values, mark));
    if (sure) guesses.push({ use, column: sure.column, reason: 'name-and-values' });
    else {
      const empty = named.find(({ values }) => values.length === 0);
      if (empty) guesses.push({ use, column: empty.column, reason: 'name' });
    }
  }
  for (const use of BY_VALUES) {
    if (guesses.some((guess) => guess.use === use)) continue;
    const found = candidates
      .filter(({ column, values, mark }) => isFree(column) && values.length > 0 && fits(use, values, mark))
      .toSorted((left, right) => lengthOf(right.values) - lengthOf(left.values))[0];
    if (found) guesses.push({ use, column: found.column, reason: 'values' });
  }
  return guesses;
}
