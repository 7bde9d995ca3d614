import { beforeEach, expect, test, vi } from 'vitest';
import { packReference, samePack } from '../../domain/detection/assessment.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { database } from '../../storage/database.ts';
import { deletePackFolder, savePack } from '../../storage/pack-files.ts';
import { offeredPacks, putPackInForce, restorePack } from '../../workflows/policy/pack-in-force.ts';
import { continueScoring, scoreWaiting } from '../../workflows/scoring/scoring.ts';
import { IDLE_SCORING, useScoringState } from '../../workflows/scoring/scoring-state.ts';
import { makeAssessment, makeTranscript } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { withPrivateFiles } from '../fixtures/private-files.ts';
import { makeSecondPack } from '../fixtures/second-pack.ts';
import { addTranscripts } from '../fixtures/stored.ts';

const { createScoringPool } = vi.hoisted(() => ({ createScoringPool: vi.fn() }));
vi.mock('../../workers/scoring/scoring-client.ts', () => ({ createScoringPool }));
vi.mock('../../workflows/scoring/model-pack.ts', async () =>
  (await import('../fixtures/second-pack.ts')).shippedInstead(),
);

withFreshDatabase();
const files = withPrivateFiles();
const PACK = makeSecondPack();
const MODEL = packReference(PACK.manifest);
const offeredAs = async (source: string) =>
  (await offeredPacks()).find((each) => each.source === source && samePack(each, MODEL));

beforeEach(async () => {
  useScoringState.setState(IDLE_SCORING);
  createScoringPool.mockReset().mockImplementation(() => {
    const score = async (batch: Transcript[]) => ({
      ok: true,
      value: batch.map((each) => makeAssessment({ transcriptId: each.id, model: MODEL })),
    });
    return { size: 1, states: () => [], dispose: () => {}, score };
  });
  await savePack(PACK.manifest, PACK.model);
  await putPackInForce((await offeredAs('second'))!, 'it misses less');
  await continueScoring();
});

test('a pack in force that is gone is offered no more; loaded again it is kept, and what waits is scored', async () => {
  expect(await offeredAs('kept')).toBeDefined();
  files()
    .folders.get('kept-packs')!
    .files.set(`${MODEL.sha256}.onnx`, new Uint8Array([1]));
  await deletePackFolder();
  expect((await offeredPacks()).map(({ source }) => source)).toEqual(['shipped']);
  await addTranscripts([makeTranscript({ id: 't-1' })], 'import-1');
  await scoreWaiting();
  expect(useScoringState.getState()).toMatchObject({
    phase: 'failed',
    failure: { code: 'model-pack', facts: { what: 'damaged' } },
  });

  await savePack(PACK.manifest, PACK.model);
  const again = (await offeredAs('second'))!;
  await sitAs('rowan');
  await expect(restorePack(again)).rejects.toMatchObject({ code: 'not-allowed' });
  await sitAs('reviewer-1');
  await restorePack(again);
  await continueScoring();
  expect(await offeredAs('kept')).toBeDefined();
  expect(await database.assessments.get('t-1')).toMatchObject({ model: MODEL });
  expect(await database.policies.count()).toBe(2);
});
