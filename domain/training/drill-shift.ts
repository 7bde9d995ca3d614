import type { DetectionCounts } from '../metrics/reviewers/signal-detection.ts';
import { countsOf } from './answers.ts';
import { type CriterionShift, criterionShift } from './criterion-shift.ts';
import type { LearningAnswer, LearningRecord } from './learning-record.ts';

/** Drills that are taken together: one has a single risk in its silent part, too few to say anything by itself. */
const MOST_DRILLS = 6;

/** How the criterion moved in the silent parts of somebody's latest drills. */
export interface DrillShift extends CriterionShift {
  /** Drills taken together, and silent answers in them. */
  drills: number;
  silent: number;
}

interface Parts {
  told: DetectionCounts;
  silent: DetectionCounts;
}

const partsOf = (answers: readonly LearningAnswer[]): Parts => ({
  told: countsOf(answers.filter(({ told }) => told)),
  silent: countsOf(answers.filter(({ told }) => !told)),
});

const sum = (counts: readonly DetectionCounts[]): DetectionCounts =>
  counts.reduce(
    (total, each) => ({
      hits: total.hits + each.hits,
      risk: total.risk + each.risk,
      falseAlarms: total.falseAlarms + each.falseAlarms,
      benign: total.benign + each.benign,
    }),
    { hits: 0, risk: 0, falseAlarms: 0, benign: 0 },
  );

const silentIn = ({ silent }: Parts) => silent.risk + silent.benign;

/**
 * How the criterion moved from what was told to what was silent, over somebody's drills up to this one: the latest six
 * at most, and only those since they were last told of a move, so that it is told once and what a burst then changes
 * can be seen.
 * @param records of one person, in the order of their time
 * @param session of a drill
 * @returns null where nothing of it was silent
 */
export function drillShift(records: readonly LearningRecord[], session: string): DrillShift | null {
  const answers = records.filter((record) => record.kind === 'answer' && record.activity === 'drill');
  let taken: Parts[] = [];
  // In the order in which they were begun.
  for (const [id, own] of Map.groupBy(answers as LearningAnswer[], (answer) => answer.session)) {
    const parts = partsOf(own);
    if (silentIn(parts) === 0) continue;
    taken = [...taken, parts].slice(-MOST_DRILLS);
    const found = criterionShift(sum(taken.map(({ told }) => told)), sum(taken.map(({ silent }) => silent)));
    if (id === session)
      return {
        ...found,
        drills: taken.length,
        silent: taken.reduce((count, each) => count + silentIn(each), 0),
      };
    if (found.finding === 'moved') taken = [];
  }
  return null;
}
