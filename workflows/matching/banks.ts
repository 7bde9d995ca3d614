import { changeBankCommand, createBankCommand } from '../../domain/commands/matching/banks.ts';
import type { Bank } from '../../domain/matching/bank/bank.ts';
import type { Entry } from '../../domain/matching/bank/entry.ts';
import { allBanks, countByStatus } from '../../storage/banks.ts';
import { live } from '../../storage/live.ts';
import { answerOf } from '../base/door.ts';

/** A bank with how many of its entries have each status. */
export interface CountedBank extends Bank {
  entries: Record<Entry['status'], number>;
}

async function readBanks(): Promise<CountedBank[]> {
  const banks = await allBanks();
  return Promise.all(banks.map(async (bank) => ({ ...bank, entries: await countByStatus(bank.id) })));
}

/** Every bank in order of their names, live. */
export const liveBanks = () => live(readBanks);

/**
 * Creates an empty bank.
 * @returns its id
 * @throws Failure `name-missing`, `name-taken` or `not-allowed`
 */
export const createBank = (bank: Pick<Bank, 'name' | 'source' | 'description'>): Promise<string> =>
  answerOf(createBankCommand, bank);

/**
 * Suspends a bank, so that none of its entries matches, or activates it again.
 * @throws Failure `reason-missing`, `unchanged`, `not-found` or `not-allowed`
 */
export async function changeBank(id: string, status: Bank['status'], reason: string): Promise<void> {
  await answerOf(changeBankCommand, { id, status, reason });
}
