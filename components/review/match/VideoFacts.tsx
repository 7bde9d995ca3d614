import { HASH_BITS } from '../../../domain/matching/methods.ts';
import { bitGrid } from '../../../domain/matching/perceptual/bit-grid.ts';
import { PDQ_QUALITY_BAR } from '../../../domain/matching/perceptual/pdq.ts';
import { DEFAULT_VIDEO_RULE } from '../../../domain/matching/video/video-match.ts';
import { formatPercent } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';
import type { MatchView } from '../../../workflows/review/match-view.ts';
import { Panel } from '../../ui/layout/Panel.tsx';
import { DataTable } from '../../ui/tables/DataTable.tsx';
import { BitGridFigure } from './BitGridFigure.tsx';
import classes from './match.module.css';
import { secondsText } from './picture-texts.ts';
import type { Frames, ShownFrame } from './useFrames.ts';

type InCommon = NonNullable<MatchView['match']['video']>['query'];

const shareOf = ({ compared, matching }: InCommon) =>
  formatPercent(compared === 0 ? 0 : matching / compared, 0);

/** A frame in the table: when it is shown, the entry's nearest, and whether they match. */
function rowOf({ place, frame, nearest }: ShownFrame, within: number) {
  const isLow = frame.quality < PDQ_QUALITY_BAR;
  const told = isLow ? 'left-out' : nearest && nearest.distance <= within ? 'matches' : 'none';
  return {
    key: place,
    cells: [
      t('reviewMatch.grid.place', { place: place + 1 }),
      secondsText(frame.moment),
      nearest ? t('reviewMatch.grid.place', { place: nearest.place + 1 }) : '',
      nearest ? t('reviewMatch.grid.place', { place: nearest.distance }) : '',
      t(`reviewMatch.frames.told.${told}`),
    ],
  };
}

/** How much of a matched video is in the entry, and of the entry in it, and how near the frames on screen are. */
export function VideoFacts({ match, frames }: Pick<MatchView, 'match'> & { frames: Frames | null }) {
  const { video, within } = match;
  if (!video) return null;
  const { query, known } = video;
  const nearest = frames?.current.nearest;
  const grid = frames && nearest && bitGrid('pdq', frames.current.frame.hash, nearest.frame.hash);
  return (
    <Panel title={t('reviewMatch.facts.title')}>
      <p className={classes.distance}>
        <strong>{t('reviewMatch.frames.query', { ...query, share: shareOf(query) })}</strong>
        <span>{t('reviewMatch.frames.known', { ...known, share: shareOf(known) })}</span>
        <span>
          {t('reviewMatch.frames.rule', {
            share: formatPercent(DEFAULT_VIDEO_RULE.queryShare, 0),
            ...{ within, bits: HASH_BITS.vpdq, quality: DEFAULT_VIDEO_RULE.leastQuality },
          })}
        </span>
      </p>
      {grid && (
        <BitGridFigure
          grid={grid}
          note={t('reviewMatch.frames.grid', {
            ...{ frame: frames.current.place + 1, other: nearest.place + 1, distance: nearest.distance },
          })}
        />
      )}
      {frames && (
        <details>
          <summary>{t('reviewMatch.frames.table')}</summary>
          <DataTable
            caption={t('reviewMatch.frames.table')}
            hideCaption
            columns={[
              t('reviewMatch.frames.columns.frame'),
              { title: t('reviewMatch.frames.columns.time'), numeric: true },
              { title: t('reviewMatch.frames.columns.nearest'), numeric: true },
              { title: t('reviewMatch.frames.columns.bits'), numeric: true },
              t('reviewMatch.frames.columns.told'),
            ]}
            rows={frames.all.map((shown) => rowOf(shown, within))}
          />
        </details>
      )}
    </Panel>
  );
}
