import { caseEntries } from '../../domain/decisions/case-entries.ts';
import { DETECTION_LAYERS, type DetectionLayer } from '../../domain/detection/detection-layers.ts';
import { Failure } from '../../domain/failures/failure.ts';
import type { FlagRule, Policy } from '../../domain/policy/flag-rule.ts';
import { ruleOf, sameRule } from '../../domain/policy/flag-rule.ts';
import type { Case } from '../../domain/queue/case.ts';
import { withdraw } from '../../domain/queue/case-steps.ts';
import { enterQueue, type ReEvaluation, reEvaluate } from '../../domain/queue/re-evaluate.ts';
import { may } from '../../domain/reviewers/permissions.ts';
import { flaggedIds, getAssessments } from '../../storage/assessments.ts';
import { runningCandidates } from '../../storage/candidates.ts';
import { addCases, caseStandings, getCases, putCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { goldenTranscriptIds } from '../../storage/golden-items.ts';
import { appendToLog, presentMoment } from '../../storage/log.ts';
import { addPolicy, getPolicy } from '../../storage/policies.ts';
import { asFailure } from '../base/failure.ts';
import { actingReviewer, authorise } from '../people/session.ts';
import { policyInForce, usableRule } from './policies.ts';
import { endCandidates } from './shadow.ts';

/** Cases or assessments that are read at once. */
const CHUNK = 2_000;

/** How many cases a rule moves, or moved. */
export type ChangeCounts = Pick<ReEvaluation, 'stayed' | 'held' | 'decidedKept'> & {
  entered: number;
  left: number;
};

/** A transcript that a rule brings into the queue or takes out of it. */
export type RuleEffect = Pick<Case, 'transcriptId' | 'risk' | 'strongest' | 'locale' | 'channel'> & {
  /** Null for one that has no case yet. */
  caseId: string | null;
  /** By the new rule for what enters; when it was flagged for what leaves. */
  flaggedBy: DetectionLayer[];
};

/** What activating a rule would do. The lists are in order of risk, highest first. */
export interface PolicyChange extends ChangeCounts {
  entering: RuleEffect[];
  leaving: RuleEffect[];
}

/** The cases that change, beside the counts. */
interface Evaluation {
  counts: ChangeCounts;
  /** Cases of transcripts that had none. */
  fresh: Case[];
  /** Withdrawn ones that are flagged again. */
  again: Case[];
  /** Open ones that are withdrawn. */
  withdrawn: Case[];
}

/** Reads in chunks, so that neither the page nor memory is taken up by all of it. */
async function inChunks<Key, Result>(
  keys: readonly Key[],
  read: (some: readonly Key[]) => Promise<Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < keys.length; start += CHUNK)
    results.push(...(await read(keys.slice(start, start + CHUNK))));
  return results;
}

async function evaluate(policy: Policy): Promise<Evaluation> {
  const [flagged, standings, golden] = await Promise.all([
    flaggedIds(policy),
    caseStandings(),
    goldenTranscriptIds(),
  ]);
  const { enter, leave, ...kept } = reEvaluate(flagged, standings, golden);
  const known = await inChunks(
    enter.flatMap(({ caseId }) => caseId ?? []),
    getCases,
  );
  const knownOf = new Map(known.map((each) => [each.transcriptId, each]));
  const entering = await inChunks(
    enter.map(({ transcriptId }) => transcriptId),
    async (some) =>
      (await getAssessments(some)).flatMap(
        (assessed) =>
          enterQueue(
            assessed,
            policy,
            knownOf.get(assessed.transcriptId),
            () => crypto.randomUUID(),
            policy.activatedAt,
          ) ?? [],
      ),
  );
  const withdrawn = (await inChunks(leave, getCases)).map(withdraw);
  return {
    counts: { entered: entering.length, left: withdrawn.length, ...kept },
    fresh: entering.filter(({ transcriptId }) => !knownOf.has(transcriptId)),
    again: entering.filter(({ transcriptId }) => knownOf.has(transcriptId)),
    withdrawn,
  };
}

async function next(active: Policy, rule: FlagRule, author: string, reason: string): Promise<Policy> {
  return { ...rule, version: active.version + 1, author, reason, activatedAt: await presentMoment() };
}

