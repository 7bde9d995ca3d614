import type { Assessment } from '../domain/detection/assessment.ts';
import type { Scorer } from '../domain/detection/scorer.ts';
import type { TranscriptLine } from '../domain/transcript/read-transcripts.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';

/** Messages that are scored together. */
const MESSAGES_AT_ONCE = 4096;

/** Assesses transcripts as they are read, some at a time, in their order; rejected lines go to `reject`. */
export async function* assess(
  lines: AsyncIterable<TranscriptLine>,
  scorer: Scorer,
  reject: (line: number, reason: string) => void,
): AsyncGenerator<{ transcript: Transcript; assessment: Assessment }> {
  let waiting: Transcript[] = [];
  let messages = 0;
  const scoreWaiting = async () => {
    const transcripts = waiting;
    waiting = [];
    messages = 0;
    const assessments = await scorer.score(transcripts);
    return transcripts.map((transcript, index) => ({ transcript, assessment: assessments[index]! }));
  };
  for await (const line of lines) {
    if (!line.ok) {
      reject(line.line, line.reason);
      continue;
    }
    waiting.push(line.transcript);
    messages += line.transcript.messages.length;
    if (messages >= MESSAGES_AT_ONCE) yield* await scoreWaiting();
  }
  yield* await scoreWaiting();
}
