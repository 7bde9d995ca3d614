import { beforeEach, describe, expect, test, vi } from 'vitest';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import {
  candidateFlags,
  deleteCandidate,
  endCandidate,
  liveCandidates,
  startCandidate,
} from '../../workflows/policy/candidates.ts';
import { scoreWaiting } from '../../workflows/scoring/scoring.ts';
import { IDLE_SCORING, useScoringState } from '../../workflows/scoring/scoring-state.ts';
import { makeAssessment, makePolicy, makeTranscript } from '../fixtures/factories.ts';
import { failCommits } from '../fixtures/failing-storage.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { addTranscripts } from '../fixtures/stored.ts';
import { addPolicy } from '../fixtures/writes.ts';

const score = vi.hoisted(() => vi.fn());
vi.mock('../../workflows/scoring/scoring-pool.ts', () => ({ poolInForce: async () => ({ size: 1, score }) }));

withFreshDatabase();

/** The digit at the end of an id is the tenths of its risk. */
const riskOf = (id: string) => Number(id.at(-1)) / 10;

/** Takes transcripts in and scores them, one for each of these ids. */
async function scoreNew(...ids: string[]): Promise<void> {
  await addTranscripts(
    ids.map((id) => makeTranscript({ id })),
    'import-1',
  );
  await scoreWaiting();
  expect(useScoringState.getState().phase).toBe('idle');
}

const start = (threshold: number, name = 'candidate') => startCandidate(riskRule(threshold), name, 'try it');
const countsOf = async (id: string) => {
  const { seen, both, onlyCandidate, onlyActive } = (await database.candidates.get(id))!;
  return { seen, both, onlyCandidate, onlyActive };
};

beforeEach(() => {
  useScoringState.setState(IDLE_SCORING);
  score.mockReset().mockImplementation(async (batch: Transcript[]) => ({
    ok: true,
    value: batch.map(({ id }) => makeAssessment({ transcriptId: id, risk: riskOf(id) })),
  }));
});

describe('a candidate in the shadow', () => {
  test('judges what is scored while it runs, and opens no case', async () => {
    await scoreNew('before-9');
    const wider = await start(0.3, 'wider');
    const stricter = await start(0.8, 'stricter');
    await scoreNew('t-9', 't-6', 't-4', 't-1');
    expect(await countsOf(wider.id)).toEqual({ seen: 4, both: 2, onlyCandidate: 1, onlyActive: 0 });
    expect(await countsOf(stricter.id)).toEqual({ seen: 4, both: 1, onlyCandidate: 0, onlyActive: 1 });
    expect((await allCases()).map(({ transcriptId }) => transcriptId).sort()).toEqual([
      'before-9',
      't-6',
      't-9',
    ]);
    const flags = await candidateFlags(wider.id);
    expect(
      flags.map(({ transcriptId, risk, candidateFlags: by, activeFlags }) => [
        transcriptId,
        risk,
        by,
        activeFlags,
      ]),
    ).toEqual([
      ['t-9', 0.9, ['classifier'], ['classifier']],
      ['t-6', 0.6, ['classifier'], ['classifier']],
      ['t-4', 0.4, ['classifier'], []],
    ]);
    await endCandidate(wider.id);
    await scoreNew('later-4');
    expect(await countsOf(wider.id)).toMatchObject({ seen: 4 });
    expect(await countsOf(stricter.id)).toMatchObject({ seen: 5 });
  });

  test('is compared with the policy that is in force at the moment', async () => {
    const { id } = await start(0.5);
    await scoreNew('t-6');
    await addPolicy(makePolicy({ version: 2, threshold: 0.8 }));
    await scoreNew('u-6');
    expect(await countsOf(id)).toEqual({ seen: 2, both: 1, onlyCandidate: 1, onlyActive: 0 });
    expect((await candidateFlags(id)).map(({ policyVersion }) => policyVersion)).toEqual([1, 2]);
  });

  test('counts nothing when the batch could not be stored', async () => {
    const { id } = await start(0.3);
    await addTranscripts([makeTranscript({ id: 't-9' })], 'import-1');
    const full = failCommits('QuotaExceededError');
    await scoreWaiting();
    full.giveBack();
    expect(await countsOf(id)).toMatchObject({ seen: 0 });
    expect(await database.assessments.count()).toBe(0);
    expect(await allCases()).toEqual([]);
  });

  test('without any, scoring writes nothing of the kind', async () => {
    await scoreNew('t-9');
    expect(await database.candidates.count()).toBe(0);
    expect(await database.shadowFlags.count()).toBe(0);
  });
});

describe('starting and ending', () => {
  test('three run at once and no more; when one ends another may start', async () => {
    const [first] = [await start(0.3), await start(0.4), await start(0.6)];
    await expect(start(0.7)).rejects.toMatchObject({
      code: 'too-many-candidates',
      facts: { most: 3 },
    });
    await endCandidate(first.id);
    await start(0.7);
    expect(await firstOf(liveCandidates())).toHaveLength(4);
  });

  test('is logged with the rule, and in the end with what came of it', async () => {
    const { id } = await start(0.3, ' wider ');
    await scoreNew('t-4', 't-9');
    await endCandidate(id);
    await endCandidate(id);
    const log = await readLog();
    expect(log.filter(({ kind }) => kind.startsWith('candidate'))).toMatchObject([
      { kind: 'candidate-started', payload: { id, name: 'wider', rule: riskRule(0.3), reason: 'try it' } },
      {
        kind: 'candidate-ended',
        payload: { id, name: 'wider', seen: 2, both: 1, onlyCandidate: 1, onlyActive: 0 },
      },
    ]);
    expect(findChainBreak(log)).toBeNull();
  });

  test('is deleted with what it recorded once it has ended, and nothing of another', async () => {
    const { id } = await start(0.3);
    const other = await start(0.4);
    await scoreNew('t-9');
    await expect(deleteCandidate(id)).rejects.toMatchObject({ code: 'still-running' });
    await endCandidate(id);
    await deleteCandidate(id);
    expect(await candidateFlags(id)).toEqual([]);
    expect(await candidateFlags(other.id)).toHaveLength(1);
    await expect(deleteCandidate(id)).rejects.toMatchObject({ code: 'not-found' });
  });

  test.each([
    ['a name', riskRule(0.3), ' ', 'why', 'name-missing'],
    ['a reason', riskRule(0.3), 'wider', ' ', 'reason-missing'],
    ['a layer', { ...riskRule(0.3), layers: [] }, 'wider', 'why', 'flags-nothing'],
  ])('without %s it does not start', async (_name, rule, name, reason, code) => {
    await expect(startCandidate(rule, name, reason)).rejects.toMatchObject({ code });
    expect(await readLog()).toEqual([]);
  });

  test('is for leads, as is reading what it recorded', async () => {
    const { id } = await start(0.3);
    await sitAs('willow', 'reviewer');
    for (const action of [endCandidate, deleteCandidate, candidateFlags])
      await expect(action(id)).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
