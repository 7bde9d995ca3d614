import type { RetentionPeriods } from '../../../domain/policy/retention-periods.ts';
import { RETENTION_KINDS, type RetentionKind } from '../../../domain/retention/plan.ts';
import { countOf, formatDay } from '../../ui/text/format.ts';

/** What the screens call each kind of data with a period. */
export const KIND_NAMES: Record<RetentionKind, string> = {
  cases: 'Cases and outcomes',
  transcripts: 'Transcripts',
  appeals: 'Texts of appeals',
  cohortRows: 'Rows of the cohort',
};

const UNTIL_DELETED = 'until deleted by hand';

/** The periods in words. */
export function periodsInWords({ transcriptMonths, appealDays }: RetentionPeriods) {
  return {
    transcripts: transcriptMonths === null ? UNTIL_DELETED : countOf(transcriptMonths, 'month'),
    appeals: appealDays === null ? UNTIL_DELETED : `${countOf(appealDays, 'day')} after the decision`,
  };
}

/** A date, or that there is none. */
export const dayOrNone = (moment: number | null): string =>
  moment === null ? 'none' : formatDay(new Date(moment).toISOString());

/** "2 cases, 3 transcripts, and 4 entries of the log": what went, or would go; empty when nothing. */
export function amountsInWords(counts: Partial<Record<RetentionKind | 'entries', number>>): string {
  const of = (amount: number | undefined, one: string, many?: string) =>
    amount ? [countOf(amount, one, many)] : [];
  const parts = [
    ...of(counts.cases, 'case'),
    ...of(counts.transcripts, 'transcript'),
    ...of(counts.appeals, 'appeal').map((appeals) => `the texts of ${appeals}`),
    ...of(counts.cohortRows, 'row of the cohort', 'rows of the cohort'),
    ...of(counts.entries, 'entry of the log', 'entries of the log'),
  ];
  return new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(parts);
}

/** How much of each kind. */
export const amountsOf = (kinds: Record<RetentionKind, { due: number }>): Record<RetentionKind, number> =>
  Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, kinds[kind].due])) as Record<RetentionKind, number>;
