import { Button, Slider } from '@mantine/core';
import {
  IconPlayerPause,
  IconPlayerPlay,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react';
import type { CommandId } from '../../../domain/keys/commands.ts';
import { t } from '../../../words/words.ts';
import { KeyHint } from '../../ui/keys/KeyHint.tsx';
import { useKeyShortcut } from '../../ui/keys/key-context.ts';
import { useCommands } from '../../ui/keys/useCommands.ts';
import classes from './frames.module.css';
import { secondsText } from './picture-texts.ts';
import type { Frames } from './useFrames.ts';

interface FrameButtonProps {
  command: CommandId;
  label: string;
  Icon: typeof IconPlayerPlay;
  disabled?: boolean;
  onClick: () => void;
}

function FrameButton({ command, label, Icon, disabled = false, onClick }: FrameButtonProps) {
  const shortcut = useKeyShortcut(command);
  return (
    <Button
      size="compact-sm"
      variant="default"
      leftSection={<Icon size={14} aria-hidden />}
      rightSection={<KeyHint command={command} />}
      aria-keyshortcuts={shortcut}
      disabled={disabled}
      onClick={onClick}
    >
      {label}
    </Button>
  );
}

/** Which frame is on screen, and which of the entry's stands beside it. */
function placeText({ frames: { current }, showDetection }: FrameBarProps): string {
  const { place, frame, nearest } = current;
  const own = { frame: place + 1, time: secondsText(frame.moment) };
  if (!nearest) return t('reviewMatch.frames.place', own);
  const beside = { ...own, other: nearest.place + 1, otherTime: secondsText(nearest.frame.moment) };
  return showDetection
    ? t('reviewMatch.frames.placeBits', { ...beside, distance: nearest.distance })
    : t('reviewMatch.frames.placeBeside', beside);
}

interface FrameBarProps {
  frames: Frames;
  /** Whether it may be told how near the frames are. */
  showDetection: boolean;
}

/** Goes through the frames of a matched video: step by step, by playing, or anywhere by the slider. */
export function FrameBar(props: FrameBarProps) {
  const { all, index, isPlaying, show, play } = props.frames;
  const previous = index > 0 ? () => show(index - 1) : null;
  const next = index < all.length - 1 ? () => show(index + 1) : null;
  const toggle = () => play(!isPlaying);
  useCommands({ 'previous-frame': previous, 'next-frame': next, 'play-frames': toggle });
  const text = placeText(props);
  return (
    <div className={classes.bar}>
      <FrameButton
        command="previous-frame"
        label={t('reviewMatch.frames.previous')}
        Icon={IconPlayerTrackPrev}
        disabled={!previous}
        onClick={() => previous?.()}
      />
      <FrameButton
        command="play-frames"
        label={t(isPlaying ? 'reviewMatch.frames.pause' : 'reviewMatch.frames.play')}
        Icon={isPlaying ? IconPlayerPause : IconPlayerPlay}
        onClick={toggle}
      />
      <FrameButton
        command="next-frame"
        label={t('reviewMatch.frames.next')}
        Icon={IconPlayerTrackNext}
        disabled={!next}
        onClick={() => next?.()}
      />
      <Slider
        className={classes.slider ?? ''}
        size="sm"
        min={0}
        max={all.length - 1}
        label={null}
        thumbLabel={t('reviewMatch.frames.slider')}
        thumbValueText={text}
        value={index}
        onChange={show}
      />
      <span className={classes.place}>{text}</span>
    </div>
  );
}
