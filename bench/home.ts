import { dueForMe } from '../domain/home/due-for-me.ts';
import { queueHealth } from '../domain/home/queue-health.ts';
import { weekFigures } from '../domain/home/week-figures.ts';
import { makeCase, makeReviewer } from '../test/fixtures/factories.ts';
import { type BenchResult, median, result } from './result.ts';

const CASES = 20_000;
const ROUNDS = 9;
const NOW = Date.parse('2026-03-31T12:00:00.000Z');

/** Median milliseconds of some rounds, after one that is not counted. */
function time(task: () => unknown): number {
  const rounds = Array.from({ length: ROUNDS + 1 }, () => {
    const begin = performance.now();
    task();
    return performance.now() - begin;
  });
  return median(rounds.slice(1));
}

/** What Home says of many cases, against a plain pass over the moments at which they were flagged. */
export function benchHome(): BenchResult[] {
  const oak = makeReviewer({ name: 'oak', role: 'lead' });
  const cases = Array.from({ length: CASES }, (_, place) =>
    makeCase({
      id: `case-${place}`,
      flaggedAt: new Date(NOW - (place % 30) * 86_400_000).toISOString(),
      skippedBy: place % 2 ? ['oak'] : [],
    }),
  );
  const pass = result(
    'home: moments of 20,000 cases read',
    'ms',
    time(() => cases.reduce((sum, { flaggedAt }) => sum + Date.parse(flaggedAt), 0)),
  );
  return [
    pass,
    result(
      'home: health of the queue',
      'ms',
      time(() => queueHealth(cases, [oak], NOW)),
      pass,
    ),
    result(
      'home: what is due for one person',
      'ms',
      time(() => dueForMe(cases, oak, NOW)),
      pass,
    ),
    result(
      'home: figures of the week',
      'ms',
      time(() => weekFigures(cases, NOW)),
      pass,
    ),
  ];
}
