import { useCallback, useEffect, useState } from 'react';
import type { Live } from '../../../workflows/queue/read-models.ts';

/** What a live read has come to; one that failed can be begun anew. */
export type LiveState<Value> =
  | { status: 'loading' }
  | { status: 'ready'; value: Value }
  | { status: 'failed'; error: unknown; retry: () => void };

const LOADING = { status: 'loading' } as const;

/**
 * Follows a live read model and renders again when it changes, here or in another tab. For a screen that shows by
 * itself why it could not be read, with `retry` beside it; others take `useLive`.
 * @param source makes the read model; wrap it in useCallback when it depends on something
 * @param keep whether, after a change of the source, what was read from the one before stays until something was read
 *   from the new one
 */
export function useReading<Value>(source: () => Live<Value>, keep = false): LiveState<Value> {
  const [state, setState] = useState<LiveState<Value>>(LOADING);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setState(LOADING);
    setAttempt((before) => before + 1);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies(attempt): another attempt reads the same again.
  useEffect(() => {
    if (!keep) setState(LOADING);
    const subscription = source().subscribe({
      next: (value) => setState({ status: 'ready', value }),
      error: (error) => setState({ status: 'failed', error, retry }),
    });
    return () => subscription.unsubscribe();
  }, [source, attempt, keep, retry]);
  return state;
}
