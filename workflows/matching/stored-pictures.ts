import { allBanks, countByStatus } from '../../storage/banks.ts';
import { countMatchCases } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';
import { countPictures } from '../../storage/pictures.ts';

/** What there is to compare, and what was compared. */
export interface StoredPictures {
  pictures: number;
  /** Cases that a match brought in, whatever became of them. */
  cases: number;
  /** Active banks that have active entries, in order of their names. */
  banks: { id: string; name: string; active: number }[];
}

async function read(): Promise<StoredPictures> {
  const active = (await allBanks()).filter(({ status }) => status === 'active');
  const banks = await Promise.all(
    active.map(async ({ id, name }) => ({ id, name, active: (await countByStatus(id)).active })),
  );
  return {
    pictures: await countPictures(),
    cases: await countMatchCases(),
    banks: banks.filter((bank) => bank.active > 0),
  };
}

export const liveStoredPictures = () => live(read);
