// `npm run --silent coverage -- [--quick] [--only NAME] [--seed N] [--json] [--write]`: how often each interval that is
// shown holds the truth. Whole it takes a night, quick some minutes; Ctrl-C ends it with what is done.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  EXIT,
  LARGEST_SEED,
  parseOptions,
  runCommand,
  UnusableError,
  wholeNumberOption,
} from '../cli/arguments.ts';
import { ROOT } from '../cli/setup.mjs';
import { measureStudy } from './coverage/measure.ts';
import { STUDIES } from './coverage/registry.ts';
import type { Extent, StudyCoverage } from './coverage/study.ts';
import {
  coverageMarkdown,
  coverageText,
  type KeptCoverage,
  keptCoverage,
  withTable,
} from './coverage/table.ts';

const METRICS = join(ROOT, 'docs/metrics.md');
const MEASURED = join(ROOT, 'domain/metrics/figures/interval-coverage.json');

function chosen(only: string | undefined) {
  if (only === undefined) return STUDIES;
  const studies = STUDIES.filter(({ name }) => name.includes(only));
  if (studies.length > 0) return studies;
  throw new UnusableError(`--only must be part of one of ${STUDIES.map(({ name }) => name).join(', ')}.`);
}

/** Renews the rows of what was measured whole, in the order of the registry; what is no longer in it drops out. */
function keep(measured: readonly StudyCoverage[], extent: Extent, seed: number): void {
  const before: Record<string, KeptCoverage | undefined> = JSON.parse(readFileSync(MEASURED, 'utf8'));
  const entries = STUDIES.flatMap((study): [string, KeptCoverage][] => {
    const { name } = study;
    const own = measured.find((each) => each.name === name);
    const isWhole = own?.settings.length === study.settings(extent).length;
    const kept = own && isWhole ? keptCoverage(own, extent, seed) : before[name];
    return kept ? [[name, kept]] : [];
  });
  const kept = Object.fromEntries(entries);
  writeFileSync(MEASURED, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(METRICS, withTable(readFileSync(METRICS, 'utf8'), coverageMarkdown(kept)));
}

await runCommand('coverage', async () => {
  const options = parseOptions({
    quick: { type: 'boolean', default: false },
    only: { type: 'string' },
    seed: { type: 'string' },
    json: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  });
  const extent: Extent = options.quick ? 'quick' : 'whole';
  const seed = wholeNumberOption('seed', options.seed, [0, LARGEST_SEED], 1);
  let stopped = false;
  process.once('SIGINT', () => {
    stopped = true;
    process.stderr.write('\nEnds after this setting; once more ends at once.\n');
  });
  const studies = chosen(options.only);
  const measured: StudyCoverage[] = [];
  for (const [place, study] of studies.entries()) {
    if (stopped) break;
    const begin = performance.now();
    const coverage = await measureStudy(study, {
      extent,
      seed,
      isStopped: () => stopped,
      onSetting: ({ setting }, done, all) =>
        process.stderr.write(
          `\r\u001b[K${place + 1}/${studies.length} ${study.name} ${done}/${all} ${setting}`,
        ),
    });
    if (coverage.settings.length > 0) measured.push(coverage);
    const seconds = ((performance.now() - begin) / 1000).toFixed(1);
    process.stderr.write(`\r\u001b[K${study.name} ${seconds} s\n`);
  }
  process.stdout.write(
    options.json
      ? `${JSON.stringify({ extent, seed, intervals: measured })}\n`
      : `${coverageText(measured)}\n`,
  );
  if (options.write) keep(measured, extent, seed);
  return EXIT.done;
});
