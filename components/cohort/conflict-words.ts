import type { Conflict, ConflictKind } from '../../domain/cohort/conflict.ts';
import type { OUTCOME_COLUMNS, Outcome } from '../../domain/decisions/outcome.ts';
import { countOf, formatMoment } from '../ui/text/format.ts';

/** What the kinds of conflicts are called in the list of kinds. */
export const KIND_NAMES: Record<ConflictKind, string> = {
  'forked-log': 'Logs that do not fit',
  'not-in-log': 'Rows not in their log',
  gone: 'Gone at their source',
  'same-name': 'The same name',
  differs: 'Told in two ways',
};

const STAGE_NAMES: Record<Outcome['stage'], string> = {
  'first-review': 'first review',
  'second-review': 'second review',
  appeal: 'appeal',
};

/** What a conflict is, in a few words; names of sources and reviewers stand in it as they are. */
export function conflictTitle(conflict: Conflict, nameOf: (source: string) => string): string {
  switch (conflict.kind) {
    case 'differs':
      return `One decision, told in ${conflict.others.length + 1} ways`;
    case 'gone': {
      const count = conflict.rows.length + conflict.takenBack.length;
      return `${countOf(count, 'decision')} of ${nameOf(conflict.source)} ${count === 1 ? 'is' : 'are'} gone`;
    }
    case 'same-name':
      return `${conflict.name} stands in ${conflict.sources.length} sources`;
    case 'forked-log':
      return conflict.forked
        ? `What ${nameOf(conflict.source)} tells of its history does not fit together`
        : `The log of ${nameOf(conflict.source)} breaks`;
    case 'not-in-log': {
      const count = conflict.rows.length;
      return `${countOf(count, 'row')} of ${nameOf(conflict.source)} ${count === 1 ? 'does' : 'do'} not stand in its log`;
    }
  }
}

const GONE =
  'A newer complete export of it no longer has them: they were undone or purged there. They do not count.';
const TAKEN_BACK = 'Its log says that they were taken back. They do not count.';

/** What follows from a conflict, and what a lead can do. */
export function conflictText(conflict: Conflict): string {
  switch (conflict.kind) {
    case 'differs':
      return 'What counts is the row of this browser, else the one that was exported first, until you take another.';
    case 'gone': {
      const { rows, takenBack } = conflict;
      return [rows.length > 0 && GONE, takenBack.length > 0 && TAKEN_BACK].filter(Boolean).join(' ');
    }
    case 'same-name':
      return 'They are kept apart in all figures, until you say that they are one person.';
    case 'forked-log':
      return conflict.forked
        ? 'Its files tell more than one history. Until they fit together, its rows count as they are told: none is taken for gone, and none is looked up in its log.'
        : 'A log that was altered or damaged proves nothing about the rows of its browser. They count as its exports tell them.';
    case 'not-in-log':
      return 'Each row of a source should stand in its log with the same verdict. These do not, and count nonetheless. Ask for a new export, or remove the source.';
  }
}

/** Why people of the same name are kept apart. */
export const SAME_NAMES =
  'A pseudonym that stands in several sources may be one person in several browsers, or several people who chose alike: it does not say. Two people taken for one could not be told from one who changes their mind, so they stay two until you know better.';

/** Which decision a row is, in words; names stand in it as they are. */
export function rowText({ case_id, stage, reviewer, decided_at, decision }: Outcome): string {
  const when = decided_at === null ? '' : `, ${formatMoment(decided_at)}`;
  return `${STAGE_NAMES[stage]} of case ${case_id} by ${reviewer ?? 'nobody who is named'}${when}: ${decision ?? 'waits'}`;
}

/** A value of a row as it is shown. */
export function valueText(value: Outcome[(typeof OUTCOME_COLUMNS)[number]]): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return String(value);
}

/** What was decided of a conflict. */
export function settledText({ kind, settlement }: Conflict): string {
  if (!settlement) return '';
  const { settled, by, at } = settlement;
  const what = {
    kept: kind === 'same-name' ? 'Kept apart' : 'What counted goes on counting',
    taken: kind === 'same-name' ? 'One person' : 'Another row was taken',
    seen: 'Seen',
  }[settled];
  return `${what}, by ${by}, ${formatMoment(at)}`;
}
