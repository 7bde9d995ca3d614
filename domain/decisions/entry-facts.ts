import { reasonName } from '../policy/choices.ts';
import { describeRule } from '../policy/describe-rule.ts';
import type { FlagRule } from '../policy/flag-rule.ts';
import { characteristicName } from '../transcript/characteristics.ts';
import type { Mark } from '../transcript/mark.ts';
import { timeInWords, verdictInWords } from './describe-entry.ts';
import type { LogEntryOf, LogKind } from './log-entry.ts';
import { isHidden, type ReadableEntry } from './log-visibility.ts';

/** One thing that an entry says, with a name. The text may have been typed by a person: show it as inert text. */
export interface Fact {
  name: string;
  text: string;
}

type Facts = { [Kind in LogKind]: (payload: LogEntryOf<Kind>['payload']) => (Fact | null)[] };

/** A fact, or null when there is nothing to say. */
function fact(name: string, text: string | number | null | undefined): Fact | null {
  return text === null || text === undefined || text === '' ? null : { name, text: String(text) };
}

const yesNo = (value: boolean) => (value ? 'yes' : 'no');
const named = (ids: readonly string[] | undefined) => (ids ?? []).map(reasonName).join(', ');
const time = (seconds: number) => fact('Active time', timeInWords(seconds));

/** "Secrecy in messages 2 and 5": marks by characteristic, messages counted from 1. */
function marksInWords(marks: readonly Mark[] = []): string {
  const groups = Map.groupBy(marks, ({ characteristic }) => characteristic);
  return [...groups]
    .map(
      ([id, own]) =>
        `${characteristicName(id)} in message ${own.map(({ message }) => message + 1).join(', ')}`,
    )
    .join('; ');
}

const passedOn = ({ reasons, note, seconds, blind }: LogEntryOf<'skip'>['payload']) => [
  fact('Reasons', named(reasons)),
  fact('Note', note),
  time(seconds),
  fact('Blind', yesNo(blind)),
];

const ruleFact = (rule: FlagRule | undefined) => fact('Rule', rule && describeRule(rule).join('; '));

const reviewRuleFacts = ({ rules }: LogEntryOf<'review-policy-activated'>['payload']) => [
  fact('Order', rules.order),
  fact('Lease', `${rules.leaseMinutes} min`),
  fact('Blind review', rules.blind.mode === 'share' ? `a share of ${rules.blind.share}` : rules.blind.mode),
  fact('Second review', `a share of ${rules.secondReview.share}`),
  fact('Golden items', `a rate of ${rules.golden.rate}, feedback ${rules.golden.feedback}`),
  fact('Audit samples', `a rate of ${rules.audit.rate}`),
  fact('Appeals', `to be decided in ${rules.appealDays} days`),
];

