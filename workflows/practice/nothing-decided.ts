import { countDecidedCases } from '../../storage/cases.ts';
import { live } from '../../storage/live.ts';

/** Whether nobody has decided on any case here yet, live. */
export const liveNothingDecided = () => live(async () => (await countDecidedCases()) === 0);
