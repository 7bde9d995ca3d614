import { describe, expect, test } from 'vitest';
import { addCases, allCases } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { activePolicy, allPolicies } from '../../storage/policies.ts';
import { readOutcomes } from '../../workflows/reporting.ts';
import { submitReview } from '../../workflows/review.ts';
import { activateThreshold, previewThreshold } from '../../workflows/tuning.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { withFreshDatabase } from '../fixtures/fresh-database.ts';
import { storeAssessed } from '../fixtures/stored.ts';

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

describe('activating a threshold', () => {
  test('a higher one takes open cases out, and leaves decided ones as they were', async () => {
    await storeSituation();
    const before = await database.cases.get('case-2');
    expect(await previewThreshold(0.8)).toEqual({ entered: 0, left: 1, stayed: 1 });
    expect(await activateThreshold(0.8, ' fewer alarms ')).toEqual({ entered: 0, left: 1, stayed: 1 });
    expect(await states()).toEqual({ 't-0': 'open', 't-1': 'withdrawn', 't-2': 'decided' });
    expect(await database.cases.get('case-2')).toEqual(before);
    expect(await activePolicy()).toMatchObject({ version: 2, threshold: 0.8, reason: 'fewer alarms' });
  });

  test('a lower one brings new cases in, with the new version; open ones keep what they had', async () => {
    await storeSituation();
    const kept = await database.cases.get('case-0');
    expect(await activateThreshold(0.3, 'catch more')).toEqual({ entered: 1, left: 0, stayed: 2 });
    expect(await database.cases.get('case-0')).toEqual(kept);
    const entered = (await allCases()).find(({ transcriptId }) => transcriptId === 't-3');
    expect(entered).toMatchObject({ state: 'open', policyVersion: 2, threshold: 0.3, risk: 0.4 });
  });

  test('back again, a withdrawn case returns under its old id and counts as flagged now', async () => {
    await storeSituation();
    await activateThreshold(0.8, 'up');
    expect((await readOutcomes()).map(({ case_id }) => case_id)).toEqual(['case-0', 'case-2']);
    expect(await activateThreshold(0.5, 'down')).toEqual({ entered: 1, left: 0, stayed: 1 });
    expect(await database.cases.get('case-1')).toMatchObject({
      state: 'open',
      policyVersion: 3,
      revision: 3,
    });
  });

  test('a preview changes nothing', async () => {
    await storeSituation();
    const before = await states();
    await previewThreshold(0.1);
    expect(await states()).toEqual(before);
    expect(await allPolicies()).toHaveLength(1);
  });

  test('is logged with its reason and counts; without a reason nothing happens', async () => {
    await storeSituation();
    await expect(activateThreshold(0.8, '  ')).rejects.toMatchObject({ code: 'reason-missing' });
    await activateThreshold(0.8, 'fewer alarms');
    expect((await readLog()).at(-1)).toMatchObject({
      kind: 'policy-activated',
      payload: { version: 2, threshold: 0.8, reason: 'fewer alarms', entered: 0, left: 1 },
    });
    expect(await allPolicies()).toHaveLength(2);
  });
});
