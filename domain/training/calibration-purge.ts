import type { CalibrationRow } from './calibration-row.ts';
import type { CalibrationSession, SessionItem } from './calibration-session.ts';

/** A case of which only its place in the session is left, and whether it had an answer. */
const emptied = ({ key }: SessionItem, place: number): SessionItem => ({
  ...{ id: `purged-${place + 1}`, source: 'purged' },
  key: key && { ...key, characteristics: [] },
});

/**
 * A session without what tells of transcripts that are purged: which they were, what was typed or marked on them. The
 * verdicts stay, on cases without a name, so that the agreement and who moved where remain what they were.
 */
function sessionWithout(session: CalibrationSession, gone: ReadonlySet<string>): CalibrationSession {
  const renamed = new Map<string, SessionItem>();
  for (const [place, item] of session.items.entries())
    if (item.source === 'queue' && gone.has(item.id)) renamed.set(item.id, emptied(item, place));
  if (renamed.size === 0) return session;
  return {
    ...session,
    items: session.items.map((item) => renamed.get(item.id) ?? item),
    votes: session.votes.map((vote) => {
      const item = renamed.get(vote.item);
      return item ? { ...vote, item: item.id, characteristics: [], reason: '' } : vote;
    }),
    notes: Object.fromEntries(Object.entries(session.notes).filter(([item]) => !renamed.has(item))),
  };
}

/**
 * The sessions that change when transcripts are purged, as they are then. Cases that came as a file are another
 * browser’s transcripts, whatever their ids.
 */
export function rowsWithout(
  rows: readonly CalibrationRow[],
  gone: ReadonlySet<string>,
): CalibrationSession[] {
  return rows.flatMap((row) => {
    if (row.kind !== 'session') return [];
    const left = sessionWithout(row, gone);
    return left === row ? [] : [left];
  });
}
