import { z } from 'zod';
import { type ScoreScale, scoreScaleSchema } from './score-scale.ts';

/** A column, or a way into what it holds: "prediction.score". */
const column = z.string().min(1).max(500);
const values = z.array(z.string().max(500)).max(1000);

const scoreSchema = z.strictObject({
  column,
  scale: scoreScaleSchema.default((): ScoreScale => ({ kind: 'as-written' })),
  higher: z.enum(['risk', 'benign']).default('risk'),
  /** How its numbers are written. Left out: as the first rows show. */
  decimal: z.enum(['.', ',']).optional(),
});

/** Columns that a set may be cut by. */
const MOST_GROUPINGS = 20;

/** How the rows of a table make a scored set. */
export const scoredMappingSchema = z.strictObject({
  score: scoreSchema,
  /** Another detector, or another version, over the same rows. */
  second: scoreSchema.optional(),
  label: z.strictObject({
    column,
    /** Values that mean each truth, whatever their case; an empty cell is unknown. */
    risk: values.min(1),
    benign: values.default([]),
    unknown: values.default([]),
    /** What any other value is. */
    rest: z.enum(['rejected', 'benign', 'unknown']).default('rejected'),
  }),
  /** How many each row stands for, above 0; or the chance with which it was drawn, above 0 up to 1. */
  weight: z
    .strictObject({ column, means: z.enum(['weight', 'inclusion-probability']).default('weight') })
    .optional(),
  /** When; the set is cut by months in UTC. */
  time: column.optional(),
  by: z.array(column).max(MOST_GROUPINGS).default([]),
});

export type ScoredMapping = z.infer<typeof scoredMappingSchema>;
export type ScoredMappingInput = z.input<typeof scoredMappingSchema>;

export type Truth = 'risk' | 'benign' | 'unknown';

/** What the values of labels mean; null of a value that means nothing. A value of two meanings has the first. */
export function truthBy({
  risk,
  benign,
  unknown,
  rest,
}: ScoredMapping['label']): (value: string) => Truth | null {
  const same = (value: string) => value.trim().toLowerCase();
  const known = new Map<string, Truth>();
  for (const [truth, own] of [
    ['unknown', unknown],
    ['benign', benign],
    ['risk', risk],
  ] as const)
    for (const value of own) known.set(same(value), truth);
  known.set('', 'unknown');
  return (value) => known.get(same(value)) ?? (rest === 'rejected' ? null : rest);
}

/** The columns that a mapping names, each once. */
export function columnsOf({ score, second, label, weight, time, by }: ScoredMapping): string[] {
  const named = [score.column, second?.column, label.column, weight?.column, time, ...by];
  return [...new Set(named.filter((each) => each !== undefined))];
}
