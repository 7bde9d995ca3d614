// `npm run --silent stats -- --in FILE [--json]`: the figures over review outcomes.
import type { Outcome } from '../domain/decisions/outcome.ts';
import { readOutcomes } from '../domain/export/read-outcomes.ts';
import type { Proportion } from '../domain/metrics/intervals.ts';
import { computeStatistics, type Statistics } from '../domain/metrics/statistics.ts';
import { inertText } from '../domain/transcript/inert-text.ts';
import { NotJsonLinesError } from '../domain/transcript/read-transcripts.ts';
import { EXIT, parseOptions, runCommand, UnusableError } from './arguments.ts';
import { openInput, reportRejected } from './files.ts';

const percent = (value: number) => `${(value * 100).toFixed(1)} %`;

function shareText({ k, n, value, wilson95 }: Proportion): string {
  if (value === null || wilson95 === null) return `undefined (${k} of ${n})`;
  return `${percent(value)} (${k} of ${n}; 95 % interval ${percent(wilson95[0])} to ${percent(wilson95[1])})`;
}

function report({
  cases,
  confirmationRate,
  confirmationRateDecided,
  errorRatios,
  byReviewer,
}: Statistics): string {
  const lines = [
    `Flagged cases              ${cases.flagged}, of them reviewed ${cases.reviewed}, pending ${cases.pending}`,
    `Confirmation rate          ${shareText(confirmationRate)}`,
    `  of decided cases only    ${shareText(confirmationRateDecided)}`,
    `Unconfirmed per flagged    ${shareText(errorRatios.unconfirmedPerFlagged)}`,
    `Reversed per actioned      ${shareText(errorRatios.reversedPerActioned)}`,
    `Reversed per appealed      ${shareText(errorRatios.reversedPerAppealed)}`,
    ...Object.entries(byReviewer).map(
      ([name, figures]) => `Reviewer ${inertText(name).padEnd(17)} ${shareText(figures.confirmationRate)}`,
    ),
  ];
  return lines.join('\n');
}

await runCommand('npm run --silent stats -- --in FILE [--json]', async () => {
  const options = parseOptions({ in: { type: 'string' }, json: { type: 'boolean', default: false } });
  const input = await openInput(options.in);
  const outcomes: Outcome[] = [];
  let rejected = 0;
  try {
    for await (const line of readOutcomes(input)) {
      if (line.ok) outcomes.push(line.outcome);
      else {
        reportRejected(line.line, line.reason);
        rejected += 1;
      }
    }
  } catch (error) {
    if (error instanceof NotJsonLinesError) throw new UnusableError(error.message);
    throw error;
  }
  if (outcomes.length === 0) throw new UnusableError('There is no review outcome in the input.');
  const statistics = computeStatistics(outcomes);
  process.stdout.write(`${options.json ? JSON.stringify(statistics) : report(statistics)}\n`);
  return rejected > 0 ? EXIT.someRejected : EXIT.done;
});
