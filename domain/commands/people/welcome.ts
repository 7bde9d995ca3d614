import { FIRST_REVIEWER, type Reviewer, type Role } from '../../reviewers/reviewer.ts';
import { isSamePerson } from '../../reviewers/same-name.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** Kinds of entries that come of loading the samples; a profile that has done no more can be given another name. */
const OF_SAMPLES = ['import', 'cases-opened'] as const;

interface Newcomer {
  /** As pseudonyms are written. */
  name: string;
  role: Role;
}

/**
 * Whoever starts afresh says who they are. A lead gives the first profile their name, as long as the log says nothing
 * else of it; anyone else gets a profile beside it, because there must always be a lead. Answers with the profile.
 */
export const welcomeCommand = defineCommand({
  name: 'welcome',
  by: 'manage-reviewers',
  tables: ['reviewers', 'log'],
  read: async ({ reviewers, log }, _input: Newcomer) => ({
    known: await reviewers.all(),
    isUntouched: (await log.count()) === (await log.ofKinds(OF_SAMPLES)).length,
  }),
  decide({ name, role }: Newcomer, { known, isUntouched }, context) {
    const { actor } = context;
    if (name === actor.name && role === actor.role) return new Work(context).done(actor);
    const renames = role === 'lead' && isUntouched && known.length === 1 && actor.name === FIRST_REVIEWER;
    if (known.some((each) => !(renames && each.name === actor.name) && isSamePerson(each.name, name)))
      return refuse('name-taken', { what: 'reviewer', name });
    const work = new Work(context);
    if (renames) {
      work.log({ kind: 'reviewer-renamed', caseId: null, payload: { from: actor.name, name } });
      const renamed: Reviewer = { ...actor, name };
      work.delete('reviewers', actor.name);
      work.put('reviewers', renamed);
      return work.done(renamed);
    }
    const { at } = work.log({ kind: 'reviewer-added', caseId: null, payload: { name, role } });
    const added: Reviewer = { name, role, pin: null, createdAt: at, retiredAt: null };
    work.put('reviewers', added);
    return work.done(added);
  },
});
