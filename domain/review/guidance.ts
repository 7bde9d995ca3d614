import type { LogEntryOf } from '../decisions/log-entry.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';

/** Version of the guidance that ships; kept with each decision. Raised by every change of a text, definitions included. */
export const GUIDANCE_VERSION = '1.1.0';

/** What holds for every case of a transcript, in reading order. Beside it stands a piece for each choice and each characteristic. */
export const GENERAL_GUIDANCE = [
  'no-proof',
  'read-around',
  'not-the-score',
  'in-doubt',
  'blind',
  'language',
  'breaks',
] as const;

/** What holds for every match of a picture, in reading order. */
export const MATCH_GUIDANCE = ['both-pictures', 'not-the-distance', 'in-doubt', 'blind', 'breaks'] as const;

/** What an addition is about: a characteristic, or every case. */
export type GuidanceTopic = CharacteristicId | null;

/** A change of the guidance by a lead. Its text takes the place of the one before on the same topic; empty removes it. */
export interface GuidanceChange {
  /** 2 or more: version 1 is what ships. */
  version: number;
  /** ISO 8601. */
  at: string;
  /** Pseudonym. */
  author: string;
  characteristic: GuidanceTopic;
  text: string;
  major: boolean;
  reason: string;
}

/** The guidance as leads have added to what ships. */
export interface LocalGuidance {
  /** 1 while nobody has changed it. */
  version: number;
  /** Texts that stand, one a topic, in the order of their versions. */
  additions: GuidanceChange[];
  /** Every change, newest first. */
  history: GuidanceChange[];
}

/** The guidance that follows from the log. */
export function guidanceOf(entries: readonly LogEntryOf<'guidance-changed'>[]): LocalGuidance {
  const changes = entries.map(({ at, actor, payload }): GuidanceChange => {
    const { version, characteristic, text, major, reason } = payload;
    return { version, at, author: actor, characteristic, text, major, reason };
  });
  const standing = new Map<GuidanceTopic, GuidanceChange>();
  for (const change of changes) {
    // In the order of the versions that stand, not of the topics' first ones.
    standing.delete(change.characteristic);
    if (change.text !== '') standing.set(change.characteristic, change);
  }
  return {
    version: changes.at(-1)?.version ?? 1,
    additions: [...standing.values()],
    history: changes.toReversed(),
  };
}

/** What a decision and a file call the guidance: the version that ships, and with additions also theirs ("1.0.2+3"). */
export const guidanceName = (version: number): string =>
  version === 1 ? GUIDANCE_VERSION : `${GUIDANCE_VERSION}+${version}`;
