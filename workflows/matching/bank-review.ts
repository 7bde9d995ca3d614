import type { Entry } from '../../domain/matching/bank/entry.ts';
import { EVERY_ENTRY, idRangesOf } from '../../domain/matching/bank/entry-filter.ts';
import { type Proportion, proportion } from '../../domain/metrics/intervals/intervals.ts';
import { bankQualities, isLowQuality } from '../../domain/metrics/matching/bank-quality.ts';
import { countByStatus, entriesIn, getEntries } from '../../storage/banks.ts';
import { casesByEntry } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';
import { viewerWho } from '../people/viewer.ts';
import { type EntryFindings, type EntryReview, reviewsOf } from './entry-review.ts';

/** Entries that are read at once. */
const BATCH = 2_000;
/** Up to so many entries, low-quality hashes are counted unasked, which takes well below a second. */
const COUNTED_UNASKED = 20_000;

/** An entry that matched, with what was found of it. */
export interface MatchedEntry extends EntryReview {
  findings: EntryFindings;
  /** Right matches of those reviewed. */
  precision: Proportion;
}

/** How the entries of a bank do. */
export interface BankReview {
  /** Those that matched, removed ones left out: the least trusted first. */
  matched: MatchedEntry[];
  /** Active and suspended ones. */
  entries: number;
  neverMatched: number;
  matches: number;
  precision: Proportion;
  /** Findings that are left out, because their cases wait for another review. */
  sealed: number;
  /** Null where there are too many entries to count them unasked. */
  lowQuality: number | null;
}

const trustIn = ({ findings }: MatchedEntry) => findings.trust.value;

async function matchedEntries(bankId: string, reviewer: string): Promise<MatchedEntry[]> {
  const viewer = await viewerWho(reviewer, 'manage-banks');
  const cases = await casesByEntry(bankId);
  const entries = (await getEntries([...cases.keys()])).filter(({ status }) => status !== 'removed');
  const reviews = await reviewsOf(entries, viewer);
  const records = reviews.map(({ entry, history }) => ({
    ...{ entry, history, matches: cases.get(entry.id)! },
  }));
  const byEntry = new Map(
    bankQualities(records)[0]?.byEntry.map(({ entryId, precision }) => [entryId, precision]),
  );
  return reviews
    .map((review) => ({
      ...review,
      findings: review.findings!,
      precision: byEntry.get(review.entry.id)!,
    }))
    .sort((left, right) => trustIn(left) - trustIn(right) || right.findings.matches - left.findings.matches);
}

async function readReview(bankId: string, reviewer: string): Promise<BankReview> {
  const matched = await matchedEntries(bankId, reviewer);
  const { active, suspended, removed } = await countByStatus(bankId);
  const sum = (value: (each: MatchedEntry) => number) =>
    matched.reduce((total, each) => total + value(each), 0);
  const isSmall = active + suspended + removed <= COUNTED_UNASKED;
  return {
    matched,
    entries: active + suspended,
    neverMatched: active + suspended - matched.length,
    matches: sum(({ findings }) => findings.matches),
    precision: proportion(
      sum(({ precision }) => precision.k),
      sum(({ precision }) => precision.n),
    ),
    sealed: sum(({ findings }) => findings.sealed),
    lowQuality: isSmall ? await countLowQuality(bankId) : null,
  };
}

/** How the entries of a bank do, live, for who may manage banks. Findings that they may not know are left out. */
export const liveBankReview = (bankId: string, reviewer: string) => live(() => readReview(bankId, reviewer));

interface Following {
  signal?: AbortSignal;
  /** Told how many entries were looked at. */
  onProgress?: (looked: number) => void;
}

/** How many entries of a bank, removed ones left out, have a hash that says too little; some at a time. */
export async function countLowQuality(
  bankId: string,
  { signal, onProgress }: Following = {},
): Promise<number> {
  const [range] = idRangesOf(bankId, EVERY_ENTRY);
  const isLow = (entry: Entry) => entry.status !== 'removed' && isLowQuality(entry);
  let [low, looked, after]: [number, number, string | null] = [0, 0, null];
  for (;;) {
    signal?.throwIfAborted();
    const page: Entry[] = await entriesIn({ bankId, status: null, ...range! }, after, BATCH);
    low += page.filter(isLow).length;
    looked += page.length;
    onProgress?.(looked);
    if (page.length < BATCH) return low;
    after = page.at(-1)!.id;
  }
}
