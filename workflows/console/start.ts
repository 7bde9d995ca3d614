import { openDatabase } from '../../storage/all-tables.ts';
import { isPractice } from '../base/open-data.ts';
import { firstStart, hasStarted } from '../intake/first-start.ts';
import { rollBackInterruptedImports } from '../intake/running-import.ts';
import { whileSamplesCome } from '../intake/samples.ts';
import { followHead } from '../log/known-heads.ts';
import { interruptedBankImports, rollBackBankImports } from '../matching/bank-import.ts';
import { followClusters } from '../matching/growing-clusters.ts';
import { followPinWaits } from '../people/pin.ts';
import { startSession } from '../people/session.ts';
import { ensurePolicy } from '../policy/first-policy.ts';
import { ensureReviewPolicy } from '../policy/review-policy.ts';
import { followPracticeTeam, leavePracticeTeam, tidyPracticeTeam } from '../practice/practice-team.ts';
import { watchBadge } from '../queue/badge.ts';
import { noteFirstMoment } from '../retention/known-time.ts';
import { purgeDue } from '../retention/purge.ts';
import { followPurges } from '../retention/retention.ts';
import { forgetEndedNotes, forgetOldNotes } from '../review/drafts.ts';
import { returnLapsed } from '../review/leases.ts';
import { continueScoring, reportScoringFailure } from '../scoring/scoring.ts';
import { followReplacement, giveWay, type Replaced, takeReplaced } from './replacement.ts';

/** Milliseconds between two looks for leases that have run out. */
const LAPSE_CHECK = 30_000;

/** Milliseconds after which the number on the toolbar button is counted for the first time. */
const BADGE_DELAY = 2_000;

/** Milliseconds after which what is due is purged, when the first screen has been drawn. */
const PURGE_DELAY = 5_000;

/** What the console should tell the person once it is up. */
export interface StartReport {
  /** Files whose import was cut off and rolled back. */
  interruptedImports: string[];
  /** What made this tab begin anew. */
  replaced: Replaced | null;
}

/** Gives cases whose holder went away back to the queue, now and every so often. */
function keepReturningLapsed(): void {
  const look = () => void returnLapsed().catch((error: unknown) => console.error(error));
  look();
  setInterval(look, LAPSE_CHECK);
}

/** Purges what is due, a little later; the background does so once a day. */
function purgeLater(): void {
  const purge = () => void purgeDue().catch((error: unknown) => console.error(error));
  setTimeout(purge, PURGE_DELAY);
}

/**
 * Brings the console up: policies, who reviews, samples at the very first start, and scoring of whatever waits. Resolves when
 * the console can be used; scoring goes on behind it.
 * @throws Failure `newer-version` when what is stored is of a newer version; nothing is changed then
 */
export async function startConsole(): Promise<StartReport> {
  followPracticeTeam();
  followReplacement();
  if (!(await openDatabase())) throw giveWay();
  // Nobody's cases wait in the practice team: the button keeps the number of the own ones.
  // Counting many cases takes a while, and the button has the number from before.
  if (!isPractice) setTimeout(watchBadge, BADGE_DELAY);
  // Cleared from outside: without its history it is no practice team.
  if (isPractice && !(await hasStarted())) leavePracticeTeam('remove');
  // Before anything is written by a clock that may be wrong.
  await noteFirstMoment();
  await ensurePolicy();
  await ensureReviewPolicy();
  forgetOldNotes();
  await startSession();
  // Before anything is written: what is missing from the log is noticed before something takes its place.
  await followHead();
  keepReturningLapsed();
  followPurges();
  followPinWaits();
  void forgetEndedNotes().catch((error: unknown) => console.error(error));
  purgeLater();
  void tidyPracticeTeam().catch((error: unknown) => console.error(error));
  const replaced = takeReplaced();
  const ofBanks = await interruptedBankImports();
  // Behind the rest: it may be very many, and they count nowhere.
  void rollBackBankImports(ofBanks).catch((error: unknown) => console.error(error));
  const interrupted = [...(await rollBackInterruptedImports()), ...ofBanks.map(({ source }) => source)];
  // What was stopped with a deletion or a restore is named there.
  const interruptedImports = interrupted.filter((file) => !replaced?.files.includes(file));
  const ready = (await hasStarted())
    ? continueScoring()
    : whileSamplesCome(() => firstStart().then(continueScoring));
  void ready.catch(reportScoringFailure);
  followClusters();
  return { interruptedImports, replaced };
}
