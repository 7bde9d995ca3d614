import { describe, expect, test, vi } from 'vitest';
import { database } from '../../storage/database.ts';
import { readLog } from '../../storage/log.ts';
import { allReviewers } from '../../storage/reviewers.ts';
import { createBackup } from '../../workflows/backup/backup.ts';
import { readBackup } from '../../workflows/backup/read-backup.ts';
import { useSession } from '../../workflows/base/seat.ts';
import { leadsInUse, restoreWhatever, startAfresh } from '../../workflows/console/way-out.ts';
import { sitAs, withFreshDatabase } from '../fixtures/fresh-database.ts';

vi.mock('../../workflows/policy/first-policy.ts', () => ({ ensurePolicy: vi.fn() }));

withFreshDatabase();

const retireLeads = () => database.reviewers.toCollection().modify({ retiredAt: '2026-03-05T10:00:00.000Z' });
const backedUp = async () => readBackup((await createBackup()).stream());

describe('restoring and starting afresh', () => {
  test('are for leads, as long as one is in use', async () => {
    const backup = await backedUp();
    await sitAs('oak', 'reviewer');
    expect(await leadsInUse()).toMatchObject([{ name: 'reviewer-1' }]);
    await expect(restoreWhatever(backup, 'b.jsonl')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(startAfresh()).rejects.toMatchObject({ code: 'not-allowed' });
    useSession.setState({ reviewer: null });
    await expect(startAfresh()).rejects.toMatchObject({ code: 'no-reviewer' });
  });

  test('are for whoever is here when no lead is in use, and the log says who', async () => {
    const backup = await backedUp();
    await retireLeads();
    useSession.setState({ reviewer: null });
    expect(await leadsInUse()).toEqual([]);
    await restoreWhatever(backup, 'b.jsonl');
    expect((await readLog()).at(-1)).toMatchObject({ kind: 'restore', actor: 'nobody signed in' });
    expect(useSession.getState().reviewer).toBe('reviewer-1');
    await retireLeads();
    await sitAs('oak', 'trainee');
    await startAfresh();
    expect(await readLog()).toMatchObject([{ kind: 'purge', actor: 'oak' }]);
    expect(await allReviewers()).toMatchObject([{ name: 'reviewer-1', role: 'lead' }]);
  });

  test('work when the storage cannot be read', async () => {
    const backup = await backedUp();
    const broken = () =>
      vi.spyOn(database.reviewers, 'orderBy').mockImplementationOnce(() => {
        throw new DOMException('Internal error', 'UnknownError');
      });
    broken();
    await restoreWhatever(backup, 'b.jsonl');
    expect((await readLog()).at(-1)).toMatchObject({ kind: 'restore' });
    broken();
    await startAfresh();
    expect(await readLog()).toEqual([]);
    expect(await database.reviewers.count()).toBe(0);
  });

  test('never delete what is in use by a newer version', async () => {
    const backup = await backedUp();
    vi.spyOn(database.reviewers, 'orderBy').mockImplementationOnce(() => {
      throw new DOMException('closed', 'DatabaseClosedError');
    });
    await expect(restoreWhatever(backup, 'b.jsonl')).rejects.toMatchObject({ name: 'DatabaseClosedError' });
    expect(await database.reviewers.count()).toBe(1);
  });
});
