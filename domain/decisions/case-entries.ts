import type { Policy } from '../policy/flag-rule.ts';
import type { Case } from '../queue/case.ts';
import type { Assessed } from '../queue/open-case.ts';
import { goldenFacts } from './golden-case.ts';
import type { NewLogEntry } from './log-entry.ts';
import { inGroups, tellOpened, tellWithdrawn } from './told-cases.ts';

/** When something was done, and by whom. */
interface By {
  at: string;
  actor: string;
}

/** The entries that tell which cases left the queue and which came in. */
export function caseEntries(
  by: By,
  { opened = [], withdrawn = [] }: { opened?: readonly Case[]; withdrawn?: readonly Case[] },
): NewLogEntry[] {
  return [
    ...tellWithdrawn(withdrawn.map(({ id }) => id)).map(
      (payload) => ({ ...by, kind: 'cases-withdrawn', caseId: null, payload }) as const,
    ),
    ...tellOpened(opened).map((payload) => ({ ...by, kind: 'cases-opened', caseId: null, payload }) as const),
  ];
}

/** The entries that tell which transcripts were made golden items, of many several. */
export function goldenEntries(
  by: By,
  made: readonly Assessed[],
  { key, policy, left }: { key: string; policy: Policy; left: number },
): NewLogEntry[] {
  const { version, threshold, latching } = policy;
  return inGroups(made).map((some, index) => ({
    ...by,
    kind: 'golden-items-added',
    caseId: null,
    payload: {
      transcriptIds: some.map(({ transcriptId }) => transcriptId),
      ...(left > 0 && index === 0 ? { left } : {}),
      supply: { key, policy: { version, threshold, latching }, items: some.map(goldenFacts) },
    },
  }));
}
