import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { fromMultibase, keyOfDid, methodOfDid, toMultibase } from './did-key.ts';

/** A JSON object whose parts nobody has looked at. */
export type JsonObject = Record<string, unknown>;

const SUITE = { type: 'DataIntegrityProof', cryptosuite: 'eddsa-jcs-2022' } as const;
const SIGNATURE_BYTES = 64;

const digest = (value: JsonObject) => sha256(utf8ToBytes(canonicalize(value)!));

/**
 * A proof of `eddsa-jcs-2022` without its signature. It says no moment, so that the same document signed again by the
 * same key is the same to the last byte.
 * @param context that of the document
 */
export function proofOptions(did: string, context: unknown): JsonObject {
  return {
    ...SUITE,
    verificationMethod: methodOfDid(did),
    proofPurpose: 'assertionMethod',
    '@context': context,
  };
}

/**
 * What a signature is over (W3C Data Integrity EdDSA Cryptosuites 1.0, 3.3): the hash of the canonical proof without its
 * signature, then that of the canonical document without its proof.
 */
export function bytesToSign(document: JsonObject, options: JsonObject): Uint8Array<ArrayBuffer> {
  return new Uint8Array(concatBytes(digest(options), digest(document)));
}

/** The document with its proof. */
export function withProof(document: JsonObject, options: JsonObject, signature: Uint8Array): JsonObject {
  return { ...document, proof: { ...options, proofValue: toMultibase(signature) } };
}

/** A signature that is to be checked. */
export interface ClaimedSignature {
  key: Uint8Array<ArrayBuffer>;
  signature: Uint8Array<ArrayBuffer>;
  bytes: Uint8Array<ArrayBuffer>;
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * The signature that a document claims to bear.
 * @param did whose it must be
 * @returns null where it bears none of the suite, or one by another key than that of the DID
 */
export function claimedSignature({ proof, ...document }: JsonObject, did: string): ClaimedSignature | null {
  if (!isObject(proof)) return null;
  const { proofValue, ...options } = proof;
  const key = keyOfDid(did);
  const signature = typeof proofValue === 'string' ? fromMultibase(proofValue) : null;
  const isOfSuite =
    options.type === SUITE.type &&
    options.cryptosuite === SUITE.cryptosuite &&
    options.proofPurpose === 'assertionMethod' &&
    options.verificationMethod === methodOfDid(did) &&
    canonicalize(options['@context']) === canonicalize(document['@context']);
  if (!isOfSuite || !key || signature?.length !== SIGNATURE_BYTES) return null;
  return { key, signature, bytes: bytesToSign(document, options) };
}

/** SHA-256 of a document in canonical form, its proof included: what a printed page and a file are compared by. */
export const hashOfDocument = (document: JsonObject): string => bytesToHex(digest(document));
