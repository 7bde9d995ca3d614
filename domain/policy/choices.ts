import { VERDICTS, type Verdict } from './verdicts.ts';

/** What a reviewer can choose for a case, in the order of their keys. */
export const CHOICES = [...VERDICTS, 'escalate', 'skip'] as const;
export type Choice = (typeof CHOICES)[number];

/** What people call each choice. */
export const CHOICE_NAMES: Record<Choice, string> = {
  confirmed: 'Confirmed',
  'not-confirmed': 'Not confirmed',
  inconclusive: 'Inconclusive',
  escalate: 'Escalate',
  skip: 'Skip',
};

/** Whether a choice is a verdict rather than passing the case on. */
export function isVerdict(choice: Choice): choice is Verdict {
  return (VERDICTS as readonly string[]).includes(choice);
}

/** Why a choice was made, to pick from. Ids are kept in the log and never reused with another meaning. */
export const REASONS = {
  confirmed: [
    { id: 'repeats', name: 'The pattern repeats' },
    { id: 'after-refusal', name: 'It goes on after a no' },
    { id: 'several-patterns', name: 'Several patterns together' },
    { id: 'context-supports', name: 'The conversation supports it' },
  ],
  'not-confirmed': [
    { id: 'look-alike', name: 'A benign look-alike' },
    { id: 'others-included', name: 'Others are openly included' },
    { id: 'context-explains', name: 'The conversation explains it' },
    { id: 'evidence-misread', name: 'Detection misread the words' },
  ],
  inconclusive: [
    { id: 'too-little', name: 'Too little to go by' },
    { id: 'either-way', name: 'Can be read either way' },
    { id: 'not-understood', name: 'Words I do not understand' },
  ],
  escalate: [
    { id: 'urgent', name: 'It may be urgent' },
    { id: 'policy-gap', name: 'The policy does not cover it' },
    { id: 'needs-lead', name: 'A lead should see it' },
  ],
  skip: [
    { id: 'language', name: 'A language I do not read' },
    { id: 'conflict', name: 'I know the accounts' },
    { id: 'not-now', name: 'Rather not this one now' },
    { id: 'interrupted', name: 'I was interrupted' },
  ],
} as const satisfies Record<Choice, readonly { id: string; name: string }[]>;

export type ReasonId = (typeof REASONS)[Choice][number]['id'];

const REASON_IDS: readonly string[] = CHOICES.flatMap((choice) => REASONS[choice].map(({ id }) => id));

/** Whether an id is that of a reason this version knows. */
export function isReason(id: string): id is ReasonId {
  return REASON_IDS.includes(id);
}

/** The name of a reason; its id when it is not known, as in a log of a newer version. */
export function reasonName(id: string): string {
  for (const choice of CHOICES) {
    const found = REASONS[choice].find((reason) => reason.id === id);
    if (found) return found.name;
  }
  return id;
}
