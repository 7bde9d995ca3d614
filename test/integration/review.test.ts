import { describe, expect, test } from 'vitest';
import { findChainBreak } from '../../domain/decisions/hash-chain.ts';
import { getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { undo } from '../../workflows/review/undo.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { statisticsNow } from '../fixtures/statistics-now.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

describe('deciding a case', () => {
  test('closes the case and appends one entry, under the reviewer in force', async () => {
    await addCases([makeCase()]);
    await sitAs('willow');
    const entry = await submitReview('case-1', makeSubmission());
    expect(await getCase('case-1')).toMatchObject({ state: 'decided', verdict: 'confirmed', lease: null });
    expect(await readLog()).toMatchObject([{ kind: 'lease' }, entry]);
    expect(entry).toMatchObject({ seq: 2, actor: 'willow', kind: 'decision', caseId: 'case-1' });
    expect(entry.payload).toMatchObject({ stage: 'first-review', verdict: 'confirmed', policyVersion: 1 });
  });

  test('a second decision on the same copy is refused and leaves nothing behind', async () => {
    await addCases([makeCase()]);
    await submitReview('case-1', makeSubmission());
    await expect(submitReview('case-1', makeSubmission({ choice: 'not-confirmed' }))).rejects.toMatchObject({
      code: 'already-decided',
    });
    expect((await readLog()).map(({ kind }) => kind)).toEqual(['lease', 'decision']);
    expect((await getCase('case-1'))?.verdict).toBe('confirmed');
  });

  test('of many decisions at once on one case exactly one goes in', async () => {
    await addCases([makeCase()]);
    const results = await Promise.allSettled(
      Array.from({ length: 20 }, () => submitReview('case-1', makeSubmission())),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await readLog()).map(({ kind }) => kind)).toEqual(['lease', 'decision']);
  });

  test('many decisions at once on different cases make one unbroken chain', async () => {
    const ids = Array.from({ length: 30 }, (_, index) => `case-${index}`);
    await addCases(ids.map((id) => makeCase({ id, transcriptId: id })));
    await Promise.all(ids.map((id) => submitReview(id, makeSubmission())));
    const log = await readLog();
    expect(log.filter(({ kind }) => kind === 'decision')).toHaveLength(30);
    expect(log.map(({ seq }) => seq)).toEqual(log.map((_, index) => index + 1));
    expect(findChainBreak(log)).toBeNull();
  });

  test('when the log cannot be written the case stays open', async () => {
    await addCases([makeCase()]);
    await database.log.add({ seq: 1, hash: 'x'.repeat(64) } as never);
    const refuse = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    database.log.hook('creating', refuse);
    try {
      await expect(submitReview('case-1', makeSubmission())).rejects.toMatchObject({ code: 'storage-full' });
    } finally {
      database.log.hook('creating').unsubscribe(refuse);
    }
    expect((await getCase('case-1'))?.state).toBe('open');
    expect(await readLog()).toHaveLength(1);
  });
});

describe('undo', () => {
  test('opens the case again; the log keeps both entries', async () => {
    await addCases([makeCase()]);
    const { seq } = await submitReview('case-1', makeSubmission());
    expect(await undo(seq)).toEqual({ caseId: 'case-1' });
    expect(await getCase('case-1')).toMatchObject({ state: 'leased', verdict: null });
    expect((await readLog()).map(({ kind }) => kind)).toEqual(['lease', 'decision', 'decision-withdrawn']);
    expect((await verifyChain()).broken).toBeNull();
  });

  test('cannot be done twice, nor after a newer decision', async () => {
    await addCases([makeCase()]);
    const first = await submitReview('case-1', makeSubmission());
    await undo(first.seq);
    await expect(undo(first.seq)).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await submitReview('case-1', makeSubmission({ choice: 'inconclusive' }));
    await expect(undo(first.seq)).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('a withdrawn decision counts in no figure; the case is pending again', async () => {
    await addCases([makeCase(), makeCase({ id: 'case-2', transcriptId: 't-002' })]);
    const { seq } = await submitReview('case-1', makeSubmission());
    await submitReview('case-2', makeSubmission({ choice: 'not-confirmed' }));
    await undo(seq);
    const outcomes = await readOutcomes();
    expect(outcomes.map(({ case_id, decision: made }) => [case_id, made])).toEqual([
      ['case-1', null],
      ['case-2', 'not-confirmed'],
    ]);
    expect((await statisticsNow()).cases).toMatchObject({
      flagged: 2,
      reviewed: 1,
      confirmed: 0,
      pending: 1,
    });
  });
});
