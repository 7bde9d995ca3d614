// `npm run --silent evaluate -- --in FILE [--threshold T] [--pack DIR] [--json]`: how well detection does on
// labelled transcripts.
import { evaluateMeasured, type Measured, measure } from '../domain/metrics/ranking/evaluation.ts';
import { riskRule } from '../domain/policy/flag-rule.ts';
import {
  readTranscripts,
  type TranscriptLine,
  UnusableFileError,
} from '../domain/transcript/read-transcripts.ts';
import { fileFaultText } from '../words/fault-text.ts';
import { t } from '../words/words.ts';
import { EXIT, numberOption, parseOptions, runCommand, UnusableError } from './arguments.ts';
import { assess } from './assess.ts';
import { evaluationReport } from './evaluation-report.ts';
import { openInput, pointToFormats, reportRejected } from './files.ts';
import { loadPack } from './onnx-session.ts';

/** Turns away transcripts without a label before they are scored. */
async function* labelledOnly(lines: AsyncIterable<TranscriptLine>): AsyncGenerator<TranscriptLine> {
  for await (const line of lines)
    yield line.ok && !line.transcript.label
      ? {
          ok: false,
          line: line.line,
          reason: { what: 'no-label' },
        }
      : line;
}

await runCommand('evaluate', async () => {
  const options = parseOptions({
    in: { type: 'string' },
    threshold: { type: 'string' },
    pack: { type: 'string' },
    json: { type: 'boolean', default: false },
  });
  const input = await openInput(options.in);
  const { manifest, scorer } = await loadPack(options.pack);
  const threshold = numberOption('threshold', options.threshold, [0, 1], manifest.suggestedThreshold);
  const rule = riskRule(threshold);
  const measured: Measured[] = [];
  let rejected = 0;
  const reject = (line: number, reason: string) => {
    reportRejected(line, reason);
    rejected += 1;
  };
  try {
    for await (const { transcript, assessment } of assess(
      labelledOnly(readTranscripts(input)),
      scorer,
      reject,
    ))
      measured.push(
        measure(
          {
            ...assessment,
            label: transcript.label!,
            locale: transcript.locale,
            sentAt: transcript.messages.map(({ at }) => at),
          },
          rule,
        ),
      );
  } catch (error) {
    if (error instanceof UnusableFileError) throw new UnusableError(fileFaultText(error.fault));
    throw error;
  }
  pointToFormats(rejected);
  if (measured.length === 0) throw new UnusableError(t('cli.unusable.noLabelled'));
  const evaluation = evaluateMeasured(measured, rule);
  process.stdout.write(options.json ? `${JSON.stringify(evaluation)}\n` : evaluationReport(evaluation));
  return rejected > 0 ? EXIT.someRejected : EXIT.done;
});
