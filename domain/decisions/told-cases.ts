import { z } from 'zod';
import type { ModelReference } from '../detection/assessment.ts';
import { matchFactsSchema } from '../matching/match-facts.ts';
import { FLAG_SOURCES } from '../policy/flag-sources.ts';
import { CASE_ORIGINS, type Case } from '../queue/case.ts';
import { UNTOUCHED } from '../queue/open-case.ts';
import type { SchemaProblem } from '../transcript/fault.ts';
import { characteristicSchema } from '../transcript/transcript.ts';

/**
 * Cases in an entry: some 60 kB, so that an import of 100,000 writes many small entries and none of megabytes, and a
 * purge that takes one case away has little to tell again.
 */
const TOLD_TOGETHER = 250;

const count = z.number().int().nonnegative();
const share = z.number().min(0).max(1);
export const modelSchema = z.object({
  id: z.string(),
  version: z.string(),
  sha256: z.string(),
}) satisfies z.ZodType<ModelReference>;

/** What one case was opened with, besides what all of its entry share. */
const openedSchema = z.object({
  transcriptId: z.string(),
  risk: share,
  flaggedBy: z.array(z.enum(FLAG_SOURCES)),
  strongest: z.array(characteristicSchema),
  locale: z.string(),
  channel: z.string(),
  messageCount: count,
  /** Of an audit sample: its score band, the share of it that was drawn, and of which draw; older entries tell no draw. */
  audit: z
    .object({ band: z.tuple([share, share]), inclusionProbability: share, drawId: z.string().optional() })
    .optional(),
  /** Of a picture: which entry of a bank it matches. */
  match: matchFactsSchema.optional(),
});

/** Cases that detection or an audit draw brought in, under one policy and one model. */
export const casesOpenedSchema = z
  .object({
    origin: z.enum(CASE_ORIGINS).exclude(['golden']),
    policyVersion: z.number().int().positive(),
    threshold: z.number(),
    model: modelSchema,
    /** In the order of `cases`, so that the entries of a case are found. */
    caseIds: z.array(z.string()),
    cases: z.array(openedSchema),
    /** The entry that told it first, of cases that are told again because a purge took others of that entry. */
    first: z.object({ seq: z.number().int().positive(), at: z.iso.datetime({ offset: true }) }).optional(),
  })
  .refine(({ caseIds, cases }) => caseIds.length === cases.length, {
    error: 'as-many-ids' satisfies SchemaProblem['what'],
    path: ['cases'],
  });
export type CasesOpened = z.infer<typeof casesOpenedSchema>;

/** Cases that left the queue undecided. */
export const casesWithdrawnSchema = z.object({ caseIds: z.array(z.string()) });
export type CasesWithdrawn = z.infer<typeof casesWithdrawnSchema>;

/** Cuts what is to be told into what one entry tells. */
export function inGroups<Item>(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [];
  for (let start = 0; start < items.length; start += TOLD_TOGETHER)
    groups.push(items.slice(start, start + TOLD_TOGETHER));
  return groups;
}

function openedPart({
  transcriptId,
  risk,
  flaggedBy,
  strongest,
  locale,
  channel,
  messageCount,
  audit,
  match,
}: Case) {
  const facts = { transcriptId, risk, flaggedBy, strongest, locale, channel, messageCount };
  return { ...facts, ...(audit && { audit }), ...(match && { match }) };
}

/** What the log says of cases that were opened together; usually one payload, several of many cases. */
export function tellOpened(cases: readonly Case[]): CasesOpened[] {
  const alike = Map.groupBy(cases, ({ origin, policyVersion, threshold, model }) =>
    JSON.stringify([origin, policyVersion, threshold, model.id, model.version, model.sha256]),
  );
  return [...alike.values()].flatMap(inGroups).map((group) => {
    const { origin, policyVersion, threshold, model } = group[0]!;
    if (origin === 'golden') throw new Error('Golden items are told by the entry that makes them.');
    const caseIds = group.map(({ id }) => id);
    return { origin, policyVersion, threshold, model, caseIds, cases: group.map(openedPart) };
  });
}

/** What the log says of cases that left the queue. */
export const tellWithdrawn = (caseIds: readonly string[]): CasesWithdrawn[] =>
  inGroups(caseIds).map((some) => ({ caseIds: some }));

/** The cases that an entry opened, as they were then; `at` is the moment of the entry. */
export function openedCases({ cases, caseIds, first, ...shared }: CasesOpened, at: string): Case[] {
  const { origin, policyVersion, threshold, model } = shared;
  return cases.map((facts, index) => ({
    id: caseIds[index]!,
    state: 'open',
    ...{ origin, policyVersion, threshold, model, flaggedAt: first?.at ?? at },
    ...{ verdict: null, decidedAt: null },
    ...UNTOUCHED,
    ...facts,
    revision: 1,
  }));
}

/** What stays of an entry when some of its cases are purged; null when none does. */
export function withoutCases(
  { seq, at, payload }: { seq: number; at: string; payload: CasesOpened },
  gone: ReadonlySet<string>,
): CasesOpened | null {
  const { cases, caseIds, ...shared } = payload;
  const kept = caseIds.flatMap((id, index) => (gone.has(id) ? [] : [index]));
  if (kept.length === 0) return null;
  return {
    ...shared,
    first: shared.first ?? { seq, at },
    caseIds: kept.map((index) => caseIds[index]!),
    cases: kept.map((index) => cases[index]!),
  };
}
