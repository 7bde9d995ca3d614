import { decideAppealCommand, startAppealCommand } from '../commands/quality/appeals.ts';
import { takeCaseCommand } from '../commands/review/take-case.ts';
import { type Case, standingOutcome } from '../queue/case.ts';
import { atTime, MINUTE } from './calendar.ts';
import { rightVerdict } from './judging.ts';
import { TEAM } from './team.ts';
import type { World } from './world.ts';

/** Working day, the first one 0, from which on account holders complain. */
const FIRST_DAY = 4;

/** Share of days with a complaint, of complaints about a wrong verdict, and of appeals that are decided rightly. */
const COMPLAINTS = 0.75;
const FOUNDED = 0.5;
const RIGHT = 0.92;

/** Share of appeals that nobody gets round to. */
const FORGOTTEN = 0.25;

const [LEAD, ...OTHERS] = TEAM;
const DECIDERS = OTHERS.filter(({ role }) => role === 'reviewer');

const isAppealable = (each: Case) =>
  each.origin === 'detection' && each.appeal === null && standingOutcome(each) === 'confirmed';

/** Somebody who had no hand in the case takes the appeal and decides it. */
async function settle(world: World, found: Case, at: number): Promise<void> {
  const { desk, chance, agenda, scoredOf, material } = world;
  const right = rightVerdict(scoredOf(found.transcriptId)) === 'confirmed' ? 'upheld' : 'reversed';
  const wrong = right === 'upheld' ? 'reversed' : 'upheld';
  const decision = chance.happens(RIGHT) ? right : wrong;
  for (const { name } of chance.shuffled(DECIDERS)) {
    if (!(await desk.give(takeCaseCommand, found.id, { reviewer: name, at }))) continue;
    const seconds = Math.round(chance.about(260));
    const reason = chance.pick(material.phrases[decision]);
    agenda.add(at + seconds * 1_000, async (then) => {
      const resolution = { caseId: found.id, decision, reason, seconds };
      await desk.give(decideAppealCommand, resolution, { reviewer: name, at: then });
    });
    return;
  }
}

/** A complaint comes in, and is dealt with on one of the next working days. */
async function complain(world: World, index: number, at: number): Promise<void> {
  const { desk, chance, agenda, days, scoredOf, material } = world;
  const stored = [...(await desk.casesIn('decided')), ...(await desk.casesIn('closed'))];
  const { founded = [], other = [] } = Object.groupBy(stored.filter(isAppealable), ({ transcriptId }) =>
    rightVerdict(scoredOf(transcriptId)) === 'confirmed' ? 'other' : 'founded',
  );
  const choice = founded.length > 0 && chance.happens(FOUNDED) ? founded : other;
  if (choice.length === 0) return;
  const found = chance.pick(choice);
  const complaint = { caseId: found.id, complaint: chance.pick(material.phrases.complaints) };
  await desk.give(startAppealCommand, complaint, { reviewer: LEAD.name, at });
  const day = days[index + chance.whole(2, 4)];
  if (!day || chance.happens(FORGOTTEN)) return;
  agenda.add(atTime(day, 11, chance.whole(0, 50)), (then) => settle(world, found, then));
}

/** Appeals, of which some are decided by the end of the history and some are not. */
export function planAppeals(world: World): void {
  const { agenda, chance, days } = world;
  for (const [index, day] of days.entries())
    if (index >= FIRST_DAY && chance.happens(COMPLAINTS))
      agenda.add(atTime(day, 14, 10) + chance.whole(0, 50) * MINUTE, (at) => complain(world, index, at));
}
