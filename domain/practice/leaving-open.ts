import { askForHelpCommand } from '../commands/review/help.ts';
import { submitReviewCommand } from '../commands/review/submit-review.ts';
import { takeCaseCommand } from '../commands/review/take-case.ts';
import { REASONS } from '../policy/choices.ts';
import { atTime, MINUTE } from './calendar.ts';
import { assignSome } from './leading.ts';
import { TEAM } from './team.ts';
import type { World } from './world.ts';

const [LEAD, ...OTHERS] = TEAM;

/** Minutes before the end at which somebody takes a case that they still have then. */
const TAKEN = [4, 3];

/** What is passed on at the end, so that a check of it is due, and minutes from one to the next. */
const PASSED_ON = ['inconclusive', 'escalate', 'inconclusive', 'inconclusive'] as const;
const PASSING = 5;

/** Minutes before the end at which a question is asked that nobody has answered yet. */
const ASKED = 170;

/** Somebody takes an open case and works on it. */
async function take({ desk }: World, reviewer: string, at: number) {
  const free = (await desk.casesIn('open')).filter(
    ({ origin, assignee, lease }) => origin === 'detection' && assignee === null && lease === null,
  );
  for (const { id } of free) {
    const given = await desk.give(takeCaseCommand, id, { reviewer, at });
    if (given) return given.answer;
  }
  return null;
}

/**
 * What is under way at the end: cases that are held, one for long with a question about it, and some assigned to
 * somebody who has not been there for days.
 */
export function leaveOpen(world: World): void {
  const { agenda, days, desk, chance, material } = world;
  const { now } = material;
  const trainee = OTHERS.find(({ role }) => role === 'trainee')!;
  const absent = OTHERS.find(({ away }) => away.includes(0))!;
  const there = OTHERS.filter((each) => each !== absent && each !== trainee);
  const lastThere = days.at(-1 - absent.away.length);
  if (lastThere) agenda.add(atTime(lastThere, 16, 20), (at) => assignSome(world, absent.name, at));
  agenda.add(now - ASKED * MINUTE, async (at) => {
    const found = await take(world, trainee.name, at);
    if (!found) return;
    const question = { caseId: found.id, to: LEAD.name, question: chance.pick(material.phrases.questions) };
    await desk.give(askForHelpCommand, question, { reviewer: trainee.name, at: at + MINUTE });
  });
  for (const [index, choice] of PASSED_ON.entries())
    agenda.add(now - (PASSED_ON.length - index) * PASSING * MINUTE, async (at) => {
      const { name } = there[index % there.length]!;
      const found = await take(world, name, at);
      if (!found) return;
      const reason = chance.pick(REASONS[choice]);
      const note = chance.pick(material.phrases.notes[choice]);
      const submission = { choice, characteristics: [], marks: [], reasons: [reason], note, seconds: 150 };
      const done = { reviewer: name, at: at + 150_000 };
      await desk.give(submitReviewCommand, { caseId: found.id, submission }, done);
    });
  for (const [index, minutes] of TAKEN.entries())
    agenda.add(now - minutes * MINUTE, async (at) => {
      await take(world, there[index % there.length]!.name, at);
    });
}
