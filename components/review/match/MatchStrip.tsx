import { HASH_BITS, isExact } from '../../../domain/matching/methods.ts';
import { t } from '../../../words/words.ts';
import type { MatchView } from '../../../workflows/review/match-view.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import strip from '../case/strip.module.css';

/** How near the picture is to the entry, in one line. */
export function MatchStrip({ view: { match, bank } }: { view: Pick<MatchView, 'match' | 'bank'> }) {
  const { method, distance, within, video } = match;
  return (
    <div className={strip.strip}>
      <span className={strip.risk}>
        <span className={strip.label}>{t(`names.method.${method}`)}</span>
        {video
          ? t('reviewMatch.strip.frames', video.query)
          : isExact(method)
            ? t('reviewMatch.strip.sameFile')
            : t('reviewMatch.strip.bits', { distance, bits: HASH_BITS[method] })}
      </span>
      <span className={strip.facts}>
        {!isExact(method) && !video && t('reviewMatch.strip.within', { within })}
        {bank && !isExact(method) && !video && ' · '}
        {bank && <Isolated text={bank.name} />}
      </span>
    </div>
  );
}
