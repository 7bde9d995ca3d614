import type { ItemFacts } from '../../../domain/training/item.ts';
import type { ItemAnalysis } from '../../../domain/training/item-analysis.ts';
import { formatCoefficient, formatListing, languageName } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** "Secrecy, look-alike, German". */
export const aboutItem = ({ focus }: Pick<ItemFacts, 'focus'>): string =>
  t('trainingClass.items.about', {
    characteristic: t(`names.characteristic.${focus.characteristic}`),
    side: t(`trainingClass.items.side.${focus.side}`),
    language: languageName(focus.language) ?? focus.language,
  });

/** "12 of 30"; a dash where there is nothing to count. */
export const shareOf = (share: { k: number; n: number } | null): string =>
  share ? t('trainingClass.item.share', { k: share.k, n: share.n }) : t('trainingClass.nothing');

export const discriminationOf = ({ discrimination }: ItemAnalysis): string =>
  discrimination === null ? t('trainingClass.nothing') : formatCoefficient(discrimination);

export const findingsOf = ({ findings }: ItemAnalysis): string =>
  formatListing(findings.map((finding) => t(`trainingClass.items.finding.${finding}`)));
