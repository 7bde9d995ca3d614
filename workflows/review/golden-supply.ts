import {
  goldenCaseId,
  goldenFacts,
  goldenCase as newGoldenCase,
} from '../../domain/decisions/golden-case.ts';
import type { LogKind } from '../../domain/decisions/log-entry.ts';
import type { GoldenItem } from '../../domain/quality/golden.ts';
import { isNewTo, knowsFromElsewhere } from '../../domain/quality/golden-selection.ts';
import type { Case } from '../../domain/queue/case.ts';
import { getAssessment } from '../../storage/assessments.ts';
import { addCases, casesOfTranscripts } from '../../storage/cases.ts';
import { decidedInCohort } from '../../storage/cohort.ts';
import { allGoldenItems, getGoldenItem } from '../../storage/golden-items.ts';
import { logOfCases, presentMoment } from '../../storage/log.ts';
import { activePolicy } from '../../storage/policies.ts';
import { uniform } from '../base/random.ts';
import type { Taker } from './leases.ts';

/** What shows that somebody has thought about a transcript. */
const CONSIDERED: readonly LogKind[] = ['decision', 'escalation', 'help-answered'];

/** Whether somebody decided on any of these cases, and perhaps took it back since, or gave advice on one. */
async function decidedBefore(cases: readonly Case[], name: string): Promise<boolean> {
  const log = await logOfCases(cases.map(({ id }) => id));
  return log.some(({ kind, actor }) => actor === name && CONSIDERED.includes(kind));
}

/** Draws one that this reviewer never decided, whatever became of the decision. */
async function drawNew(
  fresh: GoldenItem[],
  casesOf: (item: GoldenItem) => readonly Case[],
  name: string,
): Promise<GoldenItem | undefined> {
  while (fresh.length > 0) {
    const [item] = fresh.splice(Math.floor(uniform() * fresh.length), 1);
    if (!item || (await decidedBefore(casesOf(item), name))) continue;
    // The same pseudonym may be somebody else: then another item does as well.
    if (!(await decidedInCohort(item.transcriptId, name))) return item;
  }
  return undefined;
}

/**
 * A golden item for a reviewer, as a case of their own: one they were handed and gave back, or one that is new to
 * them. Never one that they made, or whose transcript they know or could still be handed as an ordinary case. Call
 * within a transaction on cases, log, golden items, assessments, policies and the rows of the cohort.
 * @param suits whether a case can be handed to them
 */
export async function goldenCase(
  { reviewer: { name } }: Taker,
  suits: (found: Case) => boolean,
): Promise<Case | undefined> {
  const items = await allGoldenItems();
  const policy = await activePolicy();
  if (items.length === 0 || !policy) return undefined;
  const about = Map.groupBy(
    await casesOfTranscripts(items.map(({ transcriptId }) => transcriptId)),
    ({ transcriptId }) => transcriptId,
  );
  const casesOf = ({ transcriptId }: Pick<GoldenItem, 'transcriptId'>) => about.get(transcriptId) ?? [];
  for (const item of items) {
    const waiting = casesOf(item).find(
      (each) => each.origin === 'golden' && each.assignee === name && each.state === 'open' && suits(each),
    );
    if (waiting && !knowsFromElsewhere(waiting, casesOf(item), name)) return waiting;
  }
  const fresh = items.filter((item) => item.addedBy !== name && isNewTo(name, casesOf(item)));
  const item = await drawNew(fresh, casesOf, name);
  const assessed = item && (await getAssessment(item.transcriptId));
  if (!assessed) return undefined;
  const { transcriptId, key } = item;
  const made = newGoldenCase({ ...goldenFacts(assessed), transcriptId }, policy, {
    id: key ? goldenCaseId(key, transcriptId, name) : crypto.randomUUID(),
    reviewer: name,
    now: await presentMoment(),
  });
  await addCases([made]);
  return made;
}

/**
 * Whether somebody must not work on a case because they know its transcript from a golden item, or the golden item
 * from elsewhere. Call within a transaction on cases and golden items.
 */
export async function knowsTranscriptOf(found: Case, name: string): Promise<boolean> {
  if (knowsFromElsewhere(found, await casesOfTranscripts([found.transcriptId]), name)) return true;
  // Whoever made an item has seen its answer; it can come to them when its reviewer escalates it.
  return found.origin === 'golden' && (await getGoldenItem(found.transcriptId))?.addedBy === name;
}
