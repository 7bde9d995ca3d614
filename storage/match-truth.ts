import { isTrueMatch } from '../domain/matching/known-answer.ts';
import type { Case } from '../domain/queue/case.ts';
import { getEntries } from './banks.ts';
import { truthsOfPictures } from './pictures.ts';

/**
 * The true outcome of matches, by the case's id: `risk` of a copy of what the entry stands for, `benign` of anything
 * else. Cases of transcripts, of pictures that were not drawn, and of what is no longer stored are left out.
 */
export async function goldOfMatches(cases: readonly Case[]): Promise<Map<string, 'risk' | 'benign'>> {
  const matches = cases.filter(({ match }) => match !== undefined);
  if (matches.length === 0) return new Map();
  const [truths, stored] = await Promise.all([
    truthsOfPictures([...new Set(matches.map(({ transcriptId }) => transcriptId))]),
    getEntries([...new Set(matches.map(({ match }) => match!.entryId))]),
  ]);
  const entries = new Map(stored.map((entry) => [entry.id, entry]));
  const gold = new Map<string, 'risk' | 'benign'>();
  for (const { id, transcriptId, match } of matches) {
    const [truth, entry] = [truths.get(transcriptId), entries.get(match!.entryId)];
    const isTrue = truth && entry ? isTrueMatch({ truth }, entry) : null;
    if (isTrue !== null) gold.set(id, isTrue ? 'risk' : 'benign');
  }
  return gold;
}
