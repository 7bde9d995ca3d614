import type { Assessment } from '../../domain/detection/assessment.ts';
import type { KnownMessage } from '../../domain/detection/layers/known-list.ts';
import type { PackManifest } from '../../domain/detection/pack.ts';
import type { PackedTranscripts } from '../../domain/detection/packed.ts';
import type { Refusal } from '../../domain/failures/failure.ts';
import type { Result, WorkerFailureCode } from '../running/protocol.ts';

/** Why scoring failed. */
export type ScoringErrorCode =
  | 'model-missing' // a file of the pack could not be read
  | 'model-damaged' // its hash, manifest or graph is not what it should be
  | 'not-loaded' // asked to score before the model was loaded
  | 'scoring-failed' // the runtime failed on this batch
  | WorkerFailureCode;

export type ScoringResult<Value> = Result<Value, ScoringErrorCode>;

/** Where the files of a model pack are: in the extension itself, or in memory as a person chose them. */
export type PackLocation =
  | { modelUrl: string; manifestUrl: string }
  | { model: Uint8Array /** The text of manifest.json. */; manifest: string };

/** What the worker answers to; every call settles with a Result and never throws. */
export interface ScoringApi {
  load(location: PackLocation): Promise<ScoringResult<PackManifest>>;
  /** @param known known messages, from this batch on; those given before unless given again, at first none */
  score(batch: PackedTranscripts, known?: readonly KnownMessage[]): Promise<ScoringResult<Assessment[]>>;
}

/** idle: no worker runs. loading: worker and model are on their way. failed: gave up; says why. */
export type WorkerState =
  | { name: 'idle' }
  | { name: 'loading' }
  | { name: 'ready' }
  | { name: 'scoring'; transcripts: number }
  | { name: 'failed'; why: Refusal<ScoringErrorCode> };
