import { packKey, samePack } from '../../domain/detection/assessment.ts';
import { knowsTruth } from '../../domain/knowledge/case-knowledge.ts';
import type { Policy } from '../../domain/policy/flag-rule.ts';
import type { Case } from '../../domain/queue/case.ts';
import { nameOfCase } from '../../domain/queue/case-name.ts';
import { hasLapsed } from '../../domain/queue/lease.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { countAssessments, getAssessment } from '../../storage/assessments.ts';
import { casesHeldBy, countDecidedCases } from '../../storage/cases.ts';
import { formerAssessments } from '../../storage/former-assessments.ts';
import { allImports } from '../../storage/imports.ts';
import { live } from '../../storage/live.ts';
import { allPacks } from '../../storage/packs.ts';
import { activePolicy, allPolicies } from '../../storage/policies.ts';
import type { ImportRecord, PackRecord, StoredAssessment } from '../../storage/rows.ts';
import { countTranscripts, countUnassessed, getTranscript } from '../../storage/transcripts.ts';
import { viewerWho } from '../people/viewer.ts';
import { countAwaiting } from './badge.ts';
import { type ReviewedCase, reviewedCase } from './reviewed-case.ts';

export type { Live } from '../../storage/live.ts';

/** A transcript with what detection says of it, whether it is a case or not. */
export interface TranscriptView {
  transcript: Transcript;
  assessment: StoredAssessment;
}

/** Everything the review screen shows of the case of a transcript. */
export interface CaseView extends TranscriptView, ReviewedCase {}

/** How much there is of what. */
export interface Counts {
  transcripts: number;
  /** Transcripts that wait to be scored. */
  waiting: number;
  assessed: number;
  /** Flagged cases that wait for their first review. */
  open: number;
  /** Cases with a verdict. */
  decided: number;
}

/** What detection said of a case when it was flagged, also where another pack has scored it since. */
async function assessmentAtFlagging({
  transcriptId,
  model,
}: Pick<Case, 'transcriptId' | 'model'>): Promise<StoredAssessment | undefined> {
  const present = await getAssessment(transcriptId);
  if (!present || samePack(present.model, model)) return present;
  const [former] = await formerAssessments([[transcriptId, packKey(model)]]);
  return former ?? present;
}

async function caseView(id: string, reviewer: string | null): Promise<CaseView | null> {
  const found = await reviewedCase(id, reviewer);
  if (found === null) return null;
  const { reviewed, viewer, rules } = found;
  const { transcriptId } = reviewed.case;
  const [transcript, assessment] = await Promise.all([
    getTranscript(transcriptId),
    assessmentAtFlagging(reviewed.case),
  ]);
  if (!transcript || !assessment) return null;
  const answered = knowsTruth(reviewed.case, viewer, rules);
  const { label: _label, ...unlabelled } = transcript;
  return {
    ...reviewed,
    transcript: answered ? transcript : unlabelled,
    assessment: answered ? assessment : { ...assessment, label: null },
  };
}

async function transcriptView(id: string, reviewer: string): Promise<TranscriptView | null> {
  await viewerWho(reviewer, 'change-threshold');
  const [transcript, assessment] = await Promise.all([getTranscript(id), getAssessment(id)]);
  return transcript && assessment ? { transcript, assessment } : null;
}

async function counts(): Promise<Counts> {
  const [transcripts, waiting, assessed, open, decided] = await Promise.all([
    countTranscripts(),
    countUnassessed(),
    countAssessments(),
    countAwaiting(),
    countDecidedCases(),
  ]);
  return { transcripts, waiting, assessed, open, decided };
}

/** The case that a reviewer holds and can work on: not one that waits for the answer to a question. */
async function heldCase(reviewer: string | null): Promise<{ id: string; name: string } | null> {
  if (reviewer === null) return null;
  const held = await casesHeldBy(reviewer);
  const open = held.find(
    ({ lease, help }) => lease && !hasLapsed(lease, Date.now()) && (help === null || help.answer !== null),
  );
  return open ? { id: open.id, name: nameOfCase(open) } : null;
}

/** The case that a reviewer has open, in whichever tab; null when there is none. */
export const liveHeldCase = (reviewer: string | null) => live(() => heldCase(reviewer));

/**
 * One case with its transcript, assessment and history, as far as this reviewer may know it; null when it is not
 * stored, or when they must not know of it.
 */
export const oneCase = (id: string, reviewer: string | null) => live(() => caseView(id, reviewer));

/**
 * One transcript with its assessment, for who tunes thresholds; null when it is not stored or not scored. Others must
 * not know what detection said before they review it; it fails with `not-allowed` for them.
 */
export const oneTranscript = (id: string, reviewer: string) => live(() => transcriptView(id, reviewer));

export const liveCounts = () => live(counts);

/** Transcripts that wait to be scored. */
export const liveWaiting = () => live(countUnassessed);

/** The policy in force; undefined before the first start has written it. */
export const livePolicy = () => live<Policy | undefined>(activePolicy);

/** Every policy version, newest first. */
export const policyHistory = () => live(allPolicies);

/** Every import, newest first. */
export const importHistory = () => live<ImportRecord[]>(allImports);

/** The model packs that scored something here. */
export const usedPacks = () => live<PackRecord[]>(allPacks);
