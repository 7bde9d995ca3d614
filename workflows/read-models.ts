import type { LogEntry } from '../domain/decisions/log-entry.ts';
import type { Case } from '../domain/queue/case.ts';
import { hasLapsed } from '../domain/queue/lease.ts';
import type { Policy } from '../domain/thresholds/policy.ts';
import type { Transcript } from '../domain/transcript/transcript.ts';
import { countAssessments, getAssessment } from '../storage/assessments.ts';
import { casesHeldBy, countCasesInStates, getCase } from '../storage/cases.ts';
import type { ImportRecord, PackRecord, StoredAssessment } from '../storage/database.ts';
import { allImports } from '../storage/imports.ts';
import { live } from '../storage/live.ts';
import { logOfCase } from '../storage/log.ts';
import { allPacks } from '../storage/packs.ts';
import { activePolicy, allPolicies } from '../storage/policies.ts';
import { countTranscripts, countUnassessed, getTranscript } from '../storage/transcripts.ts';
import { countAwaiting } from './badge.ts';

export type { Live } from '../storage/live.ts';

/** A transcript with what detection says of it, whether it is a case or not. */
export interface TranscriptView {
  transcript: Transcript;
  assessment: StoredAssessment;
}

/** Everything the review screen shows of a case. */
export interface CaseView extends TranscriptView {
  case: Case;
  /** The case's entries in the log, in order. */
  history: LogEntry[];
}

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

async function caseView(id: string): Promise<CaseView | null> {
  const found = await getCase(id);
  if (!found) return null;
  const [transcript, assessment, history] = await Promise.all([
    getTranscript(found.transcriptId),
    getAssessment(found.transcriptId),
    logOfCase(id),
  ]);
  return transcript && assessment ? { case: found, transcript, assessment, history } : null;
}

async function transcriptView(id: string): Promise<TranscriptView | null> {
  const [transcript, assessment] = await Promise.all([getTranscript(id), getAssessment(id)]);
  return transcript && assessment ? { transcript, assessment } : null;
}

async function counts(): Promise<Counts> {
  const [transcripts, waiting, assessed, open, decided] = await Promise.all([
    countTranscripts(),
    countUnassessed(),
    countAssessments(),
    countAwaiting(),
    countCasesInStates(['decided', 'in-second-review', 'in-adjudication', 'appealed', 'closed']),
  ]);
  return { transcripts, waiting, assessed, open, decided };
}

/** The case that a reviewer holds and can work on: not one that waits for the answer to a question. */
async function heldCase(reviewer: string | null): Promise<Pick<Case, 'id' | 'transcriptId'> | null> {
  if (reviewer === null) return null;
  const held = await casesHeldBy(reviewer);
  const open = held.find(
    ({ lease, help }) => lease && !hasLapsed(lease, Date.now()) && (help === null || help.answer !== null),
  );
  return open ? { id: open.id, transcriptId: open.transcriptId } : null;
}

/** The case that a reviewer has open, in whichever tab; null when there is none. */
export const liveHeldCase = (reviewer: string | null) => live(() => heldCase(reviewer));

/** One case with its transcript, assessment and history; null when it is not stored. */
export const oneCase = (id: string) => live(() => caseView(id));

/** One transcript with its assessment; null when it is not stored or not scored. */
export const oneTranscript = (id: string) => live(() => transcriptView(id));

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
