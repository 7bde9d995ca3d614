import type { LogEntryOf } from './log-entry.ts';

const MINUTE = 60_000;
const DAY = 1_440 * MINUTE;

/** Milliseconds that a clock may lie behind before it is said: clocks are put right by seconds now and then. */
const TOLERANCE = 5 * MINUTE;

/**
 * The moment of an entry that follows another: what the clock says, but never before the one it follows. Of a clock
 * that was set back each entry comes a millisecond after the last, so that their order can be told by their moments.
 * @param last ISO 8601; undefined for the first entry
 */
export function momentAfter(last: string | undefined, clock: string): string {
  if (last === undefined) return clock;
  const before = Date.parse(last);
  return Date.parse(clock) < before ? new Date(before + 1).toISOString() : clock;
}

/**
 * Milliseconds by which a clock lies behind the log's last entry; 0 within what is usual.
 * @param clock milliseconds since 1970
 */
export function timeBehind(last: string | undefined, clock: number): number {
  const behind = last === undefined ? 0 : Date.parse(last) - clock;
  return behind > TOLERANCE ? behind : 0;
}

/**
 * Whether the log has to say what the clock says, because the moment of the next entry does not: once when the clock
 * has fallen behind, and again with every day of its own.
 * @param noted the last entry that said so
 */
export function needsClockNote(
  last: { seq: number; at: string },
  clock: string,
  noted: Pick<LogEntryOf<'clock-behind'>, 'seq' | 'at' | 'payload'> | undefined,
): boolean {
  if (timeBehind(last.at, Date.parse(clock)) === 0) return false;
  if (!noted) return true;
  // While the clock stays behind, no entry is more than a millisecond after the one before.
  const wasRight = Date.parse(last.at) - Date.parse(noted.at) > last.seq - noted.seq;
  return wasRight || Math.abs(Date.parse(clock) - Date.parse(noted.payload.clock)) >= DAY;
}

/** Entries that decide something of a case. */
const DECIDING: readonly string[] = ['decision', 'appeal-decided'];

/**
 * Decisions of a log in order that name an earlier moment than one before them on the same case, as logs could until
 * moments followed the order: by number, the moment at which they count. Where moments are compared, as in exported
 * rows, the order of the log then holds. None of a log whose clock was never set back.
 */
export function raisedMoments(
  log: readonly { seq: number; kind: string; caseId: string | null; at: string }[],
): ReadonlyMap<number, string> {
  const raised = new Map<number, string>();
  const latest = new Map<string, string>();
  for (const { seq, kind, caseId, at } of log) {
    if (caseId === null || !DECIDING.includes(kind)) continue;
    const moment = momentAfter(latest.get(caseId), at);
    if (moment !== at) raised.set(seq, moment);
    latest.set(caseId, moment);
  }
  return raised;
}
