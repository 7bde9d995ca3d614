import { z } from 'zod';
import { create } from 'zustand';
import { VERDICTS } from '../domain/queue/case.ts';
import { CHARACTERISTIC_IDS } from '../domain/transcript/characteristics.ts';

const draftSchema = z.object({
  verdict: z.enum(VERDICTS).nullable(),
  characteristics: z.array(z.enum(CHARACTERISTIC_IDS)),
  note: z.string(),
  /** Active seconds spent so far. */
  seconds: z.number().min(0),
});

/** What a reviewer has chosen for a case and not yet sent. */
export type Draft = z.infer<typeof draftSchema>;

export const EMPTY_DRAFT: Draft = { verdict: null, characteristics: [], note: '', seconds: 0 };

interface Drafts {
  /** By case. */
  drafts: Record<string, Draft>;
  changeDraft(caseId: string, change: Partial<Draft>): void;
  dropDraft(caseId: string): void;
  dropAllDrafts(): void;
}

/** One key a case, so that tabs with different cases cannot overwrite each other's drafts. */
const PREFIX = 'second-look:draft:';

function parsed(text: string | null): Draft | null {
  try {
    return draftSchema.parse(JSON.parse(text ?? 'null'));
  } catch {
    return null;
  }
}

const storedKeys = () => Object.keys(localStorage).filter((key) => key.startsWith(PREFIX));

function storedDrafts(): Record<string, Draft> {
  return Object.fromEntries(
    storedKeys().flatMap((key) => {
      const draft = parsed(localStorage.getItem(key));
      return draft ? [[key.slice(PREFIX.length), draft]] : [];
    }),
  );
}

function without(drafts: Record<string, Draft>, caseId: string): Record<string, Draft> {
  const { [caseId]: _dropped, ...kept } = drafts;
  return kept;
}

/** The drafts of this profile. They survive a reload and a crash. */
export const useDrafts = create<Drafts>()((set, get) => ({
  drafts: storedDrafts(),
  changeDraft: (caseId, change) => {
    const draft = { ...EMPTY_DRAFT, ...get().drafts[caseId], ...change };
    set(({ drafts }) => ({ drafts: { ...drafts, [caseId]: draft } }));
    localStorage.setItem(PREFIX + caseId, JSON.stringify(draft));
  },
  dropDraft: (caseId) => {
    localStorage.removeItem(PREFIX + caseId);
    set(({ drafts }) => ({ drafts: without(drafts, caseId) }));
  },
  dropAllDrafts: () => {
    for (const key of storedKeys()) localStorage.removeItem(key);
    set({ drafts: {} });
  },
}));

/** Takes over what other tabs write. */
export function shareDrafts(): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (!key?.startsWith(PREFIX)) return;
    const caseId = key.slice(PREFIX.length);
    const draft = parsed(newValue);
    useDrafts.setState(({ drafts }) => ({
      drafts: draft ? { ...drafts, [caseId]: draft } : without(drafts, caseId),
    }));
  });
}
