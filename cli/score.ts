// `npm run --silent score -- --in FILE [--mapping FILE|TOOL|auto] --out FILE [--threshold T] [--pack DIR]`: an assessment for every transcript.
import type { Assessment } from '../domain/detection/assessment.ts';
import { flaggedAtMessage } from '../domain/policy/flag-rule.ts';
import { ANNOTATION_TOOLS } from '../domain/tables/annotation-tools.ts';
import { readMapped } from '../domain/tables/read-mapped.ts';
import { transcriptMappingSchema } from '../domain/tables/transcript-mapping.ts';
import { readTranscripts, UnusableFileError } from '../domain/transcript/read-transcripts.ts';
import { fileFaultText } from '../words/fault-text.ts';
import { t } from '../words/words.ts';
import { EXIT, numberOption, parseOptions, runCommand, UnusableError } from './arguments.ts';
import { assess } from './assess.ts';
import { openInput, pointToFormats, reportRejected } from './files.ts';
import { loadPack } from './onnx-session.ts';
import { openOutput } from './output.ts';
import { openTableSource, readMapping } from './table-input.ts';

/** The line of an assessment; the default policy latches, and the risk never falls. */
function scoreLine(assessment: Assessment, threshold: number): string {
  const { transcriptId, risk, timeline, characteristics, evidence, layerHits, model } = assessment;
  const flaggedAt = flaggedAtMessage(timeline, threshold);
  const flagged = flaggedAt !== null;
  return JSON.stringify({
    id: transcriptId,
    risk,
    flagged,
    flaggedAt,
    timeline,
    characteristics,
    evidence,
    layerHits,
    model,
  });
}

/** The tool of that name, or the mapping in the file of that name; a file called as a tool is written with its folder. */
async function mappingOf(name: string) {
  const tool = (['auto', ...ANNOTATION_TOOLS] as const).find((each) => each === name);
  return tool ?? (await readMapping(name, transcriptMappingSchema));
}

await runCommand('score', async () => {
  const options = parseOptions({
    in: { type: 'string' },
    mapping: { type: 'string' },
    out: { type: 'string' },
    threshold: { type: 'string' },
    pack: { type: 'string' },
  });
  const { manifest, scorer } = await loadPack(options.pack);
  const threshold = numberOption('threshold', options.threshold, [0, 1], manifest.suggestedThreshold);
  const transcripts =
    options.mapping === undefined
      ? readTranscripts(await openInput(options.in))
      : readMapped(await openTableSource(options.in), await mappingOf(options.mapping));
  const output = await openOutput(options.out);
  let scored = 0;
  let rejected = 0;
  const reject = (line: number, reason: string) => {
    reportRejected(line, reason);
    rejected += 1;
  };
  try {
    for await (const { assessment } of assess(transcripts, scorer, reject)) {
      await output.line(scoreLine(assessment, threshold));
      scored += 1;
    }
    pointToFormats(rejected);
    if (scored === 0) throw new UnusableError(t('cli.unusable.noTranscript'));
    await output.finish();
  } catch (error) {
    await output.discard();
    if (error instanceof UnusableFileError) throw new UnusableError(fileFaultText(error.fault));
    throw error;
  }
  return rejected > 0 ? EXIT.someRejected : EXIT.done;
});
