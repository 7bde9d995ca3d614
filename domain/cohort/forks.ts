import { firstDifference } from './join-logs.ts';
import type { LogDigest } from './log-digest.ts';
import type { CohortSource, StampSeen } from './source.ts';

function contradictoryStamps(stamps: readonly StampSeen[]): string[] {
  const twice = stamps.find((stamp, index) => stamps[index + 1]?.seq === stamp.seq);
  return twice ? [`Two exports name entry ${twice.seq} of its log with different hashes.`] : [];
}

function stampsAgainstLogs(stamps: readonly StampSeen[], logs: readonly LogDigest[]): string[] {
  const strange = stamps.find(({ seq, hash }) => {
    const telling = logs.filter(({ links }) => seq > 0 && seq <= links.length);
    return telling.length > 0 && telling.every(({ links }) => links[seq - 1] !== hash);
  });
  return strange ? [`An export names entry ${strange.seq} with another hash than its log has.`] : [];
}

function contradictoryLogs([first, second]: readonly LogDigest[]): string[] {
  if (!first || !second) return [];
  const place = firstDifference(first, second);
  return [
    place === null
      ? 'Two copies of its log have the same entries, and the chain holds in one of them only.'
      : `Two logs differ from entry ${place} on.`,
  ];
}

/**
 * Why the histories that a source has told do not fit together, in words; nothing when they do. Then its exports
 * come of more than one installation: a backup was restored elsewhere, or somebody has altered a file.
 * @param logs those of the source
 * @param ownLogId hash of the first entry of this browser's log
 */
export function findForks(
  { id, stamps }: CohortSource,
  logs: readonly LogDigest[],
  ownLogId: string | null,
): string[] {
  const own =
    id === ownLogId
      ? [
          'It begins as the log of this browser does and goes on in another way: a backup was restored in another browser, or entries are missing here.',
        ]
      : [];
  return [
    ...own,
    ...contradictoryLogs(logs),
    ...contradictoryStamps(stamps),
    ...stampsAgainstLogs(stamps, logs),
  ];
}

/** Where the chain of a log breaks, in words. */
export function brokenLogs(logs: readonly LogDigest[]): string[] {
  return logs.flatMap(({ seen: { broken } }) =>
    broken ? [`Its log breaks: entry ${broken.seq} ${broken.reason}.`] : [],
  );
}
