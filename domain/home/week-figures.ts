import type { KnownCase } from '../knowledge/known-case.ts';
import { type Difference, difference } from '../metrics/intervals/difference.ts';
import { type Proportion, proportion } from '../metrics/intervals/intervals.ts';
import { type Flow, FlowCount, spanOf } from './flow.ts';

/** What a change comes to: more than chance in one direction, no more than chance, or too little to say anything. */
export type Reading = 'up' | 'down' | 'chance' | 'too-little';

/** A share in the last days, in as many before, and what the difference of the two says. */
export interface ShareChange {
  last: Proportion;
  before: Proportion;
  change: Difference;
  reading: Reading;
}

/** The figures of the last days beside those of as many before. */
export interface WeekFigures {
  /** Null for somebody who may not know when each case was flagged. */
  flagged: Flow | null;
  /** Flagged cases with a verdict, by the moment of the verdict that stands. */
  decided: Flow;
  /** Decided cases whose verdict is "confirmed": the confirmation rate of docs/metrics.md. An appeal leaves the verdict. */
  confirmed: ShareChange;
  /** Decided cases whose verdict is "inconclusive". */
  inconclusive: ShareChange;
}

/**
 * What a difference says: it is more than chance when its 95 % interval (Newcombe, see difference.ts) leaves out 0.
 */
export function readingOf({ newcombe95 }: Difference): Reading {
  if (newcombe95 === null) return 'too-little';
  const [low, high] = newcombe95;
  if (low > 0) return 'up';
  return high < 0 ? 'down' : 'chance';
}

function shareChange(counts: readonly [number, number], decided: Flow): ShareChange {
  const last = proportion(counts[0], decided.last);
  const before = proportion(counts[1], decided.before);
  const change = difference(last, before);
  return { last, before, change, reading: readingOf(change) };
}

/**
 * The figures of the last seven days and of the seven before, over flagged cases whose verdict may be known.
 * @param cases as far as whoever asks may know them
 * @param now milliseconds since 1970
 */
export function weekFigures(cases: Iterable<KnownCase>, now: number): WeekFigures {
  const [flagged, decided] = [new FlowCount(), new FlowCount()];
  const confirmed: [number, number] = [0, 0];
  const inconclusive: [number, number] = [0, 0];
  let hidden = false;
  for (const each of cases) {
    if (each.origin === null || each.flaggedAt === null) hidden = true;
    if (each.origin !== 'detection') continue;
    if (each.flaggedAt !== null) flagged.add(Date.parse(each.flaggedAt), now);
    if (each.verdict === null || each.decidedAt === null) continue;
    const at = Date.parse(each.decidedAt);
    decided.add(at, now);
    const span = spanOf(at, now);
    if (span === null) continue;
    if (each.verdict === 'confirmed') confirmed[span] += 1;
    if (each.verdict === 'inconclusive') inconclusive[span] += 1;
  }
  return {
    flagged: hidden ? null : flagged.flow,
    decided: decided.flow,
    confirmed: shareChange(confirmed, decided.flow),
    inconclusive: shareChange(inconclusive, decided.flow),
  };
}
