import { goldenCaseId } from '../../decisions/golden-case.ts';
import type { LogKind } from '../../decisions/log-kinds.ts';
import type { GoldenItem } from '../../quality/golden.ts';
import { isNewTo, knowsFromElsewhere } from '../../quality/golden-selection.ts';
import type { Case } from '../../queue/case.ts';
import { discussedBy } from '../../training/calibration-row.ts';
import type { Context } from '../command.ts';
import type { Reader } from '../reader.ts';

/** What shows that somebody has thought about a transcript. */
const CONSIDERED: readonly LogKind[] = ['decision', 'escalation', 'help-answered'];

type GoldenReader = Pick<
  Reader,
  'cases' | 'log' | 'goldenItems' | 'cohortRows' | 'calibrationSessions' | 'assessments'
>;

/** Which golden items can be handed to somebody. */
interface Suiting {
  /** Whether a case of one can. */
  suits: (found: Case) => boolean;
  /** Whether one of a locale can. */
  opens: (locale: string) => boolean;
}

/** Whether somebody decided on any of these cases, and perhaps took it back since, or gave advice on one. */
async function decidedBefore(
  { log }: Pick<Reader, 'log'>,
  cases: readonly Case[],
  name: string,
): Promise<boolean> {
  const entries = await log.ofCases(cases.map(({ id }) => id));
  return entries.some(({ kind, actor }) => actor === name && CONSIDERED.includes(kind));
}

/** Draws one that this reviewer never decided, whatever became of the decision. */
async function drawNew(
  reader: GoldenReader,
  fresh: GoldenItem[],
  casesOf: (item: GoldenItem) => readonly Case[],
  opens: Suiting['opens'],
  { actor: { name }, uniform }: Context,
): Promise<GoldenItem | null> {
  while (fresh.length > 0) {
    const [item] = fresh.splice(Math.floor(uniform() * fresh.length), 1);
    if (!item || (await decidedBefore(reader, casesOf(item), name))) continue;
    const assessed = await reader.assessments.get(item.transcriptId);
    if (assessed && !opens(assessed.locale)) continue;
    // The same pseudonym may be somebody else: then another item does as well.
    if (!(await reader.cohortRows.decidedBy(item.transcriptId, name))) return item;
  }
  return null;
}

/**
 * A golden item for a reviewer: a case of theirs that they were handed and gave back, or an item that is new to them,
 * of which a case is to be made. Never one that they made, or whose transcript they know or could still be handed as
 * an ordinary case, nor one that a calibration session of theirs talks about.
 */
export async function goldenFor(
  reader: GoldenReader,
  { suits, opens }: Suiting,
  context: Context,
): Promise<{ waiting: Case } | { fresh: GoldenItem } | null> {
  const { name } = context.actor;
  const items = await reader.goldenItems.all();
  if (items.length === 0) return null;
  const about = Map.groupBy(
    await reader.cases.ofTranscripts(items.map(({ transcriptId }) => transcriptId)),
    ({ transcriptId }) => transcriptId,
  );
  const casesOf = ({ transcriptId }: Pick<GoldenItem, 'transcriptId'>) => about.get(transcriptId) ?? [];
  const discussed = discussedBy(name, await reader.calibrationSessions.all());
  for (const item of items) {
    const waiting = casesOf(item).find(
      (each) => each.origin === 'golden' && each.assignee === name && each.state === 'open' && suits(each),
    );
    if (waiting && !discussed.has(item.transcriptId) && !knowsFromElsewhere(waiting, casesOf(item), name))
      return { waiting };
  }
  // Whoever a case of theirs was assigned to, another with the same id would write over it.
  const had = ({ key, transcriptId }: GoldenItem) =>
    key !== undefined &&
    casesOf({ transcriptId }).some(({ id }) => id === goldenCaseId(key, transcriptId, name));
  const unseen = items.filter(
    (item) =>
      !discussed.has(item.transcriptId) &&
      item.addedBy !== name &&
      isNewTo(name, casesOf(item)) &&
      !had(item),
  );
  const fresh = await drawNew(reader, unseen, casesOf, opens, context);
  return fresh && { fresh };
}

/** Whether somebody must not work on a case because they know its transcript from a golden item, or the golden item from elsewhere. */
export async function knowsTranscriptOf(
  { cases, goldenItems }: Pick<Reader, 'cases' | 'goldenItems'>,
  found: Case,
  name: string,
): Promise<boolean> {
  if (knowsFromElsewhere(found, await cases.ofTranscripts([found.transcriptId]), name)) return true;
  // Whoever made an item has seen its answer; it can come to them when its reviewer escalates it.
  return found.origin === 'golden' && (await goldenItems.get(found.transcriptId))?.addedBy === name;
}
