import { chainEntry } from '../domain/decisions/hash-chain.ts';
import type { LogEntry, NewLogEntry } from '../domain/decisions/log-entry.ts';
import type { Outcome } from '../domain/decisions/outcome.ts';
import type { Case, CaseOrigin, Verdict } from '../domain/queue/case.ts';
import type { CaseState } from '../domain/queue/case-state.ts';
import { UNTOUCHED } from '../domain/queue/open-case.ts';
import type { Label } from '../domain/transcript/transcript.ts';

/** Rows of the tables that outcomes are read from. */
export interface StoredOutcomes {
  cases: StoredCase[];
  log: LogEntry[];
  /** What is stored of the transcripts whose answer is known, as far as outcomes need it. */
  assessments: {
    transcriptId: string;
    peak: number;
    risk: number;
    label: Label;
    labelled: 1;
    locale: string;
    messageCount: number;
  }[];
}

/** A case with the moment of its last change, in milliseconds since 1970. */
type StoredCase = Case & { changedAt: number };

/** Messages of every transcript. */
const MESSAGES = 8;

const SHA256 = 'a'.repeat(64);

function entryOf(row: Outcome): NewLogEntry | null {
  if (row.decision === null || row.decided_at === null) return null;
  const common = { at: row.decided_at, actor: row.reviewer ?? 'nobody', caseId: row.case_id };
  const seconds = row.seconds ?? 0;
  if (row.decision === 'upheld' || row.decision === 'reversed')
    return { ...common, kind: 'appeal-decided', payload: { decision: row.decision, reason: 'why', seconds } };
  if (row.stage === 'appeal') return null;
  return {
    ...common,
    kind: 'decision',
    payload: {
      stage: row.stage,
      verdict: row.decision,
      characteristics: row.characteristics ?? [],
      note: '',
      seconds,
      policyVersion: row.policy_version ?? 1,
      blind: row.blind ?? false,
      adjudication: row.adjudication ?? false,
    },
  };
}

const originOf = ({ flagged_by }: Outcome): CaseOrigin =>
  flagged_by.includes('golden')
    ? 'golden'
    : flagged_by.includes('audit-sample')
      ? 'audit-sample'
      : 'detection';

const STATES: Record<Outcome['stage'], CaseState> = {
  'first-review': 'open',
  'second-review': 'in-second-review',
  appeal: 'appealed',
};

/** What became of a case by its rows. A case waits for one stage at most: of several the last. */
function caseOf(rows: readonly Outcome[], changedAt: number): StoredCase {
  const [row] = rows as [Outcome];
  const pending = rows.findLast(({ decision }) => decision === null);
  const appeal = rows.findLast(({ stage }) => stage === 'appeal');
  const last = rows.findLast(({ stage, decision }) => decision !== null && stage !== 'appeal');
  return {
    ...UNTOUCHED,
    id: row.case_id,
    transcriptId: row.transcript_id,
    state: pending ? STATES[pending.stage] : 'closed',
    origin: originOf(row),
    flaggedAt: row.flagged_at!,
    flaggedBy: row.flagged_by,
    risk: row.risk ?? 0.5,
    threshold: row.threshold ?? 0.5,
    policyVersion: row.policy_version ?? 1,
    model: { id: row.model_id ?? 'unknown', version: row.model_version ?? '0', sha256: SHA256 },
    strongest: [],
    locale: row.locale ?? '',
    channel: row.channel ?? '',
    messageCount: MESSAGES,
    verdict: (last?.decision as Verdict | undefined) ?? null,
    decidedAt: last?.decided_at ?? null,
    appeal: appeal ? appealOf(appeal) : null,
    audit:
      row.inclusion_probability === null
        ? null
        : { band: [row.band_from!, row.band_to!], inclusionProbability: row.inclusion_probability },
    revision: 1,
    changedAt,
  };
}

function appealOf({ opened_at, decision, reviewer, decided_at }: Outcome): NonNullable<Case['appeal']> {
  return {
    openedBy: 'willow',
    openedAt: opened_at!,
    complaint: 'It was a joke.',
    deadline: opened_at!,
    decision: decision === 'upheld' || decision === 'reversed' ? decision : null,
    decidedBy: reviewer,
    decidedAt: decided_at,
  };
}

/**
 * Outcomes as a console would have stored them: its cases, and a log that verifies.
 * @param rows whole cases, as {@link madeOutcomes} makes them
 * @param changedAt when the cases were stored, in milliseconds since 1970
 */
export function storedOutcomes(rows: readonly Outcome[], changedAt: number): StoredOutcomes {
  const byCase = [...Map.groupBy(rows, ({ case_id }) => case_id).values()];
  const entries = rows.flatMap((row) => entryOf(row) ?? []);
  entries.sort((left, right) => Date.parse(left.at) - Date.parse(right.at));
  const log: LogEntry[] = [];
  for (const entry of entries) log.push(chainEntry(log.at(-1) ?? null, entry) as LogEntry);
  return {
    cases: byCase.map((own) => caseOf(own, changedAt)),
    log,
    assessments: byCase.flatMap(([row]) =>
      row!.gold === null
        ? []
        : [
            {
              transcriptId: row!.transcript_id,
              peak: row!.risk ?? 0.5,
              risk: row!.risk ?? 0.5,
              label: { outcome: row!.gold, characteristics: [] },
              labelled: 1 as const,
              locale: row!.locale ?? '',
              messageCount: MESSAGES,
            },
          ],
    ),
  };
}
