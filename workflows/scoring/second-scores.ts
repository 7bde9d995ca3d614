import { type Assessment, type ModelReference, samePack } from '../../domain/detection/assessment.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { loadStoredPack } from '../../storage/pack-files.ts';
import type { ScoringPool } from '../../workers/scoring/scoring-client.ts';
import { scoreAll } from './score-all.ts';
import { cancelled, inTurn, secondPool, showPack, useSecondModel } from './second-model-state.ts';

/** What the second model says of a transcript; the evidence is left out, nobody reviews with it. */
export type SecondAssessment = Pick<
  Assessment,
  'transcriptId' | 'risk' | 'peak' | 'timeline' | 'characteristics' | 'layerHits' | 'model'
>;

/** Told how many of all transcripts are done. */
export type SecondProgress = (done: number, total: number) => void;

/** What was scored since the page was opened, and the manifest it was scored with: it decides what comes out. */
let scored = { manifest: '', byId: new Map<string, SecondAssessment>() };

/** What a pack was found to say of transcripts in this tab; nothing of another pack than the second one. */
export function secondScoresOf(model: ModelReference): ReadonlyMap<string, SecondAssessment> {
  const [first] = scored.byId.values();
  return first && samePack(first.model, model) ? scored.byId : new Map();
}

/** Drops what the second model said, as after a restore, when an id may stand for another transcript. */
export function forgetSecondScores(): void {
  scored = { manifest: '', byId: new Map() };
}

/**
 * Scores stored transcripts and hands each batch on. One that cannot be scored is left out; what would meet every
 * transcript ends it, so that nothing is kept or reported after it.
 */
async function scoreBatches(
  ids: readonly string[],
  pool: ScoringPool,
  asked: AbortSignal,
  keep: (assessments: readonly Assessment[], asked: number) => void,
): Promise<void> {
  const ended = new AbortController();
  const signal = AbortSignal.any([asked, ended.signal]);
  const stop = await scoreAll(ids, pool, {
    signal,
    scored: async (_, assessments, count) => {
      if (!signal.aborted) keep(assessments, count);
    },
    failed: async () => {
      if (!signal.aborted) keep([], 1);
    },
    stopped: () => ended.abort(),
  });
  if (asked.aborted) throw cancelled();
  if (stop) throw new Failure('scoring-failed', { what: 'second-model', why: stop });
}

async function score(
  ids: readonly string[],
  onProgress: SecondProgress,
  signal: AbortSignal,
): Promise<Map<string, SecondAssessment>> {
  // Read anew: another tab may have loaded or removed a pack.
  const pack = await loadStoredPack();
  if (signal.aborted) throw cancelled();
  showPack(pack?.manifest ?? null);
  if (!pack) throw new Failure('not-found', { what: 'second-pack' });
  const manifest = JSON.stringify(pack.manifest);
  if (scored.manifest !== manifest) scored = { manifest, byId: new Map() };
  const { byId } = scored;
  const missing = ids.filter((id) => !byId.has(id));
  let done = ids.length - missing.length;
  const report = () => {
    useSecondModel.setState({ phase: 'scoring', done, total: ids.length });
    onProgress(done, ids.length);
  };
  if (missing.length > 0) {
    report();
    const pool = secondPool(pack);
    try {
      await scoreBatches(missing, pool, signal, (assessments, asked) => {
        for (const { evidence: _, ...kept } of assessments) byId.set(kept.transcriptId, kept);
        done += asked;
        report();
      });
    } finally {
      pool.dispose();
    }
  }
  const answer = new Map<string, SecondAssessment>();
  for (const id of ids) {
    const assessment = byId.get(id);
    if (assessment) answer.set(id, assessment);
  }
  return answer;
}

/**
 * Scores stored transcripts with the second pack, in workers of its own that are ended with it. What is scored
 * stays in memory while the page is open: asked again, only what is missing is scored. Ids that are not stored, or
 * cannot be scored, are left out of the answer. One call runs at a time, a further one waits. {@link useSecondModel} shows how far it is.
 * @throws Failure `cancelled` at once when aborted, `not-found` without a pack, `scoring-failed`
 */
export async function scoreWithSecondPack(
  transcriptIds: readonly string[],
  signal: AbortSignal,
  onProgress: SecondProgress = () => {},
): Promise<Map<string, SecondAssessment>> {
  const ids = [...new Set(transcriptIds)];
  return inTurn(async (stop) => {
    try {
      const answer = await score(ids, onProgress, stop);
      useSecondModel.setState({ phase: 'ready' });
      return answer;
    } catch (error) {
      const { pack } = useSecondModel.getState();
      if (stop.aborted) showPack(pack);
      else useSecondModel.setState({ phase: pack ? 'failed' : 'none', failure: error });
      throw error;
    }
  }, signal);
}
