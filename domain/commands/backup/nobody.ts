import type { Reviewer } from '../../reviewers/reviewer.ts';

/** Who is named in the log when everything is replaced and nobody who is known could be asked. */
const NOBODY = 'nobody signed in';

/** Whom the log names as who replaced everything. */
export const nameOf = (actor: Reviewer | null): string => actor?.name ?? NOBODY;
