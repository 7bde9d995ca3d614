import { z } from 'zod';
import { create } from 'zustand';
import { createJSONStorage, persist } from 'zustand/middleware';
import type { Choice } from '../../domain/policy/choices.ts';
import { type QueueView, queueViewSchema, WHOLE_QUEUE } from '../../domain/queue/queue-view.ts';
import { named } from '../../storage/data-set.ts';

/** Where a tab keeps its view of the queue, with whatever was searched for. */
export const QUEUE_VIEW = named('second-look:console');

/** What Undo takes back: the latest decision of this tab. */
interface LastDecision {
  /** Its entry in the log. */
  seq: number;
  caseId: string;
  /** What its case is called. */
  name: string;
  choice: Choice | 'upheld' | 'reversed';
  /** It was made without seeing what detection said. */
  blind: boolean;
  /** It was the answer to a golden item, which the policy told at once. */
  isAnswered: boolean;
}

const HIGHLIGHTS = ['off', 'strongest', 'all'] as const;
/** Which evidence is highlighted in a transcript. */
export type Highlights = (typeof HIGHLIGHTS)[number];

interface ConsoleState {
  queueView: QueueView;
  /** Columns of the queue that are always or never shown, by their ids; the others are where they fit. */
  queueColumns: Readonly<Record<string, boolean>>;
  highlights: Highlights;
  lastDecision: LastDecision | null;
  changeQueueView(change: Partial<QueueView>): void;
  chooseQueueColumns(columns: Readonly<Record<string, boolean>>): void;
  setLastDecision(decision: LastDecision | null): void;
  setHighlights(highlights: Highlights): void;
  /** Off, strongest, all, and around again. */
  nextHighlights(): void;
}

/** What survives a reload. */
const keptSchema = z.object({
  queueView: queueViewSchema,
  queueColumns: z.record(z.string(), z.boolean()).default({}),
});

/** What a tab remembers outside the database. The queue's view survives a reload; each tab has its own. */
export const useConsoleState = create<ConsoleState>()(
  persist(
    (set) => ({
      queueView: WHOLE_QUEUE,
      queueColumns: {},
      lastDecision: null,
      highlights: 'strongest',
      changeQueueView: (change) => set(({ queueView }) => ({ queueView: { ...queueView, ...change } })),
      chooseQueueColumns: (queueColumns) => set({ queueColumns }),
      setLastDecision: (lastDecision) => set({ lastDecision }),
      setHighlights: (highlights) => set({ highlights }),
      nextHighlights: () =>
        set(({ highlights }) => ({
          highlights: HIGHLIGHTS[(HIGHLIGHTS.indexOf(highlights) + 1) % HIGHLIGHTS.length]!,
        })),
    }),
    {
      name: QUEUE_VIEW,
      storage: createJSONStorage(() => sessionStorage),
      partialize: ({ queueView, queueColumns }) => ({ queueView, queueColumns }),
      // A view that an older version kept may lack what came later.
      merge: (kept, current) => {
        const parsed = keptSchema.safeParse(kept);
        return parsed.success ? { ...current, ...parsed.data } : current;
      },
    },
  ),
);
