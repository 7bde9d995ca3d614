/** The last column of tables without a stamp, where they are of a practice team; no other table has it. */
export const PRACTICE_COLUMN = 'practice_team';

/** What each of its cells says. */
export const PRACTICE_CELL = 'yes';
