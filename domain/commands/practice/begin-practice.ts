import { firstReviewer, type Reviewer } from '../../reviewers/reviewer.ts';
import { STARTED } from '../backup/delete-everything.ts';
import { defineCommand } from '../command.ts';
import { LAST_REVIEWER } from '../people/profiles.ts';
import { Work } from '../work.ts';

/**
 * Stores what a practice team begins with, in a database of its own: a log whose first entry says so, a lead who sits
 * there at first, and that the shipped samples need not come by themselves. Answers with the lead; null, and does nothing, where
 * there is a profile already.
 */
export const beginPracticeCommand = defineCommand({
  name: 'begin-practice',
  by: 'automatic',
  tables: ['reviewers', 'settings', 'log'],
  read: ({ reviewers }, _lead: string) => reviewers.all(),
  decide(lead: string, known, context) {
    const work = new Work(context);
    // Where somebody is, it is no practice team that begins.
    if (known.length > 0) return work.done(null);
    const profile = firstReviewer(new Date(context.now).toISOString(), lead);
    work.log({ kind: 'practice-begun', caseId: null, payload: {} });
    work.put('reviewers', profile);
    work.put('settings', { key: STARTED, value: true }, { key: LAST_REVIEWER, value: lead });
    return work.done<Reviewer | null>(profile);
  },
});
