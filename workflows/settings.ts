import { z } from 'zod';
import { readSetting, writeSetting } from '../storage/settings.ts';

/** The pseudonym that decisions carry until the reviewer sets another. */
const DEFAULT_REVIEWER = 'reviewer-1';

const pseudonym = z
  .string()
  .trim()
  .min(1, 'Type a pseudonym.')
  .max(40, 'At most 40 characters.')
  .regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]*$/u, 'Letters, digits, spaces, dots, hyphens and underscores.');

/** The pseudonym in force. */
export async function reviewerName(): Promise<string> {
  return (await readSetting('reviewer', pseudonym)) ?? DEFAULT_REVIEWER;
}

/** Why this text cannot be a pseudonym, or null. */
export function pseudonymProblem(text: string): string | null {
  const parsed = pseudonym.safeParse(text);
  return parsed.success ? null : (parsed.error.issues[0]?.message ?? 'Not a pseudonym.');
}

/** Sets the pseudonym for decisions from now on; earlier ones keep theirs. */
export async function setReviewerName(name: string): Promise<void> {
  await writeSetting('reviewer', pseudonym.parse(name));
}
