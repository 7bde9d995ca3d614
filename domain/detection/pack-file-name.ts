import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { type ModelReference, packKey } from './assessment.ts';

/** Under which a pack's manifest is kept: id and version come from outside and may hold anything. */
export const manifestName = (model: ModelReference): string =>
  `${bytesToHex(sha256(utf8ToBytes(packKey(model))))}.json`;

/** Under which a model is kept: by its hash, so that a new one never overwrites one that a manifest still names. */
export const modelName = ({ sha256: hash }: Pick<ModelReference, 'sha256'>): string => `${hash}.onnx`;
