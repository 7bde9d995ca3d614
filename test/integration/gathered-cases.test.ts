import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { gatherCases } from '../../domain/metrics/cases/case-history.ts';
import type { ReviewedCase } from '../../domain/metrics/cases/reviewed-cases.ts';
import { database } from '../../storage/database.ts';
import { changesSince } from '../../storage/feed.ts';
import { readOutcomes } from '../../storage/outcomes.ts';
import type { StoredAssessment } from '../../storage/rows.ts';
import { readSnapshot } from '../../storage/snapshots.ts';
import { GatheredCases, TELLING_TABLES } from '../../workers/statistics/gathered-cases.ts';
import { liveStatisticsSource } from '../../workers/statistics/statistics-source.ts';
import { deleteEverything } from '../../workflows/backup/erase.ts';
import { decideAppeal, startAppeal } from '../../workflows/quality/appeals.ts';
import { takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { undo } from '../../workflows/review/undo.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { follow, settles } from '../fixtures/live-values.ts';
import { madeOutcomes } from '../fixtures/made-outcomes.ts';
import { storeAssessed } from '../fixtures/stored.ts';
import { storedOutcomes } from '../fixtures/stored-outcomes.ts';
import { addCases, appendToLog } from '../fixtures/writes.ts';

vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();

const inOrder = (cases: readonly ReviewedCase[]) =>
  cases.toSorted((left, right) => (left.facts.id < right.facts.id ? -1 : 1));
/** What is read from every row, with nothing kept. */
const plainly = async () => inOrder(gatherCases(await readOutcomes()).cases());
const opened = async () => {
  const gathered = new GatheredCases();
  await gathered.open();
  return gathered;
};

/** One that counts as flagged and is decided by a verdict alone; a match needs a finding. */
const firstWaitingTranscript = () =>
  database.cases
    .where('state')
    .equals('open')
    .filter(({ match, origin }) => match === undefined && origin === 'detection')
    .first();

/** So many cases that what was gathered is worth keeping. */
async function storeMany(): Promise<void> {
  const { cases, log, assessments } = storedOutcomes(madeOutcomes(2_600));
  await database.cases.bulkAdd(cases);
  await database.log.bulkAdd(log);
  await database.assessments.bulkAdd(assessments as unknown as StoredAssessment[]);
}

describe('what is kept of the cases', () => {
  beforeEach(storeMany);

  test('is what every row says', async () => {
    const gathered = await opened();
    expect(inOrder(gathered.cases())).toEqual(await plainly());
    expect(gathered.cases().length).toBeGreaterThan(2_000);
  });

  test('is read again at the next opening, with what was decided in between', async () => {
    await (await opened()).keep();
    const { head, packed } = (await readSnapshot())!;
    const waiting = (await firstWaitingTranscript())!;
    await submitReview(waiting.id, makeSubmission({ choice: 'confirmed' }));
    await addCases([makeCase({ id: 'case-new', transcriptId: 't-new' })]);
    const gathered = await opened();
    expect(inOrder(gathered.cases())).toEqual(await plainly());
    expect(gathered.head!.seq).toBeGreaterThan(head!.seq);
    // A few changes are no reason to write it all again.
    await gathered.keep();
    expect((await readSnapshot())!.packed).toEqual(packed);
  });

  test('tells of a decision even where the clock was set back', async () => {
    await (await opened()).keep();
    const waiting = (await firstWaitingTranscript())!;
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() - 86_400_000 });
    onTestFinished(() => void vi.useRealTimers());
    await submitReview(waiting.id, makeSubmission());
    expect(inOrder((await opened()).cases())).toEqual(await plainly());
  });

  test('is not used after a purge, a restore, or when the log is another one', async () => {
    await (await opened()).keep();
    await database.cases.where('state').equals('closed').limit(100).delete();
    const payload = { transcripts: 100, cases: 100, entries: 0 };
    const at = new Date().toISOString();
    await database.transaction('rw', database.log, async () =>
      appendToLog({ at, actor: 'willow', kind: 'purge', caseId: null, payload }),
    );
    expect(inOrder((await opened()).cases())).toEqual(await plainly());
    await database.log.clear();
    expect(inOrder((await opened()).cases())).toEqual(await plainly());
  });

  test('loses cases that are gone, although no entry of the log tells of it', async () => {
    const gathered = await opened();
    const { length } = gathered.cases();
    await database.cases.where('state').equals('closed').limit(1).delete();
    expect(await gathered.take(await changesSince(TELLING_TABLES, gathered.cursor))).toBe(true);
    expect(gathered.cases()).toHaveLength(length - 1);
    expect(inOrder(gathered.cases())).toEqual(await plainly());
  });

  test('goes with everything else that is deleted', async () => {
    await (await opened()).keep();
    await deleteEverything();
    expect(await readSnapshot()).toBeUndefined();
  });
});

describe('what the statistics follow from', () => {
  test('follows decisions, corrections and appeals, and is silent about leases', async () => {
    await storeAssessed([0.9, 0.8]);
    await addCases([
      makeCase({ id: 'case-0', transcriptId: 't-0' }),
      makeCase({ id: 'case-1', transcriptId: 't-1' }),
    ]);
    await sitAs('willow', 'lead');
    const seen = follow(liveStatisticsSource());
    const settled = async () => {
      const plain = await plainly();
      await settles(seen, ({ cases }) => expect(inOrder(cases)).toEqual(plain));
    };
    await settled();
    await submitReview('case-0', makeSubmission({ choice: 'confirmed' }));
    await settled();
    await undo((await database.log.where('kind').equals('decision').last())!.seq);
    await settled();
    await submitReview('case-0', makeSubmission({ choice: 'confirmed' }));
    await settled();
    await startAppeal('case-0', 'It was a joke.');
    await sitAs('amber', 'reviewer');
    await decideAppeal('case-0', 'reversed', 'it was', 5);
    await settled();
    const told = seen.values.length;
    await takeCase('case-1');
    await new Promise((resolve) => setTimeout(resolve, 1_300));
    expect(seen.values).toHaveLength(told);
    expect(seen.errors).toEqual([]);
  });
});
