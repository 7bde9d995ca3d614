import { endLapsedCommand } from '../commands/review/end-lapsed.ts';
import {
  finishBreakCommand,
  snoozeReminderCommand,
  startBreakCommand,
} from '../commands/review/wellbeing.ts';
import { atTime, MINUTE } from './calendar.ts';
import { reviewNext } from './reviewing.ts';
import { type Member, TEAM } from './team.ts';
import type { World } from './world.ts';

/** Shares of sessions after which there is a break, and before which one is put off. */
const BREAK = 0.55;
const SNOOZE = 0.06;

/** Share of sessions for which there is time. */
const PRESENT = 0.8;

/** Hours after which leases are looked at that have run out. */
const FIRST_LOOK = 9;
const LAST_LOOK = 18;

async function takeBreak({ desk, chance, agenda, material }: World, { name }: Member, at: number) {
  if (chance.happens(SNOOZE)) {
    const snooze = { limit: 'break' as const, reason: chance.pick(material.phrases.snoozes) };
    await desk.give(snoozeReminderCommand, snooze, { reviewer: name, at });
  }
  if (!chance.happens(BREAK)) return;
  agenda.add(at + 2 * MINUTE, async (then) => {
    await desk.give(startBreakCommand, null, { reviewer: name, at: then });
  });
  agenda.add(at + chance.whole(14, 28) * MINUTE, async (then) => {
    await desk.give(finishBreakCommand, null, { reviewer: name, at: then });
  });
}

/** Reviews one case after the other, with pauses in between. */
async function review(world: World, member: Member, left: number, at: number): Promise<void> {
  if (left === 0) return takeBreak(world, member, at);
  const took = await reviewNext(world, member, at);
  const pause = world.chance.whole(2, 9) * MINUTE;
  world.agenda.add(at + (took ?? 20 * MINUTE) + pause, (then) => review(world, member, left - 1, then));
}

/** Two sessions a day of everybody who is there. */
export function planSessions(world: World): void {
  const { agenda, chance, days } = world;
  for (const [index, day] of days.entries()) {
    for (const member of TEAM) {
      if (member.away.includes(days.length - 1 - index)) continue;
      const begins = [atTime(day, 9, chance.whole(0, 50)), atTime(day, 13, chance.whole(20, 90))];
      for (const begin of begins.filter(() => chance.happens(PRESENT)))
        agenda.add(begin, (then) => review(world, member, member.session, then));
    }
    for (let hour = FIRST_LOOK; hour <= LAST_LOOK; hour += 1)
      agenda.add(atTime(day, hour, 59), async (at) => {
        await world.desk.give(endLapsedCommand, null, { reviewer: null, at });
      });
  }
}
