import { Failure } from '../../domain/failures/failure.ts';
import type { FlagRule } from '../../domain/policy/flag-rule.ts';
import { type Candidate, MOST_CANDIDATES, type ShadowFlag } from '../../domain/thresholds/candidate.ts';
import {
  allCandidates,
  getCandidate,
  putCandidates,
  removeCandidate,
  runningCandidates,
} from '../../storage/candidates.ts';
import { database } from '../../storage/database.ts';
import { live } from '../../storage/live.ts';
import { appendToLog } from '../../storage/log.ts';
import { deleteShadowFlags, shadowFlagsOf } from '../../storage/shadow-flags.ts';
import { authorise } from '../people/session.ts';
import { usableRule } from './policies.ts';
import { endCandidates } from './shadow.ts';

/**
 * Starts a candidate: from now on it judges every transcript that is scored, and flags nothing.
 * @throws Failure `name-missing`, `reason-missing`, `flags-nothing`, `too-many-candidates`, `not-allowed`
 */
export async function startCandidate(rule: FlagRule, name: string, reason: string): Promise<Candidate> {
  const { name: author } = await authorise('change-threshold');
  const called = name.trim();
  const why = reason.trim();
  if (called === '') throw new Failure('name-missing', { what: 'candidate' });
  if (why === '') throw new Failure('reason-missing', { what: 'candidate' });
  const candidate: Candidate = {
    id: crypto.randomUUID(),
    name: called,
    rule: usableRule(rule),
    author,
    reason: why,
    startedAt: new Date().toISOString(),
    endedAt: null,
    seen: 0,
    both: 0,
    onlyCandidate: 0,
    onlyActive: 0,
  };
  return database.transaction('rw', database.candidates, database.log, async () => {
    if ((await runningCandidates()).length >= MOST_CANDIDATES)
      throw new Failure('too-many-candidates', { most: MOST_CANDIDATES });
    await putCandidates([candidate]);
    await appendToLog({
      at: candidate.startedAt,
      actor: author,
      kind: 'candidate-started',
      caseId: null,
      payload: { id: candidate.id, name: called, rule: candidate.rule, reason: why },
    });
    return candidate;
  });
}

async function known(id: string): Promise<Candidate> {
  const candidate = await getCandidate(id);
  if (!candidate) throw new Failure('not-found', { what: 'candidate' });
  return candidate;
}

/**
 * Ends a candidate; what it recorded stays. One that has ended already is left as it is.
 * @throws Failure `not-found`, `not-allowed`
 */
export async function endCandidate(id: string): Promise<void> {
  const { name } = await authorise('change-threshold');
  await database.transaction('rw', database.candidates, database.log, async () => {
    const candidate = await known(id);
    if (candidate.endedAt === null) await endCandidates([candidate], name, new Date().toISOString());
  });
}

/**
 * Deletes a candidate that has ended, with what it recorded; the log keeps its rule and its counts.
 * @throws Failure `still-running`, `not-found`, `not-allowed`
 */
export async function deleteCandidate(id: string): Promise<void> {
  await authorise('change-threshold');
  await database.transaction('rw', database.candidates, database.shadowFlags, async () => {
    if ((await known(id)).endedAt === null) throw new Failure('still-running');
    await removeCandidate(id);
    await deleteShadowFlags(id);
  });
}

/** Every candidate with its counts, the one that was started last first, live. */
export const liveCandidates = () => live(allCandidates);

/**
 * The transcripts that a candidate, or the policy in force when they were scored, flags: the highest risk first.
 * @throws Failure `not-allowed`
 */
export async function candidateFlags(id: string): Promise<ShadowFlag[]> {
  await authorise('change-threshold');
  return (await shadowFlagsOf(id)).sort((left, right) => right.risk - left.risk);
}
