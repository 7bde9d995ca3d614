import { useEffect } from 'react';
import type { Live } from '../../../workflows/queue/read-models.ts';
import { tellFailedRead } from './failed-reads.ts';
import { type LiveState, useReading } from './useReading.ts';

/**
 * Follows a live read model like {@link useReading}, for a part that has no place to say that it could not be read:
 * the console's frame says so then, and offers to read again.
 * @param source makes the read model; wrap it in useCallback when it depends on something
 */
export function useLive<Value>(source: () => Live<Value>): LiveState<Value> {
  const state = useReading(source);
  useEffect(() => (state.status === 'failed' ? tellFailedRead(state) : undefined), [state]);
  return state;
}
