import { z } from 'zod';
import { VERDICTS } from '../../policy/verdicts.ts';
import { characteristicSchema } from '../../transcript/transcript.ts';
import { logKind } from './log-kind.ts';
import { count, text, version } from './parts.ts';

const session = { sessionId: z.string(), title: text };
const people = z.array(z.string());

/** What was voted, without what was typed: a case is named by its place in the session, from 1. */
const votes = z.array(
  z.object({
    person: z.string(),
    case: z.number().int().positive(),
    verdict: z.enum(VERDICTS),
    characteristics: z.array(characteristicSchema),
  }),
);

/** Sessions in which several people decide the same cases. Votes are told once all of them may be seen. */
export const CALIBRATION_KINDS = {
  'calibration-planned': logKind({
    group: 'training',
    payload: z.object({ ...session, people, cases: count }),
    hiddenBy: [],
  }),
  'calibration-opened': logKind({
    group: 'training',
    payload: z.object({ ...session, round: z.union([z.literal(1), z.literal(2)]) }),
    hiddenBy: [],
  }),
  'calibration-revealed': logKind({
    group: 'training',
    payload: z.object({ ...session, people, votes }),
    hiddenBy: ['personal'],
    addressee: (payload) => payload.people,
  }),
  'calibration-ended': logKind({
    group: 'training',
    payload: z.object({
      ...session,
      people,
      /** The second ones. */
      votes,
      /** Krippendorff’s alpha; null where it is undefined, left out of a session that ended before the reveal. */
      before: z.number().nullable().optional(),
      after: z.number().nullable().optional(),
      /** What it came to: a version of the guidance, or why none was needed. */
      guidanceVersion: version.optional(),
      reason: text.optional(),
    }),
    hiddenBy: ['personal'],
    addressee: (payload) => payload.people,
  }),
};
