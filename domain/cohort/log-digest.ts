import type { ChainBreak } from '../decisions/hash-chain.ts';
import { raisedMoments } from '../decisions/log-clock.ts';
import { logEntrySchema } from '../decisions/log-entry.ts';
import { sameInstant } from '../transcript/instant.ts';
import type { LogLine } from './log-line.ts';
import { type CohortLogPart, type LogDecision, PART_SIZE } from './log-part.ts';
import type { LogSeen } from './source.ts';

/** In the place of a case that the log's reader was not told. */
export const UNNAMED = '';

/** What is kept of a log. */
export interface LogDigest {
  /** Hash of its first entry, by which all of a source is known. */
  source: string;
  seen: LogSeen;
  /** Hash of each entry, in order. */
  links: readonly string[];
  decisions: readonly LogDecision[];
}

/** Numbers of the entries that were taken back. */
function withdrawnIn(log: readonly LogLine[]): Set<unknown> {
  return new Set(
    log.flatMap(({ kind, payload }) => (kind === 'decision-withdrawn' ? [payload?.decisionSeq] : [])),
  );
}

function decisionOf(line: LogLine): Pick<LogDecision, 'stage' | 'decision'> | null {
  if (line.kind !== 'decision' && line.kind !== 'appeal-decided') return null;
  if (line.payload === null) return { stage: null, decision: null };
  const entry = logEntrySchema.safeParse(line).data;
  if (entry?.kind === 'decision') return { stage: entry.payload.stage, decision: entry.payload.verdict };
  if (entry?.kind === 'appeal-decided') return { stage: 'appeal', decision: entry.payload.decision };
  return { stage: null, decision: null };
}

/**
 * What is kept of a whole log.
 * @param broken where its chain breaks; null when it holds
 */
export function digestLog(log: readonly LogLine[], broken: ChainBreak | null): LogDigest {
  const withdrawn = withdrawnIn(log);
  const raised = raisedMoments(log);
  const head = log.at(-1)!.hash;
  return {
    source: log[0]!.hash,
    seen: { id: broken ? `${head} ${broken.seq}` : head, entries: log.length, head, broken },
    links: log.map(({ hash }) => hash),
    decisions: log.flatMap((line) => {
      const decision = decisionOf(line);
      if (!decision) return [];
      const { seq, actor } = line;
      const caseId = line.caseId ?? UNNAMED;
      const at = sameInstant(raised.get(seq) ?? line.at);
      return [{ seq, caseId, ...decision, reviewer: actor, at, withdrawn: withdrawn.has(seq) }];
    }),
  };
}

/** A digest as it is stored. */
export function partsOf({ source, seen, links, decisions }: LogDigest): CohortLogPart[] {
  const groups = Map.groupBy(decisions, ({ seq }) => Math.floor((seq - 1) / PART_SIZE));
  return Array.from({ length: Math.ceil(links.length / PART_SIZE) }, (_, part) => ({
    source,
    log: seen.id,
    part,
    links: links.slice(part * PART_SIZE, (part + 1) * PART_SIZE),
    decisions: groups.get(part) ?? [],
  }));
}

/**
 * The logs of one source as they were imported, from what is stored of them.
 * @param parts those of the source, in any order
 */
export function digestsOf(
  { id, logs }: { id: string; logs: readonly LogSeen[] },
  parts: readonly CohortLogPart[],
): LogDigest[] {
  const groups = Map.groupBy(parts, ({ log }) => log);
  return logs.map((seen) => {
    const own = (groups.get(seen.id) ?? []).toSorted((left, right) => left.part - right.part);
    return {
      source: id,
      seen,
      links: own.flatMap(({ links }) => links),
      decisions: own.flatMap(({ decisions }) => decisions),
    };
  });
}
