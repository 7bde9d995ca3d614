import { z } from 'zod';
import { definitionWords, figureName, intervalWords, scopeWords } from '../../words/export-words.ts';
import { apartReason, publishedWhat } from '../../words/published-words.ts';
import {
  INTERVALS,
  type IntervalMethod,
  OUTCOME_DEFINITIONS,
  type OutcomeDefinitionId,
  SCOPES,
} from '../metrics/figures/definitions.ts';
import { figuresOf } from '../metrics/figures/figures.ts';
import type { PeriodComparison } from '../metrics/filter/period-comparison.ts';
import { statisticsFilterSchema } from '../metrics/filter/statistics-filter.ts';
import { besidePublished, type PublishedEntry } from '../metrics/published/beside-published.ts';
import type { Statistics } from '../metrics/statistics.ts';
import { explained } from './explained.ts';
import { PRACTICE_NOTICE, type Provenance, provenanceSchema } from './provenance.ts';

const number = z.number().nullable();
const idsOf = <Id extends string>(all: Record<Id, unknown>) => Object.keys(all) as [Id, ...Id[]];

const figureSchema = z.object({
  id: z.string(),
  scope: z.string(),
  name: z.string(),
  k: number,
  n: number,
  value: number,
  low: number,
  high: number,
  interval: z.enum<IntervalMethod[]>(idsOf(INTERVALS)).nullable(),
  unit: z.enum(['share', 'count', 'days', 'seconds', 'coefficient']),
  definition: z.enum<OutcomeDefinitionId[]>(idsOf(OUTCOME_DEFINITIONS)),
});

const definitionsSchema = z.record(
  z.string(),
  z.object({ name: z.string(), text: z.string(), source: z.string(), anchor: z.string() }),
);

/** What somebody published, as the source prints it. */
const publishedSchema = z.object({
  provider: z.string().nullable(),
  year: z.number().nullable(),
  what: z.string(),
  value: number,
  numerator: number,
  denominator: number,
  unit: z.string(),
  source: z.string(),
  section: z.string(),
});

const interval = z.tuple([z.number(), z.number()]).nullable();
const proportionSchema = z.object({
  ...{ k: z.number(), n: z.number(), value: number },
  ...{ wilson95: interval, clopperPearson95: interval },
});

/** The statistics as one file: the object that `stats --json` prints, and the same as a list of figures. */
export const statisticsFileSchema = z.object({
  format: z.literal('second-look-statistics'),
  formatVersion: z.literal(1),
  notice: z.string(),
  provenance: provenanceSchema,
  filter: statisticsFilterSchema,
  /** As `stats --json` prints it; the list of figures holds every number of it. */
  statistics: z.custom<Statistics>((value) => typeof value === 'object' && value !== null),
  /** How the confirmation rate moved from another period, whose rows are no part of this file. */
  comparison: z
    .custom<PeriodComparison>((value) => typeof value === 'object' && value !== null)
    .nullable()
    .optional(),
  figures: z.array(figureSchema),
  definitions: z.object({
    figures: definitionsSchema,
    intervals: definitionsSchema,
    scopes: definitionsSchema,
  }),
  /** Figures that others published, beside the own one where both mean the same; else apart, with the reason. */
  published: z.object({
    compared: z.array(
      z.object({
        definition: z.string(),
        own: proportionSchema,
        published: z.array(publishedSchema),
      }),
    ),
    apart: z.array(z.object({ published: publishedSchema, reason: z.string() })),
  }),
});
type StatisticsFile = z.infer<typeof statisticsFileSchema>;

/** The list of all figures, each with its name where programs have looked for it from the start. */
const namedFigures = (statistics: Statistics) =>
  figuresOf(statistics).map(({ id, scope, ...measured }) => ({
    ...{ id, scope, name: figureName(id) },
    ...measured,
  }));

/** Own figures beside published ones, with what is said of these. */
function publishedInWords(statistics: Statistics): StatisticsFile['published'] {
  const { compared, apart } = besidePublished(statistics);
  const said = (entry: PublishedEntry) => ({ ...entry, what: publishedWhat(entry.what) });
  return {
    compared: compared.map((each) => ({ ...each, published: each.published.map(said) })),
    apart: apart.map(({ published, reason }) => ({
      published: said(published),
      reason: apartReason(reason, published),
    })),
  };
}

/** The statistics as a JSON file, to be read by programs and people. */
export function statisticsToJson(
  statistics: Statistics,
  provenance: Provenance,
  comparison: PeriodComparison | null = null,
): string {
  const file: StatisticsFile = {
    format: 'second-look-statistics',
    formatVersion: 1,
    notice: PRACTICE_NOTICE,
    provenance,
    filter: provenance.filter.values,
    statistics,
    comparison,
    figures: namedFigures(statistics),
    definitions: {
      figures: explained(OUTCOME_DEFINITIONS, definitionWords),
      intervals: explained(INTERVALS, intervalWords),
      scopes: explained(SCOPES, scopeWords),
    },
    published: publishedInWords(statistics),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
