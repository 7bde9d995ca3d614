import { VERDICTS, type Verdict } from './verdicts.ts';

/** What a reviewer can choose for a case, in the order of their keys. */
export const CHOICES = [...VERDICTS, 'escalate', 'skip'] as const;
export type Choice = (typeof CHOICES)[number];

/** Whether a choice is a verdict rather than passing the case on. */
export function isVerdict(choice: Choice): choice is Verdict {
  return (VERDICTS as readonly string[]).includes(choice);
}

/** Why a choice was made, to pick from. Ids are kept in the log and never reused with another meaning. */
export const REASONS = {
  confirmed: ['repeats', 'after-refusal', 'several-patterns', 'context-supports'],
  'not-confirmed': ['look-alike', 'others-included', 'context-explains', 'evidence-misread'],
  inconclusive: ['too-little', 'either-way', 'not-understood'],
  escalate: ['urgent', 'policy-gap', 'needs-lead'],
  skip: ['language', 'conflict', 'not-now', 'interrupted'],
} as const satisfies Record<Choice, readonly string[]>;

export type ReasonId = (typeof REASONS)[Choice][number];

/** Reasons that speak of what is written, or who wrote it: a picture has none of them. */
const OF_TRANSCRIPTS: readonly ReasonId[] = ['not-understood', 'language', 'conflict'];

/** The reasons that there are for a choice, of a transcript or of the match of a picture. */
export const reasonsFor = (choice: Choice, isMatch: boolean): readonly ReasonId[] =>
  isMatch ? REASONS[choice].filter((id) => !OF_TRANSCRIPTS.includes(id)) : REASONS[choice];

const REASON_IDS: readonly string[] = CHOICES.flatMap((choice) => REASONS[choice]);

/** Whether an id is that of a reason this version knows. */
export function isReason(id: string): id is ReasonId {
  return REASON_IDS.includes(id);
}
