import { type FirstCase, upgradeCases } from '../domain/backup/first-cases.ts';
import type { TableRows } from '../domain/backup/table-rows.ts';
import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { WaitingItem } from '../domain/matching/cluster/waiting-item.ts';
import type { StoredPicture } from '../domain/matching/picture.ts';
import type { Policy } from '../domain/policy/flag-rule.ts';
import { type Case, tookPart } from '../domain/queue/case.ts';
import { stageOf } from '../domain/queue/case-work.ts';
import type { KeptDraft } from '../domain/review/draft.ts';
import { firstReviewer, pseudonymSchema, type Reviewer } from '../domain/reviewers/reviewer.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import type { ImportRecord, StoredAssessment, StoredTranscript } from './rows.ts';

/** The pseudonym of version 1 as the first profile, a lead. */
export function upgradeReviewer(name: unknown, now: string): Reviewer {
  const parsed = pseudonymSchema.safeParse(name);
  return firstReviewer(now, parsed.success ? parsed.data : undefined);
}

/** When a conversation began: its first message. */
export const startOf = ({ messages }: Pick<Transcript, 'messages'>): string => messages[0]!.at;

/**
 * All tables of an older backup as those of this version; what else was added, reading the rows has filled in.
 * @param from version of the database that was backed up
 */
export function upgradeTables(tables: TableRows, from: number): TableRows {
  let upgraded = tables;
  if (from < 2) upgraded = upgradeFirst(upgraded);
  if (from < 3) upgraded = upgradeAssessments(upgraded);
  if (from < 5) upgraded = withoutLeftovers(upgraded);
  if (from < 8) upgraded = withWaiting(upgraded);
  return upgraded;
}

function upgradeAssessments(tables: TableRows): TableRows {
  const begun = new Map((tables.transcripts as Transcript[]).map((each) => [each.id, startOf(each)]));
  const assessments = (tables.assessments as StoredAssessment[]).map((each) => {
    const startedAt = begun.get(each.transcriptId);
    return startedAt ? { ...each, startedAt } : each;
  });
  return { ...tables, assessments };
}

function withWaiting(tables: TableRows): TableRows {
  const unclustered = waitingOf({
    transcripts: tables.transcripts as StoredTranscript[],
    imports: tables.imports as ImportRecord[],
    pictures: (tables.pictures ?? []) as StoredPicture[],
    assessed: new Set((tables.assessments as StoredAssessment[]).map(({ transcriptId }) => transcriptId)),
  });
  return { ...tables, unclustered };
}

function withoutLeftovers(tables: TableRows): TableRows {
  const drafts = tables.drafts as KeptDraft[];
  const left = new Set(leftoverDrafts(drafts, tables.cases as Case[]));
  return { ...tables, drafts: drafts.filter((each) => !left.has(each)) };
}

function upgradeFirst(tables: TableRows): TableRows {
  const now = new Date();
  const settings = tables.settings as { key: string; value: unknown }[];
  const reviewer = settings.find(({ key }) => key === 'reviewer');
  return {
    ...tables,
    cases: upgradeCases(tables.cases as FirstCase[], tables.log as LogEntry[]),
    reviewers: [upgradeReviewer(reviewer?.value, now.toISOString())],
  };
}

/** Policies of versions 1 and 2 as those of version 3: no characteristic flagged by itself then. */
export function upgradePolicies(stored: readonly Omit<Policy, 'characteristicThresholds'>[]): Policy[] {
  return stored.map((policy) => ({ characteristicThresholds: {}, ...policy }));
}

/**
 * Drafts that versions up to 4 could leave behind: on a case that waits for no decision any more, or on which their
 * writer has decided and may not decide again.
 */
export function leftoverDrafts(
  drafts: readonly KeptDraft[],
  cases: readonly Pick<Case, 'id' | 'state' | 'reviews' | 'escalatedBy'>[],
): KeptDraft[] {
  const known = new Map(cases.map((each) => [each.id, each]));
  return drafts.filter(({ reviewer, caseId }) => {
    const found = known.get(caseId);
    return !found || stageOf(found) === null || tookPart(found, reviewer);
  });
}

/** What came before there were clusters. */
interface CameBefore {
  transcripts: readonly { id: string; importId: string }[];
  imports: readonly Pick<ImportRecord, 'id' | 'startedAt'>[];
  pictures: readonly Pick<StoredPicture, 'id' | 'addedAt'>[];
  /** Transcripts that were scored; the others come when they are. */
  assessed: ReadonlySet<string>;
}

/** What came before version 8, to be compared as if it came then: transcripts when their import began. */
export function waitingOf({ transcripts, imports, pictures, assessed }: CameBefore): WaitingItem[] {
  const begun = new Map(imports.map(({ id, startedAt }) => [id, new Date(startedAt).toISOString()]));
  const unknown = new Date(0).toISOString();
  return [
    ...transcripts
      .filter(({ id }) => assessed.has(id))
      .map(({ id, importId }) => ({
        ...{ itemId: id, kind: 'transcripts' as const, at: begun.get(importId) ?? unknown },
      })),
    ...pictures.map(({ id, addedAt }) => ({
      ...{ itemId: id, kind: 'pictures' as const, at: new Date(addedAt).toISOString() },
    })),
  ];
}
