import { z } from 'zod';
import { keepRescoredCommand, takeFormerCommand } from '../../domain/commands/scoring/keep-rescored.ts';
import { keepScoredCommand, type NewScored, newScored } from '../../domain/commands/scoring/keep-scored.ts';
import { setAsideCommand } from '../../domain/commands/scoring/set-aside.ts';
import { type Assessment, packKey } from '../../domain/detection/assessment.ts';
import { failureOf } from '../../domain/failures/failure.ts';
import type { PolicyModel } from '../../domain/policy/flag-rule.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { idsOfOtherPacks } from '../../storage/assessments.ts';
import { unfinishedImports } from '../../storage/imports.ts';
import { activePolicy } from '../../storage/policies.ts';
import { readSetting, writeSetting } from '../../storage/settings.ts';
import { unassessedIds } from '../../storage/transcripts.ts';
import type { ScoringPool } from '../../workers/scoring/scoring-client.ts';
import { answerOf, give } from '../base/door.ts';
import { asFailure } from '../base/failure.ts';
import { knownTexts } from './known-texts.ts';
import { scoreAll } from './score-all.ts';
import type { OwnFault } from './scoring-batches.ts';
import { poolInForce } from './scoring-pool.ts';
import { IDLE_SCORING, isUnderWay, useScoringState } from './scoring-state.ts';

/** Milliseconds between two writes of a job. */
const STORING_GAP = 500;

/** Settings that are true after a person cancelled scoring, or scoring again, in whichever tab. */
const PAUSED = 'scoring-paused';
const PAUSED_AGAIN = 'scoring-again-paused';

/** Transcripts of which is asked at once what the pack in force said before. */
const FORMER = 500;

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
  readonly #keep: (scored: NewScored[]) => Promise<number>;
  #collected: Scored = { transcripts: [], assessments: [] };
  #last = performance.now();

  /** @param keep stores what was scored, and answers how many cases that opened */
  constructor(keep: (scored: NewScored[]) => Promise<number>) {
    this.#keep = keep;
  }

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
    const opened = await this.#keep(scored);
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

/** Stores what scored a transcript for the first time. */
const keepFirst = (scored: NewScored[]) => answerOf(keepScoredCommand, scored);

/** Stores what scored a transcript again. */
const keepAgain = async (scored: NewScored[]) => (await answerOf(keepRescoredCommand, scored)).opened;

async function scoreBatches(ids: string[], pool: ScoringPool, signal: AbortSignal): Promise<void> {
  const { again } = useScoringState.getState();
  const storing = new Storing(again ? keepAgain : keepFirst);
  const stop = await scoreAll(ids, pool, {
    known: await knownTexts(),
    signal,
    scored: (transcripts, assessments) => storing.add({ transcripts, assessments }),
    // What cannot be scored again keeps what another pack said of it.
    failed: again ? async () => countDone(1, 0) : setAside,
  });
  await storing.flush();
  if (stop && stop.code !== 'cancelled') fail(failureOf(stop));
}

const countDone = (done: number, queued: number) =>
  useScoringState.setState((state) => ({ done: state.done + done, queued: state.queued + queued }));

/** Takes back what the pack in force said before, for those of which it is known. */
async function takeFormer(ids: readonly string[], signal: AbortSignal): Promise<void> {
  for (let start = 0; start < ids.length && !signal.aborted; start += FORMER) {
    const { kept, opened } = await answerOf(takeFormerCommand, ids.slice(start, start + FORMER));
    countDone(kept, opened);
  }
}

/** Transcripts that wait, less those whose import may still be rolled back. */
async function waitingIds(): Promise<string[]> {
  return unassessedIds((await unfinishedImports()).map(({ id }) => id));
}

async function isPaused(setting: string): Promise<boolean> {
  return (await readSetting(setting, z.boolean())) ?? false;
}

const begin = (total: number, again: boolean) =>
  useScoringState.setState({ ...IDLE_SCORING, phase: 'loading', again, total, startedAt: Date.now() });

/** Ids that another pack than the one in force scored; none while that was cancelled, or where none was ever chosen. */
async function idsToScoreAgain(model: PolicyModel | undefined): Promise<string[]> {
  return model === undefined || (await isPaused(PAUSED_AGAIN)) ? [] : idsOfOtherPacks(model);
}

/** Whether a job is neither cancelled nor failed. */
const goesOn = (signal: AbortSignal) => !signal.aborted && useScoringState.getState().phase !== 'failed';

/** Scores what waits, and then again what another pack scored. */
async function scoreWith(model: PolicyModel | undefined, signal: AbortSignal): Promise<'done' | 'nothing'> {
  const waiting = await waitingIds();
  const others = await idsToScoreAgain(model);
  if (waiting.length + others.length === 0) return 'nothing';
  if (waiting.length > 0) {
    begin(waiting.length, false);
    await scoreBatches(waiting, await poolInForce(model), signal);
  }
  if (others.length > 0 && goesOn(signal)) {
    begin(others.length, true);
    await takeFormer(others, signal);
    const left = await idsToScoreAgain(model);
    if (left.length > 0 && goesOn(signal)) await scoreBatches(left, await poolInForce(model), signal);
  }
  return 'done';
}

async function runJob(): Promise<void> {
  if (await isPaused(PAUSED)) return;
  controller = new AbortController();
  const { signal } = controller;
  try {
    // Another policy may have put another pack in force meanwhile.
    let last: string | null = null;
    do {
      const { model } = (await activePolicy()) ?? {};
      const pack = model ? packKey(model) : '';
      if (pack === last || (await scoreWith(model, signal)) === 'nothing') break;
      last = pack;
    } while (goesOn(signal));
    if (isUnderWay(useScoringState.getState()))
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
  if (await isPaused(PAUSED)) await writeSetting(PAUSED, false);
  await continueScoring();
}

/** Goes on with scoring again what another pack scored than the one in force. */
export async function scoreAgain(): Promise<void> {
  await writeSetting(PAUSED_AGAIN, false);
  await scoreWaiting();
}

/** Stops this tab's job after the batches under way are dropped; the rest waits until it is asked for. */
export async function cancelScoring(): Promise<void> {
  controller?.abort();
  await writeSetting(useScoringState.getState().again ? PAUSED_AGAIN : PAUSED, true);
}

/** Stops this tab's job and resolves when it writes no more; what waits is scored the next time. */
export async function endScoring(): Promise<void> {
  controller?.abort();
  await job;
}
