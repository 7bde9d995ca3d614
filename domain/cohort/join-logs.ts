import type { LogDigest } from './log-digest.ts';
import type { LogDecision } from './log-part.ts';

/** Number of the first entry in which two logs differ; null when one goes on where the other ends. */
export function firstDifference(left: LogDigest, right: LogDigest): number | null {
  const length = Math.min(left.links.length, right.links.length);
  // In a chain that holds, equal hashes at the end mean that all before is equal too.
  if (left.links[length - 1] === right.links[length - 1] && !left.seen.broken && !right.seen.broken)
    return null;
  for (let index = 0; index < length; index += 1)
    if (left.links[index] !== right.links[index]) return index + 1;
  return null;
}

/** Whether the first log says nothing that the other does not say: it ends earlier, and holds where the other holds. */
function isBeginningOf(log: LogDigest, other: LogDigest): boolean {
  return (
    log.links.length <= other.links.length &&
    (log.seen.broken?.seq ?? null) === (other.seen.broken?.seq ?? null) &&
    firstDifference(log, other) === null
  );
}

const isHidden = ({ decision }: LogDecision) => decision === null;

/** The log with what it was not allowed to see taken from another one that saw it. */
function revealed(log: LogDigest, other: LogDigest): LogDigest {
  if (!log.decisions.some(isHidden)) return log;
  const seen = new Map(other.decisions.filter((each) => !isHidden(each)).map((each) => [each.seq, each]));
  const decisions = log.decisions.map((own) => {
    const known = isHidden(own) ? seen.get(own.seq) : undefined;
    return known ? { ...known, withdrawn: own.withdrawn } : own;
  });
  return { ...log, decisions };
}

const byId = (left: LogDigest, right: LogDigest) => (left.seen.id < right.seen.id ? -1 : 1);

/**
 * The logs of a source after another one came: a log that another goes on from is dropped, what does not fit together
 * stays side by side. The same in whatever order and however often they come.
 */
export function joinLogs(known: readonly LogDigest[], log: LogDigest): LogDigest[] {
  const longer = known.find((each) => isBeginningOf(log, each));
  if (longer) return known.map((each) => (each === longer ? revealed(each, log) : each));
  const beginnings = known.filter((each) => isBeginningOf(each, log));
  const others = known.filter((each) => !beginnings.includes(each));
  return [...others, beginnings.reduce(revealed, log)].sort(byId);
}
