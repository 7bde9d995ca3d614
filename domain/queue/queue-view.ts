import { z } from 'zod';
import { FLAG_SOURCES } from '../thresholds/policy.ts';
import { characteristicSchema } from '../transcript/transcript.ts';
import { CASE_STATES } from './case-state.ts';

/** Columns that the queue can be sorted by. */
export const QUEUE_SORTS = [
  'risk',
  'age',
  'state',
  'channel',
  'locale',
  'messages',
  'reviewer',
  'transcript',
] as const;
export type QueueSort = (typeof QUEUE_SORTS)[number];

/** How the queue is sorted and narrowed. Empty lists let everything through. */
export const queueViewSchema = z.object({
  search: z.string().max(500),
  /** The search looks through the messages too. */
  inMessages: z.boolean(),
  states: z.array(z.enum(CASE_STATES)),
  characteristics: z.array(characteristicSchema),
  flaggedBy: z.array(z.enum(FLAG_SOURCES)),
  locales: z.array(z.string()),
  /** Who holds it, is assigned to it or reviewed it. */
  reviewers: z.array(z.string()),
  /** Hours since it was flagged: at least and at most. */
  olderThanHours: z.number().nonnegative().nullable(),
  youngerThanHours: z.number().nonnegative().nullable(),
  sortBy: z.enum(QUEUE_SORTS),
  descending: z.boolean(),
});
export type QueueView = z.infer<typeof queueViewSchema>;

/** The queue as it is at first: what waits for a first review, highest risk on top. */
export const WHOLE_QUEUE: QueueView = {
  search: '',
  inMessages: false,
  states: ['open', 'leased'],
  characteristics: [],
  flaggedBy: [],
  locales: [],
  reviewers: [],
  olderThanHours: null,
  youngerThanHours: null,
  sortBy: 'risk',
  descending: true,
};

export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(60),
  view: queueViewSchema,
});
/** A view that was given a name. */
export type SavedView = z.infer<typeof savedViewSchema>;
