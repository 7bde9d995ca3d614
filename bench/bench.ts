// `npm run --silent bench [-- --json]`: speed and memory, side by side in one run. Needs the production build.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { EXTENSION } from '../browser/chromium.ts';
import { EXIT, parseOptions, runCommand, UnusableError } from '../cli/arguments.ts';
import { CORPUS } from '../cli/corpus-files.ts';
import { loadPack } from '../cli/onnx-session.ts';
import { Generator } from '../domain/corpus/generate.ts';
import { readCorpus } from '../models/training/read-corpus.ts';
import { benchBrowser } from './browser.ts';
import { benchCohort } from './cohort.ts';
import { benchHashes } from './hashes.ts';
import { benchHome } from './home.ts';
import { benchLab } from './lab.ts';
import { benchNode } from './node.ts';
import { benchQueue } from './queue.ts';
import type { BenchResult } from './result.ts';
import { benchScored } from './scored.ts';
import { benchSearch } from './search.ts';
import { benchSimilar } from './similar.ts';
import { benchStatistics } from './statistics.ts';
import { benchStatisticsMemory } from './statistics-memory.ts';
import { benchStatisticsPage } from './statistics-page.ts';
import { benchTexts } from './texts.ts';
import { benchVideos } from './videos.ts';

const TRANSCRIPTS = 20_000;
/** Enough for a steady rate, few enough for several rounds. */
const SCORED = 2_000;
const SEED = 1;

function table(results: readonly BenchResult[]): string {
  const lines = results.map(({ name, value, unit, ratio, against }) => {
    const figure = `${value.toLocaleString('en-GB')} ${unit}`;
    return `${name.padEnd(42)} ${figure.padStart(22)}${ratio === undefined ? '' : `   ${ratio} × ${against}`}`;
  });
  return lines.join('\n');
}

await runCommand('bench', async () => {
  const options = parseOptions({ json: { type: 'boolean', default: false } });
  if (!existsSync(join(EXTENSION, 'manifest.json')))
    throw new UnusableError('There is no production build; run `npm run build` first.');
  const corpus = readCorpus(CORPUS);
  const generator = new Generator(corpus, { seed: SEED, takes: () => true, prefix: 'bench' });
  const transcripts = Array.from(
    { length: TRANSCRIPTS },
    (_, number) => generator.generate(number).transcript,
  );
  const node = await benchNode(transcripts.slice(0, SCORED), await loadPack());
  const results = [
    ...node.results,
    ...(await benchBrowser(transcripts, transcripts.slice(0, SCORED), node.whole)),
    ...(await benchSearch(transcripts.slice(0, SCORED))),
    ...(await benchQueue()),
    ...benchHashes(),
    ...benchVideos(),
    ...benchHome(),
    ...benchTexts(transcripts),
    ...benchSimilar(transcripts),
    ...benchLab(),
    ...(await benchScored()),
    ...benchStatistics(),
    ...benchStatisticsMemory(),
    ...(await benchStatisticsPage()),
    ...(await benchCohort()),
  ];
  process.stdout.write(`${options.json ? JSON.stringify(results) : table(results)}\n`);
  return EXIT.done;
});
