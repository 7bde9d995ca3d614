import type { LogEntry, LogKind, NewLogEntry } from '../../domain/decisions/log-entry.ts';
import { standingDecisions } from '../../domain/decisions/outcome-rows.ts';
import type { Choice } from '../../domain/policy/choices.ts';
import type { Case } from '../../domain/queue/case.ts';
import {
  correctFirst,
  undoEscalation,
  undoResolution,
  undoSkip,
  undoVerdict,
} from '../../domain/queue/case-steps.ts';
import type { Draft, Submission } from '../../domain/review/draft.ts';
import { getCase, putCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { putDraft } from '../../storage/drafts.ts';
import { appendToLog, getLogEntry, logOfCase } from '../../storage/log.ts';
import { WorkflowFailure } from '../base/failure.ts';
import { reviewPolicy } from '../policy/review-policy.ts';
import { isTakeable, returnOthers, type Taker, taker } from './leases.ts';
import { causeFor, decisionPayload } from './review.ts';

/** Entries that leave a case as it was decided. */
const HARMLESS: readonly LogKind[] = [
  'cases-opened',
  'lease',
  'lease-ended',
  'detection-revealed',
  'help-asked',
  'help-answered',
];

const tooLate = () =>
  new WorkflowFailure('nothing-to-undo', 'This was undone, or somebody has gone on with the case, already.');

/** The draft that an entry was made from. */
function draftOf({ kind, payload }: LogEntry): Draft | null {
  if (kind !== 'decision' && kind !== 'escalation' && kind !== 'skip') return null;
  const choice: Choice = kind === 'decision' ? payload.verdict : kind === 'skip' ? 'skip' : 'escalate';
  const { note, seconds, reasons = [] } = payload;
  const { characteristics = [], marks = [] } = kind === 'decision' ? payload : {};
  return { choice, characteristics, marks, reasons, note, seconds };
}

async function undone(entry: LogEntry, found: Case, { holder, rules }: Taker): Promise<Case> {
  const now = Date.now();
  const minutes = rules.leaseMinutes;
  switch (entry.kind) {
    case 'decision': {
      if (found.reviews.at(-1)?.seq !== entry.seq) throw tooLate();
      const before = found.reviews.at(-2);
      const decidedAt = before ? ((await getLogEntry(before.seq))?.at ?? null) : null;
      return undoVerdict(found, holder, now, minutes, decidedAt);
    }
    case 'escalation':
      return undoEscalation(found, holder, now, minutes);
    case 'appeal-decided':
      return undoResolution(found, holder, now, minutes);
    case 'skip':
      return undoSkip(found, holder, now, minutes);
    default:
      throw tooLate();
  }
}

/**
 * Takes back a decision, an escalation, a skip or the decision on an appeal: the case is with its reviewer again,
 * with the draft, and the log says that the entry no longer counts.
 * @throws WorkflowFailure `nothing-to-undo` when it is not theirs, was undone, or was followed by another
 */
export async function undo(seq: number): Promise<{ caseId: string }> {
  const by = await taker();
  const actor = by.reviewer.name;
  return database.transaction('rw', database.cases, database.log, database.drafts, async () => {
    const entry = await getLogEntry(seq);
    const found = entry?.caseId ? await getCase(entry.caseId) : undefined;
    if (!entry || !found || entry.actor !== actor) throw tooLate();
    const latest = (await logOfCase(found.id)).filter(({ kind }) => !HARMLESS.includes(kind)).at(-1);
    const free = found.lease === null || (entry.kind === 'skip' && isTakeable(found, by));
    if (latest?.seq !== seq || !free) throw tooLate();
    const after = await undone(entry, found, by);
    const undoing: NewLogEntry = {
      at: new Date().toISOString(),
      actor,
      kind: 'decision-withdrawn',
      caseId: found.id,
      payload: { decisionSeq: seq },
    };
    await returnOthers(found.id, by);
    await appendToLog(undoing);
    await putCases([after]);
    const draft = draftOf(entry);
    if (draft) await putDraft(by.holder, found.id, draft);
    return { caseId: found.id };
  });
}

/**
 * Corrects one's own first review later: a new entry that supersedes the old one, which stays in the log.
 * @throws WorkflowFailure `reason-missing`, or `nothing-to-undo` once somebody else has reviewed the case
 */
export async function correctDecision(
  caseId: string,
  submission: Submission,
  correctionReason: string,
): Promise<LogEntry> {
  const why = correctionReason.trim();
  if (why === '') throw new WorkflowFailure('reason-missing', 'Say why the decision is corrected.');
  const [by, policy] = await Promise.all([taker(), reviewPolicy()]);
  const actor = by.reviewer.name;
  return database.transaction('rw', database.cases, database.log, database.policies, async () => {
    const found = await getCase(caseId);
    const [first, ...later] = found?.reviews ?? [];
    const correctable = found?.state === 'decided' || found?.state === 'in-second-review';
    if (!found || !correctable || first?.reviewer !== actor || later.length > 0 || found.lease)
      throw new WorkflowFailure(
        'nothing-to-undo',
        'Only your own first review can be corrected, and only until somebody else goes on with the case.',
      );
    if (submission.choice === 'escalate' || submission.choice === 'skip')
      throw new WorkflowFailure('incomplete', 'A correction needs a verdict.');
    const cause = causeFor(found, submission.choice, policy);
    const standing = standingDecisions(await logOfCase(caseId)).at(-1);
    const payload = {
      ...(await decisionPayload(submission, found, policy, cause)),
      stage: 'first-review' as const,
      adjudication: false,
      blind: standing?.payload.blind ?? false,
      supersedes: first.seq,
      correctionReason: why,
    };
    const at = new Date().toISOString();
    const entry = await appendToLog({ at, actor, kind: 'decision', caseId, payload });
    const verdict = { ...first, verdict: submission.choice, seq: entry.seq };
    await putCases([correctFirst(found, verdict, entry.at, cause)]);
    return entry;
  });
}

/**
 * Notes that what detection said was looked at after a blind decision, and whether it would have changed it.
 */
export async function recordReveal(decisionSeq: number, wouldChange: boolean): Promise<void> {
  const { reviewer } = await taker();
  await database.transaction('rw', database.log, async () => {
    const entry = await getLogEntry(decisionSeq);
    if (entry?.actor !== reviewer.name || !entry.caseId)
      throw new WorkflowFailure('not-allowed', 'Only your own decision can be compared.');
    await appendToLog({
      at: new Date().toISOString(),
      actor: reviewer.name,
      kind: 'detection-revealed',
      caseId: entry.caseId,
      payload: { decisionSeq, wouldChange },
    });
  });
}
