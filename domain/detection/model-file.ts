import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { hasExternalData } from './onnx-external-data.ts';

/**
 * What is wrong with a pack's model file before any runtime reads it, as a sentence; null when nothing is.
 * @param expected the SHA-256 that the manifest gives, lower-case hex
 */
export function modelProblem(model: Uint8Array, expected: string): string | null {
  if (bytesToHex(sha256(model)) !== expected)
    return 'The model file is not the one that its manifest describes (SHA-256 differs).';
  switch (hasExternalData(model)) {
    case 'yes':
      return 'The model keeps some of its data in other files, which are never read.';
    case 'unreadable':
      return 'The model file is no ONNX graph.';
    case 'no':
      return null;
  }
}
