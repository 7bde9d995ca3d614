import type { Case } from '../queue/case.ts';
import { stageOf } from '../queue/case-work.ts';
import { drawIdOf } from '../queue/draw-id.ts';
import { sameName } from '../reviewers/same-name.ts';
import { raisedMoments } from './log-clock.ts';
import type { LogEntry, LogEntryOf } from './log-entry.ts';
import type { Outcome } from './outcome.ts';
import { chanceOfSecondReview } from './second-review-chance.ts';

type Decision = LogEntryOf<'decision'>;
type Resolution = LogEntryOf<'appeal-decided'>;

/** Numbers of the entries that were withdrawn. */
function withdrawnIn(log: readonly LogEntry[]): Set<number> {
  return new Set(
    log.filter((entry) => entry.kind === 'decision-withdrawn').map(({ payload }) => payload.decisionSeq),
  );
}

/** Entries in order, less those that were withdrawn. */
function standing(log: readonly LogEntry[]): LogEntry[] {
  const withdrawn = withdrawnIn(log);
  return log.filter(({ seq }) => !withdrawn.has(seq));
}

const isDecision = (entry: LogEntry): entry is Decision => entry.kind === 'decision';

/**
 * The first decision of each reviewer on each case, whether it was withdrawn or corrected later or not: what counts
 * of a golden item, because its answer may have been told afterwards.
 */
export function firstAnswers(log: readonly LogEntry[]): Decision[] {
  const answered = new Set<string>();
  return log.filter(isDecision).filter(({ caseId, actor }) => {
    const key = JSON.stringify([caseId, actor]);
    return !answered.has(key) && answered.add(key);
  });
}

/** Decisions in order, less those that were withdrawn; a corrected one is followed by what supersedes it. */
export function standingDecisions(log: readonly LogEntry[]): Decision[] {
  return standing(log).filter(isDecision);
}

const UNDECIDED = {
  reviewer: null,
  decision: null,
  characteristics: [],
  decided_at: null,
  seconds: null,
  blind: null,
  adjudication: null,
  second_review_probability: null,
  ...{ finding: null, cluster_id: null, looked_at: null },
} satisfies Partial<Outcome>;

/** The chance that each second review had of being made: of an escalated case certain, else as the log tells. */
function chanceIn(entries: readonly LogEntry[], { escalatedBy }: Case): number | null {
  if (escalatedBy !== null) return 1;
  const drawn = entries.filter(isDecision).filter(({ payload }) => payload.stage === 'first-review');
  if (drawn.length === 0) return null;
  return chanceOfSecondReview(drawn.map(({ payload }) => payload.secondReviewProbability ?? null)) || null;
}

function decisionRow({ actor, payload }: Decision, at: string, chance: number | null) {
  return {
    stage: payload.stage,
    reviewer: sameName(actor),
    decision: payload.verdict,
    characteristics: payload.characteristics,
    decided_at: at,
    seconds: payload.seconds,
    blind: payload.blind ?? false,
    adjudication: payload.adjudication ?? false,
    second_review_probability: payload.stage === 'second-review' ? chance : null,
    finding: payload.finding ?? null,
    cluster_id: payload.cluster?.id ?? null,
    looked_at: payload.cluster?.lookedAt ?? null,
  } satisfies Partial<Outcome>;
}

function resolutionRow({ actor, payload }: Resolution, at: string, { appeal }: Case) {
  return {
    ...UNDECIDED,
    stage: 'appeal',
    reviewer: sameName(actor),
    decision: payload.decision,
    decided_at: at,
    seconds: payload.seconds,
    opened_at: appeal?.openedAt ?? null,
    finding: payload.finding ?? null,
  } satisfies Partial<Outcome>;
}

/** The decided appeal of a case whose entries in the log were purged; nothing says how long it took. */
function purgedResolutionRow({ appeal }: Case) {
  if (!appeal?.decision) return null;
  return {
    ...UNDECIDED,
    stage: 'appeal',
    reviewer: appeal.decidedBy && sameName(appeal.decidedBy),
    decision: appeal.decision,
    decided_at: appeal.decidedAt,
    opened_at: appeal.openedAt,
    finding: appeal.finding ?? null,
  } satisfies Partial<Outcome>;
}

