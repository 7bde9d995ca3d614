import type { Role } from '../reviewers/reviewer.ts';

/** How somebody of the practice team reviews. Shares are 0 to 1. */
export interface Member {
  name: string;
  role: Role;
  /** Share of risky transcripts that they confirm in the first week and in the last. */
  sensitivity: readonly [number, number];
  /** Share of benign ones that they do not confirm, likewise. */
  specificity: readonly [number, number];
  /** Share of the characteristics there are that they mark. */
  thoroughness: number;
  /** Seconds that a case mostly takes them. */
  pace: number;
  /** Share of cases about which they cannot tell. */
  unsure: number;
  /** Share of decisions with a note. */
  wordy: number;
  /** Cases that they review in each of their two sessions of a day. */
  session: number;
  /** Working days before today on which they were not there. */
  away: readonly number[];
}

/** One lead, three reviewers who differ in what they get wrong, and one trainee who learns. */
export const TEAM: readonly [lead: Member, ...others: Member[]] = [
  {
    name: 'willow',
    role: 'lead',
    sensitivity: [0.97, 0.97],
    specificity: [0.95, 0.95],
    thoroughness: 0.92,
    pace: 120,
    unsure: 0.02,
    wordy: 0.5,
    session: 1,
    away: [],
  },
  {
    name: 'oak',
    role: 'reviewer',
    sensitivity: [0.97, 0.97],
    specificity: [0.92, 0.93],
    thoroughness: 0.9,
    pace: 165,
    unsure: 0.04,
    wordy: 0.35,
    session: 2,
    away: [],
  },
  {
    // Quick and strict, and the stricter the longer.
    name: 'alder',
    role: 'reviewer',
    sensitivity: [0.96, 0.98],
    specificity: [0.82, 0.68],
    thoroughness: 0.7,
    pace: 95,
    unsure: 0.02,
    wordy: 0.15,
    session: 2,
    away: [],
  },
  {
    // Slow and lenient, and not there since three days.
    name: 'birch',
    role: 'reviewer',
    sensitivity: [0.75, 0.7],
    specificity: [0.97, 0.97],
    thoroughness: 0.8,
    pace: 240,
    unsure: 0.08,
    wordy: 0.4,
    session: 2,
    away: [0, 1, 2],
  },
  {
    name: 'maple',
    role: 'trainee',
    sensitivity: [0.82, 0.94],
    specificity: [0.76, 0.9],
    thoroughness: 0.6,
    pace: 270,
    unsure: 0.1,
    wordy: 0.45,
    session: 1,
    away: [9],
  },
];

/** Where somebody stands between the first week and the last. */
export const between = ([first, last]: readonly [number, number], share: number): number =>
  first + (last - first) * share;
