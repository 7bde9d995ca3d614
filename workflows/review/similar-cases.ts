import { Failure } from '../../domain/failures/failure.ts';
import { knowsOf, type Viewer } from '../../domain/knowledge/case-knowledge.ts';
import { keepsBackSimilar, type SimilarStanding, standingFor } from '../../domain/knowledge/similar-case.ts';
import type { Case } from '../../domain/queue/case.ts';
import { nameOfCase } from '../../domain/queue/case-name.ts';
import type { NearCase } from '../../domain/queue/near-cases.ts';
import { getCase, getCases } from '../../storage/cases.ts';
import { onChange } from '../../storage/feed.ts';
import type { Live } from '../../storage/live.ts';
import { getLogEntry } from '../../storage/log.ts';
import { whyOf } from '../../workers/running/protocol.ts';
import { createSimilarClient, type SimilarClient } from '../../workers/similar/similar-client.ts';
import type { SimilarProgress, SimilarResult } from '../../workers/similar/similar-protocol.ts';
import { asFailure } from '../base/failure.ts';
import { viewerCalled } from '../people/viewer.ts';
import { reviewPolicy } from '../policy/review-policy.ts';

/** Most similar cases that are shown. */
const SHOWN = 5;

/** A reading is followed by a pause of so many times its own length, and no longer than this many milliseconds. */
const PAUSE = 3;
const LONGEST_PAUSE = 3_000;

/** A case that is like another one, with how it was decided, as far as whoever looks may know it. */
export interface SimilarCase extends NearCase {
  /** What it is called. */
  name: string;
  standing: SimilarStanding;
  /** Whether the verdict was given for its whole cluster. */
  withCluster: boolean;
}

/** What is shown beside a case. */
export type SimilarCases =
  /** The worker reads the cases for the first time. */
  | ({ status: 'building' } & SimilarProgress)
  /** The most alike first. `keptBack`: how they were decided is told after the decision. */
  | { status: 'found'; cases: SimilarCase[]; keptBack: boolean };

type Answer<Value> = { overtaken: false; value: Value } | { overtaken: true };

/** What the worker answered; overtaken when it was ended to forget what it held. */
function answerOf<Value>(result: SimilarResult<Value>): Answer<Value> {
  if (result.ok) return { overtaken: false, value: result.value };
  if (result.code === 'cancelled') return { overtaken: true };
  throw new Failure('similar-failed', { why: whyOf(result) });
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, milliseconds);
  const end = () => {
    clearTimeout(timer);
    resolve();
  };
  signal.addEventListener('abort', end, { once: true });
  return promise.finally(() => signal.removeEventListener('abort', end));
}

/** Decided ones before others that are as much alike; nothing of it where it is not told. */
const decidedFirst = <Found extends Pick<SimilarCase, 'likeness' | 'standing'>>(cases: readonly Found[]) =>
  cases.toSorted(
    (one, other) =>
      other.likeness - one.likeness ||
      Number(other.standing.kind === 'decided') - Number(one.standing.kind === 'decided'),
  );

/** Whether the verdict that a case is said to have was given for its whole cluster. */
async function isOfCluster({ reviews }: Case, standing: SimilarStanding): Promise<boolean> {
  if (standing.kind !== 'decided') return false;
  const given = reviews.findLast(
    ({ reviewer, verdict }) => reviewer === standing.by && verdict === standing.outcome,
  );
  const entry = given && (await getLogEntry(given.seq));
  return entry?.kind === 'decision' && entry.payload.cluster !== undefined;
}

/** The similar cases that somebody may know of, with how each was decided. */
async function shownBeside(asked: Case, near: readonly NearCase[], viewer: Viewer): Promise<SimilarCases> {
  const [stored, { rules }] = await Promise.all([getCases(near.map(({ caseId }) => caseId)), reviewPolicy()]);
  const keptBack = keepsBackSimilar(asked, viewer, rules);
  const byId = new Map(stored.map((each) => [each.id, each]));
  const known = near.flatMap((each): Omit<SimilarCase, 'withCluster'>[] => {
    const found = byId.get(each.caseId);
    if (!found || !knowsOf(found, viewer)) return [];
    // Another case of the same transcript would tell that one of them is woven in.
    if (!found.match && found.transcriptId === asked.transcriptId) return [];
    const standing: SimilarStanding = keptBack ? { kind: 'kept-back' } : standingFor(found, viewer);
    return [{ ...each, name: nameOfCase(found), standing }];
  });
  const shown = decidedFirst(known).slice(0, SHOWN);
  const cases = shown.map(async (each): Promise<SimilarCase> => {
    const withCluster = await isOfCluster(byId.get(each.caseId)!, each.standing);
    return { ...each, withCluster };
  });
  return { status: 'found', cases: await Promise.all(cases), keptBack };
}

/** Finds similar cases in a worker, and sees to it that the worker has read the cases that there are. */
export class SimilarCaseFinder {
  readonly #client: SimilarClient;

  constructor(client: SimilarClient) {
    this.#client = client;
  }

  /** See {@link liveSimilarCases}. */
  beside(caseId: string, reviewer: string | null): Live<SimilarCases> {
    return {
      subscribe: ({ next, error }) => {
        const ended = new AbortController();
        const tell = (found: SimilarCases) => !ended.signal.aborted && next(found);
        const look = async () => {
          const begin = performance.now();
          await this.#look(caseId, reviewer, tell, ended.signal);
          await rest(Math.min(LONGEST_PAUSE, PAUSE * (performance.now() - begin)), ended.signal);
        };
        onChange(['cases', 'reviewers'], look, ended.signal).catch(
          (thrown) => !ended.signal.aborted && error(asFailure(thrown)),
        );
        return { unsubscribe: () => ended.abort() };
      },
    };
  }

  /** Ends the worker and with it everything it holds; the next question starts another. */
  forget(): void {
    this.#client.dispose();
  }

  async #look(
    caseId: string,
    reviewer: string | null,
    tell: (found: SimilarCases) => void,
    signal: AbortSignal,
  ): Promise<void> {
    while (!signal.aborted) {
      if (!(await this.#update(tell, signal))) continue;
      const near = answerOf(await this.#client.like(caseId));
      if (near.overtaken) continue;
      const [asked, viewer] = await Promise.all([getCase(caseId), viewerCalled(reviewer)]);
      tell(
        asked
          ? await shownBeside(asked, near.value, viewer)
          : { status: 'found', cases: [], keptBack: false },
      );
      return;
    }
  }

  /** @returns whether the worker has read all there is */
  async #update(tell: (found: SimilarCases) => void, signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted) {
      const updated = await this.#client.update();
      // A worker that could not read all knows of less than it believes: another one begins anew.
      if (!updated.ok) this.#client.dispose();
      const progress = answerOf(updated);
      if (progress.overtaken) return false;
      const { done, total } = progress.value;
      if (done === total) return true;
      tell({ status: 'building', done, total });
    }
    return false;
  }
}

const finder = new SimilarCaseFinder(createSimilarClient());

/**
 * Up to five cases that are most like one: by what their transcripts say, or by how their pictures look and which entry
 * they match. Found in a worker, which reads all cases the first time, and again whenever a case changes, as far as this
 * reviewer may know them. It fails with `similar-failed` when the worker died or could not read; asking again starts
 * another.
 */
export const liveSimilarCases = (caseId: string, reviewer: string | null): Live<SimilarCases> =>
  finder.beside(caseId, reviewer);

/** Drops everything that was read for finding similar cases, as after everything was deleted. */
export function forgetSimilarCases(): void {
  finder.forget();
}
