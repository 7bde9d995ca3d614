import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Verdict } from '../domain/queue/case.ts';
import type { FlagSource } from '../domain/thresholds/policy.ts';
import type { CharacteristicId } from '../domain/transcript/characteristics.ts';
import type { Draft } from './drafts.ts';

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
  queueView: QueueView;
  lastDecision: LastDecision | null;
  changeQueueView(change: Partial<QueueView>): void;
  setLastDecision(decision: LastDecision | null): void;
}

/** What a tab remembers outside the database. The queue's view survives a reload; each tab has its own. */
export const useConsoleState = create<ConsoleState>()(
  persist(
    (set) => ({
      queueView: WHOLE_QUEUE,
      lastDecision: null,
      changeQueueView: (change) => set(({ queueView }) => ({ queueView: { ...queueView, ...change } })),
      setLastDecision: (lastDecision) => set({ lastDecision }),
    }),
    {
      name: 'second-look:console',
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ queueView }) => ({ queueView }),
    },
  ),
);
