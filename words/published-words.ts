import type {
  ApartReason,
  PublishedEntry,
  PublishedWhat,
} from '../domain/metrics/published/beside-published.ts';
import { t } from './words.ts';

const countOrNone = (count: number | null) => (count === null ? 'none' : String(count));

/** What a published figure is of; what its source says of it in the words of the source. */
export function publishedWhat(what: PublishedWhat): string {
  switch (what.kind) {
    case 'quoted':
      return what.text;
    case 'error-ratio':
      return what.comment === null
        ? t('figures.published.errorRatio')
        : t('figures.published.errorRatioOf', { comment: what.comment });
    case 'cases-identified':
      return what.comment === null
        ? t('figures.published.casesIdentified')
        : t('figures.published.casesIdentifiedOf', { comment: what.comment });
    case 'complaints':
      return t('figures.published.complaints', {
        approximate: what.approximate ? 'yes' : 'no',
        accounts: countOrNone(what.accounts),
        items: countOrNone(what.items),
      });
  }
}

/** Why a published figure stands apart. */
export function apartReason(reason: ApartReason, { unit }: Pick<PublishedEntry, 'unit'>): string {
  return reason === 'cases'
    ? t('figures.published.apart.cases', { unit })
    : t(`figures.published.apart.${reason}`);
}
