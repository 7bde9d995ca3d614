import { Button, SegmentedControl, Switch } from '@mantine/core';
import { IconEye } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { turnedRaster } from '../../../domain/matching/perceptual/turned-raster.ts';
import { t } from '../../../words/words.ts';
import type { MatchView } from '../../../workflows/review/match-view.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { Isolated } from '../../ui/text/InertText.tsx';
import { BlinkView } from './BlinkView.tsx';
import { DifferenceView } from './DifferenceView.tsx';
import { FrameBar } from './FrameBar.tsx';
import { PictureFigure } from './PictureFigure.tsx';
import { absenceText, pictureLabel } from './picture-texts.ts';
import classes from './pictures.module.css';
import type { Frames } from './useFrames.ts';
import { type Pixels, rasterOf } from './usePixels.ts';

const VIEWS = ['side-by-side', 'blink', 'difference'] as const;
export type PictureView = (typeof VIEWS)[number];

interface MatchPicturesProps {
  view: MatchView;
  matched: Pixels;
  known: Pixels;
  /** Of a video: which of its frames is on screen. */
  frames: Frames | null;
  showDetection: boolean;
  /** They stay hidden until they are asked for. */
  masked: boolean;
  onUnmask: () => void;
}

/** The matched picture and the entry's, side by side, by turns, or what differs. */
export function MatchPictures(props: MatchPicturesProps) {
  const { view, matched, known, frames, showDetection, masked, onUnmask } = props;
  const { match, picture, entry } = view;
  const [chosen, setChosen] = useState<PictureView>('side-by-side');
  const [asMatched, setAsMatched] = useState(true);
  const [isPaused, setPaused] = useState<boolean | null>(null);
  const turnedTo = match.variant === 'original' ? null : match.variant;
  const own = rasterOf(matched);
  const other = rasterOf(known);
  const shown = useMemo(
    () => own && (turnedTo && asMatched ? turnedRaster(own, turnedTo) : own),
    [own, turnedTo, asMatched],
  );
  const both = shown && other ? { matched: shown, entry: other } : null;
  const current = both ? chosen : 'side-by-side';
  const turnKey = useKeyShortcut('turn-picture');
  const turn = () => setAsMatched((before) => !before);
  const show = (value: PictureView) => () => setChosen(value);
  useCommands({
    'view-side-by-side': masked ? null : show('side-by-side'),
    'view-difference': masked || !both ? null : show('difference'),
    'turn-picture': masked || !turnedTo || !shown ? null : turn,
    'show-text': masked ? onUnmask : null,
    'view-blink': masked || !both || current === 'blink' ? null : show('blink'),
  });
  if (masked)
    return (
      <section className={classes.pane} aria-label={t('reviewMatch.pictures.region')}>
        <div className={classes.pictures}>
          <div className={classes.absence}>
            <p>{t('reviewMatch.pictures.masked')}</p>
            <Button
              variant="default"
              leftSection={<IconEye size={16} aria-hidden />}
              rightSection={<KeyHint command="show-text" />}
              onClick={onUnmask}
            >
              {t('reviewMatch.pictures.unmask')}
            </Button>
          </div>
        </div>
      </section>
    );
  return (
    <section className={classes.pane} aria-label={t('reviewMatch.pictures.region')}>
      <div className={classes.toolbar}>
        <SegmentedControl
          size="xs"
          aria-label={t('reviewMatch.pictures.view')}
          data={VIEWS.map((value) => ({
            value,
            disabled: value !== 'side-by-side' && !both,
            label: (
              <span className={classes.view}>
                {t(`reviewMatch.pictures.views.${value}`)} <KeyHint command={`view-${value}`} />
              </span>
            ),
          }))}
          value={current}
          onChange={(value) => setChosen(value as PictureView)}
        />
        {turnedTo && shown && (
          <Switch
            className={classes.turn ?? ''}
            size="xs"
            checked={asMatched}
            onChange={turn}
            aria-keyshortcuts={turnKey}
            label={
              <span className={classes.view}>
                {t(`reviewMatch.turned.${turnedTo}`)} <KeyHint command="turn-picture" />
              </span>
            }
          />
        )}
      </div>
      {frames && <FrameBar frames={frames} showDetection={showDetection} />}
      <div className={classes.pictures} data-both={current === 'side-by-side' || undefined}>
        {current === 'side-by-side' && (
          <>
            <PictureFigure
              name={t('reviewMatch.pictures.matched')}
              detail={picture && <Isolated text={picture.name} />}
              raster={shown}
              absence={absenceText('matched', matched, picture !== null)}
              label={shown ? pictureLabel('matched', shown) : ''}
            />
            <PictureFigure
              name={t('reviewMatch.pictures.entry')}
              detail={entry?.pictureId && <Isolated text={entry.pictureId} />}
              raster={other}
              absence={absenceText('entry', known, entry !== null)}
              label={other ? pictureLabel('entry', other) : ''}
            />
          </>
        )}
        {current === 'blink' && both && <BlinkView rasters={both} isPaused={isPaused} onPaused={setPaused} />}
        {current === 'difference' && both && <DifferenceView {...both} />}
      </div>
    </section>
  );
}
