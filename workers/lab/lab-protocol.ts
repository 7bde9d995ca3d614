import type { AdviceCertainty, AdviceQuestion } from '../../domain/thresholds/advice-bootstrap.ts';
import type { RankedEvidence } from '../../domain/thresholds/ranked-evidence.ts';
import type { RankingIntervals } from '../../domain/thresholds/ranking-bootstrap.ts';
import type { Result, WorkerFailureCode } from '../running/protocol.ts';

export type LabResult<Value> = Result<Value, WorkerFailureCode>;

/** What the lab worker answers to. A later call of the same name makes the one before end as `cancelled`. */
export interface LabApi {
  /** How far an advised threshold could be off. */
  advice(ranked: RankedEvidence, question: AdviceQuestion, seed: number): Promise<LabResult<AdviceCertainty>>;
  /** Intervals of the figures that do not depend on the threshold. */
  ranking(ranked: RankedEvidence, seed: number): Promise<LabResult<RankingIntervals>>;
}
