import { caseAgreement } from '../decisions/case-agreement.ts';
import type { LogEntry } from '../decisions/log-entry.ts';
import type { Misfit } from '../failures/failure-facts.ts';
import type { Case } from '../queue/case.ts';
import { isActiveLead, type Reviewer } from '../reviewers/reviewer.ts';
import type { TableRows } from './table-rows.ts';

function leadProblem({ reviewers }: TableRows): Misfit | null {
  const profiles = reviewers as readonly Reviewer[];
  if (profiles.some(isActiveLead)) return null;
  return { what: profiles.some(({ role }) => role === 'lead') ? 'leads-retired' : 'no-lead' };
}

function transcriptProblem({ transcripts, cases }: TableRows): Misfit | null {
  const ids = new Set((transcripts as readonly { id: string }[]).map(({ id }) => id));
  const without = (cases as readonly Case[]).filter(({ transcriptId }) => !ids.has(transcriptId));
  const [first] = without;
  return first ? { what: 'transcripts-missing', count: without.length, caseId: first.id } : null;
}

function logProblem({ log, imports, cases }: TableRows): Misfit | null {
  if (log.length > 0) return null;
  const written = (imports as readonly { state: string }[]).some(({ state }) => state === 'done');
  return written || (cases as readonly Case[]).some(({ reviews }) => reviews.length > 0)
    ? { what: 'no-log' }
    : null;
}

function agreementProblem({ cases, log }: TableRows): Misfit | null {
  const { disagreeing, disagreements } = caseAgreement(cases as readonly Case[], log as readonly LogEntry[]);
  const [first] = disagreements;
  return first
    ? { what: 'cases-disagree', count: disagreeing, caseId: first.caseId, parts: first.parts }
    : null;
}

/**
 * Why what a backup holds does not fit together, or null when it does: somebody active who is a lead, a policy in
 * force, a log, every case with its transcript and as the log says. A purge takes a transcript only with the last case
 * on it, so a case without one is never the work of a purge. The log's chain is checked apart, because it takes long.
 */
export function whatDoesNotFit(rows: TableRows): Misfit | null {
  if (rows.policies.length === 0) return { what: 'no-policy' };
  return leadProblem(rows) ?? logProblem(rows) ?? transcriptProblem(rows) ?? agreementProblem(rows);
}
