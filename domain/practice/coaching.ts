import { readCoachingNoteCommand, writeCoachingNoteCommand } from '../commands/quality/coaching.ts';
import type { Case } from '../queue/case.ts';
import { atTime, MINUTE } from './calendar.ts';
import { rightVerdict } from './judging.ts';
import { TEAM } from './team.ts';
import type { World } from './world.ts';

/** Working day, the first one 0, from which on the lead writes notes, and how many days lie between. */
const FIRST_DAY = 3;
const EVERY = 2;

/** Share of notes that are read the next working day; the others wait. */
const READ = 0.7;

/** Share of notes that quote a message. */
const QUOTING = 0.6;

const [LEAD] = TEAM;

/** A case on which the first of two verdicts, or the only one, is wrong and by somebody else; null of others. */
function wrongFirst({ scoredOf }: World, found: Case) {
  const [first] = found.reviews;
  if (!first || first.reviewer === LEAD.name || found.origin !== 'detection') return null;
  const right = rightVerdict(scoredOf(found.transcriptId));
  if (first.verdict === 'inconclusive') return null;
  return first.verdict === right ? null : { to: first.reviewer, missed: right === 'confirmed' };
}

/** The message that shows most why, as it is written; null when it is not quoted. */
function quoteFrom({ chance, scoredOf }: World, { transcriptId }: Case) {
  const { transcript, scored } = scoredOf(transcriptId);
  const [strongest] = scored.evidence.toSorted((left, right) => right.contribution - left.contribution);
  if (!strongest || !chance.happens(QUOTING)) return null;
  return { message: strongest.message, text: transcript.messages[strongest.message]!.text };
}

/** The lead writes to somebody about a verdict that went wrong, once about a case; mostly they read it. */
async function coach(world: World, noted: Set<string>, index: number, at: number): Promise<void> {
  const { desk, chance, agenda, days, material } = world;
  const decided = [...(await desk.casesIn('decided')), ...(await desk.casesIn('closed'))];
  const about = decided.filter((each) => !noted.has(each.id) && wrongFirst(world, each));
  if (about.length === 0) return;
  const found = chance.pick(about);
  noted.add(found.id);
  const { to, missed } = wrongFirst(world, found)!;
  const text = chance.pick(material.phrases[missed ? 'coachMissed' : 'coachOverread']);
  const note = { caseId: found.id, to, text, quote: quoteFrom(world, found) };
  const given = await desk.give(writeCoachingNoteCommand, note, { reviewer: LEAD.name, at });
  const day = days[index + 1];
  const seq = given?.entries[0]?.seq;
  if (!day || seq === undefined || !chance.happens(READ)) return;
  agenda.add(atTime(day, 9, 0) + chance.whole(0, 120) * MINUTE, async (then) => {
    await desk.give(readCoachingNoteCommand, seq, { reviewer: to, at: then });
  });
}

/** Notes from the lead to people on cases that they got wrong. */
export function planCoaching(world: World): void {
  const noted = new Set<string>();
  for (const [index, day] of world.days.entries())
    if (index >= FIRST_DAY && (index - FIRST_DAY) % EVERY === 0)
      world.agenda.add(atTime(day, 16, 30), (at) => coach(world, noted, index, at));
}
