import { z } from 'zod';
import { characteristicSchema } from '../transcript/transcript.ts';
import { TRAINING_LANGUAGES } from './focus.ts';

/** What a person sets out to do in one go of guided practice or a drill. */
export const sessionPlanSchema = z.object({
  items: z.number().int().min(1).max(200),
  /** Of these the last, with one risk in ten, of which nothing is told before the end. */
  silent: z.number().int().nonnegative(),
  characteristics: z.array(characteristicSchema).min(1),
  languages: z.array(z.enum(TRAINING_LANGUAGES)).min(1),
  /** `fitting` follows what the person can do. */
  difficulty: z.enum(['fitting', 'easy', 'hard']),
  /** One characteristic after the other, all in turn, or those that the person gains most from. */
  order: z.enum(['blocked', 'mixed', 'adaptive']),
});
export type SessionPlan = z.infer<typeof sessionPlanSchema>;

/** Half of what is told is risk, and one in ten of what is silent. */
export const TOLD_RISK = 0.5;
export const SILENT_RISK = 0.1;

/** Items at the end of a drill that are silent. */
const SILENT_ITEMS = 10;

/** Minutes that a drill can be planned for, and the items that make them up: about half a minute each. */
export const DRILL_MINUTES = [10, 20] as const;
export const itemsIn = (minutes: number): number => minutes * 2;

/** Items that a drill can have: at least four with feedback before the silent ones. */
export const LEAST_DRILL = SILENT_ITEMS + 4;
export const MOST_DRILL = 100;

type Scope = Pick<SessionPlan, 'characteristics' | 'languages'>;

/** A drill of so many items: more than the ten silent ones. */
export const drillPlan = (items: number, scope: Scope): SessionPlan => ({
  ...scope,
  ...{ items, silent: SILENT_ITEMS, difficulty: 'fitting', order: 'adaptive' },
});

/** Items of a burst: enough for each kind to come five times. */
const BURST_ITEMS = 10;

/** A short set with half of it risk and feedback on each, to steady how readily somebody flags. */
export const burstPlan = (scope: Scope): SessionPlan => ({
  ...scope,
  ...{ items: BURST_ITEMS, silent: 0, difficulty: 'fitting', order: 'mixed' },
});
