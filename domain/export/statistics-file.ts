import { z } from 'zod';
import { besidePublished } from '../metrics/beside-published.ts';
import {
  DEFINITIONS,
  type DefinitionId,
  INTERVALS,
  type IntervalMethod,
  SCOPES,
} from '../metrics/definitions.ts';
import { figuresOf } from '../metrics/figures.ts';
import type { Statistics } from '../metrics/statistics.ts';
import { statisticsFilterSchema } from '../metrics/statistics-filter.ts';
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
  definition: z.enum<DefinitionId[]>(idsOf(DEFINITIONS)),
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

/** The statistics as a JSON file, to be read by programs and people. */
export function statisticsToJson(statistics: Statistics, provenance: Provenance): string {
  const file: StatisticsFile = {
    format: 'second-look-statistics',
    formatVersion: 1,
    notice: PRACTICE_NOTICE,
    provenance,
    filter: provenance.filter.values,
    statistics,
    figures: figuresOf(statistics),
    definitions: { figures: DEFINITIONS, intervals: INTERVALS, scopes: SCOPES },
    published: besidePublished(statistics),
  };
  return `${JSON.stringify(file, null, 1)}\n`;
}
