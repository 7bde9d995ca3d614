import { z } from 'zod';
import { VERDICTS } from '../../policy/verdicts.ts';
import { characteristicSchema } from '../../transcript/transcript.ts';
import { logKind } from './log-kind.ts';
import { count, text, version } from './parts.ts';

const session = { sessionId: z.string(), title: text };
const round = z.union([z.literal(1), z.literal(2)]);
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
  /** Planned otherwise, before its first vote. */
  'calibration-changed': logKind({
    group: 'training',
    payload: z.object({ ...session, people, cases: count }),
    hiddenBy: [],
  }),
  /** Before its first vote. */
  'calibration-deleted': logKind({ group: 'training', payload: z.object(session), hiddenBy: [] }),
  'calibration-opened': logKind({
    group: 'training',
    payload: z.object({ ...session, round }),
    hiddenBy: [],
  }),
  /** The session went back to before that vote. */
  'calibration-closed': logKind({
    group: 'training',
    payload: z.object({ ...session, round }),
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
