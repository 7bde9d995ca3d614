import { expect, test } from 'vitest';
import { isHidden } from '../../domain/decisions/log-visibility.ts';
import type { Case } from '../../domain/queue/case.ts';
import { readLog } from '../../storage/log.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { liveCaseHistory, liveLog } from '../../workflows/log/log-reading.ts';
import {
  liveCoachableCases,
  liveCoachingNotes,
  liveUnreadNotes,
  markCoachingNoteRead,
  writeCoachingNote,
} from '../../workflows/quality/coaching.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { undo } from '../../workflows/review/undo.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf } from '../fixtures/live-values.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const NOTE = 'Read on to the end, please.';

/** A case that willow decided, and a note of the lead on it. */
async function decided(): Promise<Case> {
  const found = makeCase({ id: 'case-1' });
  await addCases([found]);
  for (const name of ['amber', 'willow']) await sitAs(name, 'reviewer');
  await takeCase('case-1');
  await submitReview('case-1', makeSubmission({ choice: 'confirmed' }));
  await sitAs('hazel', 'lead');
  return found;
}
const write = (given: object = {}) =>
  writeCoachingNote({
    caseId: 'case-1',
    to: 'willow',
    text: ` ${NOTE} `,
    quote: { message: 1, text: 'hi' },
    ...given,
  });

test('a note is written on a decision of whoever it is to, and read by them once', async () => {
  await decided();
  expect(await firstOf(liveCoachableCases('hazel', 'willow'))).toMatchObject([
    { id: 'case-1', verdict: 'confirmed' },
  ]);
  await write();
  const [note] = await firstOf(liveUnreadNotes('willow'));
  expect(note).toMatchObject({ from: 'hazel', text: NOTE, quote: { message: 1, text: 'hi' }, readAt: null });
  expect(await firstOf(liveUnreadNotes('amber'))).toEqual([]);
  await expect(markCoachingNoteRead(note!.seq)).rejects.toMatchObject({ code: 'not-found' });
  await sitAs('willow', 'reviewer');
  await markCoachingNoteRead(note!.seq);
  await markCoachingNoteRead(note!.seq);
  expect((await readLog()).filter(({ kind }) => kind === 'coaching-read')).toHaveLength(1);
  expect(await firstOf(liveUnreadNotes('willow'))).toEqual([]);
  expect(await firstOf(liveCoachingNotes('hazel'))).toMatchObject([
    { to: 'willow', readAt: expect.any(String) },
  ]);
  expect(await verifyChain()).toMatchObject({ broken: null, cases: { disagreeing: 0 } });
});

test.each([
  ['without a text', { text: '  ' }, 'incomplete'],
  ['to who decided nothing of it', { to: 'amber' }, 'not-found'],
  ['to oneself', { to: 'hazel' }, 'not-found'],
  ['on no case', { caseId: 'case-9' }, 'not-found'],
])('none is written %s', async (_, given, code) => {
  await decided();
  await expect(write(given)).rejects.toMatchObject({ code });
});

test('whoever is no lead writes none, and reads none of others', async () => {
  await decided();
  await write();
  await sitAs('amber', 'reviewer');
  await expect(write({ to: 'willow' })).rejects.toMatchObject({ code: 'not-allowed' });
  const refused = { code: 'not-allowed' };
  await expect(firstOf(liveCoachingNotes('amber'))).rejects.toMatchObject(refused);
  await expect(firstOf(liveCoachableCases('amber', 'willow'))).rejects.toMatchObject(refused);
});

test('the log and the history of the case tell it to leads and to whoever it is to, and to nobody else', async () => {
  await decided();
  await write();
  const [note] = await firstOf(liveUnreadNotes('willow'));
  await sitAs('willow', 'reviewer');
  await markCoachingNoteRead(note!.seq);
  for (const name of ['hazel', 'willow']) {
    const { entries } = (await firstOf(liveCaseHistory('case-1', name)))!;
    expect(JSON.stringify(entries)).toContain(NOTE);
  }
  const history = (await firstOf(liveCaseHistory('case-1', 'amber')))!;
  expect(history.entries.some(({ kind }) => kind.startsWith('coaching'))).toBe(false);
  const { entries } = await firstOf(liveLog('amber'));
  const seen = entries.filter(({ kind }) => kind.startsWith('coaching'));
  expect(seen).toHaveLength(2);
  for (const entry of seen) {
    expect(isHidden(entry)).toBe(true);
    expect(JSON.stringify({ ...entry, hash: '', previousHash: '' })).not.toMatch(
      /willow|hazel|case-1|Read on/,
    );
  }
});

test('a note does not keep a decision from being undone', async () => {
  await decided();
  await write();
  const decision = (await readLog()).find(({ kind }) => kind === 'decision')!;
  await sitAs('willow', 'reviewer');
  await undo(decision.seq);
  expect((await readLog()).at(-1)).toMatchObject({ kind: 'decision-withdrawn' });
});
