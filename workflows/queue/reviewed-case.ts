import type { LogEntry } from '../../domain/decisions/log-entry.ts';
import { type LogAccess, readableOnly } from '../../domain/decisions/log-visibility.ts';
import {
  holdsBlind,
  isSealed,
  type KnowledgeRules,
  knowsOf,
  type Viewer,
} from '../../domain/knowledge/case-knowledge.ts';
import type { Case } from '../../domain/queue/case.ts';
import { getCase } from '../../storage/cases.ts';
import { logOfCase } from '../../storage/log.ts';
import { viewerCalled } from '../people/viewer.ts';
import { reviewPolicy } from '../policy/review-policy.ts';

/** A case as the review screen has it, whatever it is of. */
export interface ReviewedCase {
  case: Case;
  /** The case's entries in the log, in order, as far as the viewer may read them. */
  history: LogEntry[];
}

/** A case with who looks at it and the rules of what they may know; null when it is not stored, or not for them. */
export async function reviewedCase(
  id: string,
  reviewer: string | null,
): Promise<{ reviewed: ReviewedCase; viewer: Viewer; rules: KnowledgeRules } | null> {
  const [found, viewer, { rules }] = await Promise.all([getCase(id), viewerCalled(reviewer), reviewPolicy()]);
  if (!found || !knowsOf(found, viewer)) return null;
  const access: LogAccess = {
    viewer,
    sealed: new Set(isSealed(found, viewer) ? [id] : []),
    blind: new Set(holdsBlind(found, viewer) ? [id] : []),
    named: null,
  };
  const history = readableOnly(await logOfCase(id), access);
  return { reviewed: { case: found, history }, viewer, rules };
}
