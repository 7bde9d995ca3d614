import Dexie from 'dexie';
import type { Case, CaseOrigin } from '../domain/queue/case.ts';
import { nameOfCase } from '../domain/queue/case-name.ts';
import type { CaseState } from '../domain/queue/case-state.ts';
import type { FlaggedOrder } from '../domain/queue/next-case.ts';
import type { ReEvaluatedCase } from '../domain/queue/re-evaluate.ts';
import { database } from './database.ts';

/** Cases that are read at once when all of them are looked at. */
const PICKING_PAGE = 2_000;
/** Cases that are read at once to find the first that suits. */
const FIRST_PAGE = 100;

export async function getCase(id: string): Promise<Case | undefined> {
  return database.cases.get(id);
}

/** The cases of these ids that exist, in the order of the ids. */
export async function getCases(ids: readonly string[]): Promise<Case[]> {
  return (await database.cases.bulkGet([...ids])).filter((found) => found !== undefined);
}

/** The cases from one id to another, in order: a third of the time of asking for each by its id. */
export async function casesBetween(first: string, last: string): Promise<Case[]> {
  return database.cases.where('id').between(first, last, true, true).toArray();
}

/** Ids of all cases, in order, without reading the cases. */
export async function allCaseIds(): Promise<string[]> {
  return database.cases.toCollection().primaryKeys();
}

export async function casesInState(state: CaseState): Promise<Case[]> {
  return database.cases.where('state').equals(state).toArray();
}

async function countCasesInStates(states: readonly CaseState[]): Promise<number> {
  // One count for each: the browser counts a single range by itself, and several only by visiting every key.
  const counts = await Promise.all(
    states.map((state) => database.cases.where('state').equals(state).count()),
  );
  return counts.reduce((sum, count) => sum + count, 0);
}

const DECIDED: readonly CaseState[] = [
  'decided',
  'in-second-review',
  'in-adjudication',
  'appealed',
  'closed',
];

/** Cases that somebody has decided on, whatever came of them since. */
export const countDecidedCases = (): Promise<number> => countCasesInStates(DECIDED);

/** Cases of one origin in one state. */
export async function countCasesOf(origin: CaseOrigin, state: CaseState): Promise<number> {
  return database.cases.where('[origin+state]').equals([origin, state]).count();
}

export async function allCases(): Promise<Case[]> {
  return database.cases.toArray();
}

export async function countCases(): Promise<number> {
  return database.cases.count();
}

/** Up to `count` cases whose id follows this one, in order of id: a page of the whole table. */
export async function casesAfter(id: string, count: number): Promise<Case[]> {
  return database.cases.where('id').above(id).limit(count).toArray();
}

/** The cases on any of these transcripts. */
export async function casesOfTranscripts(transcriptIds: readonly string[]): Promise<Case[]> {
  return database.cases
    .where('transcriptId')
    .anyOf([...transcriptIds])
    .toArray();
}

/** How many cases are of pictures that matched; from the index alone. */
export async function countMatchCases(): Promise<number> {
  return database.cases.orderBy('match.entryId').count();
}

/** The cases of pictures that matched an entry of a bank. */
export async function casesOfEntry(entryId: string): Promise<Case[]> {
  return database.cases.where('match.entryId').equals(entryId).toArray();
}

/** The cases of pictures that matched any of these entries. */
export async function casesOfEntries(entryIds: readonly string[]): Promise<Case[]> {
  return database.cases
    .where('match.entryId')
    .anyOf([...entryIds])
    .toArray();
}

/** How many cases each entry of a bank has, by the entry's id; those that none has are left out, and no case is read. */
export async function casesByEntry(bankId: string): Promise<Map<string, number>> {
  const ids = await database.cases.where('match.entryId').startsWith(`${bankId}:`).keys();
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(String(id), (counts.get(String(id)) ?? 0) + 1);
  return counts;
}

/** Those of the ids that are stored. */
export async function storedCaseIds(ids: readonly string[]): Promise<Set<string>> {
  return new Set(await database.cases.where('id').anyOf(ids).primaryKeys());
}

/** Up to `count` cases of an origin in one state, from either end of an order: what a list shows first. */
export async function endOfCases(
  state: CaseState,
  origin: CaseOrigin,
  { by, descending, count }: { by: 'risk' | 'flaggedAt'; descending: boolean; count: number },
): Promise<Case[]> {
  const range = database.cases
    .where(`[state+origin+${by}]`)
    .between([state, origin, Dexie.minKey], [state, origin, Dexie.maxKey]);
  return (descending ? range.reverse() : range).limit(count).toArray();
}

