import {
  keepPicturesCommand,
  openMatchesCommand,
  type PictureMatch,
} from '../../domain/commands/matching/keep-pictures.ts';
import { Failure, failureOf } from '../../domain/failures/failure.ts';
import { pictureOfEntry } from '../../domain/matching/bank/entry.ts';
import { type ComparedSet, comparedSet } from '../../domain/matching/compared-set.ts';
import { type ComparedPicture, DEFAULT_MATCH_RULE } from '../../domain/matching/match.ts';
import type { StoredPicture } from '../../domain/matching/picture.ts';
import type { KnownPicture } from '../../domain/pictures/pairs.ts';
import type { PictureFault } from '../../domain/pictures/reading/picture-fault.ts';
import { allBanks, entriesAfter } from '../../storage/banks.ts';
import { activePolicy } from '../../storage/policies.ts';
import { type HashingOptions, hashPictures, hashRecipes } from '../../workers/matching/matching-client.ts';
import type { FrameHashes, HashedFile, MatchingResult } from '../../workers/matching/matching-protocol.ts';
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

interface Following extends HashingOptions {
  signal: AbortSignal;
  onProgress?: (progress: ComparisonProgress) => void;
}

/** Entries that are read at once. */
const PAGE = 5_000;

function given<Value>(result: MatchingResult<Value>): Value {
  if (!result.ok) throw failureOf(result);
  return result.value;
}

/** A comparison under way: what is to be compared comes in parts, what matches is kept until the end. */
class Comparison {
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
  async take(pictures: readonly (StoredPicture & Pick<ComparedPicture, 'pdqVariants'>)[]): Promise<void> {
    const fresh = pictures.filter(({ id }) => {
      const isFirst = !this.#seen.has(id);
      this.#seen.add(id);
      return isFirst;
    });
    const compared = fresh.map(({ hashes, pdqVariants }) => ({ hashes, pdqVariants }));
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
    }: Pick<StoredPicture, 'name' | 'recipe' | 'preview' | 'width' | 'height' | 'truth'> & {
      exact: NonNullable<HashedFile['exact']>;
    },
  ): StoredPicture & Pick<ComparedPicture, 'pdqVariants'> {
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

/**
 * Reads every entry into the search.
 * @returns pictures that a bank knows and that can be drawn, each once
 */
async function readBanks(search: BankSearch, bankId: string | null, { signal, onProgress }: Following) {
  const known = new Map<string, KnownPicture>();
  given(await search.open(await allBanks()));
  let done = 0;
  for (let last = ''; ; ) {
    signal.throwIfAborted();
    const page = await entriesAfter(last, PAGE);
    const searched = page.map(({ id, bankId, method, hash, status }) => ({
      ...{ id, bankId, method, hash, status },
    }));
    given(await search.add(searched));
    for (const entry of page) {
      if (entry.bankId !== bankId || !entry.recipe || entry.status !== 'active') continue;
      const id = pictureOfEntry(entry);
      known.set(id, { id, recipe: entry.recipe });
    }
    done += page.length;
    onProgress?.({ step: 'banks', done, total: done });
    if (page.length < PAGE) return [...known.values()];
    last = page.at(-1)!.id;
  }
}

async function compare(
  source: string,
  bankId: string | null,
  following: Following,
  takeAll: (comparison: Comparison, known: readonly KnownPicture[]) => Promise<void>,
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

/**
 * Draws pictures around those of a bank, compares them with every active entry and opens a case for each that matches.
 * When it is cancelled, or fails, nothing of it stays.
 * @param source what the log calls it
 * @throws Failure `cancelled`, `not-allowed`, `not-found` (no picture of the bank can be drawn), `storage-full`,
 * `replaced`, `timed-out` or `crashed`
 */
export const compareGenerated = (
  plan: ComparedSet,
  source: string,
  following: Following,
): Promise<ComparisonReport> =>
  compare(source, plan.bankId, following, async (comparison, known) => {
    if (known.length === 0) throw new Failure('not-found', { what: 'drawn-entries' });
    const items = comparedSet(plan, known);
    const { signal, onProgress } = following;
    let next = 0;
    const result = await hashRecipes(
      items.map(({ recipe }) => recipe),
      async (hashes, done) => {
        const some = hashes.map((frame) => {
          const { exact, width, height } = frame;
          return comparison.row(frame, { ...items[next++]!, preview: null, exact, width, height });
        });
        await comparison.take(some);
        onProgress?.({ step: 'pictures', done, total: items.length });
      },
      signal,
      following,
    );
    given(result);
  });

/**
 * Reads picture files, compares them with every active entry and opens a case for each that matches. A file that is no
 * picture, or cannot be read safely, is told of with the reason. When it is cancelled, or fails, nothing of it stays.
 * @param source what the log calls them
 * @throws Failure `cancelled`, `not-allowed`, `storage-full`, `replaced`, `timed-out` or `crashed`
 */
export const compareFiles = (
  files: readonly File[],
  source: string,
  following: Following,
): Promise<ComparisonReport> =>
  compare(source, null, following, async (comparison) => {
    const { signal, onProgress } = following;
    const result = await hashPictures(
      files,
      async ({ files: some, done, total }) => {
        const read = some.flatMap(({ name, exact, outcome }) => {
          if (!outcome.ok || !exact) {
            const fault: PictureFault = outcome.ok ? { what: 'unread' } : outcome.fault;
            comparison.report.refused.push({ name, fault });
            return [];
          }
          const { frames, preview, width, height } = outcome.picture;
          const facts = {
            name: name.slice(0, 200),
            preview,
            width,
            height,
            exact,
            recipe: null,
            truth: null,
          };
          return [comparison.row(frames[0]!, facts)];
        });
        await comparison.take(read);
        onProgress?.({ step: 'pictures', done, total });
      },
      signal,
      following,
    );
    given(result);
  });
