import { describe, expect, test } from 'vitest';
import type { Entry } from '../../domain/matching/bank/entry.ts';
import { type EntryFilter, EVERY_ENTRY } from '../../domain/matching/bank/entry-filter.ts';
import { getEntry } from '../../storage/banks.ts';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import {
  liveBank,
  liveEntry,
  restoreEntries,
  suspendEntries,
  undoEntryDecision,
} from '../../workflows/matching/bank-entries.ts';
import { countLowQuality, liveBankReview } from '../../workflows/matching/bank-review.ts';
import { createBank } from '../../workflows/matching/banks.ts';
import { PagedEntries } from '../../workflows/matching/paged-entries.ts';
import { activateReviewRules } from '../../workflows/policy/review-policy.ts';
import { submitReview } from '../../workflows/review/review.ts';
import { makeMatchCase, makeRules, makeSubmission } from '../fixtures/factories.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';
import { firstOf, follow, settles } from '../fixtures/live-values.ts';
import { addCases } from '../fixtures/writes.ts';

withFreshDatabase();

const NEW = { name: 'Mosaics', source: 'team north', description: '' };

function entryOf(bankId: string, number: number, more: Partial<Entry> = {}): Entry {
  const hash = number.toString(16).padStart(4, '0').padEnd(64, '0');
  const id = `${bankId}:pdq:${hash}`;
  return {
    ...{ id, bankId, method: 'pdq', hash, quality: 90, tags: [], source: '', date: null, status: 'active' },
    ...more,
  };
}

/** A bank with so many entries, each seventh of low quality, each fifth suspended. */
async function fill(count: number): Promise<{ id: string; entries: Entry[] }> {
  const id = await createBank(NEW);
  const entries = Array.from({ length: count }, (_, number) =>
    entryOf(id, number, {
      quality: number % 7 === 0 ? 20 : 90,
      status: number % 5 === 0 ? 'suspended' : 'active',
    }),
  );
  await database.bankEntries.bulkAdd(entries);
  return { id, entries };
}

/** Cases of an entry, and what willow finds of them. */
async function find(
  entry: Entry,
  ...findings: ('same-item' | 'different' | 'bad-hash')[]
): Promise<string[]> {
  const ids = findings.map((_, place) => `${entry.hash.slice(0, 4)}-${place}`);
  const match = { ...makeMatchCase().match!, bankId: entry.bankId, entryId: entry.id };
  await addCases(ids.map((id) => makeMatchCase({ id, transcriptId: `picture-${id}`, match })));
  await sitAs('willow');
  for (const [place, finding] of findings.entries()) {
    const choice = finding === 'same-item' ? 'confirmed' : 'not-confirmed';
    await submitReview(ids[place]!, makeSubmission({ choice, characteristics: [], finding }));
  }
  await sitAs('reviewer-1');
  return ids;
}

describe('the entries of a bank', () => {
  const idsOf = ({ entries }: { entries: readonly Entry[] }) => entries.map(({ id }) => id);

  async function readAll(bankId: string, filter: Partial<EntryFilter>) {
    const pages = new PagedEntries(bankId, { ...EVERY_ENTRY, ...filter });
    const seen = follow(pages);
    const all = await settles(seen, ({ more }) => {
      if (more) pages.more();
      expect(more).toBe(false);
    });
    return { all, seen };
  }

  test('are read page by page in order, as far as is asked, each once', async () => {
    const { id, entries } = await fill(450);
    await database.bankEntries.add(entryOf(`${id}0`, 1));
    const pages = new PagedEntries(id, EVERY_ENTRY);
    const seen = follow(pages);
    const first = await settles(seen, ({ entries: { length } }) => expect(length).toBe(200));
    expect(first).toMatchObject({ total: 450, more: true });
    pages.more();
    await settles(seen, ({ entries: { length } }) => expect(length).toBe(400));
    pages.more();
    const last = await settles(seen, ({ more }) => expect(more).toBe(false));
    expect(idsOf(last)).toEqual(entries.map((each) => each.id));
  });

  test('are narrowed by status, by how the hash begins, and by what their hash says or matched', async () => {
    const { id, entries } = await fill(450);
    const expected = (holds: (entry: Entry) => boolean) => entries.filter(holds).map((each) => each.id);
    const suspended = await readAll(id, { status: 'suspended' });
    expect(idsOf(suspended.all)).toEqual(expected(({ status }) => status === 'suspended'));
    expect(suspended.all.total).toBe(90);
    expect(idsOf((await readAll(id, { prefix: '00a' })).all)).toEqual(
      expected(({ hash }) => hash.startsWith('00a')),
    );
    expect(idsOf((await readAll(id, { prefix: '01', status: 'active', method: 'pdq' })).all)).toEqual(
      expected(({ hash, status }) => hash.startsWith('01') && status === 'active'),
    );
    expect(idsOf((await readAll(id, { method: 'md5' })).all)).toEqual([]);
    const low = await readAll(id, { only: 'low-quality' });
    expect(idsOf(low.all)).toEqual(expected(({ quality }) => quality === 20));
    expect(low.all).toMatchObject({ total: null, looked: 450 });
    expect(await countLowQuality(id)).toBe(low.all.entries.length);
    await find(entries[3]!, 'same-item');
    const never = await readAll(id, { only: 'never-matched' });
    expect(idsOf(never.all)).toEqual(expected((entry) => entry !== entries[3]));
  });

  test('are read again when one of them changes', async () => {
    const { id, entries } = await fill(30);
    const { seen } = await readAll(id, { status: 'active' });
    const before = seen.values.at(-1)!.entries.length;
    await suspendEntries({ bankId: id, entryIds: [entries[1]!.id], note: 'blank' });
    await settles(seen, (rows) => expect(rows.entries).toHaveLength(before - 1));
  });
});

