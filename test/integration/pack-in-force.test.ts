import { beforeEach, describe, expect, test, vi } from 'vitest';
import { packReference, samePack } from '../../domain/detection/assessment.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { keepPack, keptManifests } from '../../storage/kept-packs.ts';
import { readLog } from '../../storage/log.ts';
import { savePack } from '../../storage/pack-files.ts';
import { activePolicy } from '../../storage/policies.ts';
import { undone } from '../../workers/running/protocol.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import {
  livePackShares,
  offeredPacks,
  putPackInForce,
  removePack,
} from '../../workflows/policy/pack-in-force.ts';
import { activateRule, goBackTo } from '../../workflows/policy/tuning.ts';
import { oneCase } from '../../workflows/queue/read-models.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { submitReview } from '../../workflows/review/review.ts';
import {
  cancelScoring,
  continueScoring,
  endScoring,
  scoreAgain,
  scoreWaiting,
} from '../../workflows/scoring/scoring.ts';
import { IDLE_SCORING, useScoringState } from '../../workflows/scoring/scoring-state.ts';
import { makeAssessment, makeSubmission, makeTranscript } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { withPrivateFiles } from '../fixtures/private-files.ts';
import { makeSecondPack } from '../fixtures/second-pack.ts';
import { addTranscripts } from '../fixtures/stored.ts';

const { createScoringPool } = vi.hoisted(() => ({ createScoringPool: vi.fn() }));
vi.mock('../../workers/scoring/scoring-client.ts', () => ({ createScoringPool }));
vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));
vi.mock('../../workflows/scoring/model-pack.ts', async () =>
  (await import('../fixtures/second-pack.ts')).shippedInstead(),
);

withFreshDatabase();
const files = withPrivateFiles();

const PACK = makeSecondPack();
const OTHER = packReference(PACK.manifest);
const SHIPPED = { ...OTHER, version: '1.0.0' };

/** By either pack: flagged by both, by the shipped one, by the other, by none; ids end with which. */
const RISKS = { shipped: [0.9, 0.9, 0.1, 0.1], other: [0.8, 0.2, 0.7, 0.2] };
const riskBy = (pack: keyof typeof RISKS, id: string) => RISKS[pack][Number(id.slice(2)) % 4]!;
const COUNT = 40;
const IDS = Array.from({ length: COUNT }, (_, index) => `t-${index}`);

/** What was scored by which pack, batch by batch. */
let scored: { pack: keyof typeof RISKS; ids: string[] }[] = [];
/** Called before a batch is scored. */
let before: (pack: keyof typeof RISKS) => unknown = () => undefined;

const poolOf = (location: object) => {
  const pack = 'model' in location ? 'other' : 'shipped';
  const model = pack === 'other' ? OTHER : SHIPPED;
  return {
    ...{ size: 1, states: () => [], dispose: () => {} },
    score: async (batch: Transcript[]) => {
      const stopped = await before(pack);
      if (stopped) return stopped;
      scored.push({ pack, ids: batch.map(({ id }) => id) });
      const value = batch.map(({ id }) =>
        makeAssessment({ transcriptId: id, risk: riskBy(pack, id), model }),
      );
      return { ok: true, value };
    },
  };
};

beforeEach(async () => {
  scored = [];
  before = () => undefined;
  useScoringState.setState(IDLE_SCORING);
  createScoringPool.mockReset().mockImplementation(poolOf);
  await savePack(PACK.manifest, PACK.model);
  await addTranscripts(
    IDS.map((id) => makeTranscript({ id })),
    'import-1',
  );
  await scoreWaiting();
});

/** Cancels as soon as the other pack scores; a pool drops what is answered after that. */
const cancelled: typeof before = async (pack) => {
  if (pack === 'shipped') return null;
  await cancelScoring();
  return undone('cancelled', { what: 'scoring' });
};

/** Puts the loaded pack in force, without waiting for what is scored with it. */
async function use(reason = 'fewer false alarms'): Promise<void> {
  const pack = (await offeredPacks()).find((each) => samePack(each, OTHER))!;
  await putPackInForce(pack, reason);
}

/** Puts it in force and lets it score all. */
async function useAndScore(): Promise<void> {
  await use();
  await continueScoring();
}

