import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

/** Hashes of the bytes of a file, as lower-case hexadecimal digits. */
export interface ExactHashes {
  readonly md5: string;
  readonly sha1: string;
  readonly sha256: string;
}

/**
 * The hashes by which banks name files (RFC 1321, FIPS 180-4). MD5 and SHA-1 no longer withstand somebody who makes two
 * files of one hash on purpose; banks still carry them.
 */
export function exactHashes(bytes: Uint8Array): ExactHashes {
  return {
    md5: bytesToHex(md5(bytes)),
    sha1: bytesToHex(sha1(bytes)),
    sha256: bytesToHex(sha256(bytes)),
  };
}
