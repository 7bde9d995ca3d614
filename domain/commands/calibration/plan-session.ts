import type { GoldenItem } from '../../quality/golden.ts';
import type { Case } from '../../queue/case.ts';
import {
  type CalibrationKey,
  type CalibrationSession,
  isUntouched,
  SESSION_SIZE,
  type SessionItem,
} from '../../training/calibration-session.ts';
import { isCalibratable } from '../../training/calibration-suggestions.ts';
import type { ItemFacts } from '../../training/item.ts';
import { practiceRequestOf } from '../../training/practice-item.ts';
import type { Label } from '../../transcript/transcript.ts';
import { type Context, defineCommand, isRefused, type Refused, refuse } from '../command.ts';
import type { Reader } from '../reader.ts';
import { Work } from '../work.ts';
import { readSession } from './lead-session.ts';

/** A session as a lead plans it. */
export interface NewSession {
  title: string;
  /** Pseudonyms. */
  people: string[];
  /** Ids of transcripts that a settled case is on. */
  transcripts: string[];
  /** Items of practice, and what is right about them. */
  training: Pick<ItemFacts, 'id' | 'outcome' | 'characteristics'>[];
  /** Whether whoever plans it was shown earlier verdicts and answers. */
  sawAnswers: boolean;
}

/** What is right about a case: its known answer, or what the last adjudication said. */
export function keyOf(
  cases: readonly Pick<Case, 'reviews'>[],
  known: Pick<ItemFacts, 'outcome' | 'characteristics'> | null,
): CalibrationKey | null {
  if (known)
    return {
      from: 'known-answer',
      verdict: known.outcome === 'risk' ? 'confirmed' : 'not-confirmed',
      characteristics: known.characteristics,
    };
  const adjudications = cases.flatMap(({ reviews }) =>
    reviews.filter(({ stage }) => stage === 'adjudication'),
  );
  const last = adjudications.sort((one, other) => one.seq - other.seq).at(-1);
  return last ? { from: 'adjudication', verdict: last.verdict, characteristics: [] } : null;
}

const unique = (values: readonly string[]) => [...new Set(values)];

const TABLES = ['cases', 'goldenItems', 'assessments', 'reviewers'] as const;

/** What a plan is checked against. */
async function readPlan(
  { cases, goldenItems, assessments, reviewers }: Pick<Reader, (typeof TABLES)[number]>,
  { transcripts, people }: NewSession,
) {
  const [found, golden, scored, profiles] = await Promise.all([
    cases.ofTranscripts(transcripts),
    Promise.all(transcripts.map((id) => goldenItems.get(id))),
    assessments.getAll(transcripts),
    Promise.all(unique(people).map((name) => reviewers.get(name))),
  ]);
  const known = new Map<string, GoldenItem | Label>();
  for (const { transcriptId, label } of scored) if (label) known.set(transcriptId, label);
  for (const item of golden) if (item) known.set(item.transcriptId, item);
  return {
    cases: Map.groupBy(found.filter(isCalibratable), ({ transcriptId }) => transcriptId),
    known,
    profiles,
  };
}
type PlanState = Awaited<ReturnType<typeof readPlan>>;

/** The cases of a plan, or of which of them a verdict is still to come, or which there is not. */
function itemsOf({ transcripts, training }: NewSession, { cases, known }: PlanState): SessionItem[] | null {
  if (!transcripts.every((id) => cases.has(id))) return null;
  const isTrue = ({ id, outcome }: NewSession['training'][number]) =>
    (practiceRequestOf(id)?.focus.side === 'risk' ? 'risk' : 'benign') === outcome;
  if (!training.every((item) => practiceRequestOf(item.id) && isTrue(item))) return null;
  return [
    ...transcripts.map(
      (id): SessionItem => ({
        ...{ id, source: 'queue' },
        key: keyOf(cases.get(id)!, known.get(id) ?? null),
      }),
    ),
    ...training.map(
      (item): SessionItem => ({
        ...{ id: item.id, source: 'training' },
        key: keyOf([], item),
      }),
    ),
  ];
}

type Planned = Pick<CalibrationSession, 'title' | 'people' | 'items' | 'informed'>;

