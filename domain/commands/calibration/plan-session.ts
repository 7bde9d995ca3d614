import type { GoldenItem } from '../../quality/golden.ts';
import type { Case } from '../../queue/case.ts';
import {
  type CalibrationKey,
  type CalibrationSession,
  SESSION_SIZE,
} from '../../training/calibration-session.ts';
import { isCalibratable } from '../../training/calibration-suggestions.ts';
import type { Label } from '../../transcript/transcript.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** A session as a lead plans it. */
export interface NewSession {
  title: string;
  caseIds: string[];
  /** Pseudonyms. */
  people: string[];
}

/** What is right about a case: its known answer, or what an adjudication said. */
export function keyOf(
  { reviews }: Pick<Case, 'reviews'>,
  golden: GoldenItem | undefined,
  label: Label | null,
): CalibrationKey | null {
  const known = golden ?? label;
  if (known)
    return {
      from: 'known-answer',
      verdict: known.outcome === 'risk' ? 'confirmed' : 'not-confirmed',
      characteristics: known.characteristics,
    };
  const adjudicated = reviews.findLast(({ stage }) => stage === 'adjudication');
  return adjudicated ? { from: 'adjudication', verdict: adjudicated.verdict, characteristics: [] } : null;
}

const unique = (values: readonly string[]) => [...new Set(values)];

/** Plans a session on cases of which no verdict is still to come. Answers with its id. */
export const planSessionCommand = defineCommand({
  name: 'plan-calibration',
  by: 'calibrate',
  tables: ['cases', 'goldenItems', 'assessments', 'reviewers', 'calibrationSessions', 'log'],
  async read({ cases, goldenItems, assessments, reviewers }, { caseIds, people }: NewSession) {
    const found = await cases.getAll(unique(caseIds));
    const transcriptIds = found.map(({ transcriptId }) => transcriptId);
    const [golden, scored, profiles] = await Promise.all([
      Promise.all(transcriptIds.map((id) => goldenItems.get(id))),
      assessments.getAll(transcriptIds),
      Promise.all(unique(people).map((name) => reviewers.get(name))),
    ]);
    const labels = new Map(scored.map(({ transcriptId, label }) => [transcriptId, label]));
    return { found, golden, labels, profiles };
  },
  decide({ title, caseIds, people }: NewSession, { found, golden, labels, profiles }, context) {
    const name = title.trim();
    if (name === '') return refuse('name-missing', { what: 'calibration' });
    if (found.length < unique(caseIds).length || !found.every(isCalibratable))
      return refuse('not-found', { what: 'calibration-case' });
    const items = found.map((each, place) => ({
      id: each.transcriptId,
      key: keyOf(each, golden[place], labels.get(each.transcriptId) ?? null),
    }));
    const { fewest, most, people: least } = SESSION_SIZE;
    if (
      new Set(items.map(({ id }) => id)).size !== items.length ||
      items.length < fewest ||
      items.length > most
    )
      return refuse('incomplete', { what: 'calibration-cases', fewest, most });
    if (profiles.some((profile) => !profile || profile.retiredAt !== null))
      return refuse('not-found', { what: 'reviewer' });
    if (profiles.length < least) return refuse('incomplete', { what: 'calibration-people', least });
    const work = new Work(context);
    const id = context.newId();
    const { at } = work.log({
      kind: 'calibration-planned',
      caseId: null,
      payload: { sessionId: id, title: name, people: unique(people), cases: items.length },
    });
    const session: CalibrationSession = {
      ...{ kind: 'session', id, title: name, plannedBy: context.actor.name, plannedAt: at },
      ...{ people: unique(people), items, state: 'planned', votes: [], notes: {} },
      ...{ revealedAt: null, endedAt: null, outcome: null },
    };
    work.put('calibrationSessions', session);
    return work.done(id);
  },
});
