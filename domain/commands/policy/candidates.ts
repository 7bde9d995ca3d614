import { type FlagRule, ruleOf } from '../../policy/flag-rule.ts';
import { type Candidate, MOST_CANDIDATES } from '../../thresholds/candidate.ts';
import { defineCommand, refuse } from '../command.ts';
import { Work } from '../work.ts';

/** Ends candidates and says in the log what came of each. */
export function endCandidates(work: Work, candidates: readonly Candidate[]): void {
  for (const candidate of candidates) {
    const { id, name, seen, both, onlyCandidate, onlyActive } = candidate;
    const payload = { id, name, seen, both, onlyCandidate, onlyActive };
    const { at } = work.log({ kind: 'candidate-ended', caseId: null, payload });
    work.put('candidates', { ...candidate, endedAt: at });
  }
}

/** Starts a candidate: from now on it judges every transcript that is scored, and flags nothing. Answers with it. */
export const startCandidateCommand = defineCommand({
  name: 'start-candidate',
  by: 'change-threshold',
  tables: ['candidates', 'log'],
  read: ({ candidates }, _input: { rule: FlagRule; name: string; reason: string }) => candidates.running(),
  decide({ rule, name, reason }, running, context) {
    const [called, why] = [name.trim(), reason.trim()];
    if (called === '') return refuse('name-missing', { what: 'candidate' });
    if (why === '') return refuse('reason-missing', { what: 'candidate' });
    if (rule.layers.length === 0) return refuse('flags-nothing');
    if (running.length >= MOST_CANDIDATES) return refuse('too-many-candidates', { most: MOST_CANDIDATES });
    const work = new Work(context);
    const payload = { id: context.newId(), name: called, rule: ruleOf(rule), reason: why };
    const { at: startedAt } = work.log({ kind: 'candidate-started', caseId: null, payload });
    const candidate: Candidate = {
      ...payload,
      ...{ author: context.actor.name, startedAt, endedAt: null },
      ...{ seen: 0, both: 0, onlyCandidate: 0, onlyActive: 0 },
    };
    work.put('candidates', candidate);
    return work.done(candidate);
  },
});

/** Ends a candidate; what it recorded stays. One that has ended already is left as it is. */
export const endCandidateCommand = defineCommand({
  name: 'end-candidate',
  by: 'change-threshold',
  tables: ['candidates', 'log'],
  read: ({ candidates }, id: string) => candidates.get(id),
  decide(_id: string, candidate, context) {
    if (!candidate) return refuse('not-found', { what: 'candidate' });
    const work = new Work(context);
    if (candidate.endedAt === null) endCandidates(work, [candidate]);
    return work.done(null);
  },
});

/** Deletes a candidate that has ended, with what it recorded; the log keeps its rule and its counts. */
export const deleteCandidateCommand = defineCommand({
  name: 'delete-candidate',
  by: 'change-threshold',
  tables: ['candidates', 'shadowFlags'],
  async read({ candidates, shadowFlags }, id: string) {
    return { candidate: await candidates.get(id), flags: await shadowFlags.keysOf(id) };
  },
  decide(id: string, { candidate, flags }, context) {
    if (!candidate) return refuse('not-found', { what: 'candidate' });
    if (candidate.endedAt === null) return refuse('still-running');
    const work = new Work(context);
    work.delete('candidates', id);
    work.deleteAll('shadowFlags', flags);
    return work.done(null);
  },
});
