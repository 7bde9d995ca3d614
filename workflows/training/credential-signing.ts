import { Failure } from '../../domain/failures/failure.ts';
import {
  bytesToSign,
  type ClaimedSignature,
  type JsonObject,
  proofOptions,
  withProof,
} from '../../domain/training/data-integrity.ts';
import { didOfKey } from '../../domain/training/did-key.ts';
import { addSigningKey, getSigningKey } from '../../storage/signing-key.ts';

const ALGORITHM = 'Ed25519';

/** The key pair that certificates are signed with, made at its first use; the private key cannot be read out. */
async function keyPair(): Promise<CryptoKeyPair> {
  const known = await getSigningKey('certificates');
  if (known) return known;
  const made = await withEd25519(() => crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']));
  await addSigningKey('certificates', made as CryptoKeyPair);
  return (await getSigningKey('certificates'))!;
}

/** Browsers before Chromium 137 and Firefox 129 have no Ed25519. */
async function withEd25519<Value>(use: () => Promise<Value>): Promise<Value> {
  try {
    return await use();
  } catch (error) {
    if (error instanceof DOMException && error.name === 'NotSupportedError') throw new Failure('no-ed25519');
    throw error;
  }
}

const didOf = async ({ publicKey }: CryptoKeyPair) =>
  didOfKey(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey)));

/**
 * The `did:key` that this profile signs certificates as; the key is made at its first use.
 * @throws Failure `no-ed25519`
 */
export const ownIssuer = async (): Promise<string> => didOf(await keyPair());

/** The `did:key` that this profile has signed certificates as; null while it has signed none. */
export async function knownOwnIssuer(): Promise<string | null> {
  const pair = await getSigningKey('certificates');
  return pair ? didOf(pair) : null;
}

/**
 * Signs a document as the issuer of this profile.
 * @throws Failure `no-ed25519`
 */
export async function signDocument(document: JsonObject): Promise<JsonObject> {
  const pair = await keyPair();
  const options = proofOptions(await didOf(pair), document['@context']);
  const bytes = bytesToSign(document, options);
  const signature = await withEd25519(() => crypto.subtle.sign(ALGORITHM, pair.privateKey, bytes));
  return withProof(document, options, new Uint8Array(signature));
}

/**
 * Whether a signature is that of its key over its bytes.
 * @throws Failure `no-ed25519`
 */
export async function signatureFits({ key, signature, bytes }: ClaimedSignature): Promise<boolean> {
  return withEd25519(async () => {
    try {
      const publicKey = await crypto.subtle.importKey('raw', key, ALGORITHM, true, ['verify']);
      return await crypto.subtle.verify(ALGORITHM, publicKey, signature, bytes);
    } catch (error) {
      // 32 bytes need not be a key.
      if (error instanceof DOMException && error.name === 'DataError') return false;
      throw error;
    }
  });
}
