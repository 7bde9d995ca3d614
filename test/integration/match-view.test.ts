import { describe, expect, test } from 'vitest';
import { database } from '../../storage/database.ts';
import { activateReviewRules } from '../../workflows/policy/review-policy.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { isToldWrong, type MatchView, oneMatch } from '../../workflows/review/match-view.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeMatchCase, makeRules, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { storeMatched } from '../fixtures/match-cases.ts';
import { BANK, ENTRY, makeMatch } from '../fixtures/match-rows.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const matchCalled = (id: string) => makeMatchCase({ id, match: makeMatch() });

const viewOf = async (reviewer: string, id = 'match-1') =>
  (await firstOf(oneMatch(id, reviewer))) as MatchView;

const found = (finding: 'same-item' | 'near-duplicate' | 'different') =>
  makeSubmission({
    ...{ choice: finding === 'different' ? 'not-confirmed' : 'confirmed', characteristics: [], finding },
  });

/** A lead sets the rules. */
async function activate(rules: ReturnType<typeof makeRules>): Promise<void> {
  await sitAs('hazel', 'lead');
  await activateReviewRules(rules, 'to be tried');
}

/** Takes a match and decides it. */
async function decide(finding: Parameters<typeof found>[0], id = 'match-1'): Promise<void> {
  await takeCase(id);
  await submitReview(id, found(finding));
}

describe('what the review of a match shows', () => {
  test('picture, entry and bank, and nothing of what is known of the picture', async () => {
    await storeMatched();
    await addCases([matchCalled('match-1')]);
    const view = await viewOf('willow');
    expect(view).toMatchObject({ picture: { id: 'picture-1' }, entry: ENTRY, bank: BANK, votes: [] });
    expect(view.picture).not.toHaveProperty('truth');
    expect(view.feedback).toBeNull();
  });

  test('what was purged or deleted is null, and the match stays', async () => {
    await addCases([matchCalled('match-1')]);
    expect(await viewOf('willow')).toMatchObject({
      ...{ picture: null, entry: null, bank: null, feedback: null },
      match: { entryId: ENTRY.id, distance: 8 },
    });
  });

  test('to somebody else than the first reviewer no verdict before the second review', async () => {
    await addCases([matchCalled('match-1')]);
    await activate(makeRules({ secondReview: { share: 1 } }));
    await sitAs('willow');
    await decide('same-item');
    const verdictsTo = async (name: string) =>
      (await viewOf(name)).history.filter(({ kind }) => kind === 'decision').length;
    await sitAs('amber');
    expect(await verdictsTo('willow')).toBe(1);
    expect(await verdictsTo('amber')).toBe(0);
  });

  test('no case, no view', async () => expect(await firstOf(oneMatch('match-1', 'willow'))).toBeNull());
});

describe('the known answer', () => {
  test('is told to who has decided, and at once only where they were wrong', async () => {
    await storeMatched();
    await addCases([matchCalled('match-1'), matchCalled('match-2')]);
    await activate(makeRules({ golden: { rate: 0, feedback: 'at-once' } }));
    await sitAs('willow');
    await decide('near-duplicate');
    expect(await isToldWrong('match-1')).toBe(false);
    expect((await viewOf('willow')).feedback).toMatchObject({ right: true, finding: 'near-duplicate' });
    await decide('different', 'match-2');
    expect(await isToldWrong('match-2')).toBe(true);
    expect((await viewOf('willow', 'match-2')).feedback).toMatchObject({
      ...{ right: false, finding: 'different', answer: { relation: 'same', finding: 'same-item' } },
    });
    expect((await viewOf('amber', 'match-2')).feedback).toBeNull();
  });

  test('is never told where the policy says so, nor of a file', async () => {
    await storeMatched({ truth: null });
    await addCases([matchCalled('match-1')]);
    await activate(makeRules({ golden: { rate: 0, feedback: 'at-once' } }));
    await sitAs('willow');
    await decide('different');
    expect((await viewOf('willow')).feedback).toBeNull();
    await database.pictures.update('picture-1', { truth: { relation: 'same', of: ENTRY.id } });
    expect((await viewOf('willow')).feedback).toMatchObject({ right: false });
    await activate(makeRules({ golden: { rate: 0, feedback: 'never' } }));
    await sitAs('willow');
    expect((await viewOf('willow')).feedback).toBeNull();
    expect(await isToldWrong('match-1')).toBe(false);
  });
});

describe('votes on the entry', () => {
  test('leave out those of cases that wait for a second review, but for the own', async () => {
    await storeMatched();
    await addCases([matchCalled('match-1'), matchCalled('match-2')]);
    await activate(makeRules({ secondReview: { share: 1 } }));
    await sitAs('willow');
    await decide('same-item');
    const votesOf = ({ votes }: MatchView) => votes.map(({ caseId, finding }) => `${caseId} ${finding}`);
    expect(votesOf(await viewOf('willow', 'match-2'))).toEqual(['match-1 same-item']);
    await sitAs('amber');
    expect(votesOf(await viewOf('amber', 'match-2'))).toEqual([]);
    await decide('same-item');
    expect(votesOf(await viewOf('hazel', 'match-2'))).toEqual(['match-1 same-item', 'match-1 same-item']);
  });
});
