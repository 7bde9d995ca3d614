import {
  firstReviewer,
  isActiveLead,
  type PinHash,
  type Reviewer,
  type Role,
} from '../../reviewers/reviewer.ts';
import { isSamePerson } from '../../reviewers/same-name.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** Setting with the pseudonym that was used last, for the next tab. */
export const LAST_REVIEWER = 'reviewer';

/** Stores the profile that an installation starts with, where none is stored. */
export const firstReviewerCommand = defineCommand({
  name: 'first-reviewer',
  by: 'automatic',
  tables: ['reviewers'],
  looksFirst: true,
  read: ({ reviewers }, _input: null) => reviewers.all(),
  decide(_input: null, known, context) {
    const work = new Work(context);
    if (known.length === 0) work.put('reviewers', firstReviewer(new Date(context.now).toISOString()));
    return work.done(null);
  },
});

interface NewProfile {
  /** As pseudonyms are written. */
  name: string;
  role: Role;
  pin: PinHash | null;
}

/** Adds a profile. Answers with it. */
export const addReviewerCommand = defineCommand({
  name: 'add-reviewer',
  by: 'manage-reviewers',
  tables: ['reviewers', 'log'],
  read: ({ reviewers }, _input: NewProfile) => reviewers.all(),
  decide({ name, role, pin }: NewProfile, known, context) {
    if (known.some((each) => isSamePerson(each.name, name)))
      return refuse('name-taken', { what: 'reviewer', name });
    const work = new Work(context);
    const { at } = work.log({ kind: 'reviewer-added', caseId: null, payload: { name, role } });
    const reviewer: Reviewer = { name, role, pin, createdAt: at, retiredAt: null };
    work.put('reviewers', reviewer);
    return work.done(reviewer);
  },
});

type ProfileChange = { role: Role } | { pin: PinHash | null } | { retired: boolean };

function whatChanged(change: ProfileChange): 'role' | 'pin' | 'retired' | 'restored' {
  if ('role' in change) return 'role';
  if ('pin' in change) return 'pin';
  return change.retired ? 'retired' : 'restored';
}

/** The profile with a change; whatever the change is not about stays. */
function changed(profile: Reviewer, change: ProfileChange, at: string): Reviewer {
  if ('retired' in change) return { ...profile, retiredAt: change.retired ? at : null };
  return { ...profile, ...change };
}

/**
 * Changes a profile: its role, its PIN, or whether it is in use. At least one lead always stays. A new PIN ends the
 * wait after wrong ones.
 */
export const changeReviewerCommand = defineCommand({
  name: 'change-reviewer',
  by: 'manage-reviewers',
  tables: ['reviewers', 'log', 'pinTries'],
  read: ({ reviewers }, _input: { name: string; change: ProfileChange }) => reviewers.all(),
  decide({ name, change }, known, context) {
    const profile = known.find((each) => each.name === name);
    if (!profile) return refuse('not-found', { what: 'reviewer' });
    const work = new Work(context);
    const after = changed(profile, change, work.moment);
    if (![...known.filter((each) => each !== profile), after].some(isActiveLead)) return refuse('last-lead');
    const payload = { name, role: after.role, change: whatChanged(change) };
    work.log({ kind: 'reviewer-changed', caseId: null, payload });
    work.put('reviewers', after);
    if ('pin' in change) work.delete('pinTries', name);
    return work.done(null);
  },
});
