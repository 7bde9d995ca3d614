/** Where a case is reviewed, or read. */
export const caseAddress = (caseId: string): string => `/review/${encodeURIComponent(caseId)}`;

/** Where the log tells the whole life of a case. */
export const historyAddress = (caseId: string): string => `/log/case/${encodeURIComponent(caseId)}`;
