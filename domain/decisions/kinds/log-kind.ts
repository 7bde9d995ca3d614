import type { z } from 'zod';

/** What the log is about, in the order in which it is offered. */
export const LOG_GROUPS = [
  'reviewing',
  'quality',
  'training',
  'policy',
  'known-content',
  'people',
  'data',
] as const;
type LogGroup = (typeof LOG_GROUPS)[number];

/**
 * Why somebody is not shown what an entry of a kind says. `woven`: it tells which cases or transcripts are woven in, or
 * by leaving these out, and only leads know that. `second-review`: it tells somebody's verdict, or hints at it, while
 * the case waits for another. `blind`: it tells what detection said of a case that they hold blind. `coaching`: it is
 * between a lead and one person. `personal`: it tells how somebody does in training.
 */
export type HidingCause = 'woven' | 'second-review' | 'blind' | 'coaching' | 'personal';

/** All that the house asks of a kind of entry, besides its texts (words/en/log-entry.ts). */
export interface LogKindDefinition<Payload extends z.ZodType = z.ZodType> {
  group: LogGroup;
  /** What it says. What is added to the format later is optional: filling it in would break the hash of an old entry. */
  payload: Payload;
  /** Why what it says may be hidden; empty where everybody may read it who may know of its cases. */
  hiddenBy: readonly HidingCause[];
  /** The cases that it is about; left out of one about its own case, or about none. */
  cases?(payload: z.infer<Payload>): readonly string[];
  /** The transcripts that it names besides those of its cases. */
  transcripts?(payload: z.infer<Payload>): readonly string[];
  /** Who alone may read it beside leads and its writer, where `coaching` or `personal` hides it. */
  addressee?(payload: z.infer<Payload>): string | readonly string[];
  /** Whoever has a hand in its cases by it, besides its writer in its own case; null for nobody. */
  givesHandTo?(payload: z.infer<Payload>): string | null;
}

/** Describes a kind of entry. */
export const logKind = <Payload extends z.ZodType>(
  definition: LogKindDefinition<Payload>,
): LogKindDefinition<Payload> => definition;
