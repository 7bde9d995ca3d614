import { z } from 'zod';
import { STAGES } from '../../decisions/log-entry.ts';
import { DETECTION_LAYERS } from '../../detection/detection-layers.ts';
import { sameName } from '../../reviewers/same-name.ts';

/** What can be left of decisions that were made for a cluster: those on cases that were looked at. */
export const CLUSTER_CHOICES = ['looked-at'] as const;

const name = z.string().min(1).max(2_001);

const FIELDS = {
  /** First day on which a case was flagged, in UTC, included. */
  from: z.iso.date(),
  /** Last day, included. */
  to: z.iso.date(),
  layer: z.enum(DETECTION_LAYERS),
  reviewer: z.string().transform(sameName).pipe(name),
  policyVersion: z.number().int().positive(),
  /** Id and version. */
  model: name,
  stage: z.enum(STAGES),
  clusters: z.enum(CLUSTER_CHOICES),
};

/** What part of the outcomes the figures are about; null leaves that side open. */
export const statisticsFilterSchema = z.object({
  from: FIELDS.from.nullable(),
  to: FIELDS.to.nullable(),
  layer: FIELDS.layer.nullable(),
  reviewer: FIELDS.reviewer.nullable(),
  policyVersion: FIELDS.policyVersion.nullable(),
  model: FIELDS.model.nullable(),
  stage: FIELDS.stage.nullable(),
  /** Left out by what was written before cases were decided with their clusters. */
  clusters: FIELDS.clusters.nullable().default(null),
});
export type StatisticsFilter = z.infer<typeof statisticsFilterSchema>;

/** Everything. */
export const NO_FILTER: StatisticsFilter = {
  from: null,
  to: null,
  layer: null,
  reviewer: null,
  policyVersion: null,
  model: null,
  stage: null,
  clusters: null,
};

/** What each side is called in an address. */
export const PARAMETERS = {
  from: 'from',
  to: 'to',
  layer: 'layer',
  reviewer: 'reviewer',
  policyVersion: 'policy',
  model: 'model',
  stage: 'stage',
  clusters: 'clusters',
} as const satisfies Record<keyof StatisticsFilter, string>;

const KEYS = Object.keys(PARAMETERS) as (keyof StatisticsFilter)[];

/** Whether a filter lets everything through. */
export function isNoFilter(filter: StatisticsFilter): boolean {
  return KEYS.every((key) => filter[key] === null);
}

/** A filter as the parameters of an address; only what is set. */
export function filterToParams(filter: StatisticsFilter): URLSearchParams {
  const params = new URLSearchParams();
  for (const key of KEYS) if (filter[key] !== null) params.set(PARAMETERS[key], String(filter[key]));
  return params;
}

/** One side of a filter as text; undefined when it means nothing. */
export function parseFilterValue<Key extends keyof StatisticsFilter>(
  key: Key,
  text: string,
): NonNullable<StatisticsFilter[Key]> | undefined {
  const value = key === 'policyVersion' ? (/^\d+$/.test(text) ? Number(text) : undefined) : text;
  const parsed = FIELDS[key].safeParse(value);
  return parsed.success ? (parsed.data as NonNullable<StatisticsFilter[Key]>) : undefined;
}

/** Reads the parameters of an address; what is unknown or means nothing is left out. */
export function filterFromParams(params: URLSearchParams): StatisticsFilter {
  const read = KEYS.map((key) => [key, parseFilterValue(key, params.get(PARAMETERS[key]) ?? '') ?? null]);
  return Object.fromEntries(read) as StatisticsFilter;
}
