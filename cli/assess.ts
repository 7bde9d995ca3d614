import type { Assessment } from '../domain/detection/assessment.ts';
import { ModelDamagedError } from '../domain/detection/head-session.ts';
import type { Scorer } from '../domain/detection/scorer.ts';
import type { TranscriptLine } from '../domain/transcript/read-transcripts.ts';
import { MOST_UNITS, unitsOf } from '../domain/transcript/size.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import { lineFaultText } from '../words/fault-text.ts';
import { modelDamageText } from '../words/model-damage-text.ts';
import { t } from '../words/words.ts';

/** Messages that are scored together. */
const MESSAGES_AT_ONCE = 4096;

type ReadLine = Extract<TranscriptLine, { ok: true }>;
type Reject = (line: number, reason: string) => void;

/** A transcript with what the scorer says of it. */
interface Assessed {
  transcript: Transcript;
  assessment: Assessment;
}

async function scoreTogether(lines: readonly ReadLine[], scorer: Scorer): Promise<Assessed[]> {
  const assessments = await scorer.score(lines.map(({ transcript }) => transcript));
  return lines.map(({ transcript }, index) => ({ transcript, assessment: assessments[index]! }));
}

function whyUnscored(error: unknown): string {
  if (error instanceof ModelDamagedError) return modelDamageText(error.damage);
  return error instanceof Error ? error.message : String(error);
}

/** Scores lines together, and where that fails each by itself, so that only the one at fault is rejected. */
async function scoreLines(lines: readonly ReadLine[], scorer: Scorer, reject: Reject): Promise<Assessed[]> {
  try {
    return await scoreTogether(lines, scorer);
  } catch {
    const assessed: Assessed[] = [];
    for (const line of lines) {
      try {
        assessed.push(...(await scoreTogether([line], scorer)));
      } catch (error) {
        const reason = whyUnscored(error);
        reject(line.line, t('cli.rejected.unscored', { reason }));
      }
    }
    return assessed;
  }
}

/**
 * Assesses transcripts as they are read, some at a time, in their order; rejected lines, and those that cannot be
 * scored, go to `reject`.
 */
export async function* assess(
  lines: AsyncIterable<TranscriptLine>,
  scorer: Scorer,
  reject: Reject,
): AsyncGenerator<Assessed> {
  let waiting: ReadLine[] = [];
  let messages = 0;
  let units = 0;
  const scoreWaiting = () => {
    const together = waiting;
    waiting = [];
    messages = 0;
    units = 0;
    return scoreLines(together, scorer, reject);
  };
  for await (const line of lines) {
    if (!line.ok) {
      reject(line.line, lineFaultText(line.reason));
      continue;
    }
    waiting.push(line);
    messages += line.transcript.messages.length;
    units += unitsOf(line.transcript);
    if (messages >= MESSAGES_AT_ONCE || units >= MOST_UNITS) yield* await scoreWaiting();
  }
  if (waiting.length > 0) yield* await scoreWaiting();
}
