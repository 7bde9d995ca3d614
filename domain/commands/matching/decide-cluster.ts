import { type Cluster, reviewedCluster } from '../../matching/cluster/cluster.ts';
import { SAMPLE_SIZE } from '../../matching/cluster/sample.ts';
import { isVerdict } from '../../policy/choices.ts';
import { lackingParts } from '../../policy/review-policy.ts';
import type { Verdict } from '../../policy/verdicts.ts';
import type { Case } from '../../queue/case.ts';
import { decideFirst } from '../../queue/case-steps.ts';
import { newCase } from '../../queue/open-case.ts';
import { markedCharacteristics, type Submission } from '../../review/draft.ts';
import type { Context } from '../command.ts';
import { defineCommand, refuse } from '../command.ts';
import { moveCases } from '../move-cases.ts';
import { readGuidance } from '../policy/change-guidance.ts';
import type { Reader, TableName } from '../reader.ts';
import { readGate } from '../review/certificate-gate.ts';
import { decisionPayload, secondReviewFor } from '../review/verdict.ts';
import { Work } from '../work.ts';

/** A decision for the members of a cluster. */
export interface ClusterDecision {
  clusterId: string;
  /** The members that it is about: those that there were when it was asked. What has come since stays undecided. */
  itemIds: readonly string[];
  /** Those of them that were looked at. */
  lookedAt: readonly string[];
  submission: Submission;
}

const TABLES = [
  ...(['clusters', 'clusterMembers', 'assessments', 'goldenItems', 'cases', 'drafts'] as const),
  ...(['policies', 'reviewPolicies', 'log'] as const),
] as const satisfies readonly TableName[];

/** Whether a case is decided with its cluster: it waits, and nothing is measured by it. */
export const isDecidable = ({ state, origin, match }: Pick<Case, 'state' | 'origin' | 'match'>): boolean =>
  state === 'open' && origin === 'detection' && match === undefined;

async function read(
  reader: Pick<Reader, (typeof TABLES)[number]>,
  { clusterId, itemIds }: ClusterDecision,
  { now }: Context,
) {
  const cluster = await reader.clusters.get(clusterId);
  const members = await reader.clusterMembers.getAll(itemIds);
  const ids = members.filter((each) => each.clusterId === clusterId).map(({ itemId }) => itemId);
  const cases = await reader.cases.ofTranscripts(ids);
  const reviewPolicy = await reader.reviewPolicies.active();
  return {
    ...{ cluster, ids, cases, reviewPolicy },
    assessed: await reader.assessments.getAll(ids),
    golden: await reader.goldenItems.transcriptIds(),
    drafts: await reader.drafts.keysOn(cases.map(({ id }) => id)),
    policy: await reader.policies.active(),
    guidance: await readGuidance(reader),
    gate: await readGate(reader.log, reviewPolicy, now),
  };
}
type State = Awaited<ReturnType<typeof read>>;

/** Cases of the members that have none yet: the cluster flags them. */
function newCases({ ids, cases, assessed, golden, policy }: State, { newId, now }: Context): Case[] {
  if (!policy) return [];
  const covered = new Set(cases.map(({ transcriptId }) => transcriptId));
  const byId = new Map(assessed.map((each) => [each.transcriptId, each]));
  const at = new Date(now).toISOString();
  return ids
    .filter((id) => !covered.has(id) && !golden.has(id))
    .map((id) => byId.get(id))
    .filter((found) => found !== undefined)
    .map((found) =>
      newCase(found, policy, { id: newId(), now: at, origin: 'detection', flaggedBy: ['cluster'] }),
    );
}

/** Decides a case as its reviewer would, in an entry of its own. */
function decideOne(
  work: Work,
  found: Case,
  verdict: Verdict,
  { clusterId, lookedAt, submission }: ClusterDecision,
  state: State,
  { actor, uniform }: Context,
): number {
  const draw = secondReviewFor(found, verdict, state.reviewPolicy, uniform);
  const cluster = { id: clusterId, lookedAt: lookedAt.includes(found.transcriptId) };
  const payload = { ...decisionPayload(verdict, submission, found, state, draw), cluster };
  const { seq, at } = work.log({ kind: 'decision', caseId: found.id, payload });
  const given = { stage: 'first-review' as const, reviewer: actor.name, verdict, seq };
  work.put('cases', decideFirst({ ...found, state: 'leased' }, given, at, draw.cause));
  return seq;
}

/** A cluster of which some members were reviewed: what has come since counts from then on. */
const reviewed = (cluster: Cluster, at: string, members: number): Cluster => ({
  ...reviewedCluster(cluster, at),
  reviewedMembers: members,
});

/**
 * Decides the waiting cases of a cluster alike, all in one commit: an entry for each case, and one that names them all.
 * Members that have no case get one, flagged by the cluster. Left as they are: cases that somebody holds or has
 * decided, golden items, and audit samples, by which detection is measured. Its last entry is the one that names them.
 */
export const decideClusterCommand = defineCommand({
  name: 'decide-cluster',
  by: 'decide-clusters',
  tables: TABLES,
  read,
  decide(input: ClusterDecision, state, context) {
    const { cluster, ids, policy, reviewPolicy, drafts } = state;
    const { choice } = input.submission;
    if (!cluster || ids.length === 0) return refuse('not-found', { what: 'cluster' });
    if (!policy) return refuse('not-found', { what: 'policy-in-force' });
    if (!isVerdict(choice)) return refuse('incomplete', { what: 'cluster-verdict' });
    const seen = input.lookedAt.filter((id) => ids.includes(id));
    const least = Math.min(SAMPLE_SIZE, ids.length);
    if (seen.length < least) return refuse('incomplete', { what: 'cluster-sample', least });
    const characteristics = markedCharacteristics(input.submission);
    const lacking = lackingParts(choice, { ...input.submission, characteristics }, reviewPolicy.rules, false);
    if (lacking.length > 0) return refuse('incomplete', { what: 'submission', lacking });
    const work = new Work(context);
    const opened = newCases(state, context);
    const waiting = [...state.cases.filter(isDecidable), ...opened];
    for (const each of waiting) {
      const lack = state.gate.lackOf(each, context.actor.name);
      if (lack) return refuse('certificate-needed', lack);
    }
    const told = moveCases(work, { opened, rules: null });
    const decided = [...state.cases.filter(isDecidable), ...told];
    const seconds = input.submission.seconds / Math.max(1, decided.length);
    const order = { ...input, submission: { ...input.submission, seconds } };
    const decisions = decided.map((each) => decideOne(work, each, choice, order, state, context));
    const caseIds = decided.map(({ id }) => id);
    const gone = new Set(caseIds);
    work.delete('drafts', ...drafts.filter(([, caseId]) => gone.has(caseId)));
    const { alertedAt, reviewedAt, reviewedMembers, founderId } = cluster;
    const { seq, at } = work.log({
      kind: 'cluster-decided',
      caseId: null,
      payload: {
        ...{ clusterId: cluster.id, founderId, verdict: choice, caseIds, decisions },
        ...{ lookedAt: seen.length, opened: opened.length },
        before: { alertedAt, reviewedAt, reviewedMembers },
      },
    });
    work.put('clusters', reviewed(cluster, at, ids.length));
    return work.done({ seq, decided: decided.length, lookedAt: seen.length });
  },
});
