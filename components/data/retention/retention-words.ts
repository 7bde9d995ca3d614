import type { RetentionPeriods } from '../../../domain/policy/retention-periods.ts';
import { RETENTION_KINDS, type RetentionKind } from '../../../domain/retention/plan.ts';
import { formatDay, formatList } from '../../../words/format.ts';
import { t } from '../../../words/words.ts';

/** What the screens call a kind of data with a period. */
export const kindName = (kind: RetentionKind): string => t(`data.retention.kind.${kind}`);

/** The periods in words. */
export function periodsInWords({ transcriptMonths, appealDays }: RetentionPeriods) {
  const untilDeleted = t('data.retention.untilDeleted');
  return {
    transcripts:
      transcriptMonths === null ? untilDeleted : t('data.retention.months', { count: transcriptMonths }),
    appeals:
      appealDays === null ? untilDeleted : t('data.retention.daysAfterDecision', { count: appealDays }),
  };
}

/** A date, or that there is none. */
export const dayOrNone = (moment: number | null): string =>
  moment === null ? t('data.retention.none') : formatDay(new Date(moment).toISOString());

/** "2 cases, 3 transcripts, and 4 entries of the log": what went, or would go; empty when nothing. */
export function countsInWords(counts: Partial<Record<RetentionKind | 'entries', number>>): string {
  const parts = ([...RETENTION_KINDS, 'entries'] as const).flatMap((kind) => {
    const count = counts[kind];
    return count ? [t(`data.retention.count.${kind}`, { count })] : [];
  });
  return parts.length === 0 ? '' : formatList(parts);
}

/** How much of each kind. */
export const dueByKind = (kinds: Record<RetentionKind, { due: number }>): Record<RetentionKind, number> =>
  Object.fromEntries(RETENTION_KINDS.map((kind) => [kind, kinds[kind].due])) as Record<RetentionKind, number>;
