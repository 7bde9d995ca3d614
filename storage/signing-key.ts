import Dexie, { type Table } from 'dexie';
import { named } from './data-set.ts';

/** What the database of the key is called. */
export const KEY_DATABASE = 'second-look-keys';

/**
 * A database of its own for the key that this profile signs with: no backup holds it, and restoring one leaves it as
 * it is. The private key cannot be read out of it, only used.
 */
class KeyDatabase extends Dexie {
  declare keys: Table<CryptoKeyPair, string>;

  constructor() {
    super(named(KEY_DATABASE), { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ keys: '' });
  }
}

const keyDatabase = new KeyDatabase();

const NAME = 'heads';

/** The key pair of this profile, if it has one. */
export async function getSigningKey(): Promise<CryptoKeyPair | undefined> {
  return keyDatabase.keys.get(NAME);
}

/** Stores a key pair, unless there is one already. */
export async function addSigningKey(pair: CryptoKeyPair): Promise<void> {
  await keyDatabase.transaction('rw', keyDatabase.keys, async () => {
    if ((await keyDatabase.keys.get(NAME)) === undefined) await keyDatabase.keys.add(pair, NAME);
  });
}

/** Forgets the key pair; the next signature makes another. */
export async function deleteSigningKey(): Promise<void> {
  await keyDatabase.keys.delete(NAME);
}
