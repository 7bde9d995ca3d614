import { describe, expect, test } from 'vitest';
import { type EntryEvent, standingVotes, trustOf } from '../../domain/matching/bank/verification.ts';
import type { MatchFacts } from '../../domain/matching/match-facts.ts';
import { getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { createBackup, restoreBackup } from '../../workflows/backup/backup.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { entryHistoriesOf, entryHistoryOf } from '../../workflows/matching/entry-history.ts';
import { activateReviewRules } from '../../workflows/policy/review-policy.ts';
import { decideAppeal, startAppeal } from '../../workflows/quality/appeals.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { correctDecision, undo } from '../../workflows/review/undo.ts';
import { makeCase, makeMatchCase, makeRules, makeSubmission } from '../fixtures/factories.ts';
import { failed } from '../fixtures/failed.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { makePicture } from '../fixtures/match-rows.ts';
import { statisticsNow } from '../fixtures/statistics-now.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const found = (finding: 'same-item' | 'different' | 'bad-hash') =>
  makeSubmission({
    ...{ choice: finding === 'same-item' ? 'confirmed' : 'not-confirmed', characteristics: [], finding },
  });

const votesOf = (history: readonly EntryEvent[]) =>
  standingVotes(history).map(({ caseId, reviewer, finding }) => `${caseId} ${reviewer} ${finding}`);

/** A second match of the same entry, and one of another. */
async function addMatches(): Promise<void> {
  const { match } = makeMatchCase();
  const other: MatchFacts = { ...match!, entryId: 'entry-2' };
  await addCases([
    makeMatchCase(),
    makeMatchCase({ id: 'case-2', transcriptId: 'picture-2' }),
    makeMatchCase({ id: 'case-3', match: other }),
  ]);
}

describe('matches of an entry', () => {
  test('are found by three people through second review and adjudication, each with a finding of their own', async () => {
    await addMatches();
    await activateReviewRules(makeRules({ secondReview: { share: 1 } }), 'check all');
    await sitAs('willow', 'trainee');
    await takeCase('case-1');
    await submitReview('case-1', found('same-item'));
    await sitAs('amber');
    await takeCase('case-1');
    expect(await failed(submitReview('case-1', makeSubmission({ choice: 'not-confirmed' })))).toMatchObject({
      ...{ code: 'incomplete', text: 'More is required: say what you found.' },
    });
    await submitReview('case-1', found('different'));
    await sitAs('hazel', 'lead');
    await takeCase('case-1');
    await submitReview('case-1', found('bad-hash'));
    expect(await getCase('case-1')).toMatchObject({ state: 'closed', verdict: 'not-confirmed' });
    const history = await entryHistoryOf('entry-1');
    expect(votesOf(history)).toEqual([
      'case-1 willow same-item',
      'case-1 amber different',
      'case-1 hazel bad-hash',
    ]);
    // 2 + 1 right of 2 + 1 right and ½ + 1 + 3 wrong.
    expect(trustOf(standingVotes(history)).value).toBe(3 / 7.5);
    expect(await entryHistoryOf('entry-2')).toEqual([]);
    expect((await verifyChain()).cases).toMatchObject({ compared: 3, disagreeing: 0 });
  });

  test('a correction replaces a vote, undoing withdraws it and brings back the draft', async () => {
    await addMatches();
    await sitAs('willow');
    await submitReview('case-1', found('different'));
    await submitReview('case-2', found('same-item'));
    await correctDecision('case-1', found('bad-hash'), 'The hash is of a blank page.');
    const { seq } = await submitReview('case-3', found('different'));
    expect(votesOf(await entryHistoryOf('entry-1'))).toEqual([
      'case-1 willow bad-hash',
      'case-2 willow same-item',
    ]);
    await undo(seq);
    expect(await database.drafts.get(['willow', 'case-3'])).toMatchObject({
      ...{ choice: 'not-confirmed', finding: 'different' },
    });
    const histories = await entryHistoriesOf(['entry-1', 'entry-2']);
    expect(histories.get('entry-1')!.map(({ what }) => what)).toEqual(['voted', 'voted', 'corrected']);
    expect(histories.get('entry-2')!.map(({ what }) => what)).toEqual(['voted', 'withdrawn']);
    expect((await verifyChain()).cases).toMatchObject({ disagreeing: 0 });
  });

  test('are overruled by an appeal, which needs a finding; undoing it brings back votes and draft', async () => {
    await addMatches();
    await sitAs('willow', 'trainee');
    await takeCase('case-1');
    await submitReview('case-1', found('same-item'));
    await takeCase('case-2');
    await submitReview('case-2', found('same-item'));
    await sitAs('hazel', 'lead');
    await startAppeal('case-1', 'This is a drawing of my own.');
    await sitAs('amber');
    await takeCase('case-1');
    expect(await failed(decideAppeal('case-1', 'reversed', 'looked again', 5))).toMatchObject({
      ...{ code: 'incomplete', text: 'More is required: say what you found.' },
    });
    expect(await failed(decideAppeal('case-1', 'upheld', 'looked again', 5, 'bad-hash'))).toMatchObject({
      ...{ code: 'not-allowed', text: expect.stringContaining('must follow from the finding') },
    });
    const { seq } = await decideAppeal('case-1', 'reversed', 'looked again', 5, 'bad-hash');
    expect(await getCase('case-1')).toMatchObject({ state: 'closed', appeal: { finding: 'bad-hash' } });
    const overruled = ['case-2 willow same-item', 'case-1 amber bad-hash'];
    const trust = async () => trustOf(standingVotes(await entryHistoryOf('entry-1'))).value;
    expect(votesOf(await entryHistoryOf('entry-1'))).toEqual(overruled);
    // 2 + 1 right of 2 + 1 right and ½ + 3 wrong.
    expect(await trust()).toBe(3 / 6.5);
    const appeal = (await readOutcomes()).find(({ stage }) => stage === 'appeal');
    expect(appeal).toMatchObject({ case_id: 'case-1', decision: 'reversed', finding: 'bad-hash' });
    expect((await verifyChain()).cases).toMatchObject({ compared: 3, disagreeing: 0 });

    await undo(seq);
    expect(await database.drafts.get(['amber', 'case-1'])).toMatchObject({
      ...{ choice: null, finding: 'bad-hash', note: 'looked again', seconds: 5 },
    });
    expect(votesOf(await entryHistoryOf('entry-1'))).toEqual([
      'case-1 willow same-item',
      'case-2 willow same-item',
    ]);
    expect((await getCase('case-1'))?.appeal).not.toHaveProperty('finding');
    await decideAppeal('case-1', 'upheld', 'it is a copy', 5, 'near-duplicate');
    expect(await trust()).toBe(5 / 5.5);
    expect((await verifyChain()).cases).toMatchObject({ disagreeing: 0 });
  });

  test('an appeal on a match counts as reversed with the technology that matched, and only there', async () => {
    await addMatches();
    await addCases([makeCase({ id: 'case-9', transcriptId: 't-9' })]);
    for (const id of ['case-1', 'case-2', 'case-9']) {
      await takeCase(id);
      await submitReview(id, id === 'case-9' ? makeSubmission({ choice: 'confirmed' }) : found('same-item'));
    }
    await sitAs('hazel', 'lead');
    await startAppeal('case-1', 'This is a drawing of my own.');
    await sitAs('amber');
    expect(await failed(startAppeal('case-2', 'Mine too.'))).toMatchObject({ code: 'not-allowed' });
    await decideAppeal('case-1', 'reversed', 'another picture', 5, 'different');
    const { byLayer } = await statisticsNow();
    const reversed = Object.entries(byLayer).map(([layer, { errorRatios }]) => {
      const { k, n } = errorRatios.reversedPerActioned;
      return [layer, k, n];
    });
    expect(reversed).toEqual([
      ['classifier', 0, 1],
      ['perceptual-hash', 1, 2],
    ]);
  });

  test('come back from a backup with their findings, and not with one that contradicts its verdict', async () => {
    await database.pictures.bulkAdd(['picture-1', 'picture-2'].map((id) => makePicture({ id })));
    await addMatches();
    await submitReview('case-1', found('different'));
    const backup = await (await createBackup()).text();
    const restore = (text: string) => restoreBackup(new Blob([text]).stream(), 'backup.jsonl');
    const changed = backup.replace('"finding":"different"', '"finding":"same-item"');
    expect(changed).not.toBe(backup);
    expect(await failed(restore(changed))).toMatchObject({
      ...{ code: 'damaged-backup', text: expect.stringContaining('contradicts the verdict') },
    });
    await database.cases.clear();
    await restore(backup);
    expect(votesOf(await entryHistoryOf('entry-1'))).toEqual(['case-1 reviewer-1 different']);
  });
});
