import { Agenda } from './agenda.ts';
import { type Chance, chanceOf } from './chance.ts';
import type { Desk } from './desk.ts';
import type { Material, Scored } from './material.ts';

/** All that the practice team works with. */
export interface World {
  desk: Desk;
  agenda: Agenda;
  chance: Chance;
  material: Material;
  /** The weekdays of the history, oldest first. */
  days: readonly Date[];
  /** How far the history has come at a moment, 0 to 1. */
  shareAt: (at: number) => number;
  scoredOf: (transcriptId: string) => Scored;
}

/** Makes the world of a history. */
export function worldOf(desk: Desk, material: Material, days: readonly Date[]): World {
  const byId = new Map(material.transcripts.map((each) => [each.transcript.id, each]));
  const begin = days[0]!.getTime();
  return {
    ...{ desk, material, days },
    agenda: new Agenda(),
    chance: chanceOf(material.seed),
    shareAt: (at) => (at - begin) / (material.now - begin),
    scoredOf: (transcriptId) => byId.get(transcriptId)!,
  };
}
