import { createContext } from 'react';

/** How much a notice matters: an error before a warning, a warning before the rest. */
const TONES = ['error', 'warning', 'plain'] as const;
export type Tone = (typeof TONES)[number];

/** A notice that stands, in the order in which they came. */
export interface StandingNotice {
  readonly id: string;
  readonly tone: Tone;
}

/** The notices, the one that matters most first; of the same tone the one that came first. */
export function inOrder(notices: readonly StandingNotice[]): StandingNotice[] {
  return notices.toSorted((left, right) => TONES.indexOf(left.tone) - TONES.indexOf(right.tone));
}

/** The place of all notices, for each of them. */
export interface NoticePlaces {
  /** Takes a place until the function that it returns is called. */
  take: (notice: StandingNotice) => () => void;
  /** The one that is always shown. */
  first: string | null;
  /** How many others there are. */
  others: number;
  /** Whether these are shown too. */
  open: boolean;
  toggle: () => void;
}

export const NoticeContext = createContext<NoticePlaces | null>(null);
