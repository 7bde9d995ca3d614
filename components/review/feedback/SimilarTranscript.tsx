import { formatListing } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { SimilarTranscript as Shown } from '../../../workflows/review/similar.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import classes from './feedback.module.css';

/** A labelled transcript to compare with, its evidence marked; says so where there is none. */
export function SimilarTranscript({ outcome, view }: { outcome: 'risk' | 'benign'; view: Shown | null }) {
  const title = t(`review.feedback.${outcome === 'risk' ? 'aRisk' : 'aLookAlike'}`);
  if (!view)
    return (
      <section aria-label={title}>
        <h3 className={classes.head}>{title}</h3>
        <p>{t('review.feedback.noSimilar')}</p>
      </section>
    );
  const { transcript, characteristics } = view;
  const found = new Set(view.found);
  return (
    <section aria-label={title}>
      <h3 className={classes.head}>{title}</h3>
      <div className={classes.marked}>
        <Isolated text={transcript.id} />
        {characteristics.length > 0 && ' · '}
        {formatListing(characteristics.map((id) => t(`names.characteristic.${id}`)))}
      </div>
      <ol className={classes.messages}>
        {transcript.messages.map(({ from, text, at }, index) => (
          <li key={`${at}:${from}:${text}`} className={found.has(index) ? classes.found : undefined}>
            <span className={classes.from}>
              <Isolated text={from} />
            </span>
            <Isolated text={text} />
          </li>
        ))}
      </ol>
    </section>
  );
}
