import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '../../../domain/review/draft.ts';
import { DraftKeeper } from '../../../workflows/review/draft-keeper.ts';

/** The draft of the case on screen. */
export interface DraftHandle {
  /** Null until it is read. */
  draft: Draft | null;
  /** The draft as it is at this moment, for whoever sends it. */
  read: () => Draft;
  change: (part: Partial<Draft>) => void;
  /** Sends it: nothing of it is written from the beginning on, unless sending fails. */
  send: (sending: () => Promise<void>) => Promise<void>;
  error: unknown;
}

/** Reads a case's draft and keeps every change of it while the case is held. */
export function useDraft(caseId: string, writable: boolean): DraftHandle {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [error, setError] = useState<unknown>(null);
  const keeper = useMemo(() => new DraftKeeper(caseId, { changed: setDraft, failed: setError }), [caseId]);
  keeper.writable = writable;
  useEffect(() => {
    const { flush } = keeper;
    void keeper.open();
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      flush();
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [keeper]);
  const { read, change, send } = keeper;
  return { draft, read, change, send, error };
}