describe('a lead', () => {
  test('suspends several, undoes it, and restores one, each told by the log and by the entry', async () => {
    const { id, entries } = await fill(10);
    const [, one, two] = entries;
    const done = await suspendEntries({
      bankId: id,
      entryIds: [one!.id, two!.id, entries[5]!.id],
      note: 'blank',
    });
    expect(done.entryIds).toEqual([one!.id, two!.id]);
    expect(await firstOf(liveBank(id))).toMatchObject({ entries: { active: 6, suspended: 4 } });
    await undoEntryDecision(done.seq);
    expect(await firstOf(liveBank(id))).toMatchObject({ entries: { active: 8, suspended: 2 } });
    await expect(undoEntryDecision(done.seq)).rejects.toMatchObject({
      ...{ code: 'nothing-to-undo', facts: { what: 'entry-decision' } },
    });
    await restoreEntries({ bankId: id, entryIds: [entries[5]!.id], note: 'right after all' });
    expect(await getEntry(entries[5]!.id)).toMatchObject({ status: 'active' });
    const detail = await firstOf(liveEntry(one!.id, 'reviewer-1'));
    expect(detail?.history).toMatchObject([
      { what: 'suspended', by: 'reviewer-1', note: 'blank' },
      { what: 'undone', by: 'reviewer-1' },
    ]);
    expect((await readLog()).map(({ kind }) => kind)).toEqual([
      ...['bank-created', 'entry-suspended', 'entry-decision-undone', 'entry-restored'],
    ]);
    await sitAs('willow');
    const decision = { bankId: id, entryIds: [one!.id], note: 'mine' };
    await expect(suspendEntries(decision)).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(restoreEntries(decision)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  test('is proposed an entry that was found bad, and decides to keep it, which can be undone', async () => {
    const { id, entries } = await fill(10);
    const bad = entries[1]!;
    await find(bad, 'bad-hash', 'same-item');
    await find(entries[2]!, 'same-item');
    const reviews = follow(liveBankReview(id, 'reviewer-1'));
    const proposedIn = ({ matched }: { matched: { entry: Entry; findings: { proposed: boolean } }[] }) =>
      matched.filter(({ findings }) => findings.proposed).map(({ entry }) => entry.id);
    const review = await settles(reviews, ({ matches }) => expect(matches).toBe(3));
    expect(proposedIn(review)).toEqual([bad.id]);
    expect(review).toMatchObject({
      ...{ entries: 10, neverMatched: 8, precision: { k: 2, n: 3 }, lowQuality: 2, sealed: 0 },
      matched: [
        // 2 + 1 right of these and ½ + 3 wrong.
        { entry: { id: bad.id }, precision: { k: 1, n: 2 }, findings: { trust: { value: 3 / 6.5 } } },
        { entry: { id: entries[2]!.id }, precision: { k: 1, n: 1 } },
      ],
    });
    const kept = await restoreEntries({ bankId: id, entryIds: [bad.id], note: 'the picture is plain' });
    await settles(reviews, (now) => expect(proposedIn(now)).toEqual([]));
    await undoEntryDecision(kept.seq);
    await settles(reviews, (now) => expect(proposedIn(now)).toEqual([bad.id]));
  });

  test('is not told findings of cases that wait for a second review; others are told none', async () => {
    const { id, entries } = await fill(10);
    await activateReviewRules(makeRules({ secondReview: { share: 1 } }), 'check all');
    await find(entries[1]!, 'bad-hash');
    expect(await firstOf(liveBankReview(id, 'reviewer-1'))).toMatchObject({
      ...{ matches: 1, sealed: 1, precision: { n: 0 } },
      matched: [{ history: [], findings: { proposed: false, sealed: 1 } }],
    });
    await suspendEntries({ bankId: id, entryIds: [entries[1]!.id], note: 'blank' });
    expect(await firstOf(liveEntry(entries[1]!.id, 'willow'))).toMatchObject({
      ...{ findings: null, history: [{ what: 'suspended' }] },
    });
    await expect(firstOf(liveBankReview(id, 'willow'))).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

test('an entry names the other banks that hold its hash', async () => {
  const { id, entries } = await fill(3);
  const other = await createBank({ ...NEW, name: 'Copies' });
  await database.bankEntries.bulkAdd([entryOf(other, 1), entryOf(other, 2, { status: 'removed' })]);
  expect(await firstOf(liveEntry(entries[1]!.id, 'reviewer-1'))).toMatchObject({
    alsoIn: [{ id: other, name: 'Copies' }],
  });
  expect(await firstOf(liveEntry(entries[2]!.id, 'reviewer-1'))).toMatchObject({ alsoIn: [] });
  expect(await firstOf(liveEntry(`${id}:pdq:ffff`, 'reviewer-1'))).toBeNull();
});
