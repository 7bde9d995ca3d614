/** Where a bank is shown. */
export const bankAddress = (bankId: string): string => `/known-content/banks/${encodeURIComponent(bankId)}`;

/** Where an entry of a bank is shown, beside the others: what its id says after the bank's, method and hash. */
export const entryAddress = ({ bankId, id }: { bankId: string; id: string }): string =>
  `${bankAddress(bankId)}/${id.slice(bankId.length + 1)}`;

/** The id of the entry that such an address names. */
export const addressedEntry = (bankId: string, entry: string): string => `${bankId}:${entry}`;
