export const VERDICTS = ['confirmed', 'not-confirmed', 'inconclusive'] as const;
/** What a review finds. */
export type Verdict = (typeof VERDICTS)[number];
