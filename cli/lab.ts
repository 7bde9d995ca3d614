// `npm run --silent lab -- --in FILE --score COLUMN --label COLUMN [--by COLUMN …] [--json]`: what a detector's scores
// are worth, without any text.
import { readScored } from '../domain/scored/read-scored.ts';
import { scoredFigures } from '../domain/scored/scored-figures.ts';
import { scoredMappingSchema } from '../domain/scored/scored-mapping.ts';
import { UnusableFileError } from '../domain/transcript/read-transcripts.ts';
import { fileFaultText, lineFaultText } from '../words/fault-text.ts';
import { t } from '../words/words.ts';
import {
  EXIT,
  numberOption,
  parseOptions,
  runCommand,
  UnusableError,
  wholeNumberOption,
} from './arguments.ts';
import { pointToFormats, reportRejected } from './files.ts';
import { askOption, assumptionsOf } from './lab-asks.ts';
import { mappingOfOptions } from './lab-mapping.ts';
import { labReport } from './lab-report.ts';
import { openTableSource, readMapping } from './table-input.ts';

const ANY: [number, number] = [-Number.MAX_VALUE, Number.MAX_VALUE];

const thresholdOption = (name: string, value: string | undefined) =>
  value === undefined ? undefined : numberOption(name, value, ANY, 0);

await runCommand('lab', async () => {
  const options = parseOptions({
    in: { type: 'string' },
    mapping: { type: 'string' },
    score: { type: 'string' },
    label: { type: 'string' },
    positive: { type: 'string' },
    second: { type: 'string' },
    weight: { type: 'string' },
    time: { type: 'string' },
    by: { type: 'string', multiple: true },
    scale: { type: 'string' },
    threshold: { type: 'string' },
    'second-threshold': { type: 'string' },
    ask: { type: 'string', multiple: true },
    prevalence: { type: 'string' },
    'per-day': { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const { score, label, positive, second, weight, time, by, scale } = options;
  const named = { score, label, positive, second, weight, time, by, scale };
  if (options.mapping !== undefined && Object.values(named).some((each) => each !== undefined))
    throw new UnusableError(t('cli.unusable.mappingAlone'));
  const mapping =
    options.mapping === undefined
      ? mappingOfOptions(named)
      : await readMapping(options.mapping, scoredMappingSchema);
  const ask = {
    threshold: thresholdOption('threshold', options.threshold),
    secondThreshold: thresholdOption('second-threshold', options['second-threshold']),
    advice: {
      asks: (options.ask ?? []).map(askOption),
      assumptions: assumptionsOf(
        wholeNumberOption('per-day', options['per-day'], [1, 1_000_000_000], 10_000),
        options.prevalence === undefined
          ? null
          : numberOption('prevalence', options.prevalence, [1e-9, 1 - 1e-9], 0),
      ),
    },
  };
  const source = await openTableSource(options.in);
  try {
    const { set } = await readScored(source, mapping, {
      rejected: (line, reason) => reportRejected(line, lineFaultText(reason)),
    });
    pointToFormats(set.rejected);
    if (set.size === 0) throw new UnusableError(t('cli.unusable.noScored'));
    const figures = scoredFigures(set, ask);
    process.stdout.write(options.json ? `${JSON.stringify(figures)}\n` : labReport(figures));
    return set.rejected > 0 ? EXIT.someRejected : EXIT.done;
  } catch (error) {
    if (error instanceof UnusableFileError) throw new UnusableError(fileFaultText(error.fault));
    throw error;
  }
});
