import { describe, expect, test } from 'vitest';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { standingOutcome } from '../../domain/queue/case.ts';
import { getCase } from '../../storage/cases.ts';
import { readLog } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { activateReviewRules } from '../../workflows/policy/review-policy.ts';
import { decideAppeal, startAppeal } from '../../workflows/quality/appeals.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { correctDecision, recordReveal, undo } from '../../workflows/review/undo.ts';
import { makeCase, makeRules, makeSubmission } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { statisticsNow } from '../fixtures/statistics-now.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const CASE = 'case-1';
const kinds = async () => (await readLog()).map(({ kind }) => kind);

/** Every first verdict gets a second review. */
async function checkEverything(): Promise<void> {
  await activateReviewRules(makeRules({ secondReview: { share: 1 } }), 'check all');
}

describe('a full life of a case', () => {
  test('flagged, decided, disputed, adjudicated, appealed, reversed: by three people, in order in the log', async () => {
    await addCases([makeCase()]);
    await checkEverything();
    await sitAs('willow', 'trainee');
    expect((await takeNextCase())?.id).toBe(CASE);
    await submitReview(
      CASE,
      makeSubmission({ choice: 'confirmed', marks: [{ message: 1, characteristic: 'pressure' }] }),
    );
    expect(await takeNextCase()).toBeNull();

    await sitAs('amber', 'reviewer');
    expect((await takeNextCase())?.id).toBe(CASE);
    await submitReview(CASE, makeSubmission({ choice: 'not-confirmed', reasons: ['look-alike'] }));
    expect(await getCase(CASE)).toMatchObject({ state: 'in-adjudication' });

    await sitAs('hazel', 'lead');
    await takeCase(CASE);
    await submitReview(CASE, makeSubmission({ choice: 'confirmed' }));
    await startAppeal(CASE, 'We were planning a surprise.');
    await expect(takeCase(CASE)).rejects.toMatchObject({ code: 'not-allowed' });

    await sitAs('cedar', 'reviewer');
    await decideAppeal(CASE, 'reversed', 'the whole team was in on it', 30);
    const closed = await getCase(CASE);
    expect(closed).toMatchObject({ state: 'closed', verdict: 'confirmed' });
    expect(standingOutcome(closed!)).toBe('reversed');

    expect(await kinds()).toEqual([
      'review-policy-activated',
      'lease',
      'decision',
      'lease',
      'decision',
      'lease',
      'decision',
      'appeal-opened',
      'lease',
      'appeal-decided',
    ]);
    expect(findChainBreak(await readLog())).toBeNull();
    expect(
      (await readOutcomes()).map(({ stage, reviewer, decision, adjudication }) => [
        stage,
        reviewer,
        decision,
        adjudication,
      ]),
    ).toEqual([
      ['first-review', 'willow', 'confirmed', false],
      ['second-review', 'amber', 'not-confirmed', false],
      ['second-review', 'hazel', 'confirmed', true],
      ['appeal', 'cedar', 'reversed', null],
    ]);
    const { confirmationRate, errorRatios, agreement } = await statisticsNow();
    expect(confirmationRate).toMatchObject({ k: 1, n: 1 });
    expect(errorRatios.reversedPerAppealed).toMatchObject({ k: 1, n: 1 });
    // The adjudication is no independent review: agreement is between willow and amber.
    expect(agreement).toMatchObject({ n: 1, percent: 0 });
  });

  test('a decision keeps what it was made with', async () => {
    await addCases([makeCase()]);
    await takeCase(CASE);
    await submitReview(
      CASE,
      makeSubmission({ marks: [{ message: 0, characteristic: 'pressure' }], reasons: ['repeats'] }),
    );
    expect((await readLog()).at(-1)).toMatchObject({
      kind: 'decision',
      payload: {
        characteristics: ['secrecy', 'pressure'],
        marks: [{ message: 0, characteristic: 'pressure' }],
        reasons: ['repeats'],
        policyVersion: 1,
        reviewPolicyVersion: 1,
        guidanceVersion: expect.any(String),
        blind: false,
      },
    });
  });

  test('an escalated case is decided by a lead who did not escalate it', async () => {
    await addCases([makeCase()]);
    await sitAs('willow', 'reviewer');
    await submitReview(CASE, makeSubmission({ choice: 'escalate', reasons: ['urgent'] }));
    await expect(takeCase(CASE)).rejects.toMatchObject({ code: 'not-allowed' });
    await sitAs('hazel', 'lead');
    expect((await takeNextCase())?.id).toBe(CASE);
    await submitReview(CASE, makeSubmission({ choice: 'not-confirmed' }));
    expect(await getCase(CASE)).toMatchObject({ state: 'closed', verdict: 'not-confirmed' });
    expect((await statisticsNow()).cases).toMatchObject({ reviewed: 1, notConfirmed: 1, pending: 0 });
  });

  test('what the policy requires is enforced, whatever a screen lets through', async () => {
    await addCases([makeCase()]);
    expect(await failed(submitReview(CASE, makeSubmission({ choice: 'escalate' })))).toMatchObject({
      code: 'incomplete',
      text: expect.stringContaining('reason'),
    });
    expect(await kinds()).toEqual([]);
  });

  test('a mark on a message is a characteristic the policy asks for', async () => {
    await addCases([makeCase()]);
    const { required } = makeRules();
    const confirmed = { reason: false, note: false, characteristic: true };
    await activateReviewRules(makeRules({ required: { ...required, confirmed } }), 'say what was seen');
    const submission = makeSubmission({ choice: 'confirmed', characteristics: [] });
    await expect(submitReview(CASE, submission)).rejects.toMatchObject({ code: 'incomplete' });
    await submitReview(CASE, { ...submission, marks: [{ message: 1, characteristic: 'secrecy' }] });
    expect((await readLog()).at(-1)).toMatchObject({ payload: { characteristics: ['secrecy'] } });
  });

  test('only a confirmed case can be appealed, once, by a lead', async () => {
    await addCases([makeCase(), makeCase({ id: 'case-2', transcriptId: 't-2' })]);
    await submitReview(CASE, makeSubmission());
    await submitReview('case-2', makeSubmission({ choice: 'not-confirmed' }));
    await expect(startAppeal('case-2', 'please look again')).rejects.toMatchObject({
      code: 'already-decided',
    });
    await startAppeal(CASE, 'please look again');
    await expect(startAppeal(CASE, 'again')).rejects.toMatchObject({ code: 'already-decided' });
    await sitAs('amber', 'reviewer');
    const { seq } = await decideAppeal(CASE, 'upheld', 'it stands', 5);
    expect(await undo(seq)).toEqual({ caseId: CASE });
    expect((await readOutcomes()).find(({ stage }) => stage === 'appeal')).toMatchObject({ decision: null });
    await sitAs('tess', 'trainee');
    await expect(startAppeal(CASE, 'x')).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('correcting a decision later', () => {
  test('appends an entry that supersedes the old one, which stays', async () => {
    await addCases([makeCase()]);
    const { seq } = await submitReview(CASE, makeSubmission({ choice: 'confirmed' }));
    await correctDecision(CASE, makeSubmission({ choice: 'not-confirmed' }), 'I misread message 3');
    expect(await getCase(CASE)).toMatchObject({ state: 'decided', verdict: 'not-confirmed' });
    expect((await readLog()).at(-1)).toMatchObject({
      payload: { verdict: 'not-confirmed', supersedes: seq, correctionReason: 'I misread message 3' },
    });
    expect((await statisticsNow()).cases).toMatchObject({ reviewed: 1, notConfirmed: 1, confirmed: 0 });
  });

  test('needs a reason, is for one’s own decision only, and ends when somebody goes on', async () => {
    await addCases([makeCase()]);
    await checkEverything();
    await sitAs('willow');
    await submitReview(CASE, makeSubmission());
    await expect(correctDecision(CASE, makeSubmission(), ' ')).rejects.toMatchObject({
      code: 'reason-missing',
    });
    await sitAs('amber');
    await expect(correctDecision(CASE, makeSubmission(), 'why')).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
    await takeCase(CASE);
    await sitAs('willow', 'reviewer', 'tab-2');
    await expect(correctDecision(CASE, makeSubmission(), 'why')).rejects.toMatchObject({
      code: 'nothing-to-undo',
    });
  });
});

describe('a blind decision', () => {
  test('is recorded as blind; what detection said can be compared afterwards', async () => {
    await addCases([makeCase()]);
    await activateReviewRules(makeRules({ blind: { mode: 'always', share: 0 } }), 'measure anchoring');
    expect((await takeCase(CASE)).blind).toBe(true);
    const { seq } = await submitReview(CASE, makeSubmission());
    await recordReveal(seq, true);
    const log = await readLog();
    expect(log.at(-2)).toMatchObject({ kind: 'decision', payload: { blind: true } });
    expect(log.at(-1)).toMatchObject({
      kind: 'detection-revealed',
      payload: { decisionSeq: seq, wouldChange: true },
    });
    expect((await readOutcomes())[0]).toMatchObject({ blind: true });
    await undo(seq);
    expect(await getCase(CASE)).toMatchObject({ state: 'leased', blind: true });
  });
});
