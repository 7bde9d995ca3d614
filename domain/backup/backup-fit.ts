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

/** Cases without what they are of: their transcript, or their picture. */
function contentProblem({ transcripts, pictures, cases }: TableRows): Misfit | null {
  const idsOf = (rows: readonly unknown[]) =>
    new Set((rows as readonly { id: string }[]).map(({ id }) => id));
  const [texts, images] = [idsOf(transcripts), idsOf(pictures)];
  const all = cases as readonly Case[];
  const bare = all.filter(({ transcriptId, match }) => !match && !texts.has(transcriptId));
  const blank = all.filter(({ transcriptId, match }) => match && !images.has(transcriptId));
  if (bare[0]) return { what: 'transcripts-missing', count: bare.length, caseId: bare[0].id };
  if (blank[0]) return { what: 'pictures-missing', count: blank.length, caseId: blank[0].id };
  return null;
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
 * force, a log, every case with its transcript or picture and as the log says. A purge takes either only with the last case
 * on it, so a case without one is never the work of a purge. The log's chain is checked apart, because it takes long.
 */
export function whatDoesNotFit(rows: TableRows): Misfit | null {
  if (rows.policies.length === 0) return { what: 'no-policy' };
  return leadProblem(rows) ?? logProblem(rows) ?? contentProblem(rows) ?? agreementProblem(rows);
}
