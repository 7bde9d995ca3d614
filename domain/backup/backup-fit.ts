import { caseAgreement, describeDisagreement } from '../decisions/case-agreement.ts';
import type { LogEntry } from '../decisions/log-entry.ts';
import type { Case } from '../queue/case.ts';
import { isActiveLead, type Reviewer } from '../reviewers/reviewer.ts';
import type { TableRows } from './table-rows.ts';

const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function leadProblem({ reviewers }: TableRows): string | null {
  const profiles = reviewers as readonly Reviewer[];
  if (profiles.some(isActiveLead)) return null;
  const why = profiles.some(({ role }) => role === 'lead')
    ? 'every lead in it is retired'
    : 'there is no lead in it';
  return `nobody could use what it holds to the full: ${why}`;
}

function transcriptProblem({ transcripts, cases }: TableRows): string | null {
  const ids = new Set((transcripts as readonly { id: string }[]).map(({ id }) => id));
  const without = (cases as readonly Case[]).filter(({ transcriptId }) => !ids.has(transcriptId));
  const [first] = without;
  return first
    ? `the transcripts of ${plural(without.length, 'case', 'cases')} are missing, the first that of case ${first.id}`
    : null;
}

function logProblem({ log, imports, cases }: TableRows): string | null {
  if (log.length > 0) return null;
  const written = (imports as readonly { state: string }[]).some(({ state }) => state === 'done');
  return written || (cases as readonly Case[]).some(({ reviews }) => reviews.length > 0)
    ? 'it has no log, although things have happened'
    : null;
}

function agreementProblem({ cases, log }: TableRows): string | null {
  const { disagreeing, disagreements } = caseAgreement(cases as readonly Case[], log as readonly LogEntry[]);
  const [first] = disagreements;
  return first
    ? `${plural(disagreeing, 'case does', 'cases do')} not agree with its log, the first being ${first.caseId} (${describeDisagreement(first)})`
    : null;
}

/**
 * Why what a backup holds does not fit together, or null when it does: somebody active who is a lead, a policy in
 * force, a log, every case with its transcript and as the log says. A purge takes a transcript only with the last case
 * on it, so a case without one is never the work of a purge. The log's chain is checked apart, because it takes long.
 */
export function whatDoesNotFit(rows: TableRows): string | null {
  if (rows.policies.length === 0) return 'it holds no policy, so nothing could be flagged';
  return leadProblem(rows) ?? logProblem(rows) ?? transcriptProblem(rows) ?? agreementProblem(rows);
}
