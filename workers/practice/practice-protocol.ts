import type { Material } from '../../domain/practice/material.ts';
import type { Result, WorkerFailureCode } from '../running/protocol.ts';

export type PracticeResult = Result<null, WorkerFailureCode>;

/** What the practice worker answers to. It is started with the data of the practice team. */
export interface PracticeApi {
  /**
   * Generates a history into the empty database of the practice team: all of it or nothing.
   * @param onProgress told how far it is, 0 to 1
   */
  generate(material: Material, onProgress: (share: number) => void): Promise<PracticeResult>;
}
