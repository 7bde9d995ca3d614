import { create } from 'zustand';
import { persist } from 'zustand/middleware';

const METHODS = ['wilson', 'clopper-pearson'] as const;
/** Which of the two intervals of a share is shown. */
export type ShownInterval = (typeof METHODS)[number];

interface IntervalChoice {
  method: ShownInterval;
  setMethod(method: ShownInterval): void;
}

/** Which interval this browser shows; another reload and another tab find it again. */
export const useShownInterval = create<IntervalChoice>()(
  persist((set) => ({ method: 'wilson', setMethod: (method) => set({ method }) }), {
    name: 'second-look:interval',
    partialize: ({ method }) => ({ method }),
    merge: (kept, current) => {
      const method = METHODS.find((each) => each === (kept as Partial<IntervalChoice> | undefined)?.method);
      return method ? { ...current, method } : current;
    },
  }),
);
