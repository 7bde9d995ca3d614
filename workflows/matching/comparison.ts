import {
  keepPicturesCommand,
  openMatchesCommand,
  type PictureMatch,
} from '../../domain/commands/matching/keep-pictures.ts';
import { Failure, failureOf } from '../../domain/failures/failure.ts';
import { pictureOfEntry } from '../../domain/matching/bank/entry.ts';
import type { KnownAnimation } from '../../domain/matching/compared-set.ts';
import type { ExactHashes } from '../../domain/matching/exact/exact-hashes.ts';
import { type ComparedPicture, DEFAULT_MATCH_RULE } from '../../domain/matching/match.ts';
import type { StoredPicture } from '../../domain/matching/picture.ts';
import type { KnownPicture } from '../../domain/pictures/pairs.ts';
import type { PictureFault } from '../../domain/pictures/reading/picture-fault.ts';
import { allBanks, entriesAfter } from '../../storage/banks.ts';
import { activePolicy } from '../../storage/policies.ts';
import type { HashingOptions } from '../../workers/matching/matching-client.ts';
import type { FrameHashes, MatchingResult } from '../../workers/matching/matching-protocol.ts';
import { BankSearch } from '../../workers/matching/search-client.ts';
import { answerOf } from '../base/door.ts';
import { runImport } from '../intake/running-import.ts';

/** A file that was not compared, and why. */
interface RefusedPicture {
  name: string;
  fault: PictureFault;
}

/** What came of comparing pictures with the banks. */
export interface ComparisonReport {
  /** Pictures that were compared. */
  compared: number;
  /** Of those, pictures that were stored before. */
  known: number;
  /** Of those, pictures that match an entry. */
  matched: number;
  /** Cases that were opened. */
  opened: number;
  refused: RefusedPicture[];
}

/** How far it is: reading the banks, or comparing pictures. */
export interface ComparisonProgress {
  step: 'banks' | 'pictures';
  done: number;
  total: number;
}

export interface Following extends HashingOptions {
  signal: AbortSignal;
  onProgress?: (progress: ComparisonProgress) => void;
}

/** Entries that are read at once. */
const PAGE = 5_000;

export function given<Value>(result: MatchingResult<Value>): Value {
  if (!result.ok) throw failureOf(result);
  return result.value;
}

/** A picture as it is stored, and all that it is compared by. */
type ComparedRow = StoredPicture & Pick<ComparedPicture, 'pdqVariants'>;

/** A comparison under way: what is to be compared comes in parts, what matches is kept until the end. */
export class Comparison {
  readonly report: ComparisonReport = { compared: 0, known: 0, matched: 0, opened: 0, refused: [] };
  readonly matches: PictureMatch[] = [];
  readonly #importId: string;
  readonly #search: BankSearch;
  readonly #seen = new Set<string>();

  constructor(importId: string, search: BankSearch) {
    this.#importId = importId;
    this.#search = search;
  }

  /** Stores some pictures and looks for what they match. */
  async take(pictures: readonly ComparedRow[]): Promise<void> {
    const fresh = pictures.filter(({ id }) => {
      const isFirst = !this.#seen.has(id);
      this.#seen.add(id);
      return isFirst;
    });
    const compared = fresh.map(({ hashes, pdqVariants, frames }) => ({
      ...{ hashes, pdqVariants, ...(frames && { frames }) },
    }));
    const found = given(await this.#search.matches(compared, DEFAULT_MATCH_RULE));
    const rows = fresh.map(({ pdqVariants: _, ...row }) => row);
    const stored = await answerOf(keepPicturesCommand, { importId: this.#importId, fresh: rows });
    for (const [index, [best]] of found.entries()) {
      const { id, name } = fresh[index]!;
      if (best) this.matches.push({ pictureId: id, match: { name, ...best } });
    }
    const { report } = this;
    report.compared += pictures.length;
    report.known += stored.size + pictures.length - fresh.length;
    report.matched = this.matches.length;
  }

  /** Every picture of this import is there by now. */
  async end(actor: string): Promise<ComparisonReport> {
    const { report, matches } = this;
    const counts = { accepted: report.compared - report.known, rejected: report.refused.length };
    const opened = await answerOf(openMatchesCommand, {
      ...{ importId: this.#importId, actor, matches },
      ...counts,
    });
    return { ...report, opened };
  }

  /** The row of a picture: its id is the SHA-256 of its file, so that each file is there once. */
  row(
    frame: FrameHashes,
    {
      exact,
      ...facts
    }: Omit<StoredPicture, 'id' | 'importId' | 'addedAt' | 'hashes'> & { exact: ExactHashes },
  ): ComparedRow {
    const { pdq } = frame;
    const near = { 'difference-hash': frame['difference-hash'], 'dct-hash': frame['dct-hash'] };
    const { md5, sha1, sha256 } = exact;
    return {
      ...{ id: sha256, importId: this.#importId, addedAt: new Date().toISOString() },
      ...facts,
      hashes: { md5, sha1, sha256, pdq: pdq.hashes.original, pdqQuality: pdq.quality, ...near },
      pdqVariants: pdq.hashes,
    };
  }
}

/** What a bank knows and the program can draw, each once. */
interface KnownContent {
  pictures: KnownPicture[];
  animations: KnownAnimation[];
}

/** Reads every entry into the search. */
async function readBanks(
  search: BankSearch,
  bankId: string | null,
  { signal, onProgress }: Following,
): Promise<KnownContent> {
  const pictures = new Map<string, KnownPicture>();
  const animations = new Map<string, KnownAnimation>();
  given(await search.open(await allBanks()));
  let done = 0;
  for (let last = ''; ; ) {
    signal.throwIfAborted();
    const page = await entriesAfter(last, PAGE);
    const searched = page.map(({ id, bankId, method, hash, status, frames }) => ({
      ...{ id, bankId, method, hash, status, ...(frames && { frames }) },
    }));
    given(await search.add(searched));
    for (const entry of page) {
      if (entry.bankId !== bankId || entry.status !== 'active') continue;
      const { recipe, animation } = entry;
      const id = pictureOfEntry(entry);
      if (recipe) pictures.set(id, { id, recipe });
      if (animation) animations.set(id, { id, animation });
    }
    done += page.length;
    onProgress?.({ step: 'banks', done, total: done });
    if (page.length < PAGE) return { pictures: [...pictures.values()], animations: [...animations.values()] };
    last = page.at(-1)!.id;
  }
}

/**
 * Compares what a caller hands in with every active entry, and opens a case for each that matches. When it is cancelled,
 * or fails, nothing of it stays.
 * @param source what the log calls it
 * @param bankId whose drawn pictures and animations are handed to the caller; null for none
 */
export async function compare(
  source: string,
  bankId: string | null,
  following: Following,
  takeAll: (comparison: Comparison, known: KnownContent) => Promise<void>,
): Promise<ComparisonReport> {
  if (!(await activePolicy())) throw new Failure('not-found', { what: 'policy-in-force' });
  const { signal } = following;
  return runImport(source, signal, async (importId, actor) => {
    const search = new BankSearch(following);
    const end = () => search.end();
    signal.addEventListener('abort', end, { once: true });
    try {
      const known = await readBanks(search, bankId, following);
      const comparison = new Comparison(importId, search);
      await takeAll(comparison, known);
      signal.throwIfAborted();
      return await comparison.end(actor);
    } finally {
      signal.removeEventListener('abort', end);
      end();
    }
  });
}
