import { useCallback, useEffect, useRef, useState } from 'react';
import { type Draft, EMPTY_DRAFT } from '../../domain/review/draft.ts';
import { forgetNoted, noteDraft, readDraft, saveDraft } from '../../workflows/drafts.ts';
import { useSession } from '../../workflows/session.ts';

/** Milliseconds between the last change and its write. */
const SETTLED = 300;

/** The draft of the case on screen. */
export interface DraftHandle {
  /** Null until it is read. */
  draft: Draft | null;
  /** The draft as it is at this moment, for whoever sends it. */
  read: () => Draft;
  change: (part: Partial<Draft>) => void;
  /** Writes no more, because the draft was sent. */
  close: () => void;
  error: unknown;
}

/** Reads a case's draft and keeps every change of it a moment later, so that a crash loses next to nothing. */
export function useDraft(caseId: string, writable: boolean): DraftHandle {
  const [draft, setDraft] = useState<Draft | null>(null);
  const [error, setError] = useState<unknown>(null);
  const latest = useRef<Draft>(EMPTY_DRAFT);
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null);
  const open = useRef(writable);
  const closed = useRef(false);
  if (!closed.current) open.current = writable;
  const [owner] = useState(() => useSession.getState().reviewer);
  const flush = useCallback(() => {
    if (timer.current === null) return;
    clearTimeout(timer.current);
    timer.current = null;
    // After a switch of reviewers the note that was made at once stays for whose it is.
    if (open.current && useSession.getState().reviewer === owner)
      saveDraft(caseId, latest.current).catch(setError);
  }, [caseId, owner]);
  useEffect(() => {
    let current = true;
    readDraft(caseId).then((stored) => {
      if (!current) return;
      latest.current = stored;
      setDraft(stored);
    }, setError);
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      current = false;
      flush();
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
    };
  }, [caseId, flush]);
  const change = useCallback(
    (part: Partial<Draft>) => {
      latest.current = { ...latest.current, ...part };
      setDraft(latest.current);
      if (open.current) noteDraft(caseId, latest.current);
      if (timer.current !== null) clearTimeout(timer.current);
      timer.current = setTimeout(flush, SETTLED);
    },
    [caseId, flush],
  );
  const close = useCallback(() => {
    if (timer.current !== null) clearTimeout(timer.current);
    timer.current = null;
    open.current = false;
    closed.current = true;
    forgetNoted(caseId);
  }, [caseId]);
  return { draft, read: useCallback(() => latest.current, []), change, close, error };
}
