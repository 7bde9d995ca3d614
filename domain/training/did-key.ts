import { base58 } from '@scure/base';

/** What an Ed25519 public key begins with in a multikey. */
const ED25519 = [0xed, 0x01] as const;
const KEY_BYTES = 32;
const PREFIX = 'did:key:';

/** Bytes as multibase text, base58btc. */
export const toMultibase = (bytes: Uint8Array): string => `z${base58.encode(bytes)}`;

/** The bytes of a multibase text; null where it is none in base58btc. */
export function fromMultibase(text: string): Uint8Array<ArrayBuffer> | null {
  if (!text.startsWith('z')) return null;
  try {
    return new Uint8Array(base58.decode(text.slice(1)));
  } catch {
    return null;
  }
}

/** The `did:key` of an Ed25519 public key: it says the whole key, so that nobody has to be asked for it. */
export const didOfKey = (publicKey: Uint8Array): string =>
  `${PREFIX}${toMultibase(Uint8Array.from([...ED25519, ...publicKey]))}`;

/** The Ed25519 public key that a `did:key` says; null where it says none. */
export function keyOfDid(did: string): Uint8Array<ArrayBuffer> | null {
  if (!did.startsWith(PREFIX)) return null;
  const bytes = fromMultibase(did.slice(PREFIX.length));
  const isKey =
    bytes?.length === KEY_BYTES + ED25519.length && ED25519.every((byte, at) => bytes[at] === byte);
  return isKey ? bytes.slice(ED25519.length) : null;
}

/** Where a `did:key` holds its one key: the method that verifies its signatures. */
export const methodOfDid = (did: string): string => `${did}#${did.slice(PREFIX.length)}`;
