import type { Entry } from '../../matching/bank/entry.ts';
import { type EntryEvent, type EntryVote, standingVotes } from '../../matching/bank/verification.ts';
import { verdictOfFinding } from '../../matching/finding.ts';
import { type Proportion, proportion } from '../intervals/intervals.ts';

/** PDQ's hashes below this quality come from pictures with too little in them to be told apart (its paper, 2019). */
export const LOW_PDQ_QUALITY = 50;

/** An entry with what became of it. */
export interface EntryRecord {
  entry: Entry;
  /** Cases that it matched, reviewed or not. */
  matches: number;
  history: readonly EntryEvent[];
}

/** How one entry does. */
interface EntryQuality {
  entryId: string;
  matches: number;
  /** Matches found to be right, of those reviewed, with Wilson's interval and the exact one. */
  precision: Proportion;
  isLowQuality: boolean;
  /** Banks beside its own that hold the same hash. */
  alsoIn: string[];
}

/** Figures of one bank. Entries that were removed are counted and otherwise left out. */
export interface BankQuality {
  bankId: string;
  /** Entries that are not removed. */
  entries: number;
  active: number;
  suspended: number;
  removed: number;
  neverMatched: number;
  lowQuality: number;
  /** Entries whose hash another bank holds too. */
  inOtherBanks: number;
  matches: number;
  precision: Proportion;
  byEntry: EntryQuality[];
}

/** Right matches of those that were reviewed. */
function precisionOf(votes: readonly EntryVote[]): Proportion {
  const right = votes.filter(({ finding }) => verdictOfFinding(finding) === 'confirmed').length;
  return proportion(right, votes.length);
}

/** Whether its picture has too little in it for its hash to tell it from others. */
export const isLowQuality = ({ method, quality }: Pick<Entry, 'method' | 'quality'>): boolean =>
  method === 'pdq' && quality !== null && quality < LOW_PDQ_QUALITY;

const hashKey = ({ method, hash }: Entry) => `${method}:${hash}`;

/** Which banks hold each hash, removed entries left out. */
function banksByHash(records: readonly EntryRecord[]): Map<string, Set<string>> {
  const banks = new Map<string, Set<string>>();
  for (const { entry } of records) {
    if (entry.status === 'removed') continue;
    const key = hashKey(entry);
    const holders = banks.get(key);
    if (holders) holders.add(entry.bankId);
    else banks.set(key, new Set([entry.bankId]));
  }
  return banks;
}

function qualityOf(
  { entry, matches, history }: EntryRecord,
  banks: ReadonlyMap<string, Set<string>>,
): EntryQuality {
  const { id, bankId } = entry;
  return {
    entryId: id,
    matches,
    precision: precisionOf(standingVotes(history)),
    isLowQuality: isLowQuality(entry),
    alsoIn: [...banks.get(hashKey(entry))!].filter((each) => each !== bankId).sort(),
  };
}

function bankQuality(
  bankId: string,
  records: readonly EntryRecord[],
  banks: ReadonlyMap<string, Set<string>>,
): BankQuality {
  const present = records.filter(({ entry }) => entry.status !== 'removed');
  const byEntry = present.map((record) => qualityOf(record, banks));
  const count = (holds: (each: EntryQuality) => boolean) => byEntry.filter(holds).length;
  const sum = (value: (each: EntryQuality) => number) =>
    byEntry.reduce((total, each) => total + value(each), 0);
  const suspended = present.filter(({ entry }) => entry.status === 'suspended').length;
  return {
    bankId,
    entries: present.length,
    active: present.length - suspended,
    suspended,
    removed: records.length - present.length,
    neverMatched: count(({ matches }) => matches === 0),
    lowQuality: count(({ isLowQuality }) => isLowQuality),
    inOtherBanks: count(({ alsoIn }) => alsoIn.length > 0),
    matches: sum(({ matches }) => matches),
    precision: proportion(
      sum(({ precision }) => precision.k),
      sum(({ precision }) => precision.n),
    ),
    byEntry,
  };
}

/** Figures of every bank that has entries, by id. */
export function bankQualities(records: readonly EntryRecord[]): BankQuality[] {
  const banks = banksByHash(records);
  return [...Map.groupBy(records, ({ entry }) => entry.bankId)]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([bankId, own]) => bankQuality(bankId, own, banks));
}
