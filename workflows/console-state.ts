import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Verdict } from '../domain/queue/case.ts';
import type { FlagSource } from '../domain/thresholds/policy.ts';
import type { CharacteristicId } from '../domain/transcript/characteristics.ts';

/** What a reviewer has chosen for a case and not yet sent. */
export interface Draft {
  verdict: Verdict | null;
  characteristics: CharacteristicId[];
  note: string;
  /** Active seconds spent so far. */
  seconds: number;
}

export const EMPTY_DRAFT: Draft = { verdict: null, characteristics: [], note: '', seconds: 0 };

/** Columns that the queue can be sorted by. */
export type QueueSort = 'risk' | 'age' | 'channel' | 'locale' | 'messages' | 'transcript';

/** How the queue is sorted and narrowed. */
export interface QueueView {
  search: string;
  characteristics: CharacteristicId[];
  flaggedBy: FlagSource[];
  sortBy: QueueSort;
  descending: boolean;
}

/** The queue as it is at first: everything, highest risk on top. */
export const WHOLE_QUEUE: QueueView = {
  search: '',
  characteristics: [],
  flaggedBy: [],
  sortBy: 'risk',
  descending: true,
};

/** The decision that Undo takes back: the latest of this tab. */
export interface LastDecision {
  seq: number;
  caseId: string;
  transcriptId: string;
  verdict: Verdict;
  /** What was sent, so that undoing gives it back. */
  draft: Draft;
}

interface ConsoleState {
  drafts: Record<string, Draft>;
  queueView: QueueView;
  lastDecision: LastDecision | null;
  changeDraft(caseId: string, change: Partial<Draft>): void;
  dropDraft(caseId: string): void;
  changeQueueView(change: Partial<QueueView>): void;
  setLastDecision(decision: LastDecision | null): void;
}

/** What the console remembers outside the database. Drafts and the queue's view survive a reload. */
export const useConsoleState = create<ConsoleState>()(
  persist(
    (set) => ({
      drafts: {},
      queueView: WHOLE_QUEUE,
      lastDecision: null,
      changeDraft: (caseId, change) =>
        set(({ drafts }) => ({
          drafts: { ...drafts, [caseId]: { ...EMPTY_DRAFT, ...drafts[caseId], ...change } },
        })),
      dropDraft: (caseId) =>
        set(({ drafts }) => {
          const { [caseId]: _dropped, ...kept } = drafts;
          return { drafts: kept };
        }),
      changeQueueView: (change) => set(({ queueView }) => ({ queueView: { ...queueView, ...change } })),
      setLastDecision: (lastDecision) => set({ lastDecision }),
    }),
    { name: 'second-look:console', partialize: ({ drafts, queueView }) => ({ drafts, queueView }) },
  ),
);
