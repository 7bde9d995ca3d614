import { useDebouncedValue } from '@mantine/hooks';
import { useEffect, useState } from 'react';
import { isSearchable } from '../../../domain/transcript/search-text.ts';
import {
  type SearchState,
  searchTranscripts,
  useSearchState,
} from '../../../workflows/queue/transcript-search.ts';

/** Milliseconds without typing after which a search begins. */
const TYPING_PAUSE = 150;
/** Milliseconds without a write to the cases after which what is shown is searched anew. */
const WRITING_PAUSE = 2_000;

export interface TranscriptSearchResult {
  /** Ids of the transcripts found; null when the query holds nothing to search for, or nothing was found out yet. */
  ids: Set<string> | null;
  /** How far the first reading is. */
  progress: SearchState['loading'];
  failure: SearchState['failure'];
}

/**
 * Searches the transcripts of all cases while a query is typed, and again when cases come or go. Until a search has
 * its answer the one before stays.
 */
export function useTranscriptSearch(query: string): TranscriptSearchResult {
  const [typed] = useDebouncedValue(query, TYPING_PAUSE);
  const [changes] = useDebouncedValue(
    useSearchState((state) => state.changes),
    WRITING_PAUSE,
  );
  const progress = useSearchState(({ loading }) => loading);
  const failure = useSearchState((state) => state.failure);
  const [ids, setIds] = useState<Set<string> | null>(null);
  const searching = isSearchable(query);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of the cases makes the answer an old one
  useEffect(() => {
    if (!isSearchable(typed)) {
      setIds(null);
      return;
    }
    const controller = new AbortController();
    // What went wrong stands in the state; a cancelled search has a later one behind it.
    searchTranscripts(typed, controller.signal).then(setIds, () => {});
    return () => controller.abort();
  }, [typed, changes]);
  return searching ? { ids, progress, failure } : { ids: null, progress: null, failure: null };
}
