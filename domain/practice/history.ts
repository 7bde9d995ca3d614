import { planAppeals } from './appealing.ts';
import { planArrivals } from './arriving.ts';
import { MINUTE, workingDays } from './calendar.ts';
import { planCoaching } from './coaching.ts';
import type { Desk } from './desk.ts';
import { planLeading } from './leading.ts';
import { leaveOpen } from './leaving-open.ts';
import type { Material } from './material.ts';
import { planSessions } from './sessions.ts';
import { worldOf } from './world.ts';

/**
 * Plays four weeks of a practice team up to a moment: everything goes by the commands that people give, so that log,
 * cases and figures agree as they do anywhere. The same material gives the same history.
 * @param onProgress told how far it is, 0 to 1
 */
export async function playHistory(
  desk: Desk,
  material: Material,
  onProgress: (share: number) => void = () => {},
): Promise<void> {
  const world = worldOf(desk, material, workingDays(material.now));
  planLeading(world);
  planArrivals(world);
  planSessions(world);
  planAppeals(world);
  planCoaching(world);
  leaveOpen(world);
  // Nothing bears the present itself: what is written next comes after it.
  await world.agenda.run(material.now - MINUTE, (at) => onProgress(world.shareAt(at)));
}
