import { z } from 'zod';
import data from './published-figures.json' with { type: 'json' };

/** The three error ratios in use, as the statistics name them. */
const ERROR_METHODS = ['unconfirmedPerFlagged', 'reversedPerActioned', 'reversedPerAppealed'] as const;

const year = z.number().int();
const section = z.string().min(1);
const comment = z.string().optional();
const count = z.number().int().nonnegative();

/** The figures that a report published, each with the section it stands in. */
export const publishedFiguresSchema = z.object({
  source: z.string().min(1),
  note: z.string(),
  confirmation: z
    .array(z.object({ provider: z.string(), what: z.string(), value: z.number(), section }))
    .min(1),
  errorRatios: z.array(
    z.object({
      provider: z.string(),
      year,
      /** Null where the report gives none, or prints 0 % for 0:0, which is undefined. */
      value: z.number().nullable(),
      numerator: count.optional(),
      denominator: count.optional(),
      /** Which of the three definitions the provider used; null when it cannot be told. */
      method: z.enum(ERROR_METHODS).nullable(),
      comment,
      section,
    }),
  ),
  appeals: z.array(
    z.object({
      provider: z.string(),
      year,
      complaints: count,
      reinstatedAccounts: count.nullable(),
      reinstatedItems: count.nullable(),
      approximate: z.boolean().default(false),
      section,
    }),
  ),
  cases: z.array(z.object({ provider: z.string(), year, value: count, unit: z.string(), comment, section })),
  retention: z.array(z.object({ what: z.string(), value: z.number(), unit: z.string(), section })),
  /** Accuracies and the like from research; never to stand beside a confirmation rate. */
  research: z.array(z.object({ what: z.string(), value: z.number(), section })),
  knownSlip: z.string(),
});

export type PublishedFigures = z.infer<typeof publishedFiguresSchema>;

/** All published figures; checked when this is loaded. */
export const PUBLISHED: PublishedFigures = publishedFiguresSchema.parse(data);
