import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { assetUrl, consolePage, type ExtensionBrowser, launchWithExtension } from '../browser/chromium.ts';
import { readCounts, waitUntilScored } from '../browser/read-counts.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import { type BenchResult, median, result } from './result.ts';
import { timeWorkers } from './worker-page.ts';

const BATCH = 200;
const ROUNDS = 5;
const OPENINGS = 5;

/** Messages a second of the built worker: one, and as many as there are cores. */
async function benchWorkers(browser: ExtensionBrowser, transcripts: Transcript[], node: BenchResult) {
  const page = await browser.context.newPage();
  await page.goto(browser.consoleUrl);
  const messages = transcripts.reduce((sum, transcript) => sum + transcript.messages.length, 0);
  const batches = Array.from({ length: Math.ceil(transcripts.length / BATCH) }, (_, index) =>
    transcripts.slice(index * BATCH, (index + 1) * BATCH),
  );
  const files = {
    workerUrl: assetUrl(browser, 'scoring.worker', '.js'),
    modelUrl: assetUrl(browser, 'model', '.onnx'),
    manifestUrl: assetUrl(browser, 'manifest', '.json'),
  };
  const rate = async (workers: number) =>
    messages / median(await timeWorkers(page, { ...files, workers, batches, rounds: ROUNDS }));
  const one = result('score-browser-1-worker', 'messages/s', await rate(1), node);
  const cores = availableParallelism();
  const all = result(`score-browser-${cores}-workers`, 'messages/s', await rate(cores), one);
  await page.close();
  return [one, all];
}

/** Seconds from opening the console to the first row of the queue on screen; the median of some openings. */
async function timeToUsable(browser: ExtensionBrowser): Promise<number> {
  const seconds: number[] = [];
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    const page = await browser.context.newPage();
    const begin = performance.now();
    await page.goto(browser.queueUrl, { waitUntil: 'commit' });
    await page.getByRole('row').nth(1).waitFor();
    seconds.push((performance.now() - begin) / 1000);
    await page.close();
  }
  return median(seconds);
}

/** Megabytes that the console's page holds on its heap, after a collection. */
async function heapOf(browser: ExtensionBrowser): Promise<number> {
  const page = await browser.context.newPage();
  await page.goto(browser.queueUrl);
  await page.getByRole('row').nth(1).waitFor();
  const session = await browser.context.newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await page.close();
  return usedSize / 2 ** 20;
}

/** Seconds from choosing a file to its report, and from there until all of it is scored. */
async function benchImport(page: Page, transcripts: Transcript[]): Promise<BenchResult[]> {
  const folder = mkdtempSync(join(tmpdir(), 'second-look-bench-'));
  const file = join(folder, 'transcripts.jsonl');
  writeFileSync(file, transcripts.map((transcript) => `${JSON.stringify(transcript)}\n`).join(''));
  const before = (await readCounts(page)).transcripts;
  await page.getByRole('navigation').getByRole('link', { name: 'Data' }).click();
  const begin = performance.now();
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import transcripts' }).click(),
  ]);
  await chooser.setFiles(file);
  while ((await readCounts(page)).transcripts < before + transcripts.length) await page.waitForTimeout(50);
  const imported = (performance.now() - begin) / 1000;
  await waitUntilScored(page, before + transcripts.length);
  const scored = (performance.now() - begin) / 1000;
  rmSync(folder, { recursive: true });
  const count = transcripts.length.toLocaleString('en-GB');
  return [result(`import-${count}`, 's', imported), result(`import-and-score-${count}`, 's', scored)];
}

/** Everything that is measured in the production build in Chromium. */
export async function benchBrowser(
  imported: Transcript[],
  scored: Transcript[],
  node: BenchResult,
): Promise<BenchResult[]> {
  const browser = await launchWithExtension();
  try {
    const page = await consolePage(browser);
    await waitUntilScored(page);
    const workers = await benchWorkers(browser, scored, node);
    const few = result('usable-with-400', 's', await timeToUsable(browser));
    const fewHeap = result('console-heap-with-400', 'MB', await heapOf(browser));
    const imports = await benchImport(page, imported);
    const many = result('usable-with-20,000', 's', await timeToUsable(browser), few);
    const manyHeap = result('console-heap-with-20,000', 'MB', await heapOf(browser), fewHeap);
    return [...workers, few, ...imports, many, fewHeap, manyHeap];
  } finally {
    await browser.close();
    rmSync(browser.profile, { recursive: true, force: true, maxRetries: 5 });
  }
}
