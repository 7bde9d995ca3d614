import { describe, expect, test } from 'vitest';
import { logEntrySchema } from '../../domain/decisions/log-entry.ts';
import { outcomeRows } from '../../domain/decisions/outcome-rows.ts';
import { gatherCases } from '../../domain/metrics/cases/case-history.ts';
import { getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import { verifyChain } from '../../workflows/log/log-check.ts';
import { answerHelp, askForHelp } from '../../workflows/review/help.ts';
import { returnLapsed, takeCase } from '../../workflows/review/leases.ts';
import { takeNextCase } from '../../workflows/review/next-case.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { correctDecision } from '../../workflows/review/undo.ts';
import { finishBreak, startBreak } from '../../workflows/review/wellbeing.ts';
import { leap, startAt } from '../fixtures/clock.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { makeLog, newEntry } from '../fixtures/log-entries.ts';
import { statisticsNow } from '../fixtures/statistics-now.ts';
import { addCases, appendToLog } from '../fixtures/writes.ts';

withFreshDatabase();
startAt('2026-03-05T12:00:00Z');

const moments = async () => (await readLog()).map(({ at }) => Date.parse(at));
const kinds = async () => (await readLog()).map(({ kind }) => kind);
const MINUTES = 1 / 1_440;

describe('a clock that was set back', () => {
  test('loses no correction: case, statistics and exported rows say the same', async () => {
    await addCases([makeCase()]);
    await submitReview('case-1', makeSubmission());
    leap(-1);
    await correctDecision('case-1', makeSubmission({ choice: 'not-confirmed' }), 'looked again');
    expect((await getCase('case-1'))?.verdict).toBe('not-confirmed');
    expect((await statisticsNow()).cases).toMatchObject({ confirmed: 0, notConfirmed: 1 });
    const rows = await readOutcomes();
    expect(rows.map(({ decision }) => decision)).toEqual(['confirmed', 'not-confirmed']);
    for (const order of [rows, rows.toReversed()])
      expect(gatherCases(order).cases()[0]?.final?.verdict).toBe('not-confirmed');
    expect((await getCase('case-1'))?.decidedAt).toBe(rows.at(-1)?.decided_at);
  });

  test('makes no entry go back in time, and the log says what the clock said', async () => {
    await addCases([makeCase({ id: 'a' }), makeCase({ id: 'b' })]);
    await takeCase('a');
    leap(-1);
    await takeCase('b');
    expect(await kinds()).toEqual(['lease', 'clock-behind', 'lease-ended', 'lease']);
    const all = await moments();
    expect(all.every((moment, index) => index === 0 || moment > all[index - 1]!)).toBe(true);
    expect((await readLog())[1]).toMatchObject({
      ...{ actor: 'Second Look', caseId: null, payload: { clock: '2026-03-04T12:00:00.000Z' } },
    });
    for (const entry of await readLog()) expect(logEntrySchema.safeParse(entry).success).toBe(true);
    expect((await verifyChain()).broken).toBeNull();
  });

  test('is noted once a day of its own, and again when it falls behind again', async () => {
    const write = () =>
      database.transaction('rw', database.log, async () =>
        appendToLog(newEntry('reviewer-switched', { at: new Date().toISOString() })),
      );
    const notes = async () => (await kinds()).filter((kind) => kind === 'clock-behind').length;
    await write();
    leap(-10);
    for (let times = 0; times < 5; times += 1) await write();
    expect(await notes()).toBe(1);
    leap(1);
    await write();
    await write();
    expect(await notes()).toBe(2);
    leap(9.5);
    await write();
    leap(-9.5);
    await write();
    expect(await notes()).toBe(3);
  });

  test('by seconds, as clocks are put right, is nothing to speak of', async () => {
    await addCases([makeCase()]);
    await takeCase('case-1');
    leap(-MINUTES / 2);
    await submitReview('case-1', makeSubmission());
    expect(await kinds()).toEqual(['lease', 'decision']);
    const [first, second] = await moments();
    expect(second).toBe(first! + 1);
  });

  test('before moments followed the order: the order of the log counts all the same', () => {
    const decision = (at: string, verdict: 'confirmed' | 'inconclusive') =>
      newEntry('decision', {
        ...{ at, caseId: 'case-1', actor: 'willow' },
        payload: {
          ...{ stage: 'first-review', verdict, characteristics: [], note: '', seconds: 3, policyVersion: 1 },
        } as never,
      });
    const log = makeLog([
      decision('2026-03-05T12:00:00.000Z', 'confirmed'),
      decision('2026-03-04T12:00:00.000Z', 'inconclusive'),
    ]);
    const rows = outcomeRows([makeCase({ state: 'decided' })], log, new Map());
    expect(rows.map(({ decided_at }) => decided_at)).toEqual([
      '2026-03-05T12:00:00.000Z',
      '2026-03-05T12:00:00.001Z',
    ]);
    expect(gatherCases(rows.toReversed()).cases()[0]?.final?.verdict).toBe('inconclusive');
  });

  test('during a break does not make the break end before it began', async () => {
    await startBreak();
    leap(-60 * MINUTES);
    await finishBreak();
    const last = (await readLog()).at(-1)!;
    expect(last).toMatchObject({ kind: 'break-ended', payload: { seconds: 0 } });
    expect(logEntrySchema.safeParse(last).success).toBe(true);
  });
});

describe('a lease from a clock a day ahead', () => {
  test('lasts no longer than the policy says from the moment that anybody looks', async () => {
    await addCases([makeCase()]);
    await sitAs('willow');
    leap(1);
    await takeCase('case-1');
    leap(-1);
    await sitAs('amber', 'reviewer', 'tab-2');
    expect(await returnLapsed()).toBe(0);
    expect(await takeNextCase()).toBeNull();
    leap(11 * MINUTES);
    expect(await returnLapsed()).toBe(1);
    expect((await takeNextCase())?.id).toBe('case-1');
  });

  test('is shortened by whoever asks for the next case, and by nobody twice', async () => {
    await addCases([makeCase()]);
    await sitAs('willow');
    leap(1);
    await takeCase('case-1');
    leap(-1);
    await sitAs('amber', 'reviewer', 'tab-2');
    expect(await takeNextCase()).toBeNull();
    expect((await getCase('case-1'))?.lease?.until).toBe('2026-03-05T12:10:00.000Z');
    leap(5 * MINUTES);
    expect(await takeNextCase()).toBeNull();
    expect((await getCase('case-1'))?.lease?.until).toBe('2026-03-05T12:10:00.000Z');
  });

  test('with a question lasts a day from then on', async () => {
    await addCases([makeCase()]);
    await sitAs('amber');
    await sitAs('willow');
    leap(30);
    await takeCase('case-1');
    await askForHelp('case-1', 'amber', 'which?');
    leap(-30);
    await returnLapsed();
    expect((await getCase('case-1'))?.lease?.until).toBe('2026-03-06T12:00:00.000Z');
    await sitAs('amber', 'reviewer', 'tab-2');
    await answerHelp('case-1', 'this');
    await returnLapsed();
    expect((await getCase('case-1'))?.lease?.until).toBe('2026-03-05T12:10:00.000Z');
  });
});
