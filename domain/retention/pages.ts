import type { PurgePlan, RetainedCase, RetentionKind } from './plan.ts';

/** Ids of what is purged together, in one transaction. */
export type PurgePage = Record<RetentionKind, string[]>;

const emptyPage = (): PurgePage => ({ cases: [], transcripts: [], appeals: [], cohortRows: [] });

/**
 * Cuts a plan into pages that can each be purged by itself, oldest first, so that what is erased of the log lies
 * together. The cases of a transcript stay with it, which may make a page longer.
 * @param cases the facts that the plan follows from
 * @param size items in a page
 */
export function purgePages(
  { kinds }: PurgePlan,
  cases: readonly Pick<RetainedCase, 'id' | 'transcriptId'>[],
  size: number,
): PurgePage[] {
  const transcriptOf = new Map(cases.map(({ id, transcriptId }) => [id, transcriptId]));
  const groups = new Map<string, { moment: number; items: [RetentionKind, string][] }>();
  const add = (group: string, kind: RetentionKind, id: string, moment: number) => {
    const known = groups.get(group);
    if (!known) groups.set(group, { moment, items: [[kind, id]] });
    else {
      known.moment = Math.min(known.moment, moment);
      known.items.push([kind, id]);
    }
  };
  for (const kind of ['cases', 'appeals'] as const)
    for (const { id, moment } of kinds[kind].due) add(`t ${transcriptOf.get(id)}`, kind, id, moment);
  for (const { id, moment } of kinds.transcripts.due) add(`t ${id}`, 'transcripts', id, moment);
  for (const { id, moment } of kinds.cohortRows.due) add(`r ${id}`, 'cohortRows', id, moment);
  const pages: PurgePage[] = [];
  let room = 0;
  for (const { items } of [...groups.values()].sort((left, right) => left.moment - right.moment)) {
    if (room <= 0) {
      pages.push(emptyPage());
      room = size;
    }
    const page = pages.at(-1)!;
    for (const [kind, id] of items) page[kind].push(id);
    room -= items.length;
  }
  return pages;
}
