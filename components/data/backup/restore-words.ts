import type { PlacedHead } from '../../../domain/decisions/placed-head.ts';
import { formatMoment } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { BackupComparison } from '../../../workflows/backup/backup-comparison.ts';

/** Characters of a hash by which people tell two apart. */
const HASH_SHOWN = 16;

const ending = ({ seq, hash }: PlacedHead) => ({ seq, hash: hash.slice(0, HASH_SHOWN) });

/** When a backup was made, and where its log ends. */
export function backupWords({ createdAt, place }: { createdAt: string; place: PlacedHead | null }): string {
  const moment = formatMoment(createdAt);
  return place === null
    ? t('data.restore.backupWithout', { moment })
    : t('data.restore.backupEnds', { moment, ...ending(place) });
}

/** Where the log that is stored ends. */
export const hereWords = (here: PlacedHead | null): string =>
  here === null ? t('data.restore.noLog') : t('data.restore.hereEnds', ending(here));

/** How a backup's log stands to the one that it would replace. */
export function relationWords(place: PlacedHead | null, { relation, here }: BackupComparison): string {
  const [there, own] = [place?.seq ?? 0, here?.seq ?? 0];
  switch (relation) {
    case null:
      return t(here === null ? 'data.restore.relation.nothing' : 'data.restore.relation.lost');
    case 'older':
      return t('data.restore.relation.older', { count: own - there });
    case 'newer':
      return t('data.restore.relation.newer', { count: there - own });
    default:
      return t(`data.restore.relation.${relation}`);
  }
}

/** What else is to be known of a backup: who signed it, and what was noted and is not in it. */
export function backupRemarks({ signer, missing, relation }: BackupComparison): string[] {
  const lacking =
    missing && relation !== 'older'
      ? [t('data.restore.missing', { ...ending(missing), moment: formatMoment(missing.at) })]
      : [];
  return [...lacking, t(`data.restore.signer.${signer ?? 'none'}`)];
}
