import Dexie, { type Table } from 'dexie';
import { named } from './data-set.ts';

/** What the database of the keys is called. */
export const KEY_DATABASE = 'second-look-keys';

/**
 * A database of its own for the keys that this profile signs with: no backup holds them, and restoring one leaves them as
 * they are. The private keys cannot be read out of it, only used.
 */
class KeyDatabase extends Dexie {
  declare keys: Table<CryptoKeyPair, string>;

  constructor() {
    super(named(KEY_DATABASE), { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ keys: '' });
  }
}

const keyDatabase = new KeyDatabase();

/** What keys are for: heads of the log (ECDSA), and certificates (Ed25519). */
export type KeyPurpose = 'heads' | 'certificates';

/** The key pair of this profile for a purpose, if it has one. */
export async function getSigningKey(purpose: KeyPurpose): Promise<CryptoKeyPair | undefined> {
  return keyDatabase.keys.get(purpose);
}

/** Stores a key pair, unless there is one already. */
export async function addSigningKey(purpose: KeyPurpose, pair: CryptoKeyPair): Promise<void> {
  await keyDatabase.transaction('rw', keyDatabase.keys, async () => {
    if ((await keyDatabase.keys.get(purpose)) === undefined) await keyDatabase.keys.add(pair, purpose);
  });
}

/** Forgets the key pairs; the next signatures make others. */
export async function deleteSigningKeys(): Promise<void> {
  await keyDatabase.keys.clear();
}
