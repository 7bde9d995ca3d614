/** Where the exam that is under way stands. */
export const SITTING = '/training/exam/now';

/** Where the result of one that was handed in stands. */
export const resultAddress = (sittingId: string): string => `/training/exam/result/${sittingId}`;
