import { beforeEach, describe, expect, test } from 'vitest';
import { type Draft, EMPTY_DRAFT } from '../../domain/review/draft.ts';
import { getCase } from '../../storage/cases.ts';
import { database } from '../../storage/database.ts';
import { DraftKeeper } from '../../workflows/review/draft-keeper.ts';
import { readDraft, saveDraft } from '../../workflows/review/drafts.ts';
import { returnCase, takeCase } from '../../workflows/review/leases.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { undo } from '../../workflows/review/undo.ts';
import { makeCase, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { addCases, putCases } from '../fixtures/writes.ts';

withFreshDatabase();

const NOTED = { ...EMPTY_DRAFT, note: 'half a thought' };
const drafts = () => database.drafts.toCollection().primaryKeys();
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe('a draft', () => {
  beforeEach(() => addCases([makeCase()]));

  test('is kept of a case that its writer holds at this tab, and of no other', async () => {
    expect(await saveDraft('case-1', NOTED)).toBe(false);
    await takeCase('case-1');
    expect(await saveDraft('case-1', NOTED)).toBe(true);
    expect(await saveDraft('case-2', NOTED)).toBe(false);
    await sitAs('reviewer-1', 'lead', 'tab-2');
    expect(await saveDraft('case-1', { ...NOTED, note: 'from elsewhere' })).toBe(false);
    await sitAs('willow');
    expect(await saveDraft('case-1', NOTED)).toBe(false);
    expect(await database.drafts.toArray()).toMatchObject([
      { reviewer: 'reviewer-1', note: 'half a thought' },
    ]);
  });

  test('is refused once the case is decided, even under a lease that was left', async () => {
    await takeCase('case-1');
    const held = (await getCase('case-1'))!;
    await putCases([{ ...held, state: 'decided' }]);
    expect(await saveDraft('case-1', NOTED)).toBe(false);
    expect(await drafts()).toEqual([]);
  });

  test('of a case that is returned waits for whoever left it, until the case is decided', async () => {
    await takeCase('case-1');
    await saveDraft('case-1', NOTED);
    await returnCase('case-1');
    expect((await readDraft('case-1')).note).toBe('half a thought');
    await sitAs('willow');
    await submitReview('case-1', makeSubmission());
    expect(await drafts()).toEqual([]);
  });

  test('comes back with Undo', async () => {
    const { seq } = await submitReview('case-1', makeSubmission({ note: 'as sent' }));
    await undo(seq);
    expect((await readDraft('case-1')).note).toBe('as sent');
  });
});

describe('the draft of the case on the screen', () => {
  const keeperOf = (caseId: string) => {
    const shown: Draft[] = [];
    const failures: unknown[] = [];
    const keeper = new DraftKeeper(caseId, {
      changed: (draft) => shown.push(draft),
      failed: (error) => failures.push(error),
    });
    keeper.writable = true;
    return { keeper, shown, failures };
  };

  test('is not left behind, whenever it is sent', async () => {
    const ids = Array.from({ length: 40 }, (_, index) => `case-${index}`);
    await addCases(ids.map((id) => makeCase({ id, transcriptId: id })));
    for (const [index, id] of ids.entries()) {
      await sitAs('reviewer-1', 'lead', `tab-${index}`);
      await takeCase(id);
    }
    const saves = ids.map(async (id, index) => {
      const { keeper, failures } = keeperOf(id);
      await keeper.open();
      keeper.change({ choice: 'confirmed', note: `a note on ${id}` });
      await pause(200 + (60 * index) / ids.length);
      await keeper.send(async () => {
        // As long as a slow disk takes: the write that waited would come in the middle of it.
        await pause(80);
        await submitReview(id, makeSubmission());
        await pause(80);
      });
      await pause(400);
      expect(failures).toEqual([]);
    });
    await Promise.all(saves);
    expect(await database.cases.where('state').equals('decided').count()).toBe(40);
    expect(await drafts()).toEqual([]);
  });

  test('is written again when sending fails', async () => {
    await addCases([makeCase()]);
    await takeCase('case-1');
    const { keeper } = keeperOf('case-1');
    await keeper.open();
    keeper.change({ note: 'half a thought' });
    await expect(keeper.send(() => Promise.reject(new Error('full')))).rejects.toThrow('full');
    await pause(500);
    expect((await readDraft('case-1')).note).toBe('half a thought');
  });

  test('that is read late leaves what was chosen meanwhile', async () => {
    await addCases([makeCase()]);
    await takeCase('case-1');
    await saveDraft('case-1', { ...EMPTY_DRAFT, choice: 'not-confirmed', note: 'from before' });
    const { keeper, shown } = keeperOf('case-1');
    const opening = keeper.open();
    keeper.change({ choice: 'confirmed' });
    await opening;
    expect(keeper.read()).toMatchObject({ choice: 'confirmed', note: 'from before' });
    expect(shown.at(-1)).toEqual(keeper.read());
    await pause(500);
    expect(await readDraft('case-1')).toMatchObject({ choice: 'confirmed', note: 'from before' });
  });
});
