import { keepEntriesCommand } from '../../domain/commands/matching/keep-entries.ts';
import { Failure, failureOf } from '../../domain/failures/failure.ts';
import type { EntryDraft } from '../../domain/matching/bank/entry.ts';
import {
  animationEntry,
  animationsOf,
  type GeneratedPlan,
  generatedEntries,
  recipesOf,
} from '../../domain/matching/bank/generated-entries.ts';
import { type HashingOptions, hashAnimations, hashRecipes } from '../../workers/matching/matching-client.ts';
import { answerOf } from '../base/door.ts';
import { authorise } from '../people/session.ts';

interface Following extends HashingOptions {
  signal: AbortSignal;
  /** Told how many pictures are drawn and hashed. */
  onProgress?: (done: number) => void;
}

/** The entries of the still pictures of a plan. */
async function stillEntries(
  plan: GeneratedPlan,
  date: string,
  { signal, onProgress, ...options }: Following,
) {
  const recipes = recipesOf(plan);
  const drafts: EntryDraft[] = [];
  const drawn = recipes.values();
  const { methods = ['pdq'] } = plan;
  const result = await hashRecipes(
    recipes,
    (hashes, done) => {
      for (const { exact, pdq, ...others } of hashes) {
        const { 'difference-hash': difference, 'dct-hash': dct } = others;
        const all = {
          ...{ ...exact, pdq: pdq.hashes.original, pdqQuality: pdq.quality },
          ...{ 'difference-hash': difference, 'dct-hash': dct },
        };
        drafts.push(...generatedEntries(drawn.next().value!, all, methods, date));
      }
      onProgress?.(done);
    },
    signal,
    options,
  );
  return { result, drafts };
}

/** The entries of the animations of a plan. */
async function videoEntries(
  plan: GeneratedPlan,
  date: string,
  { signal, onProgress, ...options }: Following,
) {
  const recipes = animationsOf(plan);
  const drafts: EntryDraft[] = [];
  const drawn = recipes.values();
  const result = await hashAnimations(
    recipes,
    (hashes, done) => {
      for (const { frames } of hashes) drafts.push(animationEntry(drawn.next().value!, frames, date));
      onProgress?.(done);
    },
    signal,
    options,
  );
  return { result, drafts };
}

/**
 * Draws pictures or animations, hashes them and adds them to a bank. Until all are hashed nothing is stored, so that
 * cancelling leaves the bank as it was.
 * @throws Failure `cancelled`, `not-found`, `not-allowed`, `timed-out` or `crashed`
 */
export async function addGeneratedEntries(
  bankId: string,
  plan: GeneratedPlan,
  following: Following,
): Promise<{ added: number; known: number }> {
  await authorise('manage-banks');
  const date = new Date().toISOString();
  const entriesOf = plan.kind === 'animation' ? videoEntries : stillEntries;
  const { result, drafts } = await entriesOf(plan, date, following);
  if (following.signal.aborted) throw new Failure('cancelled', { what: 'pictures' });
  if (!result.ok) throw failureOf(result);
  return answerOf(keepEntriesCommand, { bankId, source: 'generated', drafts });
}
