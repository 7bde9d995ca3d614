import { DETECTION_LAYERS, type DetectionLayer } from '../../detection/detection-layers.ts';
import type { CaseList } from '../cases/case-list.ts';

/** What there is to filter by. */
export interface FilterChoices {
  /** Layers that flagged anything. */
  layers: readonly DetectionLayer[];
  /** In order of name. */
  reviewers: readonly string[];
  policyVersions: readonly number[];
  models: readonly string[];
  /** Whether anything was decided with its cluster, without being looked at. */
  clusters: boolean;
}

/** Looks through all cases for what they can be told apart by. */
export function filterChoices(cases: CaseList): FilterChoices {
  const layers = new Set<DetectionLayer>();
  const reviewers = new Set<string>();
  const policyVersions = new Set<number>();
  const models = new Set<string>();
  let clusters = false;
  for (const { facts, reviews } of cases) {
    for (const layer of facts.layers) layers.add(layer);
    for (const { reviewer, lookedAt } of reviews) {
      if (reviewer !== null) reviewers.add(reviewer);
      clusters ||= lookedAt === false;
    }
    if (facts.policyVersion !== null) policyVersions.add(facts.policyVersion);
    if (facts.model !== null) models.add(facts.model);
  }
  return {
    layers: DETECTION_LAYERS.filter((layer) => layers.has(layer)),
    reviewers: [...reviewers].sort(),
    policyVersions: [...policyVersions].sort((left, right) => left - right),
    models: [...models].sort(),
    clusters,
  };
}
