import { z } from 'zod';
import { knowsFromElsewhere } from '../../quality/golden-selection.ts';
import { type Assigning, assignByRules, type Turns } from '../../queue/assign-by-rules.ts';
import type { Case } from '../../queue/case.ts';
import type { Reader } from '../reader.ts';
import { readGate } from '../review/certificate-gate.ts';
import type { Work } from '../work.ts';

/** Under which key the turns are kept; they are no part of any case. */
export const TURNS_KEY = 'assignment-turns';
const turnsSchema = z.record(z.string(), z.number().int().nonnegative());

/** What a command reads that opens cases, so that the rules can say whose they are. */
export const ASSIGNING_TABLES = ['cases', 'reviewPolicies', 'reviewers', 'settings', 'log'] as const;

/** The rules in force, with all that they go by. */
export interface ActiveRules extends Assigning {
  /** Of the review policy that they are part of. */
  version: number;
}

/**
 * Reads what the assignment rules go by.
 * @param transcriptIds those of the cases that are to be assigned
 * @param now milliseconds since 1970
 * @returns null where there are no rules
 */
export async function readRules(
  { cases, reviewPolicies, reviewers, settings, log }: Pick<Reader, (typeof ASSIGNING_TABLES)[number]>,
  transcriptIds: readonly string[],
  now: number,
): Promise<ActiveRules | null> {
  const reviewPolicy = await reviewPolicies.active();
  const { version, rules } = reviewPolicy;
  if (!rules.assignment?.length) return null;
  const gate = await readGate(log, reviewPolicy, now);
  const about = Map.groupBy(await cases.ofTranscripts(transcriptIds), ({ transcriptId }) => transcriptId);
  return {
    version,
    rules: rules.assignment,
    people: await reviewers.all(),
    turns: (await settings.read(TURNS_KEY, turnsSchema)) ?? {},
    bars: (found, name) =>
      gate.lackOf(found, name) !== null ||
      knowsFromElsewhere(found, about.get(found.transcriptId) ?? [], name),
  };
}

const sameTurns = (before: Turns, after: Turns) =>
  Object.entries(after).every(([rule, turn]) => before[rule] === turn);

/**
 * Says whose cases are by the rules, and keeps whose turn it is next; the cases are stored by whoever asks.
 * @returns names by the ids of cases
 */
export function nameByRules(
  work: Work,
  cases: readonly Case[],
  active: ActiveRules | null,
): ReadonlyMap<string, string> {
  if (!active || cases.length === 0) return new Map();
  const { assigned, turns } = assignByRules(cases, active);
  if (!sameTurns(active.turns, turns)) work.put('settings', { key: TURNS_KEY, value: turns });
  return assigned;
}

/** Tells the log whom the rules gave cases to, with one entry for each of them. */
export function tellAssigned(
  work: Work,
  assigned: ReadonlyMap<string, string>,
  active: ActiveRules | null,
): void {
  if (!active) return;
  for (const [assignee, group] of Map.groupBy(assigned, ([, name]) => name)) {
    const payload = { caseIds: group.map(([id]) => id), assignee, reviewPolicyVersion: active.version };
    work.log({ kind: 'assignment', caseId: null, payload });
  }
}
