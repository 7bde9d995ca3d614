import { describe, expect, test } from 'vitest';
import { getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { decideAppeal, startAppeal } from '../../workflows/quality/appeals.ts';
import { liveAuditOverview } from '../../workflows/quality/audit-reading.ts';
import { liveGoldenOverview, liveOwnGolden, suggestGolden } from '../../workflows/quality/golden-reading.ts';
import { drawAudit, makeGoldenItems, removeGoldenItems } from '../../workflows/quality/quality.ts';
import {
  liveAdjudications,
  liveAppealableCases,
  liveAppeals,
  liveSecondReviews,
} from '../../workflows/quality/quality-reading.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { undo } from '../../workflows/review/undo.ts';
import { makeCase, makeReviewPolicy, makeRules, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { addCases, addReviewPolicy, putCases } from '../fixtures/writes.ts';

withFreshDatabase();

const decide = async (
  name: string,
  caseId: string,
  choice: 'confirmed' | 'not-confirmed' | 'inconclusive' | 'escalate',
) => {
  await sitAs(name);
  return submitReview(caseId, makeSubmission({ choice, reasons: choice === 'escalate' ? ['urgent'] : [] }));
};

/** Gives stored transcripts labels, risk and benign by turns. */
async function label(count: number): Promise<void> {
  for (let index = 0; index < count; index += 1)
    await database.assessments.update(`t-${index}`, {
      label: {
        outcome: index % 2 === 0 ? 'risk' : 'benign',
        characteristics: ['secrecy'],
        difficulty: 'hard',
      },
      labelled: 1,
    });
}

describe('second reviews', () => {
  test('say why, since when and who may, and keep from all but the first reviewer what tells the verdict', async () => {
    await addCases([makeCase(), makeCase({ id: 'case-2', transcriptId: 't-002' })]);
    const { at } = await decide('willow', 'case-1', 'inconclusive');
    const passedOn = await decide('willow', 'case-2', 'escalate');
    await sitAs('oak');
    const [inconclusive, escalated] = await firstOf(liveSecondReviews('oak'));
    expect(inconclusive).toMatchObject({
      id: 'case-1',
      since: at,
      cause: null,
      obstacle: null,
      holder: null,
    });
    expect(escalated).toMatchObject({
      id: 'case-2',
      since: passedOn.at,
      cause: 'escalated',
      escalated: true,
    });
    expect(escalated!.obstacle).toBe('not-allowed');
    expect((await firstOf(liveSecondReviews('willow')))[0]).toMatchObject({
      cause: 'inconclusive',
      obstacle: 'took-part',
    });
    await takeCase('case-1');
    expect((await firstOf(liveSecondReviews('reviewer-1')))[0]).toMatchObject({
      cause: null,
      holder: 'oak',
      obstacle: 'held',
    });
    expect((await firstOf(liveSecondReviews('oak')))[0]!.obstacle).toBeNull();
  });

  test('are not shown to a trainee', async () => {
    await sitAs('fern', 'trainee');
    await expect(firstOf(liveSecondReviews('fern'))).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('that disagree wait for a lead who gave neither verdict', async () => {
    await addCases([makeCase()]);
    await decide('willow', 'case-1', 'inconclusive');
    await decide('reviewer-1', 'case-1', 'confirmed');
    await sitAs('ash', 'lead');
    expect(await firstOf(liveAdjudications('ash'))).toMatchObject([{ id: 'case-1', obstacle: null }]);
    expect(await firstOf(liveAdjudications('reviewer-1'))).toMatchObject([{ obstacle: 'took-part' }]);
  });

  test('name nobody where everybody who could decide had a hand in the case', async () => {
    await addCases([makeCase()]);
    await decide('willow', 'case-1', 'inconclusive');
    expect((await firstOf(liveSecondReviews('willow')))[0]!.deciders).toEqual(['reviewer-1']);
    await decide('reviewer-1', 'case-1', 'confirmed');
    expect((await firstOf(liveAdjudications('reviewer-1')))[0]!.deciders).toEqual([]);
    await sitAs('ash', 'lead');
    expect((await firstOf(liveAdjudications('ash')))[0]!.deciders).toEqual(['ash']);
  });
});

describe('appeals', () => {
  test('can be opened on confirmed cases that nobody appealed, golden items apart', async () => {
    const confirmed = {
      state: 'decided',
      verdict: 'confirmed',
      decidedAt: '2026-03-05T10:00:00.000Z',
    } as const;
    await addCases([
      makeCase({ ...confirmed, id: 'a' }),
      makeCase({ ...confirmed, id: 'b', state: 'closed', decidedAt: '2026-03-06T10:00:00.000Z' }),
      makeCase({ ...confirmed, id: 'c', verdict: 'not-confirmed' }),
      makeCase({ ...confirmed, id: 'd', origin: 'golden' }),
    ]);
    const ids = async () => (await firstOf(liveAppealableCases('reviewer-1'))).map(({ id }) => id);
    expect(await ids()).toEqual(['b', 'a']);
    await startAppeal('b', 'read it again');
    expect(await ids()).toEqual(['a']);
  });

  test('say who may decide, and afterwards what was decided, why and when', async () => {
    await addCases([makeCase()]);
    await decide('willow', 'case-1', 'confirmed');
    await sitAs('fern', 'trainee');
    await sitAs('oak');
    await sitAs('reviewer-1');
    await startAppeal('case-1', 'read it again');
    expect(await firstOf(liveAppeals('reviewer-1'))).toMatchObject([
      { complaint: 'read it again', deciders: ['oak'], obstacle: 'took-part', resolution: null },
    ]);
    await sitAs('oak');
    expect(await firstOf(liveAppeals('oak'))).toMatchObject([{ obstacle: null }]);
    await decideAppeal('case-1', 'reversed', 'the context was missed', 30);
    expect(await firstOf(liveAppeals('oak'))).toMatchObject([
      { deciders: [], resolution: { decision: 'reversed', by: 'oak', reason: 'the context was missed' } },
    ]);
  });
});

describe('golden items', () => {
  const handOut = async (name: string, transcriptId: string) => {
    const id = `golden-${name}-${transcriptId}`;
    await addCases([
      makeCase({ id, transcriptId, origin: 'golden', flaggedBy: ['golden'], assignee: name, blind: false }),
    ]);
    return id;
  };

  test('are made of labelled transcripts; figures count golden cases alone', async () => {
    await storeAssessed([0.9, 0.1, 0.8, 0.2, 0.7]);
    await label(4);
    const before = await firstOf(liveGoldenOverview('reviewer-1'));
    expect(before.possible.map(({ transcriptId }) => transcriptId)).toEqual(['t-0', 't-1', 't-2', 't-3']);
    expect(suggestGolden(before.possible, 2)).toHaveLength(2);
    await makeGoldenItems(['t-0', 't-1']);
    await addCases([makeCase({ id: 'own', transcriptId: 't-2' })]);
    await decide('willow', 'own', 'not-confirmed');
    await decide('willow', await handOut('willow', 't-0'), 'confirmed');
    await decide('willow', await handOut('willow', 't-1'), 'confirmed');
    const after = await firstOf(liveGoldenOverview('reviewer-1'));
    expect(after.possible.map(({ transcriptId }) => transcriptId)).toEqual(['t-2', 't-3']);
    expect(after.items).toMatchObject([
      { transcriptId: 't-0', reviewed: 1, right: 1, difficulty: 'hard' },
      { transcriptId: 't-1', reviewed: 1, right: 0 },
    ]);
    expect(after.figures).toMatchObject({
      willow: { sensitivity: { k: 1, n: 1 }, specificity: { k: 0, n: 1 } },
    });
    await sitAs('reviewer-1');
    await removeGoldenItems(['t-0']);
    expect((await firstOf(liveGoldenOverview('reviewer-1'))).items).toHaveLength(1);
  });

  test('a reviewer sees their own after they decided, not before, and nothing if the policy says never', async () => {
    await storeAssessed([0.9]);
    await label(1);
    await makeGoldenItems(['t-0']);
    await sitAs('willow');
    await sitAs('oak');
    const id = await handOut('willow', 't-0');
    expect((await firstOf(liveOwnGolden('willow'))).items).toEqual([]);
    await decide('willow', id, 'not-confirmed');
    expect((await firstOf(liveOwnGolden('willow'))).items).toMatchObject([
      { verdict: 'not-confirmed', right: false, answer: { outcome: 'risk', characteristics: ['secrecy'] } },
    ]);
    expect((await firstOf(liveOwnGolden('oak'))).items).toEqual([]);
    await undo((await readLog()).at(-1)!.seq);
    await decide('willow', id, 'confirmed');
    expect((await firstOf(liveOwnGolden('willow'))).items).toMatchObject([
      { verdict: 'not-confirmed', right: false, changed: true },
    ]);
    await sitAs('reviewer-1');
    const overview = await firstOf(liveGoldenOverview('reviewer-1'));
    expect(overview.items).toMatchObject([{ reviewed: 1, right: 0 }]);
    expect(overview.figures).toMatchObject({ willow: { sensitivity: { k: 0, n: 1 } } });
    expect(overview.accuracy).toMatchObject({
      items: { items: { risk: 1, benign: 0 }, sensitivity: { k: 0, n: 1, clustered95: null } },
      byReviewer: { willow: { confusion: { risk: { confirmed: 0 } }, dPrime: null } },
    });
    await sitAs('willow');
    await expect(firstOf(liveGoldenOverview('willow'))).rejects.toMatchObject({ code: 'not-allowed' });
    await addReviewPolicy(
      makeReviewPolicy({ version: 2, rules: makeRules({ golden: { rate: 0, feedback: 'never' } }) }),
    );
    expect(await firstOf(liveOwnGolden('willow'))).toEqual({ feedback: 'never', items: [] });
  });
});

test('an audit sample tells by band how many were reviewed and how many detection missed', async () => {
  await storeAssessed([0.1, 0.2, 0.3, 0.4, 0.9]);
  await drawAudit({ bands: 2, perBand: 10 });
  const sample = (await database.cases.toArray()).find(({ risk }) => risk === 0.1)!;
  await putCases([{ ...(await getCase(sample.id))!, state: 'decided', verdict: 'confirmed' }]);
  const { draws, standsOut, policy } = await firstOf(liveAuditOverview('reviewer-1'));
  expect({ standsOut, threshold: policy?.threshold }).toEqual({ standsOut: false, threshold: 0.5 });
  expect(draws).toHaveLength(1);
  expect(draws[0]!.bands).toEqual([
    { band: [0, 0.25], population: 2, drawn: 2, reviewed: 1, misses: 1 },
    { band: [0.25, 0.5], population: 2, drawn: 2, reviewed: 0, misses: 0 },
  ]);
});
