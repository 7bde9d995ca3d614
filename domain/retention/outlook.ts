import { dayNumber, monthText } from '../metrics/cases/calendar.ts';
import { type PurgePlan, RETENTION_KINDS, type RetentionKind } from './plan.ts';

/** How much of each kind. */
type KindCounts = Record<RetentionKind, number>;

/** What would go, and when more will; moments are milliseconds since 1970. */
export interface Outlook {
  /** When it was looked. */
  at: number;
  kinds: Record<RetentionKind, { due: number; oldest: number | null; next: number | null }>;
  /** By the month, in UTC, that the period of what is due is counted from; in order. */
  months: { month: string; counts: KindCounts }[];
  /** Cases whose time is up but which somebody holds, whose appeal is open or whose question waits. */
  held: number;
  /** When something next becomes due; null when nothing will by itself. */
  next: number | null;
}

function monthsOf({ kinds }: PurgePlan): Outlook['months'] {
  const months = new Map<string, KindCounts>();
  for (const kind of RETENTION_KINDS)
    for (const { moment } of kinds[kind].due) {
      const month = monthText(dayNumber(moment));
      const counts = months.get(month) ?? { cases: 0, transcripts: 0, appeals: 0, cohortRows: 0 };
      counts[kind] += 1;
      months.set(month, counts);
    }
  const sorted = [...months].sort(([left], [right]) => (left < right ? -1 : 1));
  return sorted.map(([month, counts]) => ({ month, counts }));
}

/** What a plan of this moment comes to, in numbers. */
export function outlookOf(plan: PurgePlan, at: number): Outlook {
  const of = (kind: RetentionKind) => {
    const { due, oldest, next } = plan.kinds[kind];
    return { due: due.length, oldest, next };
  };
  const moments = RETENTION_KINDS.map((kind) => plan.kinds[kind].next).filter((next) => next !== null);
  return {
    at,
    kinds: {
      cases: of('cases'),
      transcripts: of('transcripts'),
      appeals: of('appeals'),
      cohortRows: of('cohortRows'),
    },
    months: monthsOf(plan),
    held: plan.held,
    next: moments.length === 0 ? null : Math.min(...moments),
  };
}
