import { z } from 'zod';
import { appealDecisionOf, matchFindingSchema } from '../../matching/finding.ts';
import type { SchemaProblem } from '../../transcript/fault.ts';
import { goldenSupplySchema } from '../golden-case.ts';
import { logKind } from './log-kind.ts';
import { count, seconds, seq, text, version } from './parts.ts';

const appealDecided = z
  .object({
    decision: z.enum(['upheld', 'reversed']),
    reason: text,
    seconds,
    /** Of a picture: what was found of the match. */
    finding: matchFindingSchema.optional(),
  })
  .refine(({ decision, finding }) => finding === undefined || appealDecisionOf(finding) === decision, {
    error: 'finding-against-verdict' satisfies SchemaProblem['what'],
    path: ['finding'],
  });

/** What shows how well reviews are done. */
export const QUALITY_KINDS = {
  /** A lead’s note to somebody on a case that they decided. */
  'coaching-note': logKind({
    group: 'quality',
    payload: z.object({
      to: z.string(),
      text,
      /** A message that it is about, by its place and as it was written. */
      quote: z.object({ message: count, text }).optional(),
    }),
    hiddenBy: ['coaching'],
    addressee: ({ to }) => to,
    givesHandTo: ({ to }) => to,
  }),
  /** Whoever a note is to has read it. */
  'coaching-read': logKind({
    group: 'quality',
    payload: z.object({ noteSeq: seq }),
    hiddenBy: ['coaching'],
  }),
  'appeal-opened': logKind({
    group: 'quality',
    payload: z.object({ complaint: text, deadline: z.string() }),
    hiddenBy: [],
  }),
  'appeal-decided': logKind({
    group: 'quality',
    payload: appealDecided,
    hiddenBy: [],
  }),
  'audit-sample-drawn': logKind({
    group: 'quality',
    payload: z.object({
      /** Stands in the cases of the draw as well; left out before draws had ids. */
      drawId: z.string().optional(),
      threshold: z.number(),
      policyVersion: version,
      strata: z.array(z.object({ from: z.number(), to: z.number(), population: count, drawn: count })),
    }),
    hiddenBy: [],
  }),
  'golden-items-added': logKind({
    group: 'quality',
    payload: z.object({
      transcriptIds: z.array(z.string()),
      /** Cases that left the queue, because these transcripts come up as nothing else; left out of none. */
      left: count.optional(),
      /** What their cases are made of; left out before the log told it. */
      supply: goldenSupplySchema.optional(),
    }),
    hiddenBy: ['woven'],
    transcripts: ({ transcriptIds }) => transcriptIds,
  }),
  'golden-items-removed': logKind({
    group: 'quality',
    payload: z.object({
      transcriptIds: z.array(z.string()),
      /** Cases that came back to the queue; left out of none. */
      entered: count.optional(),
    }),
    hiddenBy: ['woven'],
    transcripts: ({ transcriptIds }) => transcriptIds,
  }),
};
