import { z } from 'zod';
import { logKind } from './log-kind.ts';
import { count, seq, text, version } from './parts.ts';

/** How many of one side were right, and the one-sided 95 % lower bound of that share. */
const share = z.object({ k: count, n: count, lower95: z.number().min(0).max(1) });

const result = {
  sittingId: z.string(),
  /** Of the form: with it, the form and its key can be made again. */
  seed: count,
  languages: z.array(z.string()),
  /** Of the guidance that counted then. */
  guidanceVersion: version,
  sensitivity: share,
  specificity: share,
  /** What both lower bounds had to reach. */
  bar: z.number().min(0).max(1),
};

/** Exams and certificates: each is theirs who wrote it or whom it names, and the leads'. */
export const TRAINING_KINDS = {
  /** Without the seed: whoever knows it could make the key. */
  'exam-begun': logKind({
    group: 'training',
    payload: z.object({ sittingId: z.string(), languages: z.array(z.string()), risk: count, benign: count }),
    hiddenBy: ['personal'],
  }),
  'exam-handed-in': logKind({
    group: 'training',
    payload: z.object({
      ...result,
      unanswered: count,
      passed: z.boolean(),
      /** The side by which it ended early: shares are over what was answered until then. */
      endedEarly: z.enum(['risk', 'benign']).optional(),
    }),
    hiddenBy: ['personal'],
  }),
  /** A lead lets somebody sit again whom failed exams have stopped. */
  'exam-allowed': logKind({
    group: 'training',
    payload: z.object({ reviewer: z.string(), failures: count, reason: text }),
    hiddenBy: ['personal'],
    addressee: ({ reviewer }) => reviewer,
  }),
  'certificate-issued': logKind({
    group: 'training',
    payload: z.object({
      certificateId: z.string(),
      ...result,
      expiresAt: z.iso.datetime({ offset: true }),
    }),
    hiddenBy: ['personal'],
  }),
  'certificate-revoked': logKind({
    group: 'training',
    payload: z.object({
      certificateId: z.string(),
      reviewer: z.string(),
      /** The entry that issued it. */
      issuedSeq: seq,
      reason: text,
    }),
    hiddenBy: ['personal'],
    addressee: ({ reviewer }) => reviewer,
  }),
  /** A lead says whose key it is that certificates from elsewhere are signed with; null takes that back. */
  'issuer-named': logKind({
    group: 'training',
    payload: z.object({ issuer: z.string().max(200), name: z.string().max(100).nullable() }),
    hiddenBy: [],
  }),
};
