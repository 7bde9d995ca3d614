import { expect, test, vi } from 'vitest';
import { assess } from '../../../cli/assess.ts';
import type { ScorableTranscript } from '../../../domain/detection/conversation.ts';
import type { TranscriptLine } from '../../../domain/transcript/read-transcripts.ts';
import { makeAssessment, makeTranscript } from '../../fixtures/factories.ts';

async function* linesOf(count: number, text = 'hi'): AsyncGenerator<TranscriptLine> {
  for (let line = 1; line <= count; line += 1) {
    if (line === 2) yield { ok: false, line, reason: { what: 'not-utf8' } };
    else {
      const messages = [{ from: 'BlueFern', at: '2026-03-04T16:05:00Z', text }];
      yield { ok: true, line, transcript: makeTranscript({ id: `t-${line}`, messages }) };
    }
  }
}

const scoring = (failing: string) =>
  vi.fn(async (batch: readonly ScorableTranscript[]) => {
    if (batch.some(({ id }) => id === failing)) throw new RangeError('Invalid string length');
    return batch.map(({ id }) => makeAssessment({ transcriptId: id }));
  });

async function assessed(lines: AsyncIterable<TranscriptLine>, score: ReturnType<typeof scoring>) {
  const rejected: [number, string][] = [];
  const ids: string[] = [];
  for await (const { transcript, assessment } of assess(lines, { score }, (...each) => rejected.push(each))) {
    expect(assessment.transcriptId).toBe(transcript.id);
    ids.push(transcript.id);
  }
  return { ids, rejected };
}

test('a transcript that cannot be scored is a rejected line, and the others are scored in their order', async () => {
  expect(await assessed(linesOf(5), scoring('t-4'))).toEqual({
    ids: ['t-1', 't-3', 't-5'],
    rejected: [
      [2, 'not valid UTF-8'],
      [4, 'could not be scored: Invalid string length'],
    ],
  });
});

test('much text is not scored together', async () => {
  const score = scoring('none');
  await assessed(linesOf(5, 'a'.repeat(5_000_000)), score);
  expect(score.mock.calls.map(([batch]) => batch.length)).toEqual([2, 2]);
});
