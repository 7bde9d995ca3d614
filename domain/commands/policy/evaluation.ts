import type { Policy } from '../../policy/flag-rule.ts';
import type { Case } from '../../queue/case.ts';
import { withdraw } from '../../queue/case-steps.ts';
import { enterQueue, type ReEvaluation, reEvaluate } from '../../queue/re-evaluate.ts';
import type { Reader } from '../reader.ts';

/** Cases or assessments that are read at once. */
const CHUNK = 2_000;

/** How many cases a rule moves, or moved. */
export type ChangeCounts = Pick<ReEvaluation, 'stayed' | 'held' | 'decidedKept'> & {
  entered: number;
  left: number;
};

/** The cases that a policy changes, beside the counts. */
export interface Evaluation {
  counts: ChangeCounts;
  /** Cases of transcripts that had none. */
  fresh: Case[];
  /** Withdrawn ones that are flagged again. */
  again: Case[];
  /** Open ones that are withdrawn. */
  withdrawn: Case[];
}

/** Reads in chunks, so that neither the page nor memory is taken up by all of it. */
async function inChunks<Key, Result>(
  keys: readonly Key[],
  read: (some: readonly Key[]) => Promise<Result[]>,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < keys.length; start += CHUNK)
    results.push(...(await read(keys.slice(start, start + CHUNK))));
  return results;
}

/** What a policy makes of every case and every assessed transcript, as of its activation. */
export async function evaluatePolicy(
  { assessments, cases, goldenItems }: Pick<Reader, 'assessments' | 'cases' | 'goldenItems'>,
  policy: Policy,
  newId: () => string,
): Promise<Evaluation> {
  const [flagged, standings, golden, otherPack] = await Promise.all([
    assessments.flaggedBy(policy),
    cases.standings(),
    goldenItems.transcriptIds(),
    policy.model && assessments.idsNotOf(policy.model),
  ]);
  const { enter, leave, ...kept } = reEvaluate(flagged, standings, golden, otherPack);
  const known = await inChunks(
    enter.flatMap(({ caseId }) => caseId ?? []),
    cases.getAll,
  );
  const knownOf = new Map(known.map((each) => [each.transcriptId, each]));
  const entering = await inChunks(
    enter.map(({ transcriptId }) => transcriptId),
    async (some) =>
      (await assessments.getAll(some)).flatMap((assessed) => {
        const withdrawn = knownOf.get(assessed.transcriptId);
        return enterQueue(assessed, policy, withdrawn, newId, policy.activatedAt) ?? [];
      }),
  );
  const withdrawn = (await inChunks(leave, cases.getAll)).map(withdraw);
  return {
    counts: { entered: entering.length, left: withdrawn.length, ...kept },
    fresh: entering.filter(({ transcriptId }) => !knownOf.has(transcriptId)),
    again: entering.filter(({ transcriptId }) => knownOf.has(transcriptId)),
    withdrawn,
  };
}
