import { describe, expect, test } from 'vitest';
import { type FlagRule, riskRule } from '../../domain/policy/flag-rule.ts';
import { allCases, getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { activateReviewRules } from '../../workflows/policy/review-policy.ts';
import { activateRule } from '../../workflows/policy/tuning.ts';
import {
  drawAudit,
  makeGoldenItems,
  previewAuditSample,
  removeGoldenItems,
} from '../../workflows/quality/quality.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { submitReview } from '../../workflows/review/review.ts';
import {
  makeCase,
  makeCharacteristics,
  makePolicy,
  makeRules,
  makeSubmission,
} from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { statisticsNow } from '../fixtures/statistics-now.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases, addPolicy } from '../fixtures/writes.ts';

withFreshDatabase();

/** Labels stored transcripts: even ones risk, odd ones benign. */
async function labelAll(): Promise<void> {
  await database.assessments.toCollection().modify((stored) => {
    const even = Number(stored.transcriptId.split('-')[1]) % 2 === 0;
    stored.label = { outcome: even ? 'risk' : 'benign', characteristics: even ? ['secrecy'] : [] };
    stored.labelled = 1;
  });
}

describe('golden items', () => {
  test('each reviewer is handed each one once, woven in, and its maker never', async () => {
    await storeAssessed([0.9, 0.1]);
    await labelAll();
    await addCases(
      Array.from({ length: 5 }, (_, index) => makeCase({ id: `c-${index}`, transcriptId: `x-${index}` })),
    );
    expect(await makeGoldenItems(['t-0', 't-1', 'unknown'])).toBe(2);
    expect(await makeGoldenItems(['t-0'])).toBe(0);
    await activateReviewRules(makeRules({ golden: { rate: 1, feedback: 'never' } }), 'all golden');
    expect((await takeNextCase())?.origin).toBe('detection');
    for (const name of ['willow', 'amber']) {
      await sitAs(name, 'trainee', `tab-${name}`);
      const seen: string[] = [];
      for (let round = 0; round < 2; round += 1) {
        const golden = await takeNextCase();
        expect(golden).toMatchObject({ origin: 'golden', flaggedBy: ['golden'] });
        seen.push(golden!.transcriptId);
        await submitReview(golden!.id, makeSubmission());
      }
      expect(seen.sort()).toEqual(['t-0', 't-1']);
      expect((await takeNextCase())?.origin).toBe('detection');
    }
    const { golden, cases } = await statisticsNow();
    expect(golden.willow).toMatchObject({ sensitivity: { k: 1, n: 1 }, specificity: { k: 0, n: 1 } });
    expect(cases.flagged).toBe(5);
  });

  test('one that was given back comes to the same reviewer again, and to nobody else', async () => {
    await storeAssessed([0.9]);
    await labelAll();
    await makeGoldenItems(['t-0']);
    await addCases([makeCase({ transcriptId: 'x' }), makeCase({ id: 'case-2', transcriptId: 'y' })]);
    await activateReviewRules(makeRules({ golden: { rate: 1, feedback: 'never' } }), 'all golden');
    await sitAs('willow', 'trainee');
    const golden = await takeNextCase();
    const { returnCase } = await import('../../workflows/review/leases.ts');
    await returnCase(golden!.id);
    await sitAs('amber', 'trainee', 'tab-2');
    const other = await takeNextCase();
    expect(other).toMatchObject({ origin: 'golden' });
    expect(other!.id).not.toBe(golden!.id);
    await sitAs('willow', 'trainee');
    expect((await takeNextCase())?.id).toBe(golden!.id);
  });

  test('are for leads to make; removing one leaves what was decided', async () => {
    await storeAssessed([0.9]);
    await labelAll();
    await makeGoldenItems(['t-0']);
    await removeGoldenItems(['t-0']);
    expect(await database.goldenItems.count()).toBe(0);
    expect((await readLog()).map(({ kind }) => kind)).toEqual([
      'golden-items-added',
      'cases-opened',
      'golden-items-removed',
    ]);
    await sitAs('willow', 'reviewer');
    await expect(makeGoldenItems(['t-0'])).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('audit samples', () => {
  test('are drawn below the threshold by band, with their probability, and are no flagged cases', async () => {
    await storeAssessed([0.9, 0.49, 0.45, 0.41, 0.3, 0.1, 0.05]);
    await addCases([makeCase({ transcriptId: 't-0' })]);
    const plan = { bands: 5, perBand: 2 };
    const strata = await drawAudit(plan);
    expect(strata.map(({ population, drawn }) => [population, drawn])).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
      [3, 2],
    ]);
    const audits = (await allCases()).filter(({ origin }) => origin === 'audit-sample');
    expect(audits).toHaveLength(5);
    for (const { audit, risk, flaggedBy } of audits) {
      expect(flaggedBy).toEqual(['audit-sample']);
      expect(risk >= audit!.band[0] && risk < audit!.band[1]).toBe(true);
    }
    expect(audits.filter(({ audit }) => audit!.inclusionProbability < 1)).toHaveLength(2);
    expect((await readLog()).at(-1)).toMatchObject({
      kind: 'audit-sample-drawn',
      payload: { threshold: 0.5 },
    });
    const outcomes = await readOutcomes();
    expect(outcomes.filter(({ inclusion_probability: drawn }) => drawn !== null)).toHaveLength(5);
    expect((await statisticsNow()).cases.flagged).toBe(1);
  });

  test('what a layer or a characteristic flags is none of them', async () => {
    await storeAssessed([0.3, 0.3, 0.3]);
    await database.assessments.update('t-0', { characteristics: makeCharacteristics({ pressure: 0.9 }) });
    await database.assessments.update('t-1', {
      layerHits: [{ layer: 'rules', message: 0, finding: 'a phrase', spans: [] }],
    });
    const rule: FlagRule = {
      ...riskRule(0.5),
      layers: ['classifier', 'rules'],
      characteristicThresholds: { pressure: 0.8 },
    };
    await addPolicy(makePolicy({ version: 2, ...rule }));
    await drawAudit({ bands: 1, perBand: 9 });
    expect(await allCases()).toMatchObject([{ transcriptId: 't-2', audit: { band: [0, 0.5] } }]);
  });

  test('with the classifier off, they come from every band up to 1, and are judged blind', async () => {
    await storeAssessed([1, 0.7, 0.3]);
    await addPolicy(makePolicy({ version: 2, layers: ['rules'] }));
    const strata = await drawAudit({ bands: 2, perBand: 9 });
    expect(strata.map(({ band, population }) => [band, population])).toEqual([
      [[0, 0.5], 1],
      [[0.5, 1], 2],
    ]);
    expect((await allCases()).map(({ transcriptId }) => transcriptId).sort()).toEqual(['t-0', 't-1', 't-2']);
    expect(await takeNextCase()).toMatchObject({ origin: 'audit-sample', blind: true });
  });

  test('a preview changes nothing, and nothing is drawn twice', async () => {
    await storeAssessed([0.3, 0.2]);
    await previewAuditSample({ bands: 1, perBand: 9 });
    expect(await allCases()).toHaveLength(0);
    await drawAudit({ bands: 1, perBand: 9 });
    await expect(drawAudit({ bands: 1, perBand: 9 })).rejects.toMatchObject({ code: 'not-found' });
  });

  test('are handed out at their rate, always blind, and reviewed when nothing else is left', async () => {
    await storeAssessed([0.3]);
    await addCases([makeCase({ transcriptId: 'x' })]);
    await drawAudit({ bands: 1, perBand: 1 });
    await sitAs('willow', 'trainee');
    const flagged = await takeNextCase();
    expect(flagged).toMatchObject({ origin: 'detection', blind: false });
    await submitReview(flagged!.id, makeSubmission());
    const audit = await takeNextCase();
    expect(audit).toMatchObject({ origin: 'audit-sample', blind: true });
  });

  test('stay whatever the threshold does', async () => {
    await storeAssessed([0.3, 0.9]);
    await addCases([makeCase({ transcriptId: 't-1' })]);
    await drawAudit({ bands: 1, perBand: 1 });
    const [audit] = (await allCases()).filter(({ origin }) => origin === 'audit-sample');
    await activateRule(riskRule(0.95), 'up');
    await activateRule(riskRule(0.2), 'down');
    expect(await getCase(audit!.id)).toEqual(audit);
    expect(await allCases()).toHaveLength(2);
  });
});