const FACTS: Facts = {
  lease: ({ blind }) => [fact('Blind', yesNo(blind))],
  'lease-ended': ({ reviewer }) => [fact('Held by', reviewer)],
  decision: (payload) => [
    fact('Verdict', verdictInWords(payload.verdict)),
    fact('Characteristics', payload.characteristics.map(characteristicName).join(', ')),
    fact('Marked', marksInWords(payload.marks)),
    fact('Reasons', named(payload.reasons)),
    fact('Note', payload.note),
    fact('Corrects entry', payload.supersedes),
    fact('Why corrected', payload.correctionReason),
    time(payload.seconds),
    fact('Blind', payload.blind === undefined ? null : yesNo(payload.blind)),
    fact('Second review', payload.secondReview),
    fact('Policy', payload.policyVersion),
    fact('Review policy', payload.reviewPolicyVersion),
    fact('Guidance', payload.guidanceVersion),
  ],
  'decision-withdrawn': ({ decisionSeq }) => [fact('Takes back entry', decisionSeq)],
  escalation: passedOn,
  skip: passedOn,
  'detection-revealed': ({ decisionSeq, wouldChange }) => [
    fact('Decision', decisionSeq),
    fact('Would have changed it', yesNo(wouldChange)),
  ],
  'help-asked': ({ question }) => [fact('Question', question)],
  'help-answered': ({ answer }) => [fact('Answer', answer)],
  assignment: ({ caseIds }) => [fact('Cases', caseIds.join(', '))],
  'appeal-opened': ({ complaint, deadline }) => [
    fact('Complaint', complaint),
    fact('To be decided by', deadline.slice(0, 10)),
  ],
  'appeal-decided': ({ reason, seconds }) => [fact('Reason', reason), time(seconds)],
  'cases-opened': ({ caseIds, policyVersion, model, first }) => [
    fact('Policy', policyVersion),
    fact('Model', `${model.id} ${model.version}`),
    fact('First told by entry', first?.seq),
    fact('Cases', caseIds.join(', ')),
  ],
  'cases-withdrawn': ({ caseIds }) => [fact('Cases', caseIds.join(', '))],
  'audit-sample-drawn': ({ policyVersion, strata }) => [
    fact('Policy', policyVersion),
    ...strata.map(({ from, to, population, drawn }) =>
      fact(`${from.toFixed(3)} to ${to.toFixed(3)}`, `${drawn} of ${population}`),
    ),
  ],
  'golden-items-added': ({ transcriptIds, left }) => [
    fact('Transcripts', transcriptIds.join(', ')),
    fact('Cases that left', left),
  ],
  'golden-items-removed': ({ transcriptIds, entered }) => [
    fact('Transcripts', transcriptIds.join(', ')),
    fact('Cases that entered', entered),
  ],
  'policy-activated': ({ rule, goesBackTo, entered, left, reason }) => [
    fact('Reason', reason),
    ruleFact(rule),
    fact('Goes back to policy', goesBackTo),
    fact('Cases that entered', entered),
    fact('Cases that left', left),
  ],
  'candidate-started': ({ rule, reason }) => [fact('Reason', reason), ruleFact(rule)],
  'candidate-ended': ({ seen, both, onlyCandidate, onlyActive }) => [
    fact('Transcripts seen', seen),
    fact('Flagged by both', both),
    fact('By the candidate alone', onlyCandidate),
    fact('By the policy alone', onlyActive),
  ],
  'review-policy-activated': (payload) => [fact('Reason', payload.reason), ...reviewRuleFacts(payload)],
  'reviewer-added': () => [],
  'reviewer-changed': ({ role }) => [fact('Role', role)],
  'reviewer-switched': () => [],
  'break-started': () => [],
  'break-ended': () => [],
  'break-snoozed': ({ reason }) => [fact('Reason', reason)],
  'clock-behind': ({ clock }) => [fact('Clock of the computer', clock)],
  import: ({ source, accepted, rejected }) => [
    fact('Source', source),
    fact('Accepted', accepted),
    fact('Rejected', rejected),
  ],
  restore: ({ source, replaced }) => [
    fact('Source', source),
    fact('Last entry that was replaced', replaced?.seq),
    fact('Its hash', replaced?.hash),
  ],
  purge: ({ retention }) => [
    fact('Transcripts kept, months', retention?.periods.transcriptMonths),
    fact('Appeals kept, days', retention?.periods.appealDays),
    fact(
      'Erased entries',
      retention?.erased.map(([from, to]) => (from === to ? `${from}` : `${from} to ${to}`)).join(', '),
    ),
  ],
  'retention-set': ({ reason }) => [fact('Reason', reason)],
  erased: () => [],
  'cohort-import': ({ source }) => [fact('Source', source)],
  'cohort-conflict-settled': ({ conflict }) => [fact('Conflict', conflict)],
  'cohort-source-removed': ({ source }) => [fact('Source', source)],
};

/** What an entry says in full, beyond its sentence; nothing of an entry that this reader must not read yet. */
export function entryFacts(entry: ReadableEntry): Fact[] {
  if (isHidden(entry)) return [];
  const facts = (FACTS[entry.kind] as (payload: unknown) => (Fact | null)[])(entry.payload);
  return facts.filter((each) => each !== null);
}
