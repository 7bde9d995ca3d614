import { z } from 'zod';
import { sameName } from './same-name.ts';

export const ROLES = ['trainee', 'reviewer', 'lead'] as const;
export type Role = (typeof ROLES)[number];

/** Characters (code points) of a pseudonym, so that every browser counts alike. */
export const PSEUDONYM_LENGTH = 40;

/** Letters and digits of any script with their combining marks, as in प्रिया; not so many on one that they leave the line. */
const PSEUDONYM = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._-]|[\p{Mn}\p{Mc}](?![\p{Mn}\p{Mc}]{4}))*$/u;

/** Why a text cannot be a pseudonym: it is empty, longer than one may be, or has other characters than one may have. */
export type PseudonymProblem = 'empty' | 'too-long' | 'characters';

/** A name that stands for a person in the log and in exports, and says nothing about them; made the same for the same name. */
export const pseudonymSchema = z
  .string()
  .transform(sameName)
  .pipe(
    z
      .string()
      .min(1, 'empty' satisfies PseudonymProblem)
      .refine((name) => [...name].length <= PSEUDONYM_LENGTH, 'too-long' satisfies PseudonymProblem)
      .regex(PSEUDONYM, 'characters' satisfies PseudonymProblem),
  );

/** A PIN as it is kept: PBKDF2 with SHA-256, so that it cannot be read back. */
const pinHashSchema = z.object({
  /** Lower-case hex. */
  salt: z.string(),
  iterations: z.number().int().positive(),
  /** Lower-case hex, 32 bytes. */
  hash: z.string(),
});
export type PinHash = z.infer<typeof pinHashSchema>;

export const reviewerSchema = z.object({
  /** As it was given: the log names it, and older versions had other rules. */
  name: z.string().min(1).max(200),
  role: z.enum(ROLES),
  pin: pinHashSchema.nullable(),
  /** ISO 8601. */
  createdAt: z.iso.datetime({ offset: true }),
  /** Set when the profile may no longer be used; the log still names it. */
  retiredAt: z.iso.datetime({ offset: true }).nullable(),
});

/** A profile of this browser: who reviews, and what they may do. */
export type Reviewer = z.infer<typeof reviewerSchema>;

/** Whether somebody can act as a lead: of these there must always be one. */
export function isActiveLead({ role, retiredAt }: Pick<Reviewer, 'role' | 'retiredAt'>): boolean {
  return role === 'lead' && retiredAt === null;
}

/** Pseudonym of the profile that a fresh installation starts with. */
export const FIRST_REVIEWER = 'reviewer-1';

/**
 * The profile that an installation starts with; a lead, so that somebody can set things up.
 * @param at ISO 8601
 */
export function firstReviewer(at: string, name: string = FIRST_REVIEWER): Reviewer {
  return { name, role: 'lead', pin: null, createdAt: at, retiredAt: null };
}

/** Why this text cannot be a pseudonym, or null. */
export function pseudonymProblem(text: string): PseudonymProblem | null {
  const parsed = pseudonymSchema.safeParse(text);
  // The messages of the schema are these codes.
  return parsed.success ? null : (parsed.error.issues[0]!.message as PseudonymProblem);
}

/** Whether this text can be a PIN. */
export function isPin(text: string): boolean {
  return /^\d{4,12}$/.test(text);
}
