import { z } from 'zod';
import { answersFor, type ClockDoubt, isDoubtful, latestBeforeLeap } from '../../domain/retention/doubt.ts';
import { allImports } from '../../storage/imports.ts';
import { live } from '../../storage/live.ts';
import { entriesBefore, lastEntry } from '../../storage/log.ts';
import { forgetMoment, readMoment, writeMoment } from '../../storage/moments.ts';

const instant = z.iso.datetime();
const questionSchema = z.object({
  present: instant,
  known: instant,
  /** Somebody has said that the clock is wrong. */
  refused: z.boolean(),
});
type Question = z.infer<typeof questionSchema>;

/** Entries of the log that are looked at for a leap of the clock. */
const RECENT = 2_000;

const iso = (moment: number) => new Date(moment).toISOString();

/** The last sign of life that what is stored tells of. */
async function latestWritten(): Promise<number | null> {
  const [entries, imports] = await Promise.all([
    entriesBefore(Number.POSITIVE_INFINITY, RECENT),
    allImports(),
  ]);
  const instants = [...entries.map(({ at }) => at), ...imports.map(({ startedAt }) => startedAt)];
  return latestBeforeLeap(instants.map((each) => Date.parse(each)));
}

async function knownMoment(): Promise<number | null> {
  const noted = instant.safeParse(await readMoment('known'));
  return noted.success ? Date.parse(noted.data) : latestWritten();
}

/**
 * Notes the last sign of life, before anything of today is written; the present at the very first start. Afterwards
 * it is moved on by {@link trustClock} alone.
 */
export async function noteFirstMoment(): Promise<void> {
  if ((await readMoment('known')) === undefined)
    await writeMoment('known', iso((await latestWritten()) ?? Date.now()));
}

/**
 * What makes a clock doubtful before something is purged by it; null when nothing does.
 * @param present milliseconds since 1970
 */
export async function clockDoubt(present: number): Promise<ClockDoubt | null> {
  const known = await knownMoment();
  return known !== null && isDoubtful(known, present) ? { present: iso(present), known: iso(known) } : null;
}

/** Takes the clock's word for the present; nothing is asked about it any more. */
export async function trustClock(present: number): Promise<void> {
  const known = (await knownMoment()) ?? present;
  // What was known lies far ahead: then the clock was wrong, and what is stored tells more.
  const before = isDoubtful(present, known) ? ((await latestWritten()) ?? present) : known;
  await writeMoment('known', iso(Math.max(before, present)));
  await forgetMoment('purge-question');
}

async function question(): Promise<Question | null> {
  const parsed = questionSchema.safeParse(await readMoment('purge-question'));
  return parsed.success ? parsed.data : null;
}

/** Leaves a question for the next lead who looks, unless it was answered of about this present. */
export async function askAboutClock(doubt: ClockDoubt): Promise<void> {
  const asked = await question();
  if (asked?.refused && answersFor(Date.parse(asked.present), Date.parse(doubt.present))) return;
  await writeMoment('purge-question', { ...doubt, refused: false } satisfies Question);
}

/** Answers the question: the clock is wrong, and nothing is purged by it. */
export async function distrustClock(doubt: ClockDoubt): Promise<void> {
  await writeMoment('purge-question', { ...doubt, refused: true } satisfies Question);
}

/** The moment of the log's last entry, live; undefined while the log is empty. */
export const liveLastMoment = () => live(async () => (await lastEntry())?.at, 0);

/** The question that waits for an answer, live; null when there is none. */
export const liveClockQuestion = () =>
  live(async (): Promise<ClockDoubt | null> => {
    const asked = await question();
    return asked && !asked.refused ? { present: asked.present, known: asked.known } : null;
  });
