import { CHARACTERISTIC_IDS, type CharacteristicId } from '../transcript/characteristics.ts';
import type { TrainingLanguage } from './focus.ts';
import type { LearningRecord } from './learning-record.ts';
import type { SessionPlan } from './session-plan.ts';

/** Answers about a characteristic after which it is practised together with the others. */
const BLOCKED_ANSWERS = 6;
/** Characteristics that are practised in one go, one after the other. */
const MOST_BLOCKED = 3;

/** What is best practised next. */
export type PracticeSuggestion = Pick<SessionPlan, 'characteristics' | 'difficulty' | 'order'>;

/** Those whose lesson was finished, in the order of the list; all when none was. */
function learned(records: readonly LearningRecord[]): readonly CharacteristicId[] {
  const finished = new Set(
    records.flatMap((record) =>
      record.kind === 'lesson' && record.step >= record.of ? [record.lesson] : [],
    ),
  );
  const known = CHARACTERISTIC_IDS.filter((id) => finished.has(id));
  return known.length > 0 ? known : CHARACTERISTIC_IDS;
}

/**
 * Blocked first, mixed later: characteristics that are new to somebody are practised one after the other and easy, a
 * few at a time; once there is none, all that they have learned are mixed, as difficult as fits them.
 */
export function suggestPractice(records: readonly LearningRecord[]): PracticeSuggestion {
  const answers = records.flatMap((record) =>
    record.kind === 'answer' && record.activity !== 'lesson' ? [record.item.focus.characteristic] : [],
  );
  const isNew = (id: CharacteristicId) => answers.filter((each) => each === id).length < BLOCKED_ANSWERS;
  const characteristics = [...learned(records)];
  const fresh = characteristics.filter(isNew).slice(0, MOST_BLOCKED);
  return fresh.length > 0
    ? { characteristics: fresh, difficulty: 'easy', order: 'blocked' }
    : { characteristics, difficulty: 'fitting', order: 'mixed' };
}

/** The languages that somebody practised last; English before they did. */
export function lastLanguages(records: readonly LearningRecord[]): TrainingLanguage[] {
  const last = records.findLast((record) => record.kind === 'session' && record.plan);
  return last?.kind === 'session' && last.plan ? last.plan.languages : ['en'];
}
