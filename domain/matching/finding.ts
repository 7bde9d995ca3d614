import { z } from 'zod';

/**
 * What a reviewer finds of a match. `same-item`: the picture is the entry's. `near-duplicate`: a changed copy of it.
 * `different`: another picture, so the match was wrong. `bad-hash`: the entry's hash matches what it should not, as
 * that of a blank page does.
 */
export const MATCH_FINDINGS = ['same-item', 'near-duplicate', 'different', 'bad-hash'] as const;
export const matchFindingSchema = z.enum(MATCH_FINDINGS);
export type MatchFinding = z.infer<typeof matchFindingSchema>;

/** Whether a finding confirms the match, or says that it was wrong. */
export const verdictOfFinding = (finding: MatchFinding): 'confirmed' | 'not-confirmed' =>
  finding === 'same-item' || finding === 'near-duplicate' ? 'confirmed' : 'not-confirmed';

/** What an appeal against a confirmed match comes to by what is found of it now. */
export const appealDecisionOf = (finding: MatchFinding): 'upheld' | 'reversed' =>
  verdictOfFinding(finding) === 'confirmed' ? 'upheld' : 'reversed';
