import { type Entry, pictureOfEntry } from './bank/entry.ts';
import type { StoredPicture } from './picture.ts';

/**
 * Whether a picture that matches an entry really is a copy of its picture: known of drawn ones by how they were drawn,
 * near misses are none. Null of files, of which nobody knows.
 */
export function isTrueMatch(
  { truth }: Pick<StoredPicture, 'truth'>,
  entry: Pick<Entry, 'id' | 'pictureId'>,
): boolean | null {
  return truth && truth.relation === 'same' && truth.of === pictureOfEntry(entry);
}
