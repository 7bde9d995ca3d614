import type { AnimationRecipe } from '../../domain/pictures/animation-recipe.ts';
import type { PictureFault } from '../../domain/pictures/reading/picture-fault.ts';
import type { Recipe } from '../../domain/pictures/recipe.ts';
import { undone } from '../running/protocol.ts';
import { RunningWorker, type WorkerHandle } from '../running/running-worker.ts';
import { startWorker } from '../running/start-worker.ts';
import scriptUrl from './matching.worker.ts?worker&url';
import type {
  AnimationHashes,
  ComparedBatch,
  ComparedRecipe,
  GeneratedHashes,
  HashedFile,
  MatchingApi,
  MatchingResult,
} from './matching-protocol.ts';

/** Files whose results came since the last time, and how far the work is. */
export interface HashedBatch {
  readonly files: readonly HashedFile[];
  readonly done: number;
  readonly total: number;
}

export interface HashingOptions {
  /** Milliseconds that one file may take. */
  timeout?: number;
  startWorker?: () => WorkerHandle<MatchingApi>;
}

export const startMatchingWorker = () => startWorker<MatchingApi>(scriptUrl, 'matching');

/** Most files of a batch. */
const BATCH = 25;
/** Milliseconds after which a batch is given that is not full. */
const BATCH_TIME = 250;

const CANCELLED = undone('cancelled', { what: 'question' });

/** Hashes one file after the other, each in a worker that may be ended by it. */
class FileHashing {
  readonly #start: () => WorkerHandle<MatchingApi>;
  readonly #timeout: number;
  #worker: RunningWorker<MatchingApi> | null = null;

  constructor({ timeout = 20_000, startWorker = startMatchingWorker }: HashingOptions) {
    this.#timeout = timeout;
    this.#start = startWorker;
  }

  async hash(file: File): Promise<HashedFile> {
    if (!this.#worker || this.#worker.ended) this.#worker = new RunningWorker(this.#start(), 'matching');
    const result = await this.#worker.call((api) => api.hashFile(file), this.#timeout);
    if (result.ok) return result.value;
    const fault: PictureFault =
      result.code === 'timed-out'
        ? { what: 'hung', seconds: Math.round(this.#timeout / 1000) }
        : { what: 'crashed' };
    return { name: file.name, bytes: file.size, exact: null, outcome: { ok: false, fault } };
  }

  end(): void {
    this.#worker?.end();
  }
}

/**
 * Reads, decodes and hashes files one after the other, in a worker that ends with the last. A file that cannot be read is
 * told of among the others, with the reason, and so is one whose decoder hangs or kills the worker, which is started anew
 * for the next. Never throws.
 * @param onBatch given the results in the order of the files, some at a time; the next wait until it is done
 * @param signal ends it at once; `cancelled` then, and what was given stays true
 */
export async function hashPictures(
  files: readonly File[],
  onBatch: (batch: HashedBatch) => unknown,
  signal: AbortSignal,
  options: HashingOptions = {},
): Promise<MatchingResult<null>> {
  const hashing = new FileHashing(options);
  const end = () => hashing.end();
  signal.addEventListener('abort', end, { once: true });
  let batch: HashedFile[] = [];
  let given = performance.now();
  try {
    for (const [index, file] of files.entries()) {
      if (signal.aborted) return CANCELLED;
      const hashed = await hashing.hash(file);
      if (signal.aborted) return CANCELLED;
      batch.push(hashed);
      const done = index + 1;
      const isDue = batch.length === BATCH || performance.now() - given >= BATCH_TIME;
      if (!isDue && done < files.length) continue;
      await onBatch({ files: batch, done, total: files.length });
      batch = [];
      given = performance.now();
    }
    return { ok: true, value: null };
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

/** Recipes that are drawn in one call. */
const RECIPES = 20;

/** Works through recipes, some at a time, in a worker of their own that ends with the last. */
async function inParts<Item, Answer>(
  items: readonly Item[],
  ask: (api: MatchingApi, some: readonly Item[]) => Promise<MatchingResult<Answer>>,
  onAnswer: (answer: Answer, done: number) => unknown,
  signal: AbortSignal,
  { timeout = 60_000, startWorker = startMatchingWorker }: HashingOptions,
  size = RECIPES,
): Promise<MatchingResult<null>> {
  if (signal.aborted) return CANCELLED;
  const worker = new RunningWorker(startWorker(), 'matching');
  const end = () => worker.end();
  signal.addEventListener('abort', end, { once: true });
  try {
    for (let from = 0; from < items.length; from += size) {
      const some = items.slice(from, from + size);
      const result = await worker.call((api) => ask(api, some), timeout);
      if (signal.aborted) return CANCELLED;
      if (!result.ok) return result;
      await onAnswer(result.value, from + some.length);
    }
    return { ok: true, value: null };
  } finally {
    signal.removeEventListener('abort', end);
    end();
  }
}

/**
 * Draws generated pictures in a worker of their own and hashes them. Never throws.
 * @param onBatch given hashes in the order of the recipes, some at a time, and of how many recipes they are there now
 * @param signal ends it at once; `cancelled` then
 */
export const hashRecipes = (
  recipes: readonly Recipe[],
  onBatch: (hashes: readonly GeneratedHashes[], done: number) => unknown,
  signal: AbortSignal,
  options: HashingOptions = {},
): Promise<MatchingResult<null>> =>
  inParts(recipes, (api, some) => api.hashRecipes(some), onBatch, signal, options);

/** Animations that are drawn in one call: twenty frames each. */
const ANIMATIONS = 4;

/**
 * Draws generated animations in a worker of their own and hashes their frames. Never throws.
 * @param onBatch given hashes in the order of the recipes, some at a time, and of how many recipes they are there now
 * @param signal ends it at once; `cancelled` then
 */
export const hashAnimations = (
  recipes: readonly AnimationRecipe[],
  onBatch: (hashes: readonly AnimationHashes[], done: number) => unknown,
  signal: AbortSignal,
  options: HashingOptions = {},
): Promise<MatchingResult<null>> =>
  inParts(recipes, (api, some) => api.hashAnimations(some), onBatch, signal, options, ANIMATIONS);

/**
 * Draws generated pictures in a worker of their own and compares each with every known one. Never throws.
 * @param known PDQ hashes of the known pictures, packed
 * @param onBatch given distances in the order of the pictures, some at a time, and how many were compared by now
 * @param signal ends it at once; `cancelled` then
 */
export const compareRecipes = (
  known: Uint32Array,
  pictures: readonly ComparedRecipe[],
  onBatch: (batch: ComparedBatch, done: number) => void,
  signal: AbortSignal,
  options: HashingOptions = {},
): Promise<MatchingResult<null>> =>
  inParts(pictures, (api, some) => api.compareRecipes(known, some), onBatch, signal, options);
