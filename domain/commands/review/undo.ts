import type { LogEntry } from '../../decisions/log-entry.ts';
import type { LogKind } from '../../decisions/log-kinds.ts';
import type { Choice } from '../../policy/choices.ts';
import type { Case } from '../../queue/case.ts';
import { undoEscalation, undoResolution, undoSkip, undoVerdict } from '../../queue/case-steps.ts';
import { type Draft, EMPTY_DRAFT } from '../../review/draft.ts';
import { type Context, defineCommand, holderOf, refuse } from '../command.ts';
import { Work } from '../work.ts';
import { isTakeable, returnOthers } from './holding.ts';

/** Entries that leave a case as it was decided. */
const HARMLESS: readonly LogKind[] = [
  'cases-opened',
  'lease',
  'lease-ended',
  'detection-revealed',
  'help-asked',
  'help-answered',
  'coaching-note',
  'coaching-read',
];

/** The draft that an entry was made from. */
function draftOf({ kind, payload }: LogEntry): Draft | null {
  if (kind === 'appeal-decided') {
    const { reason: note, seconds, finding } = payload;
    return { ...EMPTY_DRAFT, ...(finding && { finding }), note, seconds };
  }
  if (kind !== 'decision' && kind !== 'escalation' && kind !== 'skip') return null;
  const choice: Choice = kind === 'decision' ? payload.verdict : kind === 'skip' ? 'skip' : 'escalate';
  const { note, seconds, reasons = [] } = payload;
  const { characteristics = [], marks = [], finding } = kind === 'decision' ? payload : {};
  return { choice, characteristics, marks, reasons, ...(finding && { finding }), note, seconds };
}

/**
 * The case as it was before an entry, with its reviewer again; null when that cannot be.
 * @param decidedAt when the verdict was given that stands then; null when none does
 */
function undone(
  entry: LogEntry,
  found: Case,
  decidedAt: string | null,
  minutes: number,
  context: Context,
): Case | null {
  const { now } = context;
  const holder = holderOf(context);
  switch (entry.kind) {
    case 'decision':
      return found.reviews.at(-1)?.seq === entry.seq
        ? undoVerdict(found, holder, now, minutes, decidedAt)
        : null;
    case 'escalation':
      return undoEscalation(found, holder, now, minutes);
    case 'appeal-decided':
      return undoResolution(found, holder, now, minutes);
    case 'skip':
      return undoSkip(found, holder, now, minutes);
    default:
      return null;
  }
}

/**
 * Takes back a decision, an escalation, a skip or the decision on an appeal: the case is with its reviewer again,
 * with the draft, and the log says that the entry no longer counts. Answers with the case's id.
 */
export const undoCommand = defineCommand({
  name: 'undo',
  by: 'anyone',
  tables: ['cases', 'log', 'drafts', 'reviewPolicies'],
  async read({ cases, log, reviewPolicies }, seq: number, { actor }) {
    const entry = await log.get(seq);
    const found = entry?.caseId ? await cases.get(entry.caseId) : undefined;
    const before = found?.reviews.at(-2);
    return {
      entry,
      found,
      entries: found ? await log.ofCase(found.id) : [],
      decidedAt: before ? ((await log.get(before.seq))?.at ?? null) : null,
      held: await cases.heldBy(actor.name),
      minutes: (await reviewPolicies.active()).rules.leaseMinutes,
    };
  },
  decide(seq: number, { entry, found, entries, decidedAt, held, minutes }, context) {
    const { name } = context.actor;
    if (!entry || !found || entry.actor !== name) return refuse('nothing-to-undo', { what: 'decision' });
    const latest = entries.filter(({ kind }) => !HARMLESS.includes(kind)).at(-1);
    const free = found.lease === null || (entry.kind === 'skip' && isTakeable(found, context));
    if (latest?.seq !== seq || !free) return refuse('nothing-to-undo', { what: 'decision' });
    const after = undone(entry, found, decidedAt, minutes, context);
    if (!after) return refuse('nothing-to-undo', { what: 'decision' });
    const work = new Work(context);
    returnOthers(work, held, found.id, context);
    work.log({ kind: 'decision-withdrawn', caseId: found.id, payload: { decisionSeq: seq } });
    work.put('cases', after);
    const draft = draftOf(entry);
    if (draft) work.put('drafts', { ...draft, reviewer: name, caseId: found.id });
    return work.done({ caseId: found.id });
  },
});