function effectOf({ transcriptId, risk, strongest, locale, channel, flaggedBy }: Case) {
  const layers = DETECTION_LAYERS.filter((layer) => flaggedBy.includes(layer));
  return { transcriptId, risk, strongest, locale, channel, flaggedBy: layers };
}

const withCase = (each: Case): RuleEffect => ({ ...effectOf(each), caseId: each.id });
const withoutCase = (each: Case): RuleEffect => ({ ...effectOf(each), caseId: null });
const byRisk = (left: RuleEffect, right: RuleEffect) => right.risk - left.risk;

/**
 * What a rule would bring into the queue and take out of it; changes nothing. The counts are for everybody, the
 * lists for those who may change the threshold and empty for others, because what is missing from them tells which
 * cases are woven in.
 * @throws Failure `no-reviewer`, `not-found`
 */
export async function previewRule(rule: FlagRule): Promise<PolicyChange> {
  const { role } = await actingReviewer();
  const policy = await next(await policyInForce(), ruleOf(rule), 'preview', 'preview');
  const { counts, fresh, again, withdrawn } = await evaluate(policy);
  if (!may(role, 'change-threshold')) return { ...counts, entering: [], leaving: [] };
  return {
    ...counts,
    entering: [...fresh.map(withoutCase), ...again.map(withCase)].sort(byRisk),
    leaving: withdrawn.map(withCase).sort(byRisk),
  };
}

async function refuseStrange(rule: FlagRule, active: Policy, goesBackTo: number | undefined): Promise<void> {
  if (sameRule(rule, active)) throw new Failure('unchanged', { version: active.version });
  if (goesBackTo === undefined) return;
  const earlier = await getPolicy(goesBackTo);
  if (!earlier || !sameRule(rule, earlier))
    throw new Failure('not-found', { what: 'rule-of-policy', version: goesBackTo });
}

/**
 * Puts a rule in force as a new policy version. Open cases are re-evaluated, held and decided ones keep what they
 * had; version, queue and log entry are written together or not at all. Candidates with this rule end.
 * @param options `goesBackTo`: the earlier version whose rule this is
 * @throws Failure `reason-missing` without a reason, `unchanged`, `flags-nothing`, `not-found`, `not-allowed`,
 * `storage-full`
 */
export async function activateRule(
  rule: FlagRule,
  reason: string,
  { goesBackTo }: { goesBackTo?: number } = {},
): Promise<ChangeCounts> {
  const why = reason.trim();
  if (why === '') throw new Failure('reason-missing', { what: 'threshold' });
  const { name: author } = await authorise('change-threshold');
  const usable = usableRule(rule);
  const { policies, assessments, cases, log, candidates, goldenItems } = database;
  const tables = [policies, assessments, cases, log, candidates, goldenItems];
  try {
    return await database.transaction('rw', tables, async () => {
      const active = await policyInForce();
      await refuseStrange(usable, active, goesBackTo);
      const policy = await next(active, usable, author, why);
      const { counts, fresh, again, withdrawn } = await evaluate(policy);
      await addPolicy(policy);
      await addCases(fresh);
      await putCases([...again, ...withdrawn]);
      const at = policy.activatedAt;
      const moved = { opened: [...fresh, ...again], withdrawn };
      for (const entry of caseEntries({ at, actor: author }, moved)) await appendToLog(entry);
      const activated = (await runningCandidates()).filter((candidate) => sameRule(candidate.rule, usable));
      await endCandidates(activated, author, at);
      const { entered, left } = counts;
      const payload = { version: policy.version, threshold: usable.threshold, rule: usable, reason: why };
      await appendToLog({
        at,
        actor: author,
        kind: 'policy-activated',
        caseId: null,
        payload: { ...payload, entered, left, ...(goesBackTo === undefined ? {} : { goesBackTo }) },
      });
      return counts;
    });
  } catch (error) {
    throw asFailure(error);
  }
}

/**
 * Puts the rule of an earlier version in force again, as a new version.
 * @throws Failure as `activateRule` does; `not-found` when there is no such version
 */
export async function goBackTo(version: number, reason: string): Promise<ChangeCounts> {
  const earlier = await getPolicy(version);
  if (!earlier) throw new Failure('not-found', { what: 'policy', version });
  return activateRule(earlier, reason, { goesBackTo: version });
}
