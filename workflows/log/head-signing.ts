import { bytesToSign, type NotedHead, type SignedHead } from '../../domain/decisions/signed-head.ts';
import { addSigningKey, deleteSigningKeys, getSigningKey } from '../../storage/signing-key.ts';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256' } as const;
const SIGNATURE = { name: 'ECDSA', hash: 'SHA-256' } as const;

function toText(bytes: ArrayBuffer): string {
  const binary = String.fromCharCode(...new Uint8Array(bytes));
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

/** The key pair of this profile, made at its first use; tabs that come together use the same. */
async function keyPair(): Promise<CryptoKeyPair> {
  const known = await getSigningKey('heads');
  if (known) return known;
  await addSigningKey('heads', await crypto.subtle.generateKey(ALGORITHM, false, ['sign', 'verify']));
  return (await getSigningKey('heads'))!;
}

async function publicKey({ publicKey: key }: CryptoKeyPair): Promise<string> {
  return toText(await crypto.subtle.exportKey('raw', key));
}

/** Signs a head with the key of this profile. */
export async function signHead(head: NotedHead): Promise<SignedHead> {
  const pair = await keyPair();
  const signature = await crypto.subtle.sign(SIGNATURE, pair.privateKey, bytesToSign(head));
  const { log, seq, hash, at } = head;
  return { log, seq, hash, at, key: await publicKey(pair), signature: toText(signature) };
}

/** Whose signature a head bears: that of this profile's key, that of another key, or one that does not fit it. */
export type Signer = 'own' | 'other' | 'invalid';

/** Checks a signature. */
export async function signerOf(head: SignedHead): Promise<Signer> {
  try {
    const key = await crypto.subtle.importKey('raw', toBytes(head.key), ALGORITHM, true, ['verify']);
    const fits = await crypto.subtle.verify(SIGNATURE, key, toBytes(head.signature), bytesToSign(head));
    if (!fits) return 'invalid';
  } catch {
    // What is no key, or no base64, is no signature.
    return 'invalid';
  }
  const own = await getSigningKey('heads');
  return own && (await publicKey(own)) === head.key ? 'own' : 'other';
}

/** Forgets the keys of this profile; the next signatures are by others. */
export async function forgetSigningKeys(): Promise<void> {
  await deleteSigningKeys();
}
