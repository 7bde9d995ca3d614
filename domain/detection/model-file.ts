import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { hasExternalData } from './onnx-external-data.ts';

/** Why a model is not the one that its manifest describes, or gives what no model may. */
export type ModelDamage =
  /** Its SHA-256 differs; it keeps data in other files; it is no ONNX graph; what it gives are no finite numbers. */
  | { what: 'other-file' | 'outside-data' | 'no-graph' | 'no-numbers' }
  /** It does not give so many numbers under this name. */
  | { what: 'output'; count: number; output: string }
  /** What the runtime said. */
  | { what: 'unreadable'; message: string }
  /** The manifest itself is not as it has to be. */
  | { what: 'manifest' };

/**
 * What is wrong with a pack's model file before any runtime reads it; null when nothing is.
 * @param expected the SHA-256 that the manifest gives, lower-case hex
 */
export function modelProblem(model: Uint8Array, expected: string): ModelDamage | null {
  if (bytesToHex(sha256(model)) !== expected) return { what: 'other-file' };
  switch (hasExternalData(model)) {
    case 'yes':
      return { what: 'outside-data' };
    case 'unreadable':
      return { what: 'no-graph' };
    case 'no':
      return null;
  }
}
