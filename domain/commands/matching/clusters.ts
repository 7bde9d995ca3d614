import { alertsDue, type ClusterAlert } from '../../matching/cluster/alerts.ts';
import type { Cluster, Membership } from '../../matching/cluster/cluster.ts';
import { clusterRulesOf } from '../../policy/cluster-rules.ts';
import { defineCommand } from '../command.ts';
import { Work } from '../work.ts';

/** What became of some items that had come, worked out beside the door. */
export interface Grown {
  /** Items that were compared, in a cluster now or not. */
  itemIds: readonly string[];
  /** Clusters that are new or have grown. */
  clusters: readonly Cluster[];
  /** How many members each of them had before; 0 of a new one. */
  membersBefore: readonly number[];
  memberships: readonly Membership[];
}

/** Whether what was worked out is still of what is stored. */
function fits(
  { itemIds, clusters, membersBefore, memberships }: Grown,
  state: {
    waiting: ReadonlySet<string>;
    stored: ReadonlyMap<string, Cluster>;
    taken: readonly Membership[];
    present: ReadonlySet<string>;
  },
): boolean {
  return (
    itemIds.every((id) => state.waiting.has(id)) &&
    state.taken.length === 0 &&
    memberships.every(({ itemId }) => state.present.has(itemId)) &&
    clusters.every(({ id }, index) => (state.stored.get(id)?.members ?? 0) === membersBefore[index])
  );
}

/**
 * Stores how clusters grew by some items, which wait no longer. Answers false, and stores nothing, when what it was
 * worked out from has changed since: items were deleted or compared in another tab.
 */
export const keepClustersCommand = defineCommand({
  name: 'keep-clusters',
  by: 'automatic',
  tables: ['clusters', 'clusterMembers', 'unclustered', 'transcripts', 'pictures'],
  async read({ clusters, clusterMembers, unclustered, transcripts, pictures }, grown: Grown) {
    const members = grown.memberships.map(({ itemId }) => itemId);
    const stored = await clusters.getAll(grown.clusters.map(({ id }) => id));
    const present = [await transcripts.among(members), await pictures.among(members)];
    return {
      waiting: await unclustered.among(grown.itemIds),
      stored: new Map(stored.map((each) => [each.id, each])),
      taken: await clusterMembers.getAll(members),
      present: new Set(present.flatMap((ids) => [...ids])),
    };
  },
  decide(grown: Grown, state, context) {
    const work = new Work(context);
    if (!fits(grown, state)) return work.done(false);
    // Alerts and reviews are changed by others, not by growing.
    const clusters = grown.clusters.map((each) => {
      const { alertedAt, reviewedAt, reviewedMembers } = state.stored.get(each.id) ?? each;
      return { ...each, alertedAt, reviewedAt, reviewedMembers };
    });
    work.put('clusters', ...clusters);
    work.put('clusterMembers', ...grown.memberships);
    work.delete('unclustered', ...grown.itemIds);
    return work.done(true);
  },
});

/** What the log says of an alert. */
function alertPayload(alert: ClusterAlert, { founderId }: Cluster) {
  return { ...alert, founderId };
}

/**
 * Raises the alerts that are due by the review policy in force, each once until its cluster is reviewed. Answers how
 * many.
 */
export const raiseClusterAlertsCommand = defineCommand({
  name: 'raise-cluster-alerts',
  by: 'automatic',
  tables: ['clusters', 'reviewPolicies', 'log'],
  looksFirst: true,
  read: async ({ clusters, reviewPolicies }) => ({
    clusters: await clusters.all(),
    rules: clusterRulesOf((await reviewPolicies.active()).rules),
  }),
  decide(_input: null, { clusters, rules }, context) {
    const work = new Work(context);
    const due = alertsDue(clusters, new Date(context.now).toISOString(), rules);
    const byId = new Map(clusters.map((each) => [each.id, each]));
    for (const alert of due) {
      const cluster = byId.get(alert.clusterId)!;
      const payload = alertPayload(alert, cluster);
      const { at } = work.log({ kind: 'cluster-alert', caseId: null, payload });
      work.put('clusters', { ...cluster, alertedAt: at });
    }
    return work.done(due.length);
  },
});
