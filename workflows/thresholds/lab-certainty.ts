import { Failure } from '../../domain/failures/failure.ts';
import type { AdviceCertainty, AdviceQuestion } from '../../domain/thresholds/advice-bootstrap.ts';
import type { RankedEvidence } from '../../domain/thresholds/ranked-evidence.ts';
import type { RankingIntervals } from '../../domain/thresholds/ranking-bootstrap.ts';
import { createLabClient, type LabClient } from '../../workers/lab/lab-client.ts';
import type { LabResult } from '../../workers/lab/lab-protocol.ts';
import { whyOf } from '../../workers/running/protocol.ts';

let client: LabClient | null = null;

function labClient(): LabClient {
  client ??= createLabClient();
  return client;
}

function answerOf<Value>(result: LabResult<Value>): Value | null {
  if (result.ok) return result.value;
  if (result.code === 'cancelled') return null;
  throw new Failure('figures-failed', { what: 'intervals', why: whyOf(result) });
}

/**
 * How far an advised threshold could be off, by resampling in a worker; the same evidence gives the same answer.
 * @returns null when a later question overtook it or it was aborted
 */
export async function adviceCertainty(
  ranked: RankedEvidence,
  question: AdviceQuestion,
  signal?: AbortSignal,
): Promise<AdviceCertainty | null> {
  return answerOf(await labClient().advice(ranked, question, signal));
}

/**
 * Intervals of the figures that do not depend on the threshold, by resampling in a worker.
 * @returns null when a later question overtook it or it was aborted
 */
export async function rankingIntervals(
  ranked: RankedEvidence,
  signal?: AbortSignal,
): Promise<RankingIntervals | null> {
  return answerOf(await labClient().ranking(ranked, signal));
}
