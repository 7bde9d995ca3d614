import { Failure } from '../../domain/failures/failure.ts';
import {
  type ComparedSet,
  comparedAnimations,
  comparedSet,
  type KnownAnimation,
} from '../../domain/matching/compared-set.ts';
import type { StoredPicture } from '../../domain/matching/picture.ts';
import type { KnownPicture } from '../../domain/pictures/pairs.ts';
import type { PictureFault } from '../../domain/pictures/reading/picture-fault.ts';
import { hashAnimations, hashPictures, hashRecipes } from '../../workers/matching/matching-client.ts';
import type { ReadPicture } from '../../workers/matching/matching-protocol.ts';
import { type Comparison, type ComparisonReport, compare, type Following, given } from './comparison.ts';

/** Draws the still pictures of a set and compares them. */
async function comparePictures(
  plan: ComparedSet,
  known: readonly KnownPicture[],
  comparison: Comparison,
  { signal, onProgress, ...options }: Following,
): Promise<void> {
  if (plan.pictures === 0) return;
  if (known.length === 0) throw new Failure('not-found', { what: 'drawn-entries' });
  const items = comparedSet(plan, known);
  let next = 0;
  const total = plan.pictures + plan.animations;
  const result = await hashRecipes(
    items.map(({ recipe }) => recipe),
    async (hashes, done) => {
      const some = hashes.map((frame) => {
        const { exact, width, height } = frame;
        return comparison.row(frame, { ...items[next++]!, preview: null, exact, width, height });
      });
      await comparison.take(some);
      onProgress?.({ step: 'pictures', done, total });
    },
    signal,
    options,
  );
  given(result);
}

/** Draws the animations of a set and compares them. */
async function compareAnimations(
  plan: ComparedSet,
  known: readonly KnownAnimation[],
  comparison: Comparison,
  { signal, onProgress, ...options }: Following,
): Promise<void> {
  if (plan.animations === 0) return;
  if (known.length === 0) throw new Failure('not-found', { what: 'drawn-animations' });
  const items = comparedAnimations(plan, known);
  let next = 0;
  const total = plan.pictures + plan.animations;
  const result = await hashAnimations(
    items.map(({ animation }) => animation),
    async (hashes, done) => {
      const some = hashes.map((first) => {
        const { exact, width, height, frames } = first;
        const facts = { recipe: null, preview: null, exact, width, height, frames: [...frames] };
        return comparison.row(first, { ...items[next++]!, ...facts });
      });
      await comparison.take(some);
      onProgress?.({ step: 'pictures', done: plan.pictures + done, total });
    },
    signal,
    options,
  );
  given(result);
}

/**
 * Draws pictures and animations around those of a bank, compares them with every active entry and opens a case for each
 * that matches. When it is cancelled, or fails, nothing of it stays.
 * @param source what the log calls it
 * @throws Failure `cancelled`, `not-allowed`, `not-found` (nothing of the bank can be drawn), `storage-full`, `replaced`,
 * `timed-out` or `crashed`
 */
export const compareGenerated = (
  plan: ComparedSet,
  source: string,
  following: Following,
): Promise<ComparisonReport> =>
  compare(source, plan.bankId, following, async (comparison, { pictures, animations }) => {
    await comparePictures(plan, pictures, comparison, following);
    following.signal.throwIfAborted();
    await compareAnimations(plan, animations, comparison, following);
  });

/** What is kept of an animated file beside its first frame; nothing of a still picture. */
function videoOf({
  frames,
  moments,
  framePreviews,
}: ReadPicture): Pick<StoredPicture, 'frames' | 'framePreviews'> {
  if (frames.length < 2) return {};
  return {
    frames: frames.map(({ pdq }, place) => ({
      ...{ hash: pdq.hashes.original, quality: pdq.quality, moment: moments[place]! },
    })),
    framePreviews: [...framePreviews],
  };
}

/**
 * Reads picture files, compares them with every active entry and opens a case for each that matches. A file that is no
 * picture, or cannot be read safely, is told of with the reason. When it is cancelled, or fails, nothing of it stays.
 * @param source what the log calls them
 * @throws Failure `cancelled`, `not-allowed`, `storage-full`, `replaced`, `timed-out` or `crashed`
 */
export const compareFiles = (
  files: readonly File[],
  source: string,
  following: Following,
): Promise<ComparisonReport> =>
  compare(source, null, following, async (comparison) => {
    const { signal, onProgress } = following;
    const result = await hashPictures(
      files,
      async ({ files: some, done, total }) => {
        const read = some.flatMap(({ name, exact, outcome }) => {
          if (!outcome.ok || !exact) {
            const fault: PictureFault = outcome.ok ? { what: 'unread' } : outcome.fault;
            comparison.report.refused.push({ name, fault });
            return [];
          }
          const { frames, preview, width, height } = outcome.picture;
          const facts = {
            name: name.slice(0, 200),
            preview,
            width,
            height,
            exact,
            recipe: null,
            truth: null,
          };
          return [comparison.row(frames[0]!, { ...facts, ...videoOf(outcome.picture) })];
        });
        await comparison.take(read);
        onProgress?.({ step: 'pictures', done, total });
      },
      signal,
      following,
    );
    given(result);
  });
