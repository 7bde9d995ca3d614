import { STAGES } from '../domain/decisions/log-entry.ts';
import { DETECTION_LAYERS } from '../domain/detection/detection-layers.ts';
import {
  CLUSTER_CHOICES,
  filterFromParams,
  PARAMETERS,
  parseFilterValue,
  type StatisticsFilter,
} from '../domain/metrics/filter/statistics-filter.ts';
import type { StatisticsSetting } from '../domain/metrics/statistics.ts';
import { isBackwards, type Period } from '../domain/metrics/time/drift.ts';
import { instantSchema } from '../domain/transcript/transcript.ts';
import { t } from '../words/words.ts';
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
  clusters: text,
  now: text,
  reference: text,
  compared: text,
};

type Given = { [Name in keyof typeof STATISTICS_OPTIONS]?: string | undefined };

/** What is said of a value that means nothing. */
const REFUSALS: Record<keyof StatisticsFilter, (name: string, value: string) => string> = {
  from: (name, value) => t('cli.unusable.day', { name, example: '2026-03-01', value }),
  to: (name, value) => t('cli.unusable.day', { name, example: '2026-03-31', value }),
  layer: (name, value) => t('cli.unusable.choice', { name, choices: DETECTION_LAYERS.join(', '), value }),
  reviewer: (name, value) => t('cli.unusable.reviewer', { name, value }),
  policyVersion: (name, value) => t('cli.unusable.policyVersion', { name, value }),
  model: (name, value) => t('cli.unusable.model', { name, value }),
  stage: (name, value) => t('cli.unusable.choice', { name, choices: STAGES.join(', '), value }),
  clusters: (name, value) => t('cli.unusable.choice', { name, choices: CLUSTER_CHOICES.join(', '), value }),
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
    if (parseFilterValue(key, value) === undefined) throw new UnusableError(REFUSALS[key](name, value));
    params.set(name, value);
  }
  const filter = filterFromParams(params);
  rejectBackwards('from', 'to', filter);
  return filter;
}

/** @throws UnusableError for a period whose first day comes after its last, in which nothing can lie */
function rejectBackwards(first: string, last: string, period: Period): void {
  if (isBackwards(period))
    throw new UnusableError(
      t('cli.unusable.backwards', { first, last, from: period.from ?? '', to: period.to ?? '' }),
    );
}

function periodOption(name: string, value: string): Period {
  const days = value.split('..');
  const read = days.map((day) => (day === '' ? null : parseFilterValue('from', day)));
  if (days.length !== 2 || read.includes(undefined))
    throw new UnusableError(t('cli.unusable.days', { name, value }));
  const period = { from: read[0] ?? null, to: read[1] ?? null };
  if (isBackwards(period)) throw new UnusableError(t('cli.unusable.daysBackwards', { name, value }));
  return period;
}

/**
 * As of when ages are taken, and which periods are compared; what is not given is left out.
 * @throws UnusableError on a value that means nothing
 */
export function settingOption({ now, reference, compared }: Given): Partial<StatisticsSetting> {
  if (now !== undefined && !instantSchema.safeParse(now).success)
    throw new UnusableError(t('cli.unusable.instant', { name: 'now', value: now }));
  if ((reference === undefined) !== (compared === undefined))
    throw new UnusableError(t('cli.unusable.together'));
  const setting: Partial<StatisticsSetting> = {};
  if (now !== undefined) setting.now = Date.parse(now);
  if (reference !== undefined && compared !== undefined)
    setting.drift = {
      reference: periodOption('reference', reference),
      current: periodOption('compared', compared),
    };
  return setting;
}
