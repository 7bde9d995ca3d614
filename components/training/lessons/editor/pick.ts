import { createContext, useContext } from 'react';
import type { Lesson } from '../../../../domain/training/lesson.ts';
import type { Transcript } from '../../../../domain/transcript/transcript.ts';

/** What picking messages knows and leaves behind. */
export interface PickOptions {
  language: Lesson['language'];
  /** What can be shown, with what was picked in this visit. */
  transcripts: ReadonlyMap<string, Transcript>;
  /** Keeps a transcript that was picked, so that it can be shown. */
  keep: (transcript: Transcript) => void;
}

export const PickContext = createContext<PickOptions | null>(null);

/** Of the editor around. */
export function usePick(): PickOptions {
  const pick = useContext(PickContext);
  if (!pick) throw new Error('no lesson is being written here');
  return pick;
}
