import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { Verdict } from '../domain/queue/case.ts';
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

interface Drafts {
  /** By case. */
  drafts: Record<string, Draft>;
  changeDraft(caseId: string, change: Partial<Draft>): void;
  dropDraft(caseId: string): void;
}

const NAME = 'second-look:drafts';

/** The drafts of this profile. They survive a reload and a crash. */
export const useDrafts = create<Drafts>()(
  persist(
    (set) => ({
      drafts: {},
      changeDraft: (caseId, change) =>
        set(({ drafts }) => ({
          drafts: { ...drafts, [caseId]: { ...EMPTY_DRAFT, ...drafts[caseId], ...change } },
        })),
      dropDraft: (caseId) =>
        set(({ drafts }) => {
          const { [caseId]: _dropped, ...kept } = drafts;
          return { drafts: kept };
        }),
    }),
    { name: NAME },
  ),
);

/** Takes over what other tabs write, so that tabs with different cases do not overwrite each other's drafts. */
export function shareDrafts(): void {
  addEventListener('storage', ({ key }) => {
    if (key === NAME) void useDrafts.persist.rehydrate();
  });
}
