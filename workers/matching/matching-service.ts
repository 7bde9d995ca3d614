import type { Decode } from './decoding.ts';
import { hashingFiles } from './hashing-files.ts';
import type { MatchingApi } from './matching-protocol.ts';
import { searchingBanks } from './searching-banks.ts';

/** Answers what the matching worker is asked. */
export const matchingService = (decode: Decode): MatchingApi => ({
  ...hashingFiles(decode),
  ...searchingBanks(),
});
