import { utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';
import { z } from 'zod';
import { type PlacedHead, placedHeadSchema } from './placed-head.ts';

const base64url = z
  .string()
  .regex(/^[A-Za-z0-9_-]+$/)
  .max(200);

/** A head of the log with the moment at which it was noted. */
export const notedHeadSchema = placedHeadSchema.extend({ at: z.iso.datetime({ offset: true }) });
export type NotedHead = z.infer<typeof notedHeadSchema>;

/** A noted head that a profile has signed (ECDSA, P-256, SHA-256). */
export const signedHeadSchema = notedHeadSchema.extend({
  /** The public key: the uncompressed point, base64url. */
  key: base64url,
  /** r and s over {@link bytesToSign}, base64url. */
  signature: base64url,
});
export type SignedHead = z.infer<typeof signedHeadSchema>;

/** What a signature is over: the RFC 8785 canonical JSON of the head, with a type that nothing else bears. */
export function bytesToSign({ log, seq, hash, at }: NotedHead): Uint8Array<ArrayBuffer> {
  return new Uint8Array(utf8ToBytes(canonicalize({ type: 'second-look-head', log, seq, hash, at })!));
}

/** A signature as one text, for where the head itself stands beside it. */
export const signatureText = ({ at, key, signature }: SignedHead): string => `${at} ${key} ${signature}`;

/** A head with a signature that was written as one text; null when the text is none. */
export function readSignature(place: PlacedHead, text: string): SignedHead | null {
  const [at, key, signature] = text.split(' ');
  return signedHeadSchema.safeParse({ ...place, at, key, signature }).data ?? null;
}