/** Cases whose lease ended by this moment (ISO 8601). */
export async function lapsedCases(now: string): Promise<Case[]> {
  return database.cases.where('lease.until').belowOrEqual(now).toArray();
}

/** Cases whose lease ends after this moment (ISO 8601). */
export async function casesHeldPast(moment: string): Promise<Case[]> {
  return database.cases.where('lease.until').above(moment).toArray();
}

/** Cases that a reviewer holds. */
export async function casesHeldBy(reviewer: string): Promise<Case[]> {
  return database.cases.where('lease.reviewer').equals(reviewer).toArray();
}

/** Cases with a question to a reviewer. */
export async function casesWithHelpFor(reviewer: string): Promise<Case[]> {
  return database.cases.where('help.to').equals(reviewer).toArray();
}

/** Cases that are assigned to a reviewer, in one state. */
export async function casesAssignedTo(reviewer: string, state: CaseState): Promise<Case[]> {
  return database.cases.where('[assignee+state]').equals([reviewer, state]).toArray();
}

export async function casesOf(origin: CaseOrigin): Promise<Case[]> {
  return database.cases
    .where('[origin+state]')
    .between([origin, Dexie.minKey], [origin, Dexie.maxKey])
    .toArray();
}

/** Open cases of an origin, along an index. */
const openAlong = (by: 'risk' | 'flaggedAt', origin: CaseOrigin) =>
  database.cases
    .where(`[state+origin+${by}]`)
    .between(['open', origin, Dexie.minKey], ['open', origin, Dexie.maxKey]);

/**
 * The first open case of an origin, in an order, that suits: a transcript by risk, a picture by how like the entry it
 * is, or either by age. The rest is not read.
 */
export async function firstOpenCase(
  origin: CaseOrigin,
  order: FlaggedOrder,
  suits: (each: Case) => boolean,
): Promise<Case | undefined> {
  if (order === 'oldest') return openAlong('flaggedAt', origin).filter(suits).first();
  const pictures = new Set(await database.cases.orderBy('match.entryId').primaryKeys());
  if (pictures.size === 0)
    return order === 'most-alike' ? undefined : openAlong('risk', origin).reverse().filter(suits).first();
  // One index holds both: keys alone tell them apart, so that a flood of either is not read to find the other.
  const ids = (await openAlong('risk', origin).primaryKeys())
    .filter((id) => pictures.has(id) === (order === 'most-alike'))
    .reverse();
  for (let start = 0; start < ids.length; start += FIRST_PAGE) {
    const found = (await getCases(ids.slice(start, start + FIRST_PAGE))).find(suits);
    if (found) return found;
  }
  return undefined;
}

/** Ids of the transcripts that have a case, golden items and audit samples included. */
export async function transcriptIdsWithCase(): Promise<Set<string>> {
  return new Set((await database.cases.orderBy('transcriptId').keys()) as string[]);
}

/** Cases in any of these states. */
export async function casesInStates(states: readonly CaseState[]): Promise<Case[]> {
  return database.cases
    .where('state')
    .anyOf([...states])
    .toArray();
}

/** The transcript of every case, by case id; reads the index and none of the cases. */
export async function transcriptsOfCases(): Promise<Map<string, string>> {
  return database.transaction('r', database.cases, async () => {
    const order = database.cases.orderBy('transcriptId');
    const [transcripts, ids] = await Promise.all([order.keys(), order.primaryKeys()]);
    return new Map(ids.map((id, index) => [id, String(transcripts[index])]));
  });
}

/** The names of the pictures that cases are of, by case id; reads those cases alone. */
export async function pictureNamesOfCases(): Promise<Map<string, string>> {
  const matches = await database.cases.where('match.entryId').above('').toArray();
  return new Map(matches.map((each) => [each.id, nameOfCase(each)]));
}

/** Reads every case, in order of id, in pages, and keeps of each what is picked: with 100,000 it takes a second. */
export async function pickFromCases<Picked>(pick: (each: Case) => Picked): Promise<Picked[]> {
  const picked: Picked[] = [];
  for (let last = ''; ; ) {
    const page = await casesAfter(last, PICKING_PAGE);
    for (const each of page) picked.push(pick(each));
    if (page.length < PICKING_PAGE) return picked;
    last = page.at(-1)!.id;
  }
}

/** Where every case stands. Asking the indexes for the same takes more than twice as long. */
export async function caseStandings(): Promise<ReEvaluatedCase[]> {
  return pickFromCases(({ id, transcriptId, origin, state, flaggedBy }) => ({
    ...{ id, transcriptId, origin, state, flaggedBy },
  }));
}
