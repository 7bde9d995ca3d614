import {
  beginImportCommand,
  finishImportCommand,
  keepTranscriptsCommand,
} from '../commands/intake/import-transcripts.ts';
import { keepScoredCommand } from '../commands/scoring/keep-scored.ts';
import { atTime, daysTo, MINUTE } from './calendar.ts';
import { practiceId } from './chance.ts';
import type { Scored } from './material.ts';
import { TEAM } from './team.ts';
import type { World } from './world.ts';

/** How much comes in a week, relative to the others: the second is a busy one. */
const WEEKS = [1, 1.5, 1.05, 0.95];

/** When files are taken in, each working day. */
const TIMES = [
  [8, 20],
  [12, 40],
] as const;

/** Minutes that lie between the last message of a transcript and its arrival, at the least. */
const BEFORE = 45;

const [LEAD] = TEAM;

/** A transcript moved by whole days, so that it ends shortly before it arrives. */
function moved({ transcript, scored }: Scored, at: number): Scored {
  const by = daysTo(Date.parse(transcript.messages.at(-1)!.at), at - BEFORE * MINUTE);
  const messages = transcript.messages.map((each) => ({
    ...each,
    at: new Date(Date.parse(each.at) + by).toISOString().replace('.000Z', 'Z'),
  }));
  return { transcript: { ...transcript, messages }, scored: { ...scored, startedAt: messages[0]!.at } };
}

/** Takes some transcripts in, as one file, and lets them be scored. */
async function arrive(
  { desk, chance, material }: World,
  number: number,
  some: readonly Scored[],
  at: number,
) {
  const arrived = some.map((each) => moved(each, at));
  const id = practiceId(chance);
  const source = `${material.phrases.source} ${number}`;
  const nobody = { reviewer: null, at };
  await desk.give(beginImportCommand, { id, source }, { reviewer: LEAD.name, at });
  const fresh = arrived.map(({ transcript }) => transcript);
  await desk.give(keepTranscriptsCommand, { importId: id, fresh }, nobody);
  const counts = { accepted: fresh.length, rejected: 0 };
  await desk.give(finishImportCommand, { id, actor: LEAD.name, ...counts }, nobody);
  const scored = arrived.map((each) => each.scored);
  await desk.give(keepScoredCommand, scored, { reviewer: null, at: at + MINUTE });
}

/** Spreads all transcripts over the working days, twice a day. */
export function planArrivals(world: World): void {
  const { agenda, chance, days, material } = world;
  const times = days.flatMap((day, index) => {
    const weight = WEEKS[Math.min(WEEKS.length - 1, Math.floor(index / 5))]!;
    return TIMES.map(([hour, minute]) => ({ at: atTime(day, hour, minute), weight }));
  });
  // What would come later today is here as well: nothing of the samples is left out.
  const coming = times.filter(({ at }) => at < material.now - BEFORE * MINUTE);
  const whole = coming.reduce((sum, { weight }) => sum + weight, 0);
  const all = chance.shuffled(material.transcripts);
  let passed = 0;
  for (const [index, { at, weight }] of coming.entries()) {
    const from = Math.round((passed / whole) * all.length);
    passed += weight;
    const some = all.slice(from, Math.round((passed / whole) * all.length));
    agenda.add(at, (then) => arrive(world, index + 1, some, then));
  }
}
