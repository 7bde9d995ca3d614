import type { PlacedHead } from '../../../domain/decisions/placed-head.ts';
import type { BackupComparison } from '../../../workflows/backup/backup-comparison.ts';
import { countOf, formatCount, formatMoment } from '../../ui/text/format.ts';

/** Characters of a hash by which people tell two apart. */
const HASH_SHOWN = 16;

/** The end of a log: number and the beginning of the hash. */
export const headWords = (place: PlacedHead | null): string =>
  place === null
    ? 'no entries'
    : `ends at entry ${formatCount(place.seq)}, hash ${place.hash.slice(0, HASH_SHOWN)}…`;

/** How a backup's log stands to the one that it would replace. */
export function relationWords(place: PlacedHead | null, { relation, here }: BackupComparison): string {
  const [there, own] = [place?.seq ?? 0, here?.seq ?? 0];
  switch (relation) {
    case null:
      return here === null
        ? 'There is no log here that it would replace.'
        : 'The backup has no log. That of here is lost with everything else.';
    case 'same':
      return 'Both are the same log, at the same entry.';
    case 'older':
      return `The backup is older: ${countOf(own - there, 'entry', 'entries')} of the log here ${own - there === 1 ? 'is' : 'are'} not in it.`;
    case 'newer':
      return `The backup is newer: it holds all of the log here, and ${countOf(there - own, 'entry', 'entries')} more.`;
    case 'split':
      return 'Both begin alike and then differ: neither holds all of the other. One of them was altered, or went on after it was copied.';
    case 'other':
      return 'The backup is of another log, as of another browser or from before everything was deleted.';
  }
}

const SIGNERS = {
  own: 'Its last entry is signed by this browser profile.',
  other: 'Its last entry is signed by another browser profile.',
  invalid: 'Its signature does not fit: the backup was altered.',
  none: 'It is not signed.',
} as const;

/** What else is to be known of a backup: who signed it, and what was noted and is not in it. */
export function backupRemarks({ signer, missing, relation }: BackupComparison): string[] {
  const lacking =
    missing && relation !== 'older'
      ? [
          `Entry ${formatCount(missing.seq)}, hash ${missing.hash.slice(0, HASH_SHOWN)}…, was noted on ${formatMoment(missing.at)} and is not in it.`,
        ]
      : [];
  return [...lacking, SIGNERS[signer ?? 'none']];
}
