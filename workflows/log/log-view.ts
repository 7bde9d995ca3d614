import { create } from 'zustand';
import { type LogFilter, WHOLE_LOG } from '../../domain/decisions/log-filter.ts';

interface LogView {
  filter: LogFilter;
  oldestFirst: boolean;
  changeFilter(change: Partial<LogFilter>): void;
  setOldestFirst(oldestFirst: boolean): void;
}

/** How this tab shows the log; kept while a case's history is looked at in between. */
export const useLogView = create<LogView>((set) => ({
  filter: WHOLE_LOG,
  oldestFirst: false,
  changeFilter: (change) => set(({ filter }) => ({ filter: { ...filter, ...change } })),
  setOldestFirst: (oldestFirst) => set({ oldestFirst }),
}));
