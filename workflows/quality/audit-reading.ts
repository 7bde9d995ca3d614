import type { Policy } from '../../domain/policy/flag-rule.ts';
import { wovenStandOut } from '../../domain/policy/review-policy.ts';
import { type DrawResult, drawResults } from '../../domain/quality/audit-results.ts';
import { casesOf } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';
import { entriesOfKind } from '../../storage/log.ts';
import { activePolicy } from '../../storage/policies.ts';
import { viewerWho } from '../people/viewer.ts';
import { reviewPolicy } from '../policy/review-policy.ts';

/** What a lead sees of the audit samples. */
export interface AuditOverview {
  /** In force; undefined before the first start has written it. */
  policy: Policy | undefined;
  /** Reviewers can tell audit samples by being blind. */
  standsOut: boolean;
  /** Newest first. */
  draws: DrawResult[];
}

async function overview(reviewer: string): Promise<AuditOverview> {
  await viewerWho(reviewer, 'draw-audit-sample');
  const [policy, { rules }, draws, samples] = await Promise.all([
    activePolicy(),
    reviewPolicy(),
    entriesOfKind('audit-sample-drawn'),
    casesOf('audit-sample'),
  ]);
  return { policy, standsOut: wovenStandOut(rules), draws: drawResults(draws, samples) };
}

/** The audit samples that were drawn and what came of them, live. For leads. */
export const liveAuditOverview = (reviewer: string) => live(() => overview(reviewer));
