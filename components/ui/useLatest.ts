import { useCallback, useEffect, useState } from 'react';
import type { Live } from '../../workflows/read-models.ts';
import type { LiveState } from './useLive.ts';

/**
 * Follows a live read model like {@link useLive}; but after a change of the source, what was read from the one before
 * stays until something was read from the new one. What is read should say what it was asked for.
 * @param source makes the read model; wrap it in useCallback
 */
export function useLatest<Value>(source: () => Live<Value>): { state: LiveState<Value>; retry: () => void } {
  const [state, setState] = useState<LiveState<Value>>({ status: 'loading' });
  const [attempt, setAttempt] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies(attempt): another attempt reads the same again.
  useEffect(() => {
    const subscription = source().subscribe({
      next: (value) => setState({ status: 'ready', value }),
      error: (error) => setState({ status: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, [source, attempt]);
  const retry = useCallback(() => {
    setState({ status: 'loading' });
    setAttempt((before) => before + 1);
  }, []);
  return { state, retry };
}
