import { useMemo } from 'react';
import { HASH_BITS, isExact } from '../../../domain/matching/methods.ts';
import { type BitGrid, bitGrid } from '../../../domain/matching/perceptual/bit-grid.ts';
import { PDQ_QUALITY_BAR, pdqVariants } from '../../../domain/matching/perceptual/pdq.ts';
import { t } from '../../../words/words.ts';
import type { MatchView } from '../../../workflows/review/match-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { BitGridFigure } from './BitGridFigure.tsx';
import classes from './match.module.css';
import type { Pixels } from './usePixels.ts';

type Compared = Pick<MatchView, 'match' | 'picture' | 'entry'>;

/** The bits in which picture and entry differ; null where they cannot be told, or are not those that were counted. */
function gridOf({ match, picture, entry }: Compared, matched: Pixels): BitGrid | null {
  const { method, variant, distance } = match;
  if (isExact(method) || method === 'vpdq' || !picture || !entry) return null;
  // Only the hash of the picture as it lies is kept; turned, it is taken from the pixels again.
  if (variant !== 'original' && matched.state !== 'ready') return null;
  const own =
    method === 'pdq' && variant !== 'original' && matched.state === 'ready'
      ? pdqVariants(matched.raster).hashes[variant]
      : picture.hashes[method];
  const grid = bitGrid(method, own, entry.hash);
  return grid?.distance === distance ? grid : null;
}

/** How near the picture is to the entry, and how good both hashes are. */
export function MatchFactsPanel({ view, matched }: { view: Compared; matched: Pixels }) {
  const { match, picture, entry } = view;
  const { method, distance, within, variant, quality } = match;
  const grid = useMemo(() => gridOf({ match, picture, entry }, matched), [match, picture, entry, matched]);
  const exact = isExact(method);
  const bits = HASH_BITS[method];
  return (
    <Panel title={t('reviewMatch.facts.title')}>
      {exact ? (
        <p className={classes.distance}>
          {t('reviewMatch.facts.sameFile', { method: t(`names.method.${method}`) })}
        </p>
      ) : (
        <p className={classes.distance}>
          <strong>{t('reviewMatch.facts.distance', { distance, bits })}</strong>
          <span>
            {t('reviewMatch.facts.within', { within, method: t(`names.method.${method}`) })}
            {variant !== 'original' && ` ${t(`reviewMatch.turnedText.${variant}`)}`}
          </span>
        </p>
      )}
      {grid && (
        <BitGridFigure
          grid={grid}
          note={t(method === 'difference-hash' ? 'reviewMatch.grid.places' : 'reviewMatch.grid.frequencies')}
        />
      )}
      {!exact && !grid && matched.state !== 'drawing' && (
        <p className={classes.note}>{t('reviewMatch.grid.none')}</p>
      )}
      {(quality !== null || entry?.quality != null) && (
        <div className={classes.qualities}>
          {quality !== null && <QualityLine of="picture" quality={quality} />}
          {entry?.quality != null && <QualityLine of="entry" quality={entry.quality} />}
        </div>
      )}
    </Panel>
  );
}

/** A quality in words, with what a low one means. */
function QualityLine({ of, quality }: { of: 'picture' | 'entry'; quality: number }) {
  return (
    <p className={classes.note}>
      {t(`reviewMatch.quality.${of}`, { quality })}{' '}
      {quality < PDQ_QUALITY_BAR && <strong>{t('reviewMatch.quality.low', { bar: PDQ_QUALITY_BAR })}</strong>}
    </p>
  );
}
