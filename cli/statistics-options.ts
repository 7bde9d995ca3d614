import { STAGES } from '../domain/decisions/log-entry.ts';
import { DETECTION_LAYERS } from '../domain/detection/detection-layers.ts';
import type { Period } from '../domain/metrics/drift.ts';
import type { StatisticsSetting } from '../domain/metrics/statistics.ts';
import {
  filterFromParams,
  PARAMETERS,
  parseFilterValue,
  type StatisticsFilter,
} from '../domain/metrics/statistics-filter.ts';
import { instantSchema } from '../domain/transcript/transcript.ts';
import { UnusableError } from './arguments.ts';

const text = { type: 'string' } as const;

/** Options that say which part of the outcomes is counted, and as of when. */
export const STATISTICS_OPTIONS = {
  from: text,
  to: text,
  layer: text,
  reviewer: text,
  policy: text,
  model: text,
  stage: text,
  now: text,
  reference: text,
  compared: text,
};

export const STATISTICS_USAGE =
  '[--from DAY] [--to DAY] [--layer LAYER] [--reviewer NAME] [--policy VERSION] [--model "ID VERSION"] ' +
  '[--stage STAGE] [--now INSTANT] [--reference DAY..DAY --compared DAY..DAY]';

type Given = { [Name in keyof typeof STATISTICS_OPTIONS]?: string | undefined };

const WANTED: Record<keyof StatisticsFilter, string> = {
  from: 'a day such as 2026-03-01',
  to: 'a day such as 2026-03-31',
  layer: `one of ${DETECTION_LAYERS.join(', ')}`,
  reviewer: 'a name',
  policyVersion: 'a whole number from 1',
  model: 'an id and a version',
  stage: `one of ${STAGES.join(', ')}`,
};

/**
 * The filter that the options ask for.
 * @throws UnusableError on a value that means nothing
 */
export function filterOption(given: Given): StatisticsFilter {
  const params = new URLSearchParams();
  for (const key of Object.keys(PARAMETERS) as (keyof StatisticsFilter)[]) {
    const name = PARAMETERS[key];
    const value = given[name];
    if (value === undefined) continue;
    if (parseFilterValue(key, value) === undefined)
      throw new UnusableError(`--${name} must be ${WANTED[key]}, not "${value}".`);
    params.set(name, value);
  }
  return filterFromParams(params);
}

function periodOption(name: string, value: string): Period {
  const days = value.split('..');
  const read = days.map((day) => (day === '' ? null : parseFilterValue('from', day)));
  if (days.length !== 2 || read.includes(undefined))
    throw new UnusableError(`--${name} must be two days such as 2026-03-01..2026-03-31, not "${value}".`);
  return { from: read[0] ?? null, to: read[1] ?? null };
}

/**
 * As of when ages are taken, and which periods are compared; what is not given is left out.
 * @throws UnusableError on a value that means nothing
 */
export function settingOption({ now, reference, compared }: Given): Partial<StatisticsSetting> {
  if (now !== undefined && !instantSchema.safeParse(now).success)
    throw new UnusableError(`--now must be an instant such as 2026-03-31T12:00:00Z, not "${now}".`);
  if ((reference === undefined) !== (compared === undefined))
    throw new UnusableError('--reference and --compared belong together.');
  const setting: Partial<StatisticsSetting> = {};
  if (now !== undefined) setting.now = Date.parse(now);
  if (reference !== undefined && compared !== undefined)
    setting.drift = {
      reference: periodOption('reference', reference),
      current: periodOption('compared', compared),
    };
  return setting;
}
