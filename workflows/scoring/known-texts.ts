import {
  countNear,
  joinKnown,
  type KnownMessage,
  knownMessagesSchema,
  type LineProblem,
  MOST_KNOWN,
  readKnownList,
} from '../../domain/detection/layers/known-list.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { asFailure } from '../base/failure.ts';
import { authorise } from '../people/session.ts';

/** Setting with the known messages, as hashes. */
const KNOWN_TEXTS = 'known-texts';

/** The known messages, as hashes, that what is scored from now on is compared with. */
export async function knownTexts(): Promise<KnownMessage[]> {
  return (await readSetting(KNOWN_TEXTS, knownMessagesSchema)) ?? [];
}

/** How many known messages there are, and how many of them are also matched nearly. */
export const liveKnownTexts = () =>
  live(async () => {
    const known = await knownTexts();
    return { count: known.length, near: countNear(known) };
  });

function unusableLine(line: number, problem: LineProblem): Failure {
  switch (problem.what) {
    case 'too-long':
      return new Failure('unreadable-file', { what: 'known-too-long', line, longest: problem.longest });
    case 'too-short':
      return new Failure('unreadable-file', { what: 'known-too-short', line, fewest: problem.fewest });
    case 'not-utf8':
      return new Failure('unreadable-file', { what: 'known-not-utf8', line });
  }
}

/**
 * Adds the messages of a text file, one message or one SHA-256 in hex a line, to the known ones; only hashes are
 * stored: of a message its own and those of its shingles. The list applies to what is scored afterwards: nothing is scored again.
 * @returns how many were not on the list yet
 * @throws Failure `not-allowed`, or `unreadable-file`, which names the line; then nothing is added
 */
export async function addKnownTexts(file: string): Promise<number> {
  await authorise('change-threshold');
  const list = readKnownList(file);
  if (!list.ok) throw unusableLine(list.line, list.problem);
  if (list.messages.length === 0) throw new Failure('unreadable-file', { what: 'known-empty' });
  try {
    return await database.transaction('rw', database.settings, async () => {
      const before = await knownTexts();
      const all = joinKnown(before, list.messages);
      if (all.length > MOST_KNOWN)
        throw new Failure('unreadable-file', {
          what: 'known-too-many',
          count: all.length,
          most: MOST_KNOWN,
        });
      await writeSetting(KNOWN_TEXTS, all);
      return all.length - before.length;
    });
  } catch (error) {
    throw asFailure(error);
  }
}

/**
 * Empties the list of known messages. What was found with it stays with what was scored before.
 * @throws Failure `not-allowed`
 */
export async function clearKnownTexts(): Promise<void> {
  await authorise('change-threshold');
  await writeSetting(KNOWN_TEXTS, []);
}
