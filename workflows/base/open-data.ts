import { DATA_SET, named } from '../../storage/data-set.ts';

/** Whether this page shows the generated history of the practice team, and none of the own data. */
export const isPractice = DATA_SET === 'practice';

/** The name of a file that is saved from here: that of one from the practice team begins with it. */
export const markedName = (name: string): string => named(name);
