import { create } from 'zustand';
import { failureOf } from '../../domain/failures/failure.ts';
import { packHashes } from '../../domain/matching/perceptual/known-distances.ts';
import { DistanceTally, type DistanceTest } from '../../domain/metrics/matching/distance-test.ts';
import { generateSet, knownPictures } from '../../domain/pictures/pairs.ts';
import { KIND_IDS, LEVELS, NEARNESS_IDS, TRANSFORMATION_IDS } from '../../domain/pictures/recipe.ts';
import type { SetPlan } from '../../domain/pictures/set-plan.ts';
import { compareRecipes, hashRecipes } from '../../workers/matching/matching-client.ts';
import type { MatchingResult } from '../../workers/matching/matching-protocol.ts';
import { whyOf } from '../../workers/running/protocol.ts';
import { asFailure } from '../base/failure.ts';

/** How large a generated set is, and which. */
export interface DistanceTestSize {
  /** Pictures that are compared. */
  pictures: number;
  /** Known pictures that they are compared with. */
  known: number;
  /** The same set for the same number. */
  seed: number;
}

interface DistanceTestState {
  /** How far the test under way is, 0 to 1; null while none is. */
  share: number | null;
  /** The test that was finished last, and of which set; null of none. */
  result: { size: DistanceTestSize; test: DistanceTest } | null;
  /** Why the last one failed; null of nothing. */
  failure: unknown;
}

/** Stays while somebody looks at other screens; nothing of it is stored. */
export const useDistanceTest = create<DistanceTestState>(() => ({
  share: null,
  result: null,
  failure: null,
}));

/** Pixels a side of what is drawn. */
const SIDE = 128;

/** Half of the pictures are copies, three in ten near misses; the rest has nothing to do with the known ones. */
const SHARES = { known: 0.5, nearMisses: 0.3 };

const planOf = ({ pictures, known, seed }: DistanceTestSize): SetPlan => ({
  ...{ seed, pictures, sources: known, ...SHARES, width: SIDE, height: SIDE },
  kinds: [...KIND_IDS],
  transformations: [...TRANSFORMATION_IDS],
  levels: [...LEVELS],
  nearness: [...NEARNESS_IDS],
});

let controller: AbortController | null = null;

function orThrow(result: MatchingResult<null>): void {
  if (!result.ok) throw failureOf(whyOf(result));
}

async function measure(
  size: DistanceTestSize,
  tell: (done: number) => void,
  signal: AbortSignal,
): Promise<DistanceTest> {
  const plan = planOf(size);
  const sources = [...knownPictures(plan)];
  const hashes: string[] = [];
  orThrow(
    await hashRecipes(
      sources.map(({ recipe }) => recipe),
      (batch, done) => {
        hashes.push(...batch.map(({ pdq }) => pdq.hashes.original));
        tell(done);
      },
      signal,
    ),
  );
  const placeOf = new Map(sources.map(({ id }, place) => [id, place]));
  const items = [...generateSet(plan)];
  const compared = items.map(({ recipe, source }) => ({
    recipe,
    source: source === null ? null : placeOf.get(source)!,
  }));
  const tally = new DistanceTally();
  let next = 0;
  orThrow(
    await compareRecipes(
      packHashes(hashes),
      compared,
      ({ own, others }, done) => {
        for (const distances of own) {
          const item = items[next++]!;
          if (distances) tally.add(item, distances);
        }
        tally.addOthers(others);
        tell(sources.length + done);
      },
      signal,
    ),
  );
  return tally.result();
}

/** Draws a set and measures its distances in a worker. What was measured before stays until it is done. */
export async function runDistanceTest(size: DistanceTestSize): Promise<void> {
  if (controller) return;
  const current = new AbortController();
  controller = current;
  const all = size.pictures + size.known;
  useDistanceTest.setState({ share: 0, failure: null });
  try {
    const test = await measure(
      size,
      (done) => useDistanceTest.setState({ share: done / all }),
      current.signal,
    );
    useDistanceTest.setState({ result: { size, test } });
  } catch (error) {
    if (!current.signal.aborted) useDistanceTest.setState({ failure: asFailure(error) });
  } finally {
    controller = null;
    useDistanceTest.setState({ share: null });
  }
}

/** Stops the test under way; what was measured before stays. */
export function stopDistanceTest(): void {
  controller?.abort();
}
