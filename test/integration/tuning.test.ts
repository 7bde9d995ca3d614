import { describe, expect, test, vi } from 'vitest';
import { chainEntry, findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { logEntrySchema } from '../../domain/decisions/log-entry.ts';
import type { LayerHit } from '../../domain/detection/assessment.ts';
import { type FlagRule, riskRule } from '../../domain/policy/flag-rule.ts';
import { allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { activePolicy, allPolicies } from '../../storage/policies.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { startCandidate } from '../../workflows/policy/candidates.ts';
import { activateRule, goBackTo, previewRule } from '../../workflows/policy/tuning.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeCase, makeCharacteristics, makeSubmission } from '../fixtures/factories.ts';
import { failCommits } from '../fixtures/failing-storage.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases, putAssessments } from '../fixtures/writes.ts';

withFreshDatabase();

/** Risks .9 and .7 are open, .6 is decided, .4 and .2 were never flagged; the threshold is .5. */
async function storeSituation(): Promise<void> {
  await storeAssessed([0.9, 0.7, 0.6, 0.4, 0.2]);
  await addCases(
    [0.9, 0.7, 0.6].map((risk, index) => makeCase({ id: `case-${index}`, transcriptId: `t-${index}`, risk })),
  );
  await submitReview('case-2', makeSubmission());
}

const states = async () =>
  Object.fromEntries((await allCases()).map(({ transcriptId, state }) => [transcriptId, state]));
const everything = async () =>
  Object.fromEntries(
    await Promise.all(database.tables.map(async (table) => [table.name, await table.toArray()])),
  );
const counts = (entered: number, left: number, stayed: number, held = 0) => ({
  entered,
  left,
  stayed,
  held,
  decidedKept: 1,
});

describe('activating a rule', () => {
  test('with a higher threshold takes open cases out, and leaves decided ones as they were', async () => {
    await storeSituation();
    const before = await database.cases.get('case-2');
    expect(await previewRule(riskRule(0.8))).toMatchObject(counts(0, 1, 1));
    expect(await activateRule(riskRule(0.8), ' fewer alarms ')).toEqual(counts(0, 1, 1));
    expect(await states()).toEqual({ 't-0': 'open', 't-1': 'withdrawn', 't-2': 'decided' });
    expect(await database.cases.get('case-2')).toEqual(before);
    expect(await activePolicy()).toMatchObject({ version: 2, threshold: 0.8, reason: 'fewer alarms' });
  });

  test('with a lower one brings new cases in, with the new version; open ones keep what they had', async () => {
    await storeSituation();
    const kept = await database.cases.get('case-0');
    expect(await activateRule(riskRule(0.3), 'catch more')).toEqual(counts(1, 0, 2));
    expect(await database.cases.get('case-0')).toEqual(kept);
    const entered = (await allCases()).find(({ transcriptId }) => transcriptId === 't-3');
    expect(entered).toMatchObject({ state: 'open', policyVersion: 2, threshold: 0.3, risk: 0.4 });
  });

  test('while the clock lies behind, each case that comes in has the moment of the entry that tells it', async () => {
    await storeAssessed(Array.from({ length: 300 }, () => 0.4));
    await activateRule(riskRule(0.6), 'begin');
    vi.useFakeTimers({ toFake: ['Date'] }).setSystemTime(Date.now() - 60_000);
    await activateRule(riskRule(0.3), 'more');
    vi.useRealTimers();
    const { cases } = await verifyChain();
    expect(cases).toMatchObject({ compared: 300, disagreeing: 0 });
    expect(new Set((await allCases()).map(({ flaggedAt }) => flaggedAt)).size).toBe(2);
  });

  test('a withdrawn case returns under its old id and counts as flagged now', async () => {
    await storeSituation();
    await activateRule(riskRule(0.8), 'up');
    expect((await readOutcomes()).map(({ case_id }) => case_id)).toEqual(['case-0', 'case-2']);
    expect((await previewRule(riskRule(0.5))).entering).toMatchObject([{ caseId: 'case-1' }]);
    expect(await activateRule(riskRule(0.5), 'down')).toEqual(counts(1, 0, 1));
    expect(await database.cases.get('case-1')).toMatchObject({
      state: 'open',
      policyVersion: 3,
      revision: 3,
    });
  });

  test('a case that somebody holds stays, unchanged, though the rule no longer flags it', async () => {
    await storeSituation();
    await takeCase('case-1');
    const held = await database.cases.get('case-1');
    expect(await activateRule(riskRule(0.95), 'up')).toEqual(counts(0, 1, 1, 1));
    expect(await database.cases.get('case-1')).toEqual(held);
  });

  test('characteristics, the final risk and layers flag, and say so', async () => {
    await storeSituation();
    await database.assessments.update('t-1', { risk: 0.2 });
    await database.assessments.update('t-3', { characteristics: makeCharacteristics({ pressure: 0.85 }) });
    const layerHits: LayerHit[] = [{ layer: 'rules', message: 1, finding: 'a phrase', spans: [] }];
    await putAssessments([{ ...(await database.assessments.get('t-4'))!, layerHits }]);
    const rule: FlagRule = {
      threshold: 0.5,
      latching: false,
      layers: ['rules', 'classifier'],
      characteristicThresholds: { pressure: 0.8 },
    };
    expect(await activateRule(rule, 'all of it')).toEqual(counts(2, 1, 1));
    expect(await states()).toMatchObject({ 't-1': 'withdrawn', 't-3': 'open', 't-4': 'open' });
    const flaggedBy = Object.fromEntries(
      (await allCases()).map((each) => [each.transcriptId, each.flaggedBy]),
    );
    expect(flaggedBy).toMatchObject({ 't-3': ['classifier'], 't-4': ['rules'] });
    expect(await activateRule({ ...rule, layers: ['rules'] }, 'rules alone')).toEqual(counts(0, 2, 1));
    expect(await states()).toMatchObject({ 't-0': 'withdrawn', 't-2': 'decided', 't-4': 'open' });
  });

  test('is logged with its rule, reason and counts, in the chain', async () => {
    await storeSituation();
    await activateRule({ ...riskRule(0.8), characteristicThresholds: { secrecy: 0.95 } }, 'fewer alarms');
    const log = await readLog();
    expect(log.at(-1)).toMatchObject({
      kind: 'policy-activated',
      payload: {
        version: 2,
        threshold: 0.8,
        rule: { threshold: 0.8, latching: true, characteristicThresholds: { secrecy: 0.95 } },
        reason: 'fewer alarms',
        entered: 0,
        left: 1,
      },
    });
    expect(log.at(-1)!.payload).not.toHaveProperty('goesBackTo');
    expect(findChainBreak(log)).toBeNull();
    expect(findChainBreak(log.map((entry) => logEntrySchema.parse(entry)))).toBeNull();
  });

  test('an entry from before rules were logged still verifies', () => {
    const old = chainEntry(null, {
      at: '2026-03-05T10:00:00.000Z',
      actor: 'willow',
      kind: 'policy-activated',
      caseId: null,
      payload: { version: 2, threshold: 0.6, reason: 'too many', entered: 0, left: 12 },
    });
    expect(findChainBreak([logEntrySchema.parse(old)])).toBeNull();
  });

  test('ends a candidate that has this rule, and no other', async () => {
    await storeSituation();
    const candidate = await startCandidate(riskRule(0.8), 'stricter', 'try it');
    const other = await startCandidate(riskRule(0.9), 'strictest', 'try it');
    await activateRule(riskRule(0.8), 'it did well');
    expect((await database.candidates.get(candidate.id))!.endedAt).not.toBeNull();
    expect((await database.candidates.get(other.id))!.endedAt).toBeNull();
    expect((await readLog()).slice(-2).map(({ kind }) => kind)).toEqual([
      'candidate-ended',
      'policy-activated',
    ]);
  });

  test.each<[string, FlagRule, string, string]>([
    ['without a reason', riskRule(0.8), '  ', 'reason-missing'],
    [
      'with the rule in force',
      { ...riskRule(0.5), layers: ['classifier', 'classifier'] },
      'why',
      'unchanged',
    ],
    ['without a layer', { ...riskRule(0.8), layers: [] }, 'why', 'flags-nothing'],
  ])('%s nothing happens', async (_name, rule, reason, code) => {
    await storeSituation();
    const before = await everything();
    await expect(activateRule(rule, reason)).rejects.toMatchObject({ code });
    expect(await everything()).toEqual(before);
  });

  test('that fails at its last step leaves everything as it was', async () => {
    await storeSituation();
    await activateRule(riskRule(0.8), 'up');
    await startCandidate(riskRule(0.3), 'wider', 'try it');
    const before = await everything();
    const full = failCommits('QuotaExceededError');
    await expect(activateRule(riskRule(0.3), 'down')).rejects.toMatchObject({ code: 'storage-full' });
    full.giveBack();
    expect(await everything()).toEqual(before);
  });
});

describe('going back', () => {
  test('is a new version with the old rule, and says so', async () => {
    await storeSituation();
    await activateRule(riskRule(0.8), 'up');
    expect(await goBackTo(1, 'too few')).toEqual(counts(1, 0, 1));
    expect(await activePolicy()).toMatchObject({ version: 3, threshold: 0.5, reason: 'too few' });
    expect(await allPolicies()).toHaveLength(3);
    expect((await readLog()).at(-1)).toMatchObject({ payload: { version: 3, goesBackTo: 1 } });
  });

  test('to the rule in force, to a version that is none, or with another rule is refused', async () => {
    await expect(goBackTo(1, 'why')).rejects.toMatchObject({ code: 'unchanged' });
    await expect(goBackTo(7, 'why')).rejects.toMatchObject({ code: 'not-found' });
    await expect(activateRule(riskRule(0.8), 'why', { goesBackTo: 1 })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(await allPolicies()).toHaveLength(1);
  });
});

describe('a preview', () => {
  test('changes nothing, and lists what enters and leaves by risk', async () => {
    await storeSituation();
    const before = await everything();
    const { entering } = await previewRule(riskRule(0.1));
    expect(entering).toEqual([
      {
        transcriptId: 't-3',
        caseId: null,
        risk: 0.4,
        strongest: [],
        locale: 'en',
        channel: 'game chat',
        flaggedBy: ['classifier'],
      },
      expect.objectContaining({ transcriptId: 't-4', risk: 0.2 }),
    ]);
    const { leaving } = await previewRule(riskRule(1));
    expect(leaving).toMatchObject([
      { transcriptId: 't-0', caseId: 'case-0', risk: 0.9, flaggedBy: ['classifier'] },
      { transcriptId: 't-1', caseId: 'case-1', risk: 0.7, strongest: ['secrecy'] },
    ]);
    expect(await everything()).toEqual(before);
  });

  test('tells somebody who may not change the threshold the counts alone', async () => {
    await storeSituation();
    await sitAs('tess', 'trainee');
    expect(await previewRule(riskRule(0.1))).toEqual({ ...counts(2, 0, 2), entering: [], leaving: [] });
  });
});
