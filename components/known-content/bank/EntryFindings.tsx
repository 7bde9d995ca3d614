import { DEFAULT_TRUST_SETTINGS, type Trust } from '../../../domain/matching/bank/verification.ts';
import { MATCH_FINDINGS } from '../../../domain/matching/finding.ts';
import { formatCount, formatFixed } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { EntryReview } from '../../../workflows/matching/entry-review.ts';
import { IntervalBar } from '../../ui/charts/IntervalBar.tsx';
import { FigureCard } from '../../ui/figures/FigureCard.tsx';
import { FigureList } from '../../ui/figures/FigureList.tsx';
import classes from './bank-page.module.css';

/** "0.22 – 0.88". */
export const boundsText = ({ bounds95: [low, high] }: Pick<Trust, 'bounds95'>): string =>
  t('units.range', { low: trustText(low), high: trustText(high) });

/** Trust or one of its bounds, 0 to 1. */
export const trustText = (value: number): string => formatFixed(value, 2);

/** How far an entry is trusted, and the votes that say so. */
export function EntryFindings({ findings }: { findings: EntryReview['findings'] }) {
  if (!findings) return <p className={classes.plain}>{t('bankPage.entry.forLeads')}</p>;
  const { trust, matches, sealed } = findings;
  return (
    <>
      <p className={classes.trust}>
        <IntervalBar value={trust.value} interval={trust.bounds95} />
        <strong>
          {t('bankPage.entry.trustValue', { value: trustText(trust.value), bounds: boundsText(trust) })}
        </strong>
      </p>
      <p className={classes.hint}>
        {t('bankPage.entry.trustHint', { weight: DEFAULT_TRUST_SETTINGS.badHashWeight })}
      </p>
      <FigureList layout="lines">
        <FigureCard name={t('bankPage.entry.matches')} value={formatCount(matches)} />
        {MATCH_FINDINGS.map((finding) => (
          <FigureCard
            key={finding}
            name={t(`names.finding.${finding}`)}
            value={formatCount(trust.votes[finding])}
          />
        ))}
      </FigureList>
      {sealed > 0 && <p className={classes.hint}>{t('bankPage.entry.sealed', { count: sealed })}</p>}
    </>
  );
}
