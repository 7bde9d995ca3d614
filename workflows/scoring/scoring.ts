import { z } from 'zod';
import { keepScoredCommand, newScored } from '../../domain/commands/scoring/keep-scored.ts';
import { setAsideCommand } from '../../domain/commands/scoring/set-aside.ts';
import type { Assessment } from '../../domain/detection/assessment.ts';
import { failureOf } from '../../domain/failures/failure.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { unfinishedImports } from '../../storage/imports.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { unassessedIds } from '../../storage/transcripts.ts';
import { answerOf, give } from '../base/door.ts';
import { asFailure } from '../base/failure.ts';
import { knownTexts } from './known-texts.ts';
import { scoreAll } from './score-all.ts';
import type { OwnFault } from './scoring-batches.ts';
import { scoringPool } from './scoring-pool.ts';
import { IDLE_SCORING, useScoringState } from './scoring-state.ts';

/** Milliseconds between two writes of a job. */
const STORING_GAP = 500;

/** Setting that is true after a person cancelled, in whichever tab. */
const PAUSED = 'scoring-paused';

/** Only one tab scores at a time; a tab that closes gives the lock back. */
const SCORING_LOCK = 'second-look:scoring';

let controller: AbortController | null = null;

/** This tab's job, or the last there was. */
let job: Promise<void> = Promise.resolve();

function fail(failure: unknown): void {
  useScoringState.setState({ phase: 'failed', failure, endedAt: Date.now() });
}

/** Shows whatever was thrown on the way as the reason why scoring stopped. */
export function reportScoringFailure(error: unknown): void {
  fail(asFailure(error));
}

/** Scored transcripts on their way into storage. */
interface Scored {
  transcripts: Transcript[];
  assessments: Assessment[];
}

/**
 * Collects scored batches and stores some together: every write makes all live views read again, in every tab,
 * so many small writes would cost more than the scoring itself.
 */
class Storing {
  #collected: Scored = { transcripts: [], assessments: [] };
  #last = performance.now();

  async add({ transcripts, assessments }: Scored): Promise<void> {
    this.#collected.transcripts.push(...transcripts);
    this.#collected.assessments.push(...assessments);
    if (performance.now() - this.#last >= STORING_GAP) await this.flush();
  }

  async flush(): Promise<void> {
    const { transcripts, assessments } = this.#collected;
    this.#collected = { transcripts: [], assessments: [] };
    this.#last = performance.now();
    if (transcripts.length === 0) return;
    const scored = assessments.map((assessment, index) => newScored(transcripts[index]!, assessment));
    const opened = await answerOf(keepScoredCommand, scored);
    const messages = transcripts.reduce((sum, transcript) => sum + transcript.messages.length, 0);
    useScoringState.setState((state) => ({
      phase: 'scoring',
      done: state.done + transcripts.length,
      messages: state.messages + messages,
      queued: state.queued + opened,
    }));
  }
}

/** Sets a transcript aside that cannot be scored, so that the others go on; it is listed under Data. */
async function setAside(transcriptId: string, reason: OwnFault): Promise<void> {
  await give(setAsideCommand, { transcriptId, reason });
  useScoringState.setState(({ setAside: before, done }) => ({ setAside: before + 1, done: done + 1 }));
}

async function scoreBatches(ids: string[], signal: AbortSignal): Promise<void> {
  const storing = new Storing();
  const stop = await scoreAll(ids, scoringPool(), {
    known: await knownTexts(),
    signal,
    scored: (transcripts, assessments) => storing.add({ transcripts, assessments }),
    failed: setAside,
  });
  await storing.flush();
  if (stop && stop.code !== 'cancelled') fail(failureOf(stop));
}

/** Transcripts that wait, less those whose import may still be rolled back. */
async function waitingIds(): Promise<string[]> {
  return unassessedIds((await unfinishedImports()).map(({ id }) => id));
}

async function isPaused(): Promise<boolean> {
  return (await readSetting(PAUSED, z.boolean())) ?? false;
}

async function runJob(): Promise<void> {
  const ids = await waitingIds();
  if (ids.length === 0 || (await isPaused())) return;
  controller = new AbortController();
  const { signal } = controller;
  useScoringState.setState({ ...IDLE_SCORING, phase: 'loading', total: ids.length, startedAt: Date.now() });
  try {
    await scoreBatches(ids, signal);
    if (useScoringState.getState().phase !== 'failed')
      useScoringState.setState({ phase: signal.aborted ? 'cancelled' : 'idle', endedAt: Date.now() });
  } catch (error) {
    reportScoringFailure(error);
  }
}

/**
 * Goes on with whatever waits to be scored, unless somebody cancelled. While another tab is at it this one
 * stands by, and takes over when that tab closes.
 */
export async function continueScoring(): Promise<void> {
  await navigator.locks.request(SCORING_LOCK, () => {
    job = runJob();
    return job;
  });
}

/**
 * Scores every stored transcript that waits, batch by batch; what is done stays done when it is cancelled,
 * fails or the tab closes.
 */
export async function scoreWaiting(): Promise<void> {
  if (await isPaused()) await writeSetting(PAUSED, false);
  await continueScoring();
}

/** Stops this tab's job after the batches under way are dropped; the rest waits until it is asked for. */
export async function cancelScoring(): Promise<void> {
  controller?.abort();
  await writeSetting(PAUSED, true);
}

/** Stops this tab's job and resolves when it writes no more; what waits is scored the next time. */
export async function endScoring(): Promise<void> {
  controller?.abort();
  await job;
}
