import type { Outcome } from '../domain/decisions/outcome.ts';
import { gatherCases } from '../domain/metrics/cases/case-history.ts';
import { figuresOf } from '../domain/metrics/figures/figures.ts';
import { statisticsUnder } from '../domain/metrics/filter/filter-cases.ts';
import { NO_FILTER, type StatisticsFilter } from '../domain/metrics/filter/statistics-filter.ts';
import { computeStatistics, statisticsOf } from '../domain/metrics/statistics.ts';
import { madeOutcomes } from '../test/fixtures/made-outcomes.ts';
import { type BenchResult, median, result } from './result.ts';

const OUTCOMES = 100_000;
const ROUNDS = 3;

/** One of each side of the filter, and all of them together. */
const FILTERS: readonly Partial<StatisticsFilter>[] = [
  {},
  { from: '2025-06-01', to: '2025-12-31' },
  { layer: 'rules' },
  { reviewer: 'willow' },
  { policyVersion: 2 },
  { model: 'test-model 1.1.0' },
  { stage: 'first-review' },
  { stage: 'appeal' },
  { from: '2025-03-01', layer: 'classifier', reviewer: 'birch', stage: 'first-review' },
];

function time(task: () => unknown): number {
  const begin = performance.now();
  task();
  return performance.now() - begin;
}

/** Milliseconds of some rounds, after one that is not counted. */
function times(task: () => unknown): number[] {
  return Array.from({ length: ROUNDS + 1 }, () => time(task)).slice(1);
}

/** Looks at the columns of every row once: what no figure over rows can beat. */
function passOverRows(rows: readonly Outcome[]): number {
  let sum = 0;
  for (const row of rows) {
    if (row.decision === 'confirmed') sum += 1;
    if (row.decided_at !== null) sum += Date.parse(row.decided_at) % 7;
    if (row.flagged_at !== null) sum += Date.parse(row.flagged_at) % 7;
  }
  return sum;
}

/** What all statistics over 100,000 outcomes cost, from rows and after a change of the filter. */
export function benchStatistics(): BenchResult[] {
  const rows = madeOutcomes(OUTCOMES);
  const history = gatherCases(rows);
  const cases = history.cases();
  const now = history.lastMoment();
  if (JSON.stringify(computeStatistics(rows)) !== JSON.stringify(statisticsUnder(cases, NO_FILTER, { now })))
    throw new Error('The figures from rows and from gathered cases differ.');
  const pass = result('statistics-plain-pass-100k', 'ms', median(times(() => passOverRows(rows))));
  const changes = FILTERS.map((filter) =>
    median(times(() => figuresOf(statisticsUnder(cases, { ...NO_FILTER, ...filter }, { now })))),
  );
  return [
    pass,
    result('statistics-gathering-100k', 'ms', median(times(() => gatherCases(rows))), pass),
    result('statistics-figures-100k', 'ms', median(times(() => statisticsOf(cases, { now }))), pass),
    result('statistics-all-100k', 'ms', median(times(() => figuresOf(computeStatistics(rows)))), pass),
    result('statistics-filter-100k', 'ms', median(changes), pass),
    result('statistics-filter-100k-slowest', 'ms', Math.max(...changes), pass),
  ];
}
