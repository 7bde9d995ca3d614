import { useEffect, useMemo, useState } from 'react';
import {
  type NearestFrame,
  nearestFrames,
  previewedFrames,
  type VideoFrame,
} from '../../../domain/matching/video/video-frames.ts';
import type { MatchView } from '../../../workflows/review/match-view.ts';
import type { PictureSource } from './picture-pixels.ts';

/** A frame of the matched video that can be shown, beside the entry's frame that is nearest to it. */
export interface ShownFrame {
  /** Its place in the video, from 0. */
  readonly place: number;
  readonly frame: VideoFrame;
  /** Null where the entry is not stored, or is no video. */
  readonly nearest: (NearestFrame & { readonly frame: VideoFrame }) | null;
}

/** The frames of a matched video, one of them on screen. */
export interface Frames {
  readonly all: readonly ShownFrame[];
  /** Which of them is on screen. */
  readonly index: number;
  readonly current: ShownFrame;
  readonly isPlaying: boolean;
  readonly show: (index: number) => void;
  readonly play: (isPlaying: boolean) => void;
  /** What draws the frame on screen, and the entry's; null where there is nothing to draw it from. */
  readonly sources: { readonly matched: PictureSource | null; readonly known: PictureSource | null };
}

/** Milliseconds that a frame stands at least: no more than the three changes a second that harm nobody. */
const LEAST = 340;

/** The frames that can be shown: of a generated animation all, of a file those whose previews were kept. */
function shownFrames({ picture, entry }: Pick<MatchView, 'picture' | 'entry'>): ShownFrame[] {
  const frames = picture?.frames;
  if (!frames || frames.length < 2) return [];
  const nearest = entry?.frames ? nearestFrames(frames, entry.frames) : null;
  const shown = previewedFrames(frames.length);
  return frames.flatMap((frame, place) => {
    if (!picture.animation && !shown.has(place)) return [];
    const near = nearest?.[place];
    return [{ place, frame, nearest: near ? { ...near, frame: entry!.frames![near.place]! } : null }];
  });
}

function sourcesOf(
  { picture, entry }: Pick<MatchView, 'picture' | 'entry'>,
  { frame, nearest }: ShownFrame,
  index: number,
): Frames['sources'] {
  const preview = picture?.framePreviews?.[index];
  const kept = preview === undefined ? null : { preview };
  return {
    matched: picture?.animation ? { animation: picture.animation, moment: frame.moment } : kept,
    known: nearest && entry?.animation ? { animation: entry.animation, moment: nearest.frame.moment } : null,
  };
}

/** What the screen shows of a matched video, frame by frame; null of a still picture. */
export function useFrames(view: Pick<MatchView, 'picture' | 'entry'>): Frames | null {
  const { picture, entry } = view;
  // Each read gives new objects; the frames are the same as long as both ids are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what they are of is what they depend on
  const all = useMemo(() => shownFrames({ picture, entry }), [picture?.id, entry?.id]);
  const [chosen, setChosen] = useState(0);
  const [isPlaying, play] = useState(false);
  const index = Math.min(chosen, Math.max(0, all.length - 1));
  const current = all[index];
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  const sources = useMemo(
    () => (current ? sourcesOf({ picture, entry }, current, index) : null),
    [picture?.id, entry?.id, current, index],
  );
  const next = all[(index + 1) % all.length];
  useEffect(() => {
    if (!isPlaying || !current || !next) return;
    const time = Math.max(LEAST, next.frame.moment - current.frame.moment);
    const timer = setTimeout(() => setChosen((index + 1) % all.length), time);
    return () => clearTimeout(timer);
  }, [isPlaying, current, next, index, all.length]);
  if (!current || !sources) return null;
  const show = (to: number) => {
    play(false);
    setChosen(Math.max(0, Math.min(all.length - 1, to)));
  };
  return { all, index, current, isPlaying, show, play, sources };
}
