import type { MatchFinding } from '../../matching/finding.ts';
import { standingOutcome } from '../../queue/case.ts';
import { openAppeal, resolveAppeal } from '../../queue/case-steps.ts';
import { appealFindingFault } from '../../review/finding-fault.ts';
import { defineCommand, isRefused, refuse } from '../command.ts';
import { holdOrTake, readHolding } from '../review/holding.ts';
import { endDrafts } from '../review/verdict.ts';
import { Work } from '../work.ts';

const DAY = 24 * 3600 * 1000;

interface Complaint {
  caseId: string;
  complaint: string;
}

/** Opens an appeal on a confirmed case that nobody appealed before. */
export const startAppealCommand = defineCommand({
  name: 'start-appeal',
  by: 'open-appeal',
  tables: ['cases', 'log', 'reviewPolicies'],
  async read({ cases, reviewPolicies }, { caseId }: Complaint) {
    return { found: await cases.get(caseId), rules: (await reviewPolicies.active()).rules };
  },
  decide({ caseId, complaint }: Complaint, { found, rules }, context) {
    const text = complaint.trim();
    if (text === '') return refuse('incomplete', { what: 'complaint' });
    // A golden item stands for no account whose holder could complain.
    const open =
      found &&
      found.origin !== 'golden' &&
      ['decided', 'closed'].includes(found.state) &&
      found.appeal === null;
    if (!open || standingOutcome(found) !== 'confirmed')
      return refuse('already-decided', { what: 'not-appealable' });
    const work = new Work(context);
    const deadline = new Date(context.now + rules.appealDays * DAY).toISOString();
    const payload = { complaint: text, deadline };
    const { at } = work.log({ kind: 'appeal-opened', caseId, payload });
    const appeal = { openedBy: context.actor.name, openedAt: at, complaint: text, deadline };
    work.put('cases', openAppeal(found, appeal));
    return work.done(null);
  },
});

interface Resolution {
  caseId: string;
  decision: 'upheld' | 'reversed';
  /** Of a match: what was found of it now; the decision must follow from it. */
  finding?: MatchFinding | undefined;
  reason: string;
  /** Active handling time. */
  seconds: number;
}

/**
 * Decides an appeal on a case that the acting reviewer holds. The verdict stays in the log; `reversed` changes the
 * standing outcome. Of a match it needs a finding, as every decision on one. Its entry is the last.
 */
export const decideAppealCommand = defineCommand({
  name: 'decide-appeal',
  by: 'anyone',
  tables: ['cases', 'log', 'drafts', 'goldenItems', 'reviewPolicies'],
  async read(reader, { caseId }: Resolution, context) {
    return {
      holding: await readHolding(reader, caseId, context),
      drafts: await reader.drafts.on(caseId),
    };
  },
  decide({ caseId, decision, finding, reason, seconds }: Resolution, { holding, drafts }, context) {
    const why = reason.trim();
    if (why === '') return refuse('reason-missing', { what: 'appeal-decision' });
    if (holding.found?.match && finding === undefined)
      return refuse('incomplete', { what: 'submission', lacking: ['finding'] });
    const fault = holding.found && appealFindingFault({ decision, finding }, holding.found);
    if (fault) return refuse('not-allowed', { what: fault });
    const work = new Work(context);
    const held = holdOrTake(work, holding, context);
    if (isRefused(held)) return held;
    if (held.state !== 'appealed') return refuse('already-decided', { what: 'no-open-appeal' });
    const payload = { decision, reason: why, seconds, ...(finding && { finding }) };
    const { at } = work.log({ kind: 'appeal-decided', caseId, payload });
    const { name } = context.actor;
    const after = resolveAppeal(held, payload, name, at);
    work.put('cases', after);
    endDrafts(work, after, drafts, name);
    return work.done(null);
  },
});
