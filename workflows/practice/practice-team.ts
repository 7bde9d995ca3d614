import { create } from 'zustand';
import { Failure, failureOf, isFailure } from '../../domain/failures/failure.ts';
import {
  onPracticeState,
  type PracticeState,
  practiceState,
  setPracticeState,
} from '../../storage/data-set.ts';
import { hasPracticeData, removePracticeData } from '../../storage/practice-data.ts';
import { generatePractice } from '../../workers/practice/practice-client.ts';
import { whyOf } from '../../workers/running/protocol.ts';
import { isImportUnderWay } from '../backup/own-work.ts';
import { asFailure } from '../base/failure.ts';
import { isPractice } from '../base/open-data.ts';
import { forgetPracticeHeads } from '../log/known-heads.ts';
import { practiceMaterial } from './practice-material.ts';

interface PracticeTeam {
  /** Where the practice team stands, in whichever tab; null when there is none. */
  state: PracticeState | null;
  /** How far this tab is with generating it, 0 to 1; null while it is not at it. */
  share: number | null;
  /** Why it could not be loaded; null of nothing. */
  failure: unknown;
}

export const usePracticeTeam = create<PracticeTeam>(() => ({
  state: practiceState(),
  share: null,
  failure: null,
}));

/** Held by the tab that generates or removes the practice team. */
const LOCK = 'second-look:practice-team';

/** How much of the loading is scoring; the rest is the history itself. */
const SCORING = 0.25;

let controller: AbortController | null = null;

function note(state: PracticeState | null): void {
  setPracticeState(state);
  usePracticeTeam.setState({ state });
}

/** Begins this tab anew with the data that are open now; what its address names is of the others. */
function beginThere(): void {
  history.replaceState(null, '', `${location.pathname}#/home`);
  location.reload();
}

/** Makes sure that no tab takes in files, which beginning anew would cut off. */
async function withoutImports(): Promise<void> {
  if (await isImportUnderWay()) throw new Failure('importing', {});
}

async function remove(): Promise<void> {
  await removePracticeData();
  await forgetPracticeHeads();
  note(null);
}

/** With the lock: whatever is stored without being loaded to its end, or was left for good, goes. */
async function removeUnfinished(): Promise<void> {
  const state = practiceState();
  if (state === 'open' || state === 'kept') return;
  if (state !== null || (await hasPracticeData())) await remove();
}

async function generate(signal: AbortSignal): Promise<void> {
  const tell = (share: number) => usePracticeTeam.setState({ share });
  note('loading');
  tell(0);
  await removePracticeData();
  const material = await practiceMaterial((share) => tell(share * SCORING), signal);
  const result = await generatePractice(material, (share) => tell(SCORING + share * (1 - SCORING)), signal);
  if (!result.ok) throw failureOf(whyOf(result));
}

/**
 * Generates the practice team beside the own data and opens it in their place, in every tab. What is cut off
 * leaves nothing behind. While files are taken in it is not begun; it is kept, and not opened, when that began
 * meanwhile.
 * @returns once it failed, was stopped or is being opened
 */
export async function loadPracticeTeam(): Promise<void> {
  if (isPractice || controller) return;
  const current = new AbortController();
  controller = current;
  usePracticeTeam.setState({ failure: null });
  try {
    await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
      if (!lock) return;
      try {
        await withoutImports();
        await generate(current.signal);
        note('kept');
      } catch (error) {
        await remove();
        const stopped = current.signal.aborted || isFailure(error, 'cancelled');
        usePracticeTeam.setState({ failure: stopped ? null : asFailure(error) });
      }
    });
  } finally {
    controller = null;
    usePracticeTeam.setState({ share: null });
  }
  await openPracticeTeam();
}

/** Stops generating the practice team in this tab. */
export function stopLoading(): void {
  controller?.abort(new Failure('cancelled', { what: 'practice' }));
}

/** Opens the practice team that was kept, as it was left, in every tab; not while files are taken in. */
export async function openPracticeTeam(): Promise<void> {
  if (practiceState() !== 'kept') return;
  usePracticeTeam.setState({ failure: null });
  try {
    await withoutImports();
    note('open');
    beginThere();
  } catch (error) {
    usePracticeTeam.setState({ failure: asFailure(error) });
  }
}

/**
 * Goes back to the own data, in every tab.
 * @param what whether the practice team is kept as it is, or removed
 */
export function leavePracticeTeam(what: 'keep' | 'remove'): void {
  note(what === 'keep' ? 'kept' : 'removing');
  beginThere();
}

/** Removes the practice team that was kept. */
export async function removeKeptTeam(): Promise<void> {
  note('removing');
  await tidyPracticeTeam();
}

/** From now on this tab goes with the others when they open or leave the practice team. */
export function followPracticeTeam(): void {
  onPracticeState((state) => {
    if ((state === 'open') !== isPractice) return beginThere();
    usePracticeTeam.setState({ state });
    // Whoever generates it may close the tab, or it may crash.
    if (state === 'loading') void navigator.locks.request(LOCK, removeUnfinished);
  });
}

/** Removes what is left of a practice team that was left for good, or whose loading a crash or a closed tab cut off. */
export async function tidyPracticeTeam(): Promise<void> {
  if (isPractice) return;
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await removeUnfinished();
  });
}
