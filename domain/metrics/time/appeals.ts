import { daysBetween } from '../cases/calendar.ts';
import type { CaseList } from '../cases/case-list.ts';
import { spreadOf } from '../numbers/quantile.ts';

/** Flagged cases on which an appeal was opened, each counted once, and what came of it. */
export interface AppealFigures {
  opened: number;
  resolved: number;
  pending: number;
  upheld: number;
  reversed: number;
  /** Resolved ones of which it is known when they were opened; the days are theirs. */
  timed: number;
  /** From opening to the latest decision. */
  medianDays: number | null;
}

/** Counts appeals: the latest resolved one of a case counts. */
export function appealFigures(flagged: CaseList): AppealFigures {
  const appealed = flagged.filter(({ facts }) => facts.stages.includes('appeal'));
  const resolved = appealed.flatMap(({ facts, appeal }) =>
    appeal ? [{ ...appeal, openedAt: facts.appealOpenedAt }] : [],
  );
  const reversed = resolved.filter(({ decision }) => decision === 'reversed').length;
  const days = spreadOf(
    resolved.flatMap(({ at, openedAt }) => (openedAt === null ? [] : [daysBetween(openedAt, at)])),
  );
  return {
    opened: appealed.length,
    resolved: resolved.length,
    pending: appealed.length - resolved.length,
    upheld: resolved.length - reversed,
    reversed,
    timed: days.n,
    medianDays: days.median,
  };
}
