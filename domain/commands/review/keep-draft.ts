import { stageOf } from '../../queue/case-work.ts';
import { isHeldBy } from '../../queue/lease.ts';
import type { Draft } from '../../review/draft.ts';
import { defineCommand, holderOf } from '../command.ts';
import { Work } from '../work.ts';

interface Drafted {
  caseId: string;
  draft: Draft;
}

/**
 * Keeps a draft on a case that waits for a decision and that its writer holds at this tab; on any other nothing is
 * kept, so that no decision is followed by a draft. Answers whether it was kept, and whether nothing more is to be
 * decided.
 */
export const keepDraftCommand = defineCommand({
  name: 'keep-draft',
  by: 'anyone',
  tables: ['cases', 'drafts'],
  read: ({ cases }, { caseId }: Drafted) => cases.get(caseId),
  decide({ caseId, draft }: Drafted, found, context) {
    const work = new Work(context);
    const over = !found || stageOf(found) === null;
    const kept = !over && isHeldBy(found.lease, holderOf(context));
    if (kept) work.put('drafts', { ...draft, reviewer: context.actor.name, caseId });
    return work.done({ kept, over });
  },
});