/** Which entry of a bank the picture of a case matches; of a transcript nothing. */
const matchColumns = ({ match }: Case) => ({
  entry_id: match?.entryId ?? null,
  bank_id: match?.bankId ?? null,
  method: match?.method ?? null,
  distance: match?.distance ?? null,
});

/** The row of the stage that a case waits for; null when it waits for none. */
function pendingRow(reviewed: Case) {
  const stage = stageOf(reviewed);
  if (stage === null) return null;
  if (stage === 'appeal') return { ...UNDECIDED, stage, opened_at: reviewed.appeal?.openedAt ?? null };
  return { ...UNDECIDED, stage: stage === 'adjudication' ? ('second-review' as const) : stage };
}

/**
 * The review outcomes in the format of the contracts: a row for each decision that stands, corrected ones
 * included, and one with a null decision for each stage that a case waits for. Of a golden item the first answer of
 * each reviewer is a row too when it was undone. Withdrawn cases were never reviewed and are left out. The rows of
 * a case are in the order of the log, and so are their moments.
 * @param gold the true outcome of a labelled transcript, by transcript id, and of a match, by its case's id
 */
export function outcomeRows(
  cases: readonly Case[],
  log: readonly LogEntry[],
  gold: ReadonlyMap<string, 'risk' | 'benign'>,
): Outcome[] {
  const withdrawn = withdrawnIn(log);
  const entriesOf = Map.groupBy(log, ({ caseId }) => caseId);
  const raised = raisedMoments(log);
  const rows: Outcome[] = [];
  for (const reviewed of cases) {
    const golden = reviewed.origin === 'golden';
    // A golden item that was removed keeps what it was answered.
    if (reviewed.state === 'withdrawn' && !golden) continue;
    const common = {
      case_id: reviewed.id,
      transcript_id: reviewed.transcriptId,
      flagged_at: reviewed.flaggedAt,
      flagged_by: reviewed.flaggedBy,
      // How like an entry a picture is stands as its distance, and is no risk.
      risk: reviewed.match ? null : reviewed.risk,
      threshold: reviewed.match ? null : reviewed.threshold,
      model_id: reviewed.model.id,
      model_version: reviewed.model.version,
      gold: gold.get(reviewed.match ? reviewed.id : reviewed.transcriptId) ?? null,
      inclusion_probability: reviewed.audit?.inclusionProbability ?? null,
      locale: reviewed.locale || null,
      channel: reviewed.channel || null,
      policy_version: reviewed.policyVersion,
      opened_at: null,
      band_from: reviewed.audit?.band[0] ?? null,
      band_to: reviewed.audit?.band[1] ?? null,
      draw_id: reviewed.audit && drawIdOf(reviewed.audit, reviewed.flaggedAt),
      ...matchColumns(reviewed),
    };
    const all = entriesOf.get(reviewed.id) ?? [];
    const kept = new Set(golden ? firstAnswers(all).map(({ seq }) => seq) : []);
    const entries = all.filter(({ seq }) => !withdrawn.has(seq) || kept.has(seq));
    const chance = chanceIn(entries, reviewed);
    for (const entry of entries) {
      const at = raised.get(entry.seq) ?? entry.at;
      if (isDecision(entry)) rows.push({ ...common, ...decisionRow(entry, at, chance) });
      else if (entry.kind === 'appeal-decided')
        rows.push({ ...common, ...resolutionRow(entry, at, reviewed) });
    }
    const isResolved = entries.some(({ kind }) => kind === 'appeal-decided');
    const purged = isResolved ? null : purgedResolutionRow(reviewed);
    if (purged) rows.push({ ...common, ...purged });
    const pending = pendingRow(reviewed);
    if (pending) rows.push({ ...common, ...pending });
  }
  return rows;
}
