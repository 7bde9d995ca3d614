import type { Reviewer } from '../../../domain/reviewers/reviewer.ts';
import { leadsInUse } from '../../../workflows/console/way-out.ts';
import { asked } from '../../ui/reading/asked.ts';
import { type Read, useRead } from '../../ui/reading/useRead.ts';

const liveLeadsInUse = () => asked(async () => ({ leads: await leadsInUse() }));

/** The leads who may restore or start afresh, asked once; null where the storage cannot be read. */
export const useLeadsInUse = (): Read<{ leads: Reviewer[] | null }> => useRead(liveLeadsInUse);