/** What of a session is planned, or why it cannot be. */
function planned(
  plan: NewSession,
  state: PlanState,
  { actor }: Context,
  informedBefore: readonly string[],
): Planned | Refused {
  const title = plan.title.trim();
  if (title === '') return refuse('name-missing', { what: 'calibration' });
  const items = itemsOf(plan, state);
  if (!items) return refuse('not-found', { what: 'calibration-case' });
  const { fewest, most, people: least } = SESSION_SIZE;
  if (
    new Set(items.map(({ id }) => id)).size !== items.length ||
    items.length < fewest ||
    items.length > most
  )
    return refuse('incomplete', { what: 'calibration-cases', fewest, most });
  if (state.profiles.some((profile) => !profile || profile.retiredAt !== null))
    return refuse('not-found', { what: 'reviewer' });
  if (state.profiles.length < least) return refuse('incomplete', { what: 'calibration-people', least });
  const people = unique(plan.people);
  const informed = unique([...informedBefore, ...(plan.sawAnswers ? [actor.name] : [])]);
  if (people.some((name) => informed.includes(name)))
    return refuse('not-allowed', { what: 'calibration-not-blind' });
  return { title, people, items, informed };
}

/** Plans a session on cases of which no verdict is still to come, and on items of practice. Answers with its id. */
export const planSessionCommand = defineCommand({
  name: 'plan-calibration',
  by: 'calibrate',
  tables: [...TABLES, 'calibrationSessions', 'log'],
  async read(reader, { id, plan }: { plan: NewSession; id: string | null }) {
    // A plan that was deleted can be had again under its id, as long as nobody else took that.
    const taken = id !== null && (await reader.calibrationSessions.get(id)) !== undefined;
    return { ...(await readPlan(reader, plan)), taken };
  },
  decide({ id: before, plan }, state, context: Context) {
    const made = planned(plan, state, context, []);
    if (isRefused(made)) return made;
    const work = new Work(context);
    const id = before === null || state.taken ? context.newId() : before;
    const { title, people, items } = made;
    const { at } = work.log({
      kind: 'calibration-planned',
      caseId: null,
      payload: { sessionId: id, title, people, cases: items.length },
    });
    const session: CalibrationSession = {
      ...{ kind: 'session', id, plannedBy: context.actor.name, plannedAt: at, ...made },
      ...{ state: 'planned', votes: [], notes: {}, revealedAt: null, endedAt: null, outcome: null },
    };
    work.put('calibrationSessions', session);
    return work.done(id);
  },
});

/** Plans a session otherwise, before its first vote. */
export const changeSessionCommand = defineCommand({
  name: 'change-calibration',
  by: 'calibrate',
  tables: [...TABLES, 'calibrationSessions', 'log'],
  async read(reader, { id, plan }: { id: string; plan: NewSession }) {
    return { ...(await readPlan(reader, plan)), session: await readSession(reader, id) };
  },
  decide({ id, plan }, { session, ...state }, context: Context) {
    if (!session) return refuse('not-found', { what: 'calibration-session' });
    if (!isUntouched(session)) return refuse('not-allowed', { what: 'calibration-not-now' });
    const made = planned(plan, state, context, session.informed);
    if (isRefused(made)) return made;
    const work = new Work(context);
    const { title, people, items } = made;
    const payload = { sessionId: id, title, people, cases: items.length };
    work.log({ kind: 'calibration-changed', caseId: null, payload });
    work.put('calibrationSessions', { ...session, ...made });
    return work.done(null);
  },
});

/** Deletes a session before its first vote. Answers with what it was. */
export const deleteSessionCommand = defineCommand({
  name: 'delete-calibration',
  by: 'calibrate',
  tables: ['calibrationSessions', 'log'],
  read: readSession,
  decide(id: string, session, context: Context) {
    if (!session) return refuse('not-found', { what: 'calibration-session' });
    if (!isUntouched(session)) return refuse('not-allowed', { what: 'calibration-not-now' });
    const work = new Work(context);
    const payload = { sessionId: id, title: session.title };
    work.log({ kind: 'calibration-deleted', caseId: null, payload });
    work.delete('calibrationSessions', id);
    return work.done(session);
  },
});