const idsOf = (group: number) => IDS.filter((id) => Number(id.slice(2)) % 4 === group);
const casesOf = async (group: number) =>
  (await allCases()).filter(({ transcriptId }) => idsOf(group).includes(transcriptId));
const modelsOf = async () =>
  new Set((await database.assessments.toArray()).map(({ model }) => model.version));
const shares = () => firstOf(livePackShares());

describe('a pack in force', () => {
  test('is a policy version with a reason, told in the log, and scores all that is stored', async () => {
    await useAndScore();
    expect(await activePolicy()).toMatchObject({ version: 2, threshold: 0.5, model: OTHER });
    const told = (await readLog()).find(({ kind }) => kind === 'policy-activated');
    expect(told).toMatchObject({
      actor: 'reviewer-1',
      payload: { version: 2, model: OTHER, reason: 'fewer false alarms', entered: 0, left: 0 },
    });
    expect(await modelsOf()).toEqual(new Set([OTHER.version]));
    expect(useScoringState.getState()).toMatchObject({ phase: 'idle', again: true, done: COUNT, queued: 10 });
    expect(await shares()).toMatchObject({ total: COUNT, others: 0, inForce: OTHER });
  });

  test('opens cases for what crosses the threshold now, and leaves those that wait with what they have', async () => {
    const flagged = await casesOf(0);
    await useAndScore();
    expect(await casesOf(2)).toHaveLength(10);
    for (const each of await casesOf(2))
      expect(each).toMatchObject({ model: OTHER, policyVersion: 2, risk: 0.7 });
    expect(await casesOf(3)).toEqual([]);
    for (const each of await casesOf(1)) {
      expect(each).toMatchObject({ state: 'open', risk: 0.9, policyVersion: 1, model: SHIPPED });
      expect(each.rescored).toEqual({ risk: 0.2, model: OTHER });
    }
    const now = await casesOf(0);
    expect(now.map(({ rescored: _, ...each }) => each)).toEqual(flagged);
  });

  test('changes nothing of a decided case, whose review still shows what it was flagged with', async () => {
    const taken = (await takeNextCase())!;
    await submitReview(taken.id, makeSubmission());
    const decided = (await allCases()).find(({ id }) => id === taken.id)!;
    await useAndScore();
    expect((await allCases()).find(({ id }) => id === taken.id)).toEqual(decided);
    const view = await firstOf(oneCase(taken.id, 'reviewer-1'));
    expect(view?.assessment).toMatchObject({ risk: decided.risk, model: SHIPPED });
    expect(await database.assessments.get(decided.transcriptId)).toMatchObject({ model: OTHER });
  });

  test('scores what comes in afterwards', async () => {
    await useAndScore();
    await addTranscripts([makeTranscript({ id: 't-42' })], 'import-2');
    await scoreWaiting();
    expect(scored.at(-1)).toEqual({ pack: 'other', ids: ['t-42'] });
    expect((await allCases()).find(({ transcriptId }) => transcriptId === 't-42')).toMatchObject({
      model: OTHER,
      policyVersion: 2,
    });
  });

  test('cancelled, it goes on where it was when it is asked for, not before', async () => {
    before = cancelled;
    await useAndScore();
    expect(useScoringState.getState()).toMatchObject({ phase: 'cancelled', again: true });
    expect((await shares()).others).toBe(COUNT);
    before = () => undefined;
    await continueScoring();
    expect((await shares()).others).toBe(COUNT);
    await scoreAgain();
    expect(await modelsOf()).toEqual(new Set([OTHER.version]));
  });

  test('cut off in the middle, it goes on at the next start, and scores nothing twice', async () => {
    await use();
    await endScoring();
    await continueScoring();
    const some = IDS.slice(0, 15);
    const former = await database.formerAssessments.toArray();
    await database.assessments.bulkPut(
      former.filter(({ transcriptId }) => some.includes(transcriptId)).map(({ pack: _, ...each }) => each),
    );
    await database.formerAssessments.clear();
    scored = [];
    expect((await shares()).others).toBe(15);
    await continueScoring();
    expect(scored.flatMap(({ ids }) => ids).sort()).toEqual(some.toSorted());
    expect((await shares()).others).toBe(0);
    expect(await allCases()).toHaveLength(30);
  });

  test('while it goes on another threshold moves nothing that waits to be scored again', async () => {
    before = cancelled;
    await useAndScore();
    const counts = await activateRule({ ...(await activePolicy())!, threshold: 0.95 }, 'higher');
    expect(counts).toMatchObject({ entered: 0, left: 0, stayed: 20 });
  });
});

