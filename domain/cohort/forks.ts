import { firstDifference } from './join-logs.ts';
import type { LogDigest } from './log-digest.ts';
import type { CohortSource, StampSeen } from './source.ts';

/** Why the histories that a source has told do not fit together, or that one breaks. */
export type LogContradiction =
  /** It begins as the log of this browser does, and goes on in another way. */
  | { kind: 'own-beginning' }
  /** Two copies have the same entries, and the chain holds in one of them only. */
  | { kind: 'one-holds' }
  /** Two logs differ from this entry on. */
  | { kind: 'logs-differ'; seq: number }
  /** Two exports name this entry with different hashes. */
  | { kind: 'exports-differ'; seq: number }
  /** An export names this entry with another hash than the log has. */
  | { kind: 'export-and-log'; seq: number }
  /** The chain breaks at this entry; the reason is the one that was stored with the log. */
  | { kind: 'breaks'; seq: number; reason: string };

function contradictoryStamps(stamps: readonly StampSeen[]): LogContradiction[] {
  const twice = stamps.find((stamp, index) => stamps[index + 1]?.seq === stamp.seq);
  return twice ? [{ kind: 'exports-differ', seq: twice.seq }] : [];
}

function stampsAgainstLogs(stamps: readonly StampSeen[], logs: readonly LogDigest[]): LogContradiction[] {
  const strange = stamps.find(({ seq, hash }) => {
    const telling = logs.filter(({ links }) => seq > 0 && seq <= links.length);
    return telling.length > 0 && telling.every(({ links }) => links[seq - 1] !== hash);
  });
  return strange ? [{ kind: 'export-and-log', seq: strange.seq }] : [];
}

function contradictoryLogs([first, second]: readonly LogDigest[]): LogContradiction[] {
  if (!first || !second) return [];
  const place = firstDifference(first, second);
  return [place === null ? { kind: 'one-holds' } : { kind: 'logs-differ', seq: place }];
}

/**
 * Why the histories that a source has told do not fit together; nothing when they do. Then its exports
 * come of more than one installation: a backup was restored elsewhere, or somebody has altered a file.
 * @param logs those of the source
 * @param ownLogId hash of the first entry of this browser's log
 */
export function findForks(
  { id, stamps }: CohortSource,
  logs: readonly LogDigest[],
  ownLogId: string | null,
): LogContradiction[] {
  const own: LogContradiction[] = id === ownLogId ? [{ kind: 'own-beginning' }] : [];
  return [
    ...own,
    ...contradictoryLogs(logs),
    ...contradictoryStamps(stamps),
    ...stampsAgainstLogs(stamps, logs),
  ];
}

/** Where the chains of logs break. */
export function brokenLogs(logs: readonly LogDigest[]): LogContradiction[] {
  return logs.flatMap(({ seen: { broken } }): LogContradiction[] =>
    broken ? [{ kind: 'breaks', ...broken }] : [],
  );
}
