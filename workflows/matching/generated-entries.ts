import { keepEntriesCommand } from '../../domain/commands/matching/keep-entries.ts';
import { Failure, failureOf } from '../../domain/failures/failure.ts';
import type { EntryDraft } from '../../domain/matching/bank/entry.ts';
import {
  type GeneratedPlan,
  generatedEntries,
  recipesOf,
} from '../../domain/matching/bank/generated-entries.ts';
import { type HashingOptions, hashRecipes } from '../../workers/matching/matching-client.ts';
import { answerOf } from '../base/door.ts';
import { authorise } from '../people/session.ts';

interface Following extends HashingOptions {
  signal: AbortSignal;
  /** Told how many pictures are drawn and hashed. */
  onProgress?: (done: number) => void;
}

/**
 * Draws pictures, hashes them and adds them to a bank. Until all are hashed nothing is stored, so that cancelling
 * leaves the bank as it was.
 * @throws Failure `cancelled`, `not-found`, `not-allowed`, `timed-out` or `crashed`
 */
export async function addGeneratedEntries(
  bankId: string,
  plan: GeneratedPlan,
  { signal, onProgress, ...options }: Following,
): Promise<{ added: number; known: number }> {
  await authorise('manage-banks');
  const recipes = recipesOf(plan);
  const date = new Date().toISOString();
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
  if (signal.aborted) throw new Failure('cancelled', { what: 'pictures' });
  if (!result.ok) throw failureOf(result);
  return answerOf(keepEntriesCommand, { bankId, source: 'generated', drafts });
}
