import { z } from 'zod';
import { readJson } from '../transcript/read-json.ts';
import { transcriptSchema } from '../transcript/transcript.ts';
import {
  type CalibrationSession,
  type CastVote,
  type Round,
  readableItems,
  roundSchema,
  SESSION_SIZE,
  type Vote,
  voteSchema,
} from './calibration-session.ts';

const name = z.string().min(1).max(200);

/** The cases of a session for whoever votes in another browser: no answers, no votes. */
export const sessionFileSchema = z.object({
  format: z.literal('second-look-calibration-session'),
  version: z.literal(1),
  session: name,
  title: name,
  round: roundSchema,
  people: z.array(name).min(1).max(200),
  items: z
    .array(z.object({ id: name, transcript: transcriptSchema }))
    .min(1)
    .max(SESSION_SIZE.most),
});
export type SessionFile = z.infer<typeof sessionFileSchema>;

/** One person's votes; each is looked at by itself, so that one that cannot be read costs no other. */
export const voteFileSchema = z.object({
  format: z.literal('second-look-calibration-votes'),
  version: z.literal(1),
  session: name,
  round: roundSchema,
  person: name,
  votes: z.array(z.unknown()).max(100),
});
export type VoteFile = z.infer<typeof voteFileSchema>;

/** Reads the text of a file of a session, by the rules of everything that is imported; null where it is none. */
export function readCalibrationFile<Content>(text: string, schema: z.ZodType<Content>): Content | null {
  const json = readJson(text, 'entry');
  return 'value' in json ? (schema.safeParse(json.value).data ?? null) : null;
}

/** Cases that came as a file, to vote on in this browser. */
export const ballotSchema = z.object({
  kind: z.literal('ballot'),
  id: z.string(),
  session: z.string(),
  title: z.string(),
  round: roundSchema,
  /** Who they are in the session, and whose profile it is here. */
  person: z.string(),
  reviewer: z.string(),
  items: sessionFileSchema.shape.items,
  votes: z.array(voteSchema),
  receivedAt: z.iso.datetime({ offset: true }),
});
export type Ballot = z.infer<typeof ballotSchema>;

/** What somebody takes along of the votes of a ballot. */
export const voteFileOf = ({ session, round, person, votes }: Ballot): VoteFile => ({
  format: 'second-look-calibration-votes',
  version: 1,
  ...{ session, round, person, votes },
});

/** Why nothing of a vote file is taken. */
export type VoteFileFault = 'votes-of-other-session' | 'votes-of-uninvited' | 'votes-of-closed-round';

/** What has become of a vote file. */
export interface TakenVotes {
  person: string;
  /** Votes that are new. */
  taken: number;
  /** Votes that were here already, as they are. */
  known: number;
  /** Cases on which another vote of theirs is here; it stays. */
  conflicts: string[];
  /** Votes that cannot be read, or are on no case of the session, by their place in the file, from 1. */
  rejected: number[];
}

const same = (one: Vote, other: Vote) =>
  one.verdict === other.verdict &&
  one.reason === other.reason &&
  [...one.characteristics].sort().join() === [...other.characteristics].sort().join();

/**
 * Takes the votes of a file into a session: those that are good and new, whatever the rest is like.
 * @param round that is open there; null while none is
 */
export function takeVotes(
  session: CalibrationSession,
  file: VoteFile,
  round: Round | null,
): { votes: CastVote[]; taken: TakenVotes } | VoteFileFault {
  const { person } = file;
  if (file.session !== session.id) return 'votes-of-other-session';
  if (!session.people.includes(person)) return 'votes-of-uninvited';
  if (round === null || file.round !== round) return 'votes-of-closed-round';
  const readable = readableItems(session.items);
  const votes = [...session.votes];
  const taken: TakenVotes = { person, taken: 0, known: 0, conflicts: [], rejected: [] };
  for (const [place, given] of file.votes.entries()) {
    const vote = voteSchema.safeParse(given).data;
    if (!vote || !readable.some(({ id }) => id === vote.item)) {
      taken.rejected.push(place + 1);
      continue;
    }
    const before = votes.find(
      (each) => each.person === person && each.round === round && each.item === vote.item,
    );
    if (!before) {
      votes.push({ ...vote, person, round });
      taken.taken += 1;
    } else if (same(before, vote)) taken.known += 1;
    else if (!taken.conflicts.includes(vote.item)) taken.conflicts.push(vote.item);
  }
  return { votes, taken };
}
