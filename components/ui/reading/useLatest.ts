import type { Live } from '../../../workflows/queue/read-models.ts';
import { type LiveState, useReading } from './useReading.ts';

/**
 * Follows a live read model like {@link useReading}; but after a change of the source, what was read from the one
 * before stays until something was read from the new one. What is read should say what it was asked for.
 * @param source makes the read model; wrap it in useCallback
 */
export function useLatest<Value>(source: () => Live<Value>): LiveState<Value> {
  return useReading(source, true);
}
