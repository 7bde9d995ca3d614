import { type Cluster, reviewedCluster } from '../../matching/cluster/cluster.ts';
import { SAMPLE_SIZE, sampledOf } from '../../matching/cluster/sample.ts';
import { isVerdict } from '../../policy/choices.ts';
import { lackingParts } from '../../policy/review-policy.ts';
import type { Verdict } from '../../policy/verdicts.ts';
import type { Case } from '../../queue/case.ts';
import { decideFirst } from '../../queue/case-steps.ts';
import { newCase } from '../../queue/open-case.ts';
import { markedCharacteristics, type Submission } from '../../review/draft.ts';
import { findingFault } from '../../review/finding-fault.ts';
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
  /** Of pictures: the bank's entry whose matches are decided; null for transcripts, and where no match waits. */
  entryId: string | null;
  /** Null where no case waits: the cluster counts as reviewed, and its alert is settled. */
  submission: Submission | null;
}

const TABLES = [
  ...(['clusters', 'clusterMembers', 'assessments', 'goldenItems', 'cases', 'drafts'] as const),
  ...(['policies', 'reviewPolicies', 'log'] as const),
] as const satisfies readonly TableName[];

/** What a decision for a cluster is about: its transcripts, or the matches of its pictures with one entry of a bank. */
export type ClusterSubject = { kind: 'transcripts' } | { kind: 'pictures'; entryId: string | null };

/** Whether a case waits, and nothing is measured by it: only such a one is decided with its cluster. */
export const waitsWithCluster = ({ state, origin }: Pick<Case, 'state' | 'origin'>): boolean =>
  state === 'open' && origin === 'detection';

/**
 * Whether a case is decided with its cluster. A finding is about a picture and one entry, so only the matches with one
 * entry are decided alike.
 */
export function isDecidable(
  each: Pick<Case, 'state' | 'origin' | 'match'>,
  subject: ClusterSubject,
): boolean {
  const { match } = each;
  const isAbout = subject.kind === 'transcripts' ? !match : match?.entryId === subject.entryId;
  return isAbout && waitsWithCluster(each);
}

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
function newCases({ cluster, ids, cases, assessed, golden, policy }: State, { newId, now }: Context): Case[] {
  // A picture that matches nothing has nothing to be decided.
  if (!policy || cluster?.kind !== 'transcripts') return [];
  const covered = new Set(cases.filter(({ match }) => !match).map(({ transcriptId }) => transcriptId));
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

/** A submission with a verdict, which decides. */
type Deciding = Submission & { choice: Verdict };

const decides = (submission: Submission | null): submission is Deciding =>
  submission !== null && isVerdict(submission.choice);

/** Why the cases that wait cannot be decided so, or null. */
function refusalOf(
  submission: Deciding,
  waiting: readonly Case[],
  { reviewPolicy, gate }: State,
  who: string,
) {
  const characteristics = markedCharacteristics(submission);
  const isMatch = waiting.some(({ match }) => match !== undefined);
  const draft = { ...submission, characteristics };
  const lacking = lackingParts(submission.choice, draft, reviewPolicy.rules, isMatch);
  if (lacking.length > 0) return refuse('incomplete', { what: 'submission', lacking });
  for (const each of waiting) {
    const fault = findingFault(submission, each);
    if (fault) return refuse('not-allowed', { what: fault });
    const lack = gate.lackOf(each, who);
    if (lack) return refuse('certificate-needed', lack);
  }
  return null;
}

/** Decides a case as its reviewer would, in an entry of its own. */
function decideOne(
  work: Work,
  found: Case,
  submission: Deciding,
  cluster: { id: string; lookedAt: boolean },
  state: State,
  { actor, uniform }: Context,
): number {
  const verdict = submission.choice;
  const draw = secondReviewFor(found, verdict, state.reviewPolicy, uniform);
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
  decide({ lookedAt, entryId, submission }: ClusterDecision, state, context) {
    const { cluster, ids, drafts } = state;
    if (!cluster || ids.length === 0) return refuse('not-found', { what: 'cluster' });
    if (!state.policy) return refuse('not-found', { what: 'policy-in-force' });
    const { kind } = cluster;
    const subject: ClusterSubject = kind === 'pictures' ? { kind, entryId } : { kind };
    const stored = state.cases.filter((each) => isDecidable(each, subject));
    const sampled = new Set(sampledOf(cluster, ids, stored));
    const seen = lookedAt.filter((id) => sampled.has(id));
    const least = Math.min(SAMPLE_SIZE, sampled.size);
    if (seen.length < least) return refuse('incomplete', { what: 'cluster-sample', least });
    const opened = newCases(state, context);
    const waiting = [...stored, ...opened];
    const deciding = waiting.length > 0 && decides(submission) ? submission : null;
    if (waiting.length > 0 && !deciding) return refuse('incomplete', { what: 'cluster-verdict' });
    const refused = deciding && refusalOf(deciding, waiting, state, context.actor.name);
    if (refused) return refused;
    const work = new Work(context);
    const told = moveCases(work, { opened, rules: null });
    const decided = deciding ? [...stored, ...told] : [];
    const each = deciding && { ...deciding, seconds: deciding.seconds / decided.length };
    const decisions = decided.map((found) => {
      const mark = { id: cluster.id, lookedAt: seen.includes(found.transcriptId) };
      return decideOne(work, found, each!, mark, state, context);
    });
    const caseIds = decided.map(({ id }) => id);
    const gone = new Set(caseIds);
    work.delete('drafts', ...drafts.filter(([, caseId]) => gone.has(caseId)));
    const { alertedAt, reviewedAt, reviewedMembers, founderId } = cluster;
    const { seq, at } = work.log({
      kind: 'cluster-decided',
      caseId: null,
      payload: {
        ...{ clusterId: cluster.id, founderId, verdict: deciding?.choice ?? null, caseIds, decisions },
        ...(deciding?.finding && { finding: deciding.finding }),
        ...{ lookedAt: seen.length, opened: opened.length },
        before: { alertedAt, reviewedAt, reviewedMembers },
      },
    });
    work.put('clusters', reviewed(cluster, at, ids.length));
    return work.done({ seq, decided: decided.length, lookedAt: seen.length });
  },
});
