import { useMemo, useState } from 'react';
import type { Message } from '../../../domain/transcript/transcript.ts';
import { findInMessages, type Match } from './find.ts';
import type { MaskHandle } from './useMask.ts';

/** The search within a transcript. */
export interface FindHandle {
  opened: boolean;
  query: string;
  matches: readonly Match[];
  matchesOf: ReadonlyMap<number, readonly Match[]>;
  /** The match it is at; null when there is none. */
  at: Match | null;
  /** Place of that match, from 0. */
  place: number;
  open: () => void;
  close: () => void;
  setQuery: (query: string) => void;
  /** Goes to the next match, or with -1 to the one before, around the end. */
  step: (by: 1 | -1) => void;
}

/** Finds text in the messages that are shown; masked ones are not searched. */
export function useFind(messages: readonly Message[], { isMasked }: MaskHandle): FindHandle {
  const [opened, setOpened] = useState(false);
  const [query, setQuery] = useState('');
  const [place, setPlace] = useState(0);
  const matches = useMemo(
    () => (opened ? findInMessages(messages, query, (message) => !isMasked(message)) : []),
    [opened, messages, query, isMasked],
  );
  const matchesOf = useMemo(() => Map.groupBy(matches, ({ message }) => message), [matches]);
  const current = matches.length === 0 ? 0 : place % matches.length;
  return {
    opened,
    query,
    matches,
    matchesOf,
    at: matches[current] ?? null,
    place: current,
    open: () => setOpened(true),
    close: () => setOpened(false),
    setQuery: (next) => {
      setQuery(next);
      setPlace(0);
    },
    step: (by) => setPlace((current + by + matches.length) % Math.max(1, matches.length)),
  };
}
