import { type EntryVote, trustOf } from '../../../domain/matching/bank/verification.ts';
import { MATCH_FINDINGS } from '../../../domain/matching/finding.ts';
import { formatCount, formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import classes from './match.module.css';

/** What reviewers found of an entry's matches, and how far these can be relied on. */
export function EntryVotes({ votes }: { votes: readonly EntryVote[] }) {
  const { votes: counts, value, bounds95 } = trustOf(votes);
  const [low, high] = bounds95.map((bound) => formatPercent(bound, 0));
  return (
    <section className={classes.votes} aria-label={t('reviewMatch.votes.title')}>
      <h3>{t('reviewMatch.votes.title')}</h3>
      {votes.length === 0 ? (
        <p>{t('reviewMatch.votes.none')}</p>
      ) : (
        <>
          <dl>
            {MATCH_FINDINGS.map((finding) => (
              <div key={finding}>
                <dt>{t(`names.finding.${finding}`)}</dt>
                <dd>{formatCount(counts[finding])}</dd>
              </div>
            ))}
          </dl>
          <p>{t('reviewMatch.votes.trust', { trust: formatPercent(value, 0), low: low!, high: high! })}</p>
        </>
      )}
    </section>
  );
}
