import { type CoverageSummary, summaryOf } from './measure.ts';
import type { Extent, StudyCoverage } from './study.ts';

/** Between these lines of docs/metrics.md stands the table. */
const BEGIN = '<!-- coverage: begin -->';
const END = '<!-- coverage: end -->';

/** Settings that fall short which are kept by name, at most. */
const NAMED = 3;

/** What is kept of an interval in `domain/metrics/figures/interval-coverage.json`. */
export interface KeptCoverage {
  of: string;
  nominal: number;
  extent: Extent;
  seed: number;
  settings: number;
  lowest: number | null;
  mean: number | null;
  /** How many settings fall short, and the worst of them. */
  short: number;
  worst: { setting: string; coverage: number; standardError: number }[];
}

/** Kept by the names of the intervals. */
export type KeptCoverages = Record<string, KeptCoverage>;

const percent = (share: number | null, digits = 1) =>
  share === null ? 'none' : `${(share * 100).toFixed(digits)} %`;
const rounded = <Share extends number | null>(share: Share) =>
  (share === null ? null : Number(share.toFixed(3))) as Share;

/** For a terminal: an interval a line, below it the settings that fall short. */
export function coverageText(studies: readonly StudyCoverage[]): string {
  const lineOf = (study: StudyCoverage, { lowest, mean, settings }: CoverageSummary) =>
    [
      study.name.padEnd(30),
      percent(study.nominal, 0),
      `lowest ${percent(lowest).padStart(7)}`,
      `mean ${percent(mean).padStart(7)}`,
      `${settings} settings`,
    ].join('   ');
  return studies
    .flatMap((study) => {
      const summary = summaryOf(study);
      const short = summary.short.map(({ setting, coverage }) => `    ${percent(coverage)}  ${setting}`);
      return [lineOf(study, summary), ...short];
    })
    .join('\n');
}

/** What is to be kept of what was measured. */
export function keptCoverage(study: StudyCoverage, extent: Extent, seed: number): KeptCoverage {
  const { lowest, mean, settings, short } = summaryOf(study);
  return {
    ...{ of: study.of, nominal: study.nominal, extent, seed, settings },
    lowest: rounded(lowest),
    mean: rounded(mean),
    short: short.length,
    worst: short.slice(0, NAMED).map(({ setting, coverage, standardError }) => ({
      setting,
      coverage: rounded(coverage!),
      standardError: rounded(standardError!),
    })),
  };
}

function shortText({ short, worst }: KeptCoverage): string {
  const named = worst.map(
    ({ setting, coverage, standardError }) =>
      `${setting}: ${percent(coverage)} ± ${(standardError * 100).toFixed(1)}`,
  );
  return [...named, ...(short > worst.length ? [`and ${short - worst.length} more`] : [])].join('; ');
}

/** The table of docs/metrics.md. */
export function coverageMarkdown(kept: KeptCoverages): string {
  const rows = Object.entries(kept).map(([name, each]) => {
    const { of, nominal, lowest, mean, settings, extent } = each;
    const cells = [`\`${name}\``, of, percent(nominal, 0), percent(lowest), percent(mean)];
    return `| ${[...cells, `${settings}, ${extent}`, shortText(each)].join(' | ')} |`;
  });
  return [
    '| interval | of | nominal | lowest | mean | settings | falls short where |',
    '|---|---|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

/** The text with its table renewed. @throws Error when it has no place for one */
export function withTable(text: string, table: string): string {
  const [begin, end] = [text.indexOf(BEGIN), text.indexOf(END)];
  if (begin === -1 || end < begin) throw new Error('docs/metrics.md has no place for the table.');
  return `${text.slice(0, begin + BEGIN.length)}\n\n${table}\n\n${text.slice(end)}`;
}
