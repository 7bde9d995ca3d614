import type { Conflict } from '../../domain/cohort/conflict.ts';
import type { LogContradiction } from '../../domain/cohort/forks.ts';
import type { OUTCOME_COLUMNS, Outcome } from '../../domain/decisions/outcome.ts';
import { formatListing, formatMoment } from '../../words/format.ts';
import { t } from '../../words/words.ts';

/** What a conflict is, in a few words; names of sources and reviewers stand in it as they are. */
export function conflictTitle(conflict: Conflict, nameOf: (source: string) => string): string {
  switch (conflict.kind) {
    case 'differs':
      return t('cohort.conflict.title.differs', { count: conflict.others.length + 1 });
    case 'gone':
      return t('cohort.conflict.title.gone', {
        count: conflict.rows.length + conflict.takenBack.length,
        source: nameOf(conflict.source),
      });
    case 'same-name':
      return t('cohort.conflict.title.same-name', { name: conflict.name, count: conflict.sources.length });
    case 'forked-log':
      return t(conflict.forked ? 'cohort.conflict.title.forked-log' : 'cohort.conflict.title.broken-log', {
        source: nameOf(conflict.source),
      });
    case 'not-in-log':
      return t('cohort.conflict.title.not-in-log', {
        count: conflict.rows.length,
        source: nameOf(conflict.source),
      });
  }
}

/** What follows from a conflict, and what a lead can do. */
export function conflictText(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'gone': {
      const { rows, takenBack } = conflict;
      return [
        rows.length > 0 && t('cohort.conflict.text.gone'),
        takenBack.length > 0 && t('cohort.conflict.text.takenBack'),
      ]
        .filter(Boolean)
        .join(' ');
    }
    case 'forked-log':
      return t(conflict.forked ? 'cohort.conflict.text.forked-log' : 'cohort.conflict.text.broken-log');
    default:
      return t(`cohort.conflict.text.${conflict.kind}`);
  }
}

/** Why logs and exports of a source do not fit together, or where its log breaks. */
export const contradictionText = ({ kind, ...facts }: LogContradiction): string =>
  t(`cohort.conflict.contradiction.${kind}`, { seq: 0, reason: '', ...facts });

/** Which decision a row is, in words; names stand in it as they are. */
export function rowText({ case_id, stage, reviewer, decided_at, decision }: Outcome): string {
  const facts = {
    id: case_id,
    reviewer: reviewer ?? t('cohort.row.nobody'),
    decision: decision ?? t('cohort.row.waits'),
  };
  return decided_at === null
    ? t(`cohort.row.${stage}`, facts)
    : t(`cohort.rowAt.${stage}`, { ...facts, moment: formatMoment(decided_at) });
}

/** A value of a row as it is shown. */
export function valueText(value: Outcome[(typeof OUTCOME_COLUMNS)[number]]): string {
  if (value === null) return t('cohort.row.nothing');
  if (Array.isArray(value)) return value.length === 0 ? t('shared.none') : formatListing(value);
  return String(value);
}

/** What was decided of a conflict. */
export function settledText({ kind, settlement }: Conflict): string {
  if (!settlement) return '';
  const { settled, by, at } = settlement;
  const ofNames = { kept: 'keptApart', taken: 'onePerson', seen: 'seen' } as const;
  const how = kind === 'same-name' ? ofNames[settled] : settled;
  return t(`cohort.conflict.settled.${how}`, { by, moment: formatMoment(at) });
}
