import type { StatisticsFilter } from '../domain/metrics/filter/statistics-filter.ts';
import { formatListing } from './format.ts';
import { t } from './words.ts';

function periodWords({ from, to }: StatisticsFilter): string | null {
  if (from !== null && to !== null) return t('figures.filter.between', { from, to });
  if (from !== null) return t('figures.filter.since', { from });
  return to === null ? null : t('figures.filter.until', { to });
}

const reviewerWords = (reviewer: string, unnamed: boolean): string =>
  unnamed ? t('figures.filter.onePerson') : t('figures.filter.reviewer', { reviewer });

/**
 * A filter in plain words, such as "flagged from 2026-03-01 on (UTC), flagged by rules"; names as they stand.
 * @param unnamed whether a reviewer whom it names stays "one person"
 */
export function describeFilter(filter: StatisticsFilter, unnamed = false): string {
  const { layer, reviewer, policyVersion, model, stage, clusters } = filter;
  const parts = [
    periodWords(filter),
    layer === null ? null : t(`figures.filter.layer.${layer}`),
    policyVersion === null ? null : t('figures.filter.policy', { version: String(policyVersion) }),
    model === null ? null : t('figures.filter.model', { model }),
    reviewer === null ? null : reviewerWords(reviewer, unnamed),
    stage === null ? null : t(`figures.filter.stage.${stage}`),
    clusters === null ? null : t(`figures.filter.clusters.${clusters}`),
  ].filter((part) => part !== null);
  return parts.length === 0 ? t('figures.filter.everything') : formatListing(parts);
}
