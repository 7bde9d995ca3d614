import { z } from 'zod';
import { FLAG_SOURCES } from '../policy/flag-sources.ts';
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
  'assignee',
  'holder',
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
  /** Packs that flagged it, each as its key. */
  packs: z.array(z.string()).default([]),
  /** Who holds it, is assigned to it or reviewed it. */
  reviewers: z.array(z.string()),
  /** Only what somebody holds now. */
  heldOnly: z.boolean().default(false),
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
  packs: [],
  reviewers: [],
  heldOnly: false,
  olderThanHours: null,
  youngerThanHours: null,
  sortBy: 'risk',
  descending: true,
};

/** Most characters that the name of a view may have. */
export const LONGEST_NAME = 60;

export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string().trim().min(1).max(LONGEST_NAME),
  view: queueViewSchema,
});
/** A view that was given a name. */
export type SavedView = z.infer<typeof savedViewSchema>;

const every = { ...WHOLE_QUEUE, states: [] };
const oldestFirst = { sortBy: 'age', descending: true } as const;

type BuiltInViewId = 'waiting' | 'held' | 'second-review' | 'adjudication' | 'appeals' | 'decided' | 'all';

/** The views that every console has, in the order of its tabs. The first is the queue as it is at first. */
export const BUILT_IN_VIEWS: readonly { id: BuiltInViewId; view: QueueView }[] = [
  { id: 'waiting', view: WHOLE_QUEUE },
  { id: 'held', view: { ...every, heldOnly: true } },
  { id: 'second-review', view: { ...every, states: ['in-second-review', 'escalated'], ...oldestFirst } },
  { id: 'adjudication', view: { ...every, states: ['in-adjudication'], ...oldestFirst } },
  { id: 'appeals', view: { ...every, states: ['appealed'], ...oldestFirst } },
  { id: 'decided', view: { ...every, states: ['decided', 'closed'], sortBy: 'age', descending: false } },
  { id: 'all', view: every },
];

/** What a view lets through, as a text that is the same for views that let the same through. */
export function narrowingOf({ sortBy: _, descending: __, ...filters }: QueueView): string {
  const sorted = Object.entries(filters).map(([key, value]) => [
    key,
    Array.isArray(value) ? value.toSorted() : value,
  ]);
  return JSON.stringify(sorted.sort(([left], [right]) => (String(left) < String(right) ? -1 : 1)));
}

/** Whether two views let the same through; how they sort does not matter. */
export function narrowsAlike(left: QueueView, right: QueueView): boolean {
  return narrowingOf(left) === narrowingOf(right);
}

/** Whether two views let the same through and sort it alike. */
export function isSameView(left: QueueView, right: QueueView): boolean {
  return left.sortBy === right.sortBy && left.descending === right.descending && narrowsAlike(left, right);
}

/** A view without its search and filters: the built-in one with its states, sorted as it was. */
export function clearedView(view: QueueView): QueueView {
  const { sortBy, descending, states, heldOnly } = view;
  const bare = BUILT_IN_VIEWS.find((each) => narrowsAlike(each.view, { ...every, states, heldOnly }));
  return { ...(bare?.view ?? WHOLE_QUEUE), sortBy, descending };
}
