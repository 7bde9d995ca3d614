import { useEffect, useState } from 'react';
import type { Live } from '../../workflows/read-models.ts';

/** What a live read has come to. */
export type LiveState<Value> =
  | { status: 'loading' }
  | { status: 'ready'; value: Value }
  | { status: 'failed'; error: unknown };

/**
 * Follows a live read model and renders again when it changes, here or in another tab.
 * @param source makes the read model; wrap it in useCallback when it depends on something
 */
export function useLive<Value>(source: () => Live<Value>): LiveState<Value> {
  const [state, setState] = useState<LiveState<Value>>({ status: 'loading' });
  useEffect(() => {
    setState({ status: 'loading' });
    const subscription = source().subscribe({
      next: (value) => setState({ status: 'ready', value }),
      error: (error) => setState({ status: 'failed', error }),
    });
    return () => subscription.unsubscribe();
  }, [source]);
  return state;
}
