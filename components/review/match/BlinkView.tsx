import { Button } from '@mantine/core';
import { useReducedMotion } from '@mantine/hooks';
import { IconPlayerPause, IconPlayerPlay, IconSwitchHorizontal } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import type { Raster } from '../../../domain/pictures/raster.ts';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import { PictureFigure } from './PictureFigure.tsx';
import { pictureLabel, type Side } from './picture-texts.ts';
import classes from './pictures.module.css';

/** Milliseconds that each picture is shown: far less often than the three flashes a second that can harm. */
const EACH = 800;

const otherSide = (side: Side): Side => (side === 'matched' ? 'entry' : 'matched');

interface BlinkViewProps {
  rasters: Record<Side, Raster>;
  /** As was chosen; null while nothing was. */
  isPaused: boolean | null;
  onPaused: (isPaused: boolean) => void;
}

/** Both pictures by turns in one place; by hand alone for those who prefer that little moves. */
export function BlinkView({ rasters, isPaused, onPaused }: BlinkViewProps) {
  const reducesMotion = useReducedMotion(false, { getInitialValueInEffect: false });
  const paused = isPaused ?? reducesMotion;
  const [side, setSide] = useState<Side>('matched');
  const keys = { pause: useKeyShortcut('view-blink'), other: useKeyShortcut('blink-other') };
  useEffect(() => {
    if (paused) return;
    const timer = setInterval(() => setSide(otherSide), EACH);
    return () => clearInterval(timer);
  }, [paused]);
  const pause = () => onPaused(!paused);
  const turn = () => {
    onPaused(true);
    setSide(otherSide);
  };
  useCommands({ 'view-blink': pause, 'blink-other': turn });
  const Sign = paused ? IconPlayerPlay : IconPlayerPause;
  const raster = rasters[side];
  return (
    <div className={classes.blink}>
      <div className={classes.blinkBar}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<Sign size={14} aria-hidden />}
          rightSection={<KeyHint command="view-blink" />}
          aria-keyshortcuts={keys.pause}
          onClick={pause}
        >
          {t(paused ? 'reviewMatch.pictures.start' : 'reviewMatch.pictures.pause')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconSwitchHorizontal size={14} aria-hidden />}
          rightSection={<KeyHint command="blink-other" />}
          aria-keyshortcuts={keys.other}
          onClick={turn}
        >
          {t('reviewMatch.pictures.other')}
        </Button>
      </div>
      <PictureFigure
        name={t(`reviewMatch.pictures.${side}`)}
        raster={raster}
        absence={null}
        label={pictureLabel(side, raster)}
      />
    </div>
  );
}
