import { describe, expect, test } from 'vitest';
import { computeStatistics } from '../../domain/metrics/statistics.ts';
import { riskRule } from '../../domain/policy/flag-rule.ts';
import { allCases, getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { activateRule, previewRule } from '../../workflows/policy/tuning.ts';
import { liveGoldenOverview } from '../../workflows/quality/golden-reading.ts';
import { drawAudit, makeGoldenItems, removeGoldenItems } from '../../workflows/quality/quality.ts';
import { assignCases } from '../../workflows/queue/assignment.ts';
import { feedbackAtOnce } from '../../workflows/review/feedback.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { correctDecision, undo } from '../../workflows/review/undo.ts';
import { makeCase, makeOutcome, makeReviewPolicy, makeRules, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { statisticsNow } from '../fixtures/statistics-now.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases, addReviewPolicy } from '../fixtures/writes.ts';

withFreshDatabase();

/** Stores labelled transcripts: even ones risk, odd ones benign. */
async function storeLabelled(risks: number[]): Promise<void> {
  await storeAssessed(risks);
  await database.assessments.toCollection().modify((stored) => {
    const even = Number(stored.transcriptId.split('-')[1]) % 2 === 0;
    stored.label = { outcome: even ? 'risk' : 'benign', characteristics: even ? ['secrecy'] : [] };
    stored.labelled = 1;
  });
}

/** Every case that is handed out is a golden item, as long as there is one. */
const onlyGolden = () =>
  addReviewPolicy(
    makeReviewPolicy({ version: 2, rules: makeRules({ golden: { rate: 1, feedback: 'at-once' } }) }),
  );

async function decide(name: string, caseId: string, choice: 'confirmed' | 'not-confirmed' | 'inconclusive') {
  await sitAs(name);
  return submitReview(caseId, makeSubmission({ choice }));
}

async function nextFor(name: string) {
  await sitAs(name);
  return takeNextCase();
}

describe('the first answer to a golden item', () => {
  test('counts whatever follows: an undo, another answer, a correction', async () => {
    await storeLabelled([0.9]);
    await makeGoldenItems(['t-0']);
    await onlyGolden();
    const golden = (await nextFor('willow'))!;
    const wrong = await decide('willow', golden.id, 'not-confirmed');
    expect(await feedbackAtOnce(golden.id)).toMatchObject({ right: false, outcome: 'risk', before: null });
    const counted = { sensitivity: { k: 0, n: 1 } };
    await undo(wrong.seq);
    expect((await statisticsNow()).goldenItems.byReviewer.willow).toMatchObject(counted);
    await decide('willow', golden.id, 'confirmed');
    expect(await feedbackAtOnce(golden.id)).toMatchObject({ right: true, before: 'not-confirmed' });
    await correctDecision(golden.id, makeSubmission({ choice: 'confirmed' }), 'sure');
    const { golden: labelled, goldenItems } = await statisticsNow();
    // Who has the exported rows alone comes to the same.
    const exported = computeStatistics(await readOutcomes());
    expect([exported.golden, exported.goldenItems]).toEqual([labelled, goldenItems]);
    expect(labelled.willow).toMatchObject(counted);
    expect(goldenItems.byReviewer.willow).toMatchObject(counted);
    expect((await getCase(golden.id))!.verdict).toBe('confirmed');
  });
});

describe('a golden item and an ordinary case of the same transcript', () => {
  test('what waits untouched leaves the queue, and comes back when the item is removed', async () => {
    await storeLabelled([0.9, 0.8]);
    await addCases([makeCase({ id: 'a', transcriptId: 't-0' }), makeCase({ id: 'b', transcriptId: 't-1' })]);
    expect(await makeGoldenItems(['t-0'])).toBe(1);
    expect((await getCase('a'))!.state).toBe('withdrawn');
    expect((await readLog()).at(-1)).toMatchObject({ kind: 'golden-items-added', payload: { left: 1 } });
    expect((await nextFor('willow'))!.id).toBe('b');
    await sitAs('reviewer-1');
    await removeGoldenItems(['t-0']);
    expect((await getCase('a'))!.state).toBe('open');
    expect((await readLog()).at(-1)).toMatchObject({ payload: { entered: 1 } });
  });

  test('what is under review cannot be made one, and is not offered', async () => {
    await storeLabelled([0.9, 0.8, 0.7, 0.2]);
    await addCases([
      makeCase({ id: 'a', transcriptId: 't-0' }),
      makeCase({ id: 'b', transcriptId: 't-1', state: 'in-second-review' }),
      makeCase({ id: 'c', transcriptId: 't-2', assignee: 'oak' }),
    ]);
    await sitAs('willow');
    await takeCase('a');
    await sitAs('reviewer-1');
    const { possible } = await firstOf(liveGoldenOverview('reviewer-1'));
    expect(possible.map(({ transcriptId }) => transcriptId)).toEqual(['t-3']);
    expect(await makeGoldenItems(['t-0', 't-1', 't-2'])).toBe(0);
  });

  test('is not handed to who decided the transcript, or decided it and took that back', async () => {
    await storeLabelled([0.9, 0.8]);
    await addCases([makeCase({ id: 'a', transcriptId: 't-0' }), makeCase({ id: 'b', transcriptId: 't-1' })]);
    await decide('willow', 'a', 'confirmed');
    await sitAs('oak');
    await takeCase('b');
    await undo((await decide('oak', 'b', 'confirmed')).seq);
    const { returnCase } = await import('../../workflows/review/leases.ts');
    await returnCase('b');
    await sitAs('reviewer-1');
    expect(await makeGoldenItems(['t-0', 't-1'])).toBe(2);
    await onlyGolden();
    expect(await nextFor('willow')).toMatchObject({ origin: 'golden', transcriptId: 't-1' });
    expect(await nextFor('oak')).toMatchObject({ origin: 'golden', transcriptId: 't-0' });
  });

  test('is not handed to who decided the transcript elsewhere, as an imported outcome says', async () => {
    await storeLabelled([0.9]);
    await makeGoldenItems(['t-0']);
    await onlyGolden();
    const outcome = makeOutcome({ transcript_id: 't-0', reviewer: 'willow' });
    await database.cohortRows.bulkPut([
      {
        ...{ key: 'b row', source: 'b', outcome, exportedAt: null, others: [], seq: null },
        importedAt: '2026-03-04T17:00:00.000Z',
      },
    ]);
    expect(await nextFor('willow')).toBeNull();
    expect(await nextFor('oak')).toMatchObject({ origin: 'golden' });
  });

  test('waits for everybody while an ordinary case of it is under way', async () => {
    await storeLabelled([0.9]);
    await addCases([makeCase({ id: 'a', transcriptId: 't-0', state: 'decided', verdict: 'confirmed' })]);
    await makeGoldenItems(['t-0']);
    await database.cases.update('a', { state: 'appealed' });
    await onlyGolden();
    expect(await nextFor('willow')).toBeNull();
    await database.cases.update('a', { state: 'closed' });
    expect(await nextFor('willow')).toMatchObject({ origin: 'golden' });
  });

  test('who had the item is not handed the ordinary case, by the queue or by its address', async () => {
    await storeLabelled([0.9]);
    await addCases([makeCase({ id: 'a', transcriptId: 't-0' })]);
    await makeGoldenItems(['t-0']);
    await onlyGolden();
    const golden = (await nextFor('willow'))!;
    await decide('willow', golden.id, 'confirmed');
    await sitAs('reviewer-1');
    await removeGoldenItems(['t-0']);
    expect(await nextFor('willow')).toBeNull();
    await expect(takeCase('a')).rejects.toMatchObject({ code: 'not-allowed' });
    expect((await nextFor('oak'))!.id).toBe('a');
  });

  test('an escalated item does not come to who made it, or knows its transcript', async () => {
    await storeLabelled([0.9]);
    await makeGoldenItems(['t-0']);
    await onlyGolden();
    const golden = (await nextFor('willow'))!;
    await submitReview(golden.id, makeSubmission({ choice: 'escalate', reasons: ['urgent'] }));
    await sitAs('reviewer-1');
    await expect(takeCase(golden.id)).rejects.toMatchObject({ code: 'not-allowed' });
    await sitAs('ash', 'lead');
    expect((await takeCase(golden.id)).id).toBe(golden.id);
  });

  test('one that was skipped does not come up again', async () => {
    await storeLabelled([0.9]);
    await makeGoldenItems(['t-0']);
    await onlyGolden();
    const golden = (await nextFor('willow'))!;
    await submitReview(golden.id, makeSubmission({ choice: 'skip', reasons: ['language'] }));
    expect(await nextFor('willow')).toBeNull();
  });

  test('one that waits stays with its reviewer, and is never made a second time for them', async () => {
    await storeLabelled([0.9]);
    await makeGoldenItems(['t-0']);
    await onlyGolden();
    const golden = (await nextFor('willow'))!;
    await submitReview(golden.id, makeSubmission({ choice: 'skip', reasons: ['language'] }));
    await sitAs('reviewer-1', 'lead');
    expect(await assignCases([golden.id], null)).toMatchObject({ before: [], passedOver: 1 });
    // As an assignment could leave it before.
    await database.cases.update(golden.id, { assignee: 'amber' });
    expect(await nextFor('willow')).toBeNull();
    expect(await getCase(golden.id)).toMatchObject({ skippedBy: ['willow'], assignee: 'amber' });
  });

  test('a rule, or an audit draw, opens no case of a golden item', async () => {
    await storeLabelled([0.4, 0.4]);
    await makeGoldenItems(['t-0']);
    expect((await previewRule(riskRule(0.3))).entered).toBe(1);
    const [{ population } = { population: 0 }] = await drawAudit({ bands: 1, perBand: 9 });
    expect(population).toBe(1);
    expect((await allCases()).map(({ transcriptId }) => transcriptId)).toEqual(['t-1']);
    await database.cases.clear();
    await activateRule(riskRule(0.3), 'lower');
    expect((await allCases()).map(({ transcriptId }) => transcriptId)).toEqual(['t-1']);
  });
});
