import { z } from 'zod';

/** When a cluster raises an alert. */
export const clusterRulesSchema = z.object({
  /** Members since the latest review from which there is an alert however fast they came. */
  alertSize: z.number().int().min(2).max(100_000),
  /** Days that pass on average between two false alarms of growth, over all clusters together. */
  falseAlarmDays: z.number().int().min(1).max(3650),
});
export type ClusterRules = z.infer<typeof clusterRulesSchema>;

/** What counts where a review policy says nothing of clusters. */
export const DEFAULT_CLUSTER_RULES: ClusterRules = { alertSize: 20, falseAlarmDays: 100 };

/** The rules of clusters that a review policy comes to; policies from before there were clusters have none. */
export const clusterRulesOf = ({ clusters }: { clusters?: ClusterRules | undefined }): ClusterRules =>
  clusters ?? DEFAULT_CLUSTER_RULES;
