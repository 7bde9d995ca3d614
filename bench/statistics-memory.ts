import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../cli/setup.mjs';
import { outcomesToJsonLines } from '../domain/export/outcome-files.ts';
import { madeOutcomes } from '../test/fixtures/made-outcomes.ts';
import { type BenchResult, result } from './result.ts';

const FEW = 1_000;
const MANY = 200_000;
/** Has a command say at its end how much memory it had at most, in KiB. */
const SAYS_PEAK =
  'data:text/javascript,process.on("exit",()=>process.stderr.write(String(process.resourceUsage().maxRSS)))';

/** Peak of the resident memory of `stats` over a file, in bytes. */
function peakOver(file: string): number {
  // As `npm run stats` starts it.
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const flags: string[] = scripts.stats.split(' ').filter((word: string) => word.startsWith('--'));
  const options = [...flags, '--import', SAYS_PEAK, 'cli/stats.ts', '--in', file, '--json'];
  const { stderr } = spawnSync(process.execPath, options, { encoding: 'utf8', maxBuffer: 1 << 28 });
  const peak = Number(/\d+$/.exec(stderr)?.[0]);
  if (!(peak > 0)) throw new Error(`stats said no peak: ${stderr}`);
  return peak * 1024;
}

/** What a case more costs `stats` in memory, against its rows in the file. */
export function benchStatisticsMemory(): BenchResult[] {
  const folder = mkdtempSync(join(tmpdir(), 'stats-memory-'));
  try {
    const made = [FEW, MANY].map((count) => {
      const rows = madeOutcomes(count);
      const text = outcomesToJsonLines(rows);
      const file = join(folder, `${count}.jsonl`);
      writeFileSync(file, text);
      return {
        cases: new Set(rows.map(({ case_id }) => case_id)).size,
        bytes: text.length,
        peak: peakOver(file),
      };
    });
    const [few, many] = [made[0]!, made[1]!];
    const more = many.cases - few.cases;
    const inFile = result('statistics-file', 'bytes/case', (many.bytes - few.bytes) / more);
    return [inFile, result('statistics-memory', 'bytes/case', (many.peak - few.peak) / more, inFile)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
