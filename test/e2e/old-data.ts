import type { Page } from '@playwright/test';
import { chainEntry } from '../../domain/decisions/hash-chain.ts';
import type { LogEntry, NewLogEntry } from '../../domain/decisions/log-entry.ts';
import type { Case, StandingVerdict } from '../../domain/queue/case.ts';
import { makeAssessment, makeCase, makeTranscript } from '../fixtures/factories.ts';
import { newEntry } from '../fixtures/log-entries.ts';
import { changeStored, storedLog } from './stored.ts';

/** The moment so many days ago. */
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();

/** Stores an import of so many days ago with scored transcripts, behind the console's back. */
export async function storeOldImport(
  page: Page,
  days: number,
  transcriptIds: readonly string[],
): Promise<void> {
  const importId = `import-of-${days}-days-ago`;
  await changeStored(page, 'imports', {
    ...{ id: importId, source: `${importId}.jsonl`, state: 'done', startedAt: daysAgo(days) },
    ...{ accepted: transcriptIds.length, rejected: 0 },
  });
  for (const id of transcriptIds) {
    await changeStored(page, 'transcripts', { ...makeTranscript({ id }), importId });
    await changeStored(page, 'assessments', {
      ...makeAssessment({ transcriptId: id }),
      ...{ label: null, locale: 'en', channel: 'game chat', messageCount: 2 },
    });
  }
}

/** Stores a case of so many days ago, on the transcript of the same name, and what the log tells of it. */
export async function storeOldCase(
  page: Page,
  id: string,
  days: number,
  overrides: Partial<Case> = {},
  entries: readonly NewLogEntry[] = [],
): Promise<void> {
  const at = daysAgo(days);
  let head: LogEntry = (await storedLog(page)).at(-1)!;
  const reviews: StandingVerdict[] = [];
  for (const entry of entries) {
    head = chainEntry(head, { ...entry, caseId: id }) as LogEntry;
    await changeStored(page, 'log', head);
    if (head.kind !== 'decision') continue;
    const { stage, verdict } = head.payload;
    reviews.push({ stage, reviewer: head.actor, verdict, seq: head.seq });
  }
  const found = makeCase({ transcriptId: id, flaggedAt: at, risk: 1, reviews, ...overrides });
  await changeStored(page, 'cases', { ...found, id, changedAt: Date.now() });
}

/** Stores a confirmed case of so many days ago; with another number, its appeal was decided so many days ago. */
export async function storeOldVerdict(
  page: Page,
  id: string,
  days: number,
  appealDays: number | null = null,
): Promise<void> {
  const at = daysAgo(days);
  const payload = {
    ...{ stage: 'first-review' as const, verdict: 'confirmed' as const, characteristics: [] },
    ...{ note: `a note on ${id}`, seconds: 12, policyVersion: 1 },
  };
  const decided = newEntry('decision', { at, payload });
  if (appealDays === null) {
    await storeOldCase(page, id, days, { state: 'decided', verdict: 'confirmed', decidedAt: at }, [decided]);
    return;
  }
  const resolvedAt = daysAgo(appealDays);
  const complaint = `a complaint on ${id}`;
  const appeal = {
    ...{ openedBy: 'willow', openedAt: at, complaint, deadline: resolvedAt },
    ...{ decision: 'upheld' as const, decidedBy: 'oak', decidedAt: resolvedAt },
  };
  await storeOldCase(page, id, days, { state: 'closed', verdict: 'confirmed', decidedAt: at, appeal }, [
    decided,
    newEntry('appeal-opened', { at, payload: { complaint, deadline: resolvedAt } }),
    newEntry('appeal-decided', { at: resolvedAt, actor: 'oak' }),
  ]);
}
