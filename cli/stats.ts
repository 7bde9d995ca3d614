// `npm run --silent stats -- --in FILE [--json]`: the figures over review outcomes.
import { readOutcomes } from '../domain/export/read-outcomes.ts';
import { CaseHistory } from '../domain/metrics/cases/case-history.ts';
import { statisticsUnder } from '../domain/metrics/filter/filter-cases.ts';
import { UnusableFileError } from '../domain/transcript/read-transcripts.ts';
import { fileFaultText, lineFaultText } from '../words/fault-text.ts';
import { t } from '../words/words.ts';
import { EXIT, parseOptions, runCommand, UnusableError } from './arguments.ts';
import { openInput, pointToFormats, reportRejected } from './files.ts';
import { filterOption, STATISTICS_OPTIONS, settingOption } from './statistics-options.ts';
import { statisticsReport } from './statistics-report.ts';

await runCommand('stats', async () => {
  const options = parseOptions({
    in: { type: 'string' },
    json: { type: 'boolean', default: false },
    ...STATISTICS_OPTIONS,
  });
  const filter = filterOption(options);
  const setting = settingOption(options);
  const input = await openInput(options.in);
  const history = new CaseHistory();
  let rejected = 0;
  let asOf: number | null = null;
  try {
    for await (const line of readOutcomes(input)) {
      if (line.ok) {
        history.add(line.outcome);
        if (line.stamp) asOf = Math.max(asOf ?? 0, Date.parse(line.stamp.as_of));
      } else {
        reportRejected(line.line, lineFaultText(line.reason));
        rejected += 1;
      }
    }
  } catch (error) {
    if (error instanceof UnusableFileError) throw new UnusableError(fileFaultText(error.fault));
    throw error;
  }
  pointToFormats(rejected);
  const cases = history.view();
  if (cases.length === 0) throw new UnusableError(t('cli.unusable.noOutcome'));
  const statistics = statisticsUnder(cases, filter, { now: asOf ?? history.lastMoment(), ...setting });
  if (statistics.decidedBeforeFlagged > 0)
    process.stderr.write(
      `${t('cli.statistics.decidedBeforeFlagged', { count: statistics.decidedBeforeFlagged })}\n`,
    );
  process.stdout.write(
    options.json ? `${JSON.stringify({ ...statistics, filter })}\n` : statisticsReport(statistics, filter),
  );
  return rejected > 0 ? EXIT.someRejected : EXIT.done;
});
