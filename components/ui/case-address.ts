/** Where a case is reviewed, or read. */
export const caseAddress = (caseId: string): string => `/review/${encodeURIComponent(caseId)}`;