describe('going back', () => {
  test('is a new version, takes what was said before without scoring, and cases keep their flags', async () => {
    await useAndScore();
    const newer = await casesOf(2);
    scored = [];
    await goBackTo(1, 'too many');
    await continueScoring();
    expect(await activePolicy()).toMatchObject({ version: 3, model: { ...SHIPPED, shipped: true } });
    expect(scored).toEqual([]);
    expect(await modelsOf()).toEqual(new Set(['1.0.0']));
    for (const each of [...(await casesOf(0)), ...(await casesOf(1))])
      expect(each).not.toHaveProperty('rescored');
    expect((await casesOf(2)).map(({ rescored, ...each }) => each)).toEqual(newer);
    expect((await casesOf(2))[0]!.rescored).toEqual({ risk: 0.1, model: SHIPPED });
  });
});

describe('what cannot be', () => {
  test('is refused: without a reason, and to who may not change the threshold', async () => {
    await expect(use(' ')).rejects.toMatchObject({ code: 'reason-missing' });
    await sitAs('rowan');
    await expect(use()).rejects.toMatchObject({ code: 'not-allowed' });
    expect(await keptManifests()).toEqual([]);
    expect(await activePolicy()).toMatchObject({ version: 1 });
  });

  test('another pack of the same name and version is refused', async () => {
    await keepPack(makeSecondPack({ seed: 99 }));
    const pack = { ...OTHER, source: 'second' as const, suggestedThreshold: 0.5 };
    await expect(putPackInForce(pack, 'why not')).rejects.toMatchObject({
      code: 'model-pack',
      facts: { what: 'other-of-name' },
    });
  });

  test('the pack in force is not removed; the one before is', async () => {
    await useAndScore();
    await expect(removePack(OTHER)).rejects.toMatchObject({ facts: { what: 'in-force' } });
    await goBackTo(1, 'back');
    await continueScoring();
    await removePack(OTHER);
    expect(await keptManifests()).toEqual([]);
  });

  test.each([
    ['missing', (names: Map<string, unknown>) => names.clear()],
    ['damaged', (names: Map<string, unknown>) => names.set(`${OTHER.sha256}.onnx`, new Uint8Array([1]))],
  ] as const)('%s, it is said, and nothing else scores in its place', async (what, harm) => {
    await useAndScore();
    await goBackTo(1, 'back');
    await continueScoring();
    await addTranscripts([makeTranscript({ id: 't-49' })], 'import-2');
    await scoreWaiting();
    harm(files().folders.get('kept-packs')!.files as never);
    await goBackTo(2, 'again');
    await addTranscripts([makeTranscript({ id: 't-50' })], 'import-2');
    scored = [];
    await scoreWaiting();
    expect(useScoringState.getState()).toMatchObject({
      phase: 'failed',
      failure: { code: 'model-pack', facts: { what, version: OTHER.version } },
    });
    expect(scored).toEqual([]);
    expect(await database.assessments.get('t-50')).toBeUndefined();
  });

  test('a model that does not run stops it, and what was said before stays', async () => {
    before = (pack) =>
      pack === 'other' && undone('model-damaged', { what: 'chosen', damage: { what: 'no-graph' } });
    await useAndScore();
    expect(useScoringState.getState()).toMatchObject({ phase: 'failed', failure: { code: 'model-damaged' } });
    expect(await modelsOf()).toEqual(new Set(['1.0.0']));
  });
});

test('a backup holds what packs said, not the packs: restored elsewhere, it is said that one is missing', async () => {
  await useAndScore();
  const backup = await createBackup();
  files().folders.clear();
  await restoreBackup(backup.stream(), 'backup.jsonl');
  expect(await database.formerAssessments.count()).toBe(COUNT);
  expect(await activePolicy()).toMatchObject({ model: OTHER });
  await goBackTo(1, 'it is missing');
  await continueScoring();
  expect(await modelsOf()).toEqual(new Set(['1.0.0']));
});
