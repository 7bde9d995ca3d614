import { BankIndex } from '../../domain/matching/index/bank-index.ts';
import { matchesOf } from '../../domain/matching/match.ts';
import type { SearchingApi } from './matching-protocol.ts';

/** Searches banks, as the matching worker does. */
export function searchingBanks(): SearchingApi {
  let index = new BankIndex([], []);
  return {
    async openSearch(banks) {
      index = new BankIndex(banks, []);
      return { ok: true, value: null };
    },
    async addEntries(entries) {
      for (const entry of entries) index.add(entry);
      return { ok: true, value: null };
    },
    matches: async (pictures, rule) => ({
      ok: true,
      value: pictures.map((picture) => matchesOf(picture, index, rule)),
    }),
  };
}
