import { hashText } from '../detection/hashing.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import { type Focus, focusKey, type Side, type TrainingLanguage } from './focus.ts';
import type { ItemFacts } from './item.ts';
import type { LearningAnswer, LearningRecord } from './learning-record.ts';
import { type SessionPlan, SILENT_RISK, TOLD_RISK } from './session-plan.ts';

/** What somebody practises in, set by set. */
export const PRACTICE_ACTIVITIES = ['guided', 'drill'] as const;
export type PracticeActivity = (typeof PRACTICE_ACTIVITIES)[number];

/** Guided practice or a drill, as far as somebody has come. */
export interface PracticeSession {
  id: string;
  activity: PracticeActivity;
  plan: SessionPlan;
  /** In the order in which they were given. */
  answers: LearningAnswer[];
  ended: boolean;
}

/** What comes next in a session. */
export interface PracticeStep {
  /** From 0. */
  place: number;
  side: Side;
  characteristic: CharacteristicId;
  language: TrainingLanguage;
  /** The answer is told at once. */
  told: boolean;
  /** Share of risk in this part. */
  riskShare: number;
}

/** A session by its id; null when there is none, or it was begun without a plan. */
export function sessionOf(records: readonly LearningRecord[], id: string): PracticeSession | null {
  const own = records.filter((record) => 'session' in record && record.session === id);
  const begun = own.find((record) => record.kind === 'session' && record.what === 'begun');
  if (begun?.kind !== 'session' || !begun.plan) return null;
  const activity = PRACTICE_ACTIVITIES.find((each) => each === begun.activity);
  if (!activity) return null;
  return {
    ...{ id, activity, plan: begun.plan },
    answers: own.filter((record) => record.kind === 'answer'),
    ended: own.some((record) => record.kind === 'session' && record.what === 'ended'),
  };
}

/** The session that was left in the middle and can be resumed: the latest of its kind, unless it is over. */
export function openSession(
  records: readonly LearningRecord[],
  activity: PracticeActivity,
): PracticeSession | null {
  const begun = records.findLast(
    (record) => record.kind === 'session' && record.activity === activity && record.what === 'begun',
  );
  const session = begun?.kind === 'session' ? sessionOf(records, begun.session) : null;
  return session && !isOver(session) ? session : null;
}

/** Whether everything in it was answered, or it was ended before. */
const isOver = ({ plan, answers, ended }: PracticeSession): boolean => ended || answers.length >= plan.items;

/** The same order for the same seed. */
function shuffled<Each>(list: readonly Each[], seed: string): Each[] {
  return list
    .map((each, place) => ({ each, at: hashText(`${seed}/${place}`) }))
    .sort((left, right) => left.at - right.at)
    .map(({ each }) => each);
}

/** Sides of a part of a session: as many risks as its share says, in an order that cannot be foreseen. */
function sidesOf(items: number, risks: number, seed: string): Side[] {
  return shuffled(
    Array.from({ length: items }, (_, place): Side => (place < risks ? 'risk' : 'look-alike')),
    seed,
  );
}

/** Which of its characteristics a blocked session has reached. */
const blockAt = ({ characteristics, items }: SessionPlan, place: number): number =>
  Math.floor((place * characteristics.length) / items);

/** Sides of what is told: half of them risk, in a blocked session half of each block. */
function toldSides(plan: SessionPlan, id: string): Side[] {
  const told = plan.items - plan.silent;
  if (plan.order !== 'blocked') return sidesOf(told, Math.round(told * TOLD_RISK), `${id}/told`);
  const blocks = Map.groupBy(
    Array.from({ length: told }, (_, place) => place),
    (place) => blockAt(plan, place),
  );
  // Of odd blocks every other has the risk that is left over.
  const round = (block: number) => (block % 2 === 0 ? Math.ceil : Math.floor);
  return [...blocks].flatMap(([block, places]) =>
    sidesOf(places.length, round(block)(places.length * TOLD_RISK), `${id}/told/${block}`),
  );
}

/** Every characteristic as often as the others. */
function characteristicAt({ plan, id }: PracticeSession, place: number): CharacteristicId {
  const { characteristics, order } = plan;
  const count = characteristics.length;
  if (order === 'blocked') return characteristics[blockAt(plan, place)]!;
  return shuffled(characteristics, `${id}/round ${Math.floor(place / count)}`)[place % count]!;
}

/** What comes next in a session, the same whenever it is asked; null when it is over. */
export function nextStep(session: PracticeSession): PracticeStep | null {
  if (isOver(session)) return null;
  const { id, plan, answers } = session;
  const place = answers.length;
  const open = plan.items - plan.silent;
  const told = place < open;
  const riskShare = told ? TOLD_RISK : SILENT_RISK;
  const sides = told
    ? toldSides(plan, id)
    : sidesOf(plan.silent, Math.round(plan.silent * SILENT_RISK), `${id}/silent`);
  return {
    ...{ place, told, riskShare },
    side: sides[told ? place : place - open]!,
    characteristic: characteristicAt(session, place),
    language: shuffled(plan.languages, `${id}/language ${Math.floor(place / plan.languages.length)}`)[
      place % plan.languages.length
    ]!,
  };
}

/** How often somebody had an item of a focus and difficulty, so that the next is another one. */
export function timesSeen(
  records: readonly LearningRecord[],
  focus: Focus,
  difficulty: ItemFacts['difficulty'],
): number {
  const key = focusKey(focus);
  return records.filter(
    (record) =>
      record.kind === 'answer' &&
      record.item.difficulty === difficulty &&
      focusKey(record.item.focus) === key,
  ).length;
}
