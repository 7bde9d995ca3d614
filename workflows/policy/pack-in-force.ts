import { type ModelReference, packReference, samePack } from '../../domain/detection/assessment.ts';
import type { PackManifest } from '../../domain/detection/pack.ts';
import { Failure } from '../../domain/failures/failure.ts';
import { type FlagRule, isFlagged, type PolicyModel } from '../../domain/policy/flag-rule.ts';
import { countAssessments, countOfOtherPacks, getAssessments } from '../../storage/assessments.ts';
import { keepPack, keptManifests, keptPack, removeKeptPack } from '../../storage/kept-packs.ts';
import { live } from '../../storage/live.ts';
import { loadStoredPack } from '../../storage/pack-files.ts';
import { allPacks, getPack } from '../../storage/packs.ts';
import { activePolicy } from '../../storage/policies.ts';
import { asFailure } from '../base/failure.ts';
import { authorise } from '../people/session.ts';
import { describePack, shippedModel } from '../scoring/model-pack.ts';
import { scoreAgain } from '../scoring/scoring.ts';
import { secondScoresOf } from '../scoring/second-scores.ts';
import { policyInForce } from './policies.ts';
import { activateRule } from './tuning.ts';

/** A pack that could be put in force. */
export interface OfferedPack extends ModelReference {
  /** It comes with the extension; was in force and is kept; or is loaded to be compared. */
  source: 'shipped' | 'kept' | 'second';
  suggestedThreshold: number;
}

/** How many transcripts each pack scored, and how many of them another one than that in force. */
export interface PackShares {
  /** Null where nobody has chosen one: the shipped pack scores what comes. */
  inForce: PolicyModel | null;
  total: number;
  others: number;
  packs: (ModelReference & { transcripts: number })[];
}

/** Which pack scored how many of the transcripts, live. */
export const livePackShares = () =>
  live<PackShares>(async () => {
    const [policy, total, used] = await Promise.all([activePolicy(), countAssessments(), allPacks()]);
    const packs = await Promise.all(
      used.map(async (pack) => ({
        ...packReference(pack),
        transcripts: total - (await countOfOtherPacks(pack)),
      })),
    );
    const inForce = policy?.model ?? null;
    return { inForce, total, others: await countOthers(inForce), packs };
  });

/** How many transcripts another pack scored than that in force; none where nobody has chosen one. */
const countOthers = async (inForce: PolicyModel | null) => (inForce ? countOfOtherPacks(inForce) : 0);

/** How many transcripts wait to be scored again, live. */
export const liveToScoreAgain = () => live(async () => countOthers((await activePolicy())?.model ?? null));

const offered = (manifest: PackManifest, source: OfferedPack['source']): OfferedPack => ({
  ...packReference(manifest),
  ...{ suggestedThreshold: manifest.suggestedThreshold, source },
});

/**
 * Every pack that could be put in force: the shipped one, those that are kept and whole, and the one loaded to be
 * compared.
 */
export async function offeredPacks(): Promise<OfferedPack[]> {
  const [{ manifest }, known, second] = await Promise.all([
    describePack(),
    keptManifests(),
    loadStoredPack(),
  ]);
  const whole = await Promise.all(known.map((each) => keptPack(each)));
  const kept = known.filter((_, index) => typeof whole[index] !== 'string');
  const all = [offered(manifest, 'shipped'), ...kept.map((each) => offered(each, 'kept'))];
  if (second && !all.some((each) => samePack(each, second.manifest)))
    all.push(offered(second.manifest, 'second'));
  return all;
}

/** What is known of a pack before it scores: of how many transcripts that were compared it decides otherwise. */
export interface PackPreview {
  compared: number;
  /** Flagged by it alone, and by the pack that scored them alone. */
  more: number;
  fewer: number;
}

/** What a pack would change under a rule, as far as a comparison in this tab has shown; null when there was none. */
export async function previewPack(model: ModelReference, rule: FlagRule): Promise<PackPreview | null> {
  const scored = secondScoresOf(model);
  if (scored.size === 0) return null;
  const counts = { compared: 0, more: 0, fewer: 0 };
  for (const stored of await getAssessments([...scored.keys()])) {
    const [now, then] = [isFlagged(stored, rule), isFlagged(scored.get(stored.transcriptId)!, rule)];
    counts.compared += 1;
    if (then && !now) counts.more += 1;
    if (now && !then) counts.fewer += 1;
  }
  return counts;
}

/** Refuses a pack of whose name and version another one is known: cases could not say which flagged them. */
async function refuseSameName({ id, version, sha256 }: ModelReference, manifest: string): Promise<void> {
  const clash = () => new Failure('model-pack', { what: 'other-of-name', id, version });
  const used = await getPack(id, version);
  const known = [(await describePack()).manifest, ...(await keptManifests())];
  const named = known.filter((each) => each.id === id && each.version === version);
  if (used && used.sha256 !== sha256) throw clash();
  if (named.some((each) => JSON.stringify(each) !== manifest)) throw clash();
  // Used, and no longer here: nothing tells whether it is the same readout. The same model is taken for the same pack.
}

/** The pack as a policy names it, kept from now on when it came from outside. */
async function adopt({ source, ...pack }: OfferedPack) {
  const model = packReference(pack);
  const { id, version } = model;
  if (source === 'shipped') return shippedModel();
  if (source === 'kept') {
    const kept = await keptPack(model);
    if (typeof kept === 'string') throw new Failure('model-pack', { what: kept, id, version });
    return model;
  }
  const second = await loadStoredPack();
  if (!second || !samePack(second.manifest, model)) throw new Failure('not-found', { what: 'second-pack' });
  await refuseSameName(model, JSON.stringify(second.manifest));
  await keepPack(second);
  return model;
}

/**
 * Puts a pack in force as a new policy version, and begins to score with it what is stored. What is scored from now on
 * is scored with it.
 * @param options `threshold`: another than that in force
 * @throws Failure `reason-missing`, `model-pack`, `not-found`, `unchanged`, `not-allowed`, `storage-full`
 */
export async function putPackInForce(
  pack: OfferedPack,
  reason: string,
  { threshold }: { threshold?: number | undefined } = {},
): Promise<void> {
  await authorise('change-threshold');
  if (reason.trim() === '') throw new Failure('reason-missing', { what: 'threshold' });
  const active = await policyInForce();
  try {
    const model = await adopt(pack);
    await activateRule({ ...active, threshold: threshold ?? active.threshold }, reason, { model });
  } catch (error) {
    throw asFailure(error);
  }
  void scoreAgain();
}

/**
 * Keeps the pack in force again where it was missing or damaged, and goes on scoring with it.
 * @throws Failure `model-pack`, `not-found`, `not-allowed`, `storage-full`
 */
export async function restorePack(pack: OfferedPack): Promise<void> {
  await authorise('change-threshold');
  try {
    await adopt(pack);
  } catch (error) {
    throw asFailure(error);
  }
  void scoreAgain();
}

/**
 * Deletes a pack that is kept. What it said of transcripts stays.
 * @throws Failure `model-pack` for the one in force, `not-allowed`
 */
export async function removePack(model: ModelReference): Promise<void> {
  await authorise('change-threshold');
  const active = await activePolicy();
  const { id, version } = model;
  if (active?.model && samePack(active.model, model))
    throw new Failure('model-pack', { what: 'in-force', id, version });
  await removeKeptPack(model);
}
