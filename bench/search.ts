import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { assetUrl, consolePage, launchWithExtension } from '../browser/chromium.ts';
import type { Message, Transcript } from '../domain/transcript/transcript.ts';
import { type CallWorker, offerWorkerCalls } from './page-call.ts';
import { type BenchResult, median, result } from './result.ts';

const CASES = 100_000;
const MESSAGES = 20;
/** A word that no corpus has, put into one case in this many. */
const RARE = 'zéppelin';
const RARE_EVERY = 10_000;
const COMMON = 'you';
const ROUNDS = 5;
/** Cases stored in one transaction. */
const BATCH = 2_000;

/** Stores cases whose transcripts take turns through the messages; decided, so that the queue stays as it is. */
async function storeCases(page: Page, messages: readonly Message[]): Promise<void> {
  const bench = { messages, cases: CASES, length: MESSAGES, rare: RARE, rareEvery: RARE_EVERY, batch: BATCH };
  await page.evaluate(async ({ messages, cases, length, rare, rareEvery, batch }) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('second-look');
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    let next = 0;
    const take = () => messages[next++ % messages.length]!;
    for (let first = 0; first < cases; first += batch) {
      const transaction = database.transaction(['transcripts', 'cases'], 'readwrite');
      for (let number = first; number < first + batch; number += 1) {
        const id = `search-${number}`;
        const taken = Array.from({ length }, take);
        if (number % rareEvery === 0) taken[0] = { ...taken[0]!, text: `${taken[0]!.text} ${rare}` };
        transaction
          .objectStore('transcripts')
          .add({ id, channel: 'game chat', messages: taken, importId: id });
        transaction.objectStore('cases').add({ id: crypto.randomUUID(), transcriptId: id, state: 'decided' });
        // Each transcript begins elsewhere, so that no two are the same.
        next += 1;
      }
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onerror = () => reject(transaction.error);
      });
    }
    database.close();
  }, bench);
}

interface SearchTimes {
  /** Seconds until the worker has read every transcript. */
  reading: number;
  /** Milliseconds of each search, its answer made a set in the page. */
  rare: number[];
  common: number[];
}

/** Times the production worker in a console page, without client or workflow. */
async function timeSearches(page: Page, workerUrl: string): Promise<SearchTimes> {
  await offerWorkerCalls(page);
  const bench = { workerUrl, rare: RARE, common: COMMON, rounds: ROUNDS };
  return page.evaluate(async ({ workerUrl, rare, common, rounds }) => {
    const { callWorker: call } = globalThis as unknown as { callWorker: CallWorker };
    const worker = new Worker(workerUrl, { type: 'module' });
    let begin = performance.now();
    for (let progress = { done: 0, total: 1 }; progress.done < progress.total; )
      progress = (await call(worker, 'update', false)) as typeof progress;
    const times: SearchTimes = {
      reading: (performance.now() - begin) / 1000,
      rare: [],
      common: [],
    };
    const search = async (query: string) => {
      begin = performance.now();
      const { size } = new Set((await call(worker, 'search', query)) as string[]);
      if (size === 0) throw new Error(`"${query}" was not found.`);
      return performance.now() - begin;
    };
    for (let round = 0; round < rounds; round += 1) {
      // Neither word grew out of the other, so that each of these searches passes over every text.
      times.rare.push(await search(rare));
      times.common.push(await search(common));
    }
    worker.terminate();
    return times;
  }, bench);
}

/** Milliseconds of a search without a worker's memory: texts as written, folded at each search. */
async function timeNaiveScan(page: Page, messages: readonly Message[]): Promise<number[]> {
  const bench = { texts: messages.map(({ text }) => text), cases: CASES, length: MESSAGES, rounds: ROUNDS };
  return page.evaluate(({ texts, cases, length, rounds }) => {
    const all = Array.from({ length: cases }, (_, number) =>
      Array.from({ length }, (_, index) => texts[(number * (length + 1) + index) % texts.length]).join('\n'),
    );
    return Array.from({ length: rounds }, () => {
      const begin = performance.now();
      const found = all.filter((text) =>
        text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().includes('zeppelin'),
      );
      if (found.length > 0) throw new Error('The texts as written hold no such word.');
      return performance.now() - begin;
    });
  }, bench);
}

/**
 * Full-text search in the production build in Chromium, on a profile of its own: reading 100,000 transcripts into
 * the worker, then searching them, beside a scan that folds the texts at every search.
 */
export async function benchSearch(transcripts: readonly Transcript[]): Promise<BenchResult[]> {
  const messages = transcripts.flatMap((transcript) => transcript.messages);
  const browser = await launchWithExtension();
  try {
    const page = await consolePage(browser);
    await page.getByRole('row').nth(1).waitFor();
    await storeCases(page, messages);
    const { reading, rare, common } = await timeSearches(page, assetUrl(browser, 'search.worker', '.js'));
    const naive = result('search-folding-each-time', 'ms', median(await timeNaiveScan(page, messages)));
    return [
      result(`search-read-${CASES.toLocaleString('en-GB')}`, 's', reading),
      result('search-rare-word', 'ms', median(rare), naive),
      result('search-common-word', 'ms', median(common), naive),
      naive,
    ];
  } finally {
    await browser.close();
    rmSync(browser.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
