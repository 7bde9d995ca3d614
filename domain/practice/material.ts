import type { NewScored } from '../commands/scoring/keep-scored.ts';
import type { Choice } from '../policy/choices.ts';
import type { Transcript } from '../transcript/transcript.ts';

/** A transcript with what detection says of it. */
export interface Scored {
  transcript: Transcript;
  scored: NewScored;
}

/** What people of the practice team write. */
export interface Phrases {
  notes: Record<Choice, readonly string[]>;
  questions: readonly string[];
  answers: readonly string[];
  complaints: readonly string[];
  upheld: readonly string[];
  reversed: readonly string[];
  corrections: readonly string[];
  snoozes: readonly string[];
  /** To whoever did not see what was there, and to whoever saw what was not. */
  coachMissed: readonly string[];
  coachOverread: readonly string[];
  /** Why the lead changed how the team works. */
  reviewRules: string;
  assignmentRules: string;
  threshold: string;
  candidate: { name: string; reason: string };
  /** What the files are called with which transcripts came, less the number. */
  source: string;
}

/** What a history is made of. */
export interface Material {
  transcripts: readonly Scored[];
  phrases: Phrases;
  /** Threshold that the model pack suggests. */
  suggestedThreshold: number;
  /** The end of the history; milliseconds since 1970. */
  now: number;
  /** A whole number: the same one gives the same history. */
  seed: number;
}
