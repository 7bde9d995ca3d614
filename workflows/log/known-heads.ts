import { browser } from 'wxt/browser';
import { create } from 'zustand';
import {
  type KnownHeads,
  knownHeadsSchema,
  type LogBreak,
  type LogFacts,
  NOTHING_KNOWN,
  noted,
  signedHeadsOf,
} from '../../domain/decisions/known-heads.ts';
import type { SignedHead } from '../../domain/decisions/signed-head.ts';
import { named } from '../../storage/data-set.ts';
import { database } from '../../storage/database.ts';
import { getLogEntry, lastOfKinds, logPlace } from '../../storage/log.ts';
import { watchTable } from '../../storage/watch.ts';
import { authorise } from '../people/session.ts';
import { signHead } from './head-signing.ts';

/** What heads are kept as; those of the practice team have a name of their own. */
const HEADS = 'known-heads';

/** Under which the heads are kept in the storage of the extension, which the browser does not clear with databases. */
const KEY = named(HEADS);

/** Held while heads are read and written, so that no tab puts an older state over a newer one. */
const LOCK = 'second-look:known-heads';

/** Milliseconds for which commits are gathered: a head that lags behind is still a head of the log. */
const GATHERING = 300;

/** What the screens say of the noted heads. */
interface HeadState {
  breaks: readonly LogBreak[];
  wasLost: boolean;
}

export const useHeadState = create<HeadState>(() => ({ breaks: [], wasLost: false }));

const report = (error: unknown) => console.error(error);

/** The extension's storage; null where there is none, as in tests. */
const area = () => (browser as typeof browser | undefined)?.storage?.local ?? null;

/** What is known; null where there is no storage to know it from. */
async function readKnown(): Promise<KnownHeads | null> {
  const stored = (await area()?.get(KEY)) ?? null;
  if (stored === null) return null;
  const value: unknown = stored[KEY];
  if (value === undefined) return NOTHING_KNOWN;
  return knownHeadsSchema.safeParse(value).data ?? { ...NOTHING_KNOWN, wasLost: true };
}

async function writeKnown(known: KnownHeads): Promise<void> {
  await area()?.set({ [KEY]: known });
}

async function factsOf(known: KnownHeads): Promise<LogFacts> {
  return database.transaction('r', database.log, async () => {
    const place = await logPlace();
    const last = known.heads.at(-1);
    const there = last && (await getLogEntry(last.seq));
    const [first, restore] = [await getLogEntry(1), await getLogEntry(await lastOfKinds(['restore']))];
    return {
      place,
      hashThere: there?.hash ?? null,
      restore:
        restore?.kind === 'restore'
          ? { hash: restore.hash, replaced: restore.payload.replaced ?? null }
          : null,
      deleted: first?.kind === 'purge' && !first.payload.retention ? first.payload.entries : null,
    };
  });
}

async function withSignature(known: KnownHeads): Promise<KnownHeads> {
  const last = known.heads.at(-1);
  if (!last || last.signature) return known;
  try {
    const { key, signature } = await signHead(last);
    return { ...known, heads: [...known.heads.slice(0, -1), { ...last, key, signature }] };
  } catch (error) {
    // A head without a signature still shows that a log was cut off.
    report(error);
    return known;
  }
}

/** Changes what is known, in turn with other tabs. */
async function change(step: (known: KnownHeads) => Promise<KnownHeads>): Promise<KnownHeads | null> {
  return navigator.locks.request(LOCK, async () => {
    const known = await readKnown();
    if (known === null) return null;
    const next = await withSignature(await step(known));
    if (next !== known) await writeKnown(next);
    useHeadState.setState({ breaks: next.breaks, wasLost: next.wasLost });
    return next;
  });
}

/**
 * Notes the log's head outside of the database, signed, and compares the log with the head that was noted before. A
 * restore and a deletion of everything explain themselves in the log; anything else that took entries is a break.
 */
export async function noteHead(): Promise<void> {
  await change(async (known) => noted(known, await factsOf(known), new Date().toISOString()));
}

/** The signed heads that are known, the log's own of this moment included; none where there is no storage. */
export async function signedHeads(): Promise<SignedHead[]> {
  const known = await change(async (before) =>
    noted(before, await factsOf(before), new Date().toISOString()),
  );
  return known ? signedHeadsOf(known) : [];
}

/** What is known, without looking at the log: it may be closed. */
export async function knownHeads(): Promise<KnownHeads> {
  return (await readKnown()) ?? NOTHING_KNOWN;
}

/** Forgets the heads of the practice team, when it is removed. */
export async function forgetPracticeHeads(): Promise<void> {
  await area()?.remove(named(HEADS, 'practice'));
}

/** Forgets every head, when the database was deleted on purpose. */
export async function forgetHeads(): Promise<void> {
  await change(async () => NOTHING_KNOWN);
}

/**
 * Goes on with the log as it is, although it is not the one that was noted.
 * @throws Failure `not-allowed`
 */
export async function acceptBreaks(): Promise<void> {
  await authorise('back-up');
  await change(async (known) => ({ ...known, breaks: [], wasLost: false }));
}

/** Notes the head now, and after every commit as long as the page is open. */
export async function followHead(): Promise<void> {
  let isWaiting = false;
  watchTable('log', () => {
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(() => {
      isWaiting = false;
      void noteHead();
    }, GATHERING);
  });
  await noteHead();
}
