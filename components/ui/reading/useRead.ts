import { useCallback, useEffect, useState } from 'react';
import type { Live } from '../../../workflows/queue/read-models.ts';
import { tellFailedRead } from './failed-reads.ts';
import { useUnderWay } from './under-way.ts';

/** What reading something has come to; what failed can be begun anew. */
export type Read<Value> =
  | { status: 'loading' }
  | { status: 'ready'; value: Value }
  | { status: 'failed'; error: unknown; retry: () => void };

const LOADING = { status: 'loading' } as const;

export interface ReadOptions {
  /**
   * After a change of the source, what was read from the one before stays until something was read from the new one.
   * What is read should say what it was asked for.
   */
  keepsLast?: boolean;
  /** For a part that has no place to say that it could not be read: the console's frame says so, and reads again. */
  failsInFrame?: boolean;
}

/**
 * Reads something and renders again whenever it changes, here or in another tab. What comes of a source that another
 * has overtaken is never shown.
 * @param source makes the read model; the same function as long as the same is read (wrap it in useCallback when it
 *   depends on something); null while there is nothing to read
 */
export function useRead<Value>(
  source: (() => Live<Value>) | null,
  { keepsLast = false, failsInFrame = false }: ReadOptions = {},
): Read<Value> {
  const [latest, setLatest] = useState<{ of: typeof source; read: Read<Value> } | null>(null);
  const [attempt, setAttempt] = useState(0);
  const retry = useCallback(() => {
    setLatest(null);
    setAttempt((before) => before + 1);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies(attempt): another attempt reads the same again.
  useEffect(() => {
    const subscription = source?.().subscribe({
      next: (value) => setLatest({ of: source, read: { status: 'ready', value } }),
      error: (error) => setLatest({ of: source, read: { status: 'failed', error, retry } }),
    });
    return () => subscription?.unsubscribe();
  }, [source, attempt, retry]);
  const read = latest && (keepsLast || latest.of === source) ? latest.read : LOADING;
  useEffect(
    () => (failsInFrame && read.status === 'failed' ? tellFailedRead(read) : undefined),
    [read, failsInFrame],
  );
  useUnderWay(source !== null && read === LOADING);
  return read;
}

/** What was read, or something else until then and when it could not be read. */
export function valueOr<Value, Other>(read: Read<Value>, other: Other): Value | Other {
  return read.status === 'ready' ? read.value : other;
}

/** Whether reading has come to something: what was read, or that it failed. */
export const isSettled = ({ status }: Read<unknown>): boolean => status !== 'loading';

/** Several reads as one: it fails with the first that failed, and is ready when all are. */
export function together<Values extends readonly unknown[]>(
  ...reads: { [Place in keyof Values]: Read<Values[Place]> }
): Read<Values> {
  const failed = reads.find(({ status }) => status === 'failed');
  if (failed?.status === 'failed') return failed;
  const values = reads.map((each) => (each.status === 'ready' ? { of: each.value } : null));
  if (values.includes(null)) return LOADING;
  return { status: 'ready', value: values.map((each) => each!.of) as unknown as Values };
}
