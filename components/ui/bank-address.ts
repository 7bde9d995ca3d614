/** Where a bank is shown. */
export const bankAddress = (bankId: string): string => `/known-content/banks/${encodeURIComponent(bankId)}`;

/** Where an entry of a bank is shown, beside the others. */
export const entryAddress = ({ bankId, id }: { bankId: string; id: string }): string =>
  `${bankAddress(bankId)}/${encodeURIComponent(id)}`;
