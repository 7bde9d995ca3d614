import type { LogEntryOf } from '../domain/decisions/log-entry.ts';
import type { LogKind } from '../domain/decisions/log-kinds.ts';
import { isHidden, type ReadableEntry } from '../domain/decisions/log-visibility.ts';
import { isMethod } from '../domain/matching/methods.ts';
import type { FlagRule } from '../domain/policy/flag-rule.ts';
import { guidanceName } from '../domain/review/guidance.ts';
import { inertText } from '../domain/transcript/inert-text.ts';
import type { Mark } from '../domain/transcript/mark.ts';
import type { Messages } from './en.ts';
import { formatCount, formatExact, formatMeasure, formatRisk, languageName } from './format.ts';
import { listing, timeInWords } from './log-entry-text.ts';
import { reasonName } from './reason-name.ts';
import { describeRule } from './rule-words.ts';
import { formatSmall } from './small-number.ts';
import { t } from './words.ts';

/** One thing that an entry says, with a name. The text may have been typed by a person: show it as inert text. */
export interface Fact {
  name: string;
  text: string;
}

type Facts = { [Kind in LogKind]: (payload: LogEntryOf<Kind>['payload']) => (Fact | null)[] };
type FactName = Exclude<keyof Messages['logEntry']['fact']['name'], 'band'>;

/** A fact, or null when there is nothing to say. */
function fact(name: FactName, said: string | number | null | undefined): Fact | null {
  if (said === null || said === undefined || said === '') return null;
  return {
    name: t(`logEntry.fact.name.${name}`),
    text: typeof said === 'number' ? formatCount(said) : said,
  };
}

const yesNo = (value: boolean) => t(value ? 'shared.yes' : 'shared.no');
const named = (ids: readonly string[] = []) => listing(ids.map(reasonName));
const time = (seconds: number) => fact('time', timeInWords(seconds));

/** "Secrecy in message 2, 5": marks by characteristic, messages counted from 1. */
function marksInWords(marks: readonly Mark[] = []): string {
  const groups = Map.groupBy(marks, ({ characteristic }) => characteristic);
  return [...groups]
    .map(([id, own]) =>
      t('logEntry.fact.marked', {
        characteristic: t(`names.characteristic.${id}`),
        messages: listing(own.map(({ message }) => formatCount(message + 1))),
      }),
    )
    .join('; ');
}

const passedOn = ({ reasons, note, seconds, blind }: LogEntryOf<'skip'>['payload']) => [
  fact('reasons', named(reasons)),
  fact('note', note),
  time(seconds),
  fact('blind', yesNo(blind)),
];

const ruleFact = (rule: FlagRule | undefined) => fact('rule', rule && describeRule(rule).join('; '));

const reviewRuleFacts = ({ rules }: LogEntryOf<'review-policy-activated'>['payload']) => [
  fact('order', t(`logEntry.fact.order.${rules.order}`)),
  fact('lease', t('logEntry.fact.lease', { minutes: rules.leaseMinutes })),
  fact(
    'blindReview',
    t(`logEntry.fact.blind.${rules.blind.mode}`, { share: formatExact(rules.blind.share) }),
  ),
  fact('secondReview', t('logEntry.fact.share', { share: formatExact(rules.secondReview.share) })),
  fact(
    'goldenItems',
    t(`logEntry.fact.golden.${rules.golden.feedback}`, { rate: formatExact(rules.golden.rate) }),
  ),
  fact('auditSamples', t('logEntry.fact.rate', { rate: formatExact(rules.audit.rate) })),
  fact('appeals', t('logEntry.fact.appeals', { days: rules.appealDays })),
];

type Stratum = LogEntryOf<'audit-sample-drawn'>['payload']['strata'][number];
const stratumFact = ({ from, to, population, drawn }: Stratum): Fact => ({
  name: t('logEntry.fact.name.band', { from: formatRisk(from), to: formatRisk(to) }),
  text: t('logEntry.fact.drawn', { drawn, population }),
});

type Sitting = Omit<LogEntryOf<'exam-handed-in'>['payload'], 'unanswered' | 'passed' | 'endedEarly'>;

const shareInWords = ({ k, n, lower95 }: Sitting['sensitivity']) =>
  t('logEntry.fact.bound', { k, n, lower: formatExact(lower95) });

const languagesInWords = (codes: readonly string[]) =>
  listing(codes.map((code) => languageName(code) ?? code));

const examFacts = (exam: Sitting) => [
  fact('sensitivity', shareInWords(exam.sensitivity)),
  fact('specificity', shareInWords(exam.specificity)),
  fact('bar', formatExact(exam.bar)),
  fact('languages', languagesInWords(exam.languages)),
  fact('guidance', exam.guidanceVersion),
  fact('seed', String(exam.seed)),
  fact('sitting', exam.sittingId),
];

const rangeInWords = ([from, to]: readonly [number, number]) =>
  from === to ? formatCount(from) : t('logEntry.fact.entries', { from, to });

/** Who voted what, a line a person. */
const calibrationVotes = (votes: LogEntryOf<'calibration-revealed'>['payload']['votes']): Fact[] =>
  [...Map.groupBy(votes, ({ person }) => person)].map(([person, own]) => ({
    name: inertText(person),
    text: listing(
      own.map(({ case: place, verdict }) =>
        t('logEntry.fact.voted', { place, verdict: t(`logEntry.verdict.${verdict}`) }),
      ),
    ),
  }));

const FACTS: Facts = {
  lease: ({ blind }) => [fact('blind', yesNo(blind))],
  'lease-ended': ({ reviewer }) => [fact('heldBy', reviewer)],
  decision: (payload) => [
    fact('verdict', t(`logEntry.verdict.${payload.verdict}`)),
    fact('finding', payload.finding && t(`names.finding.${payload.finding}`)),
    fact('characteristics', listing(payload.characteristics.map((id) => t(`names.characteristic.${id}`)))),
    fact('marked', marksInWords(payload.marks)),
    fact('reasons', named(payload.reasons)),
    fact('note', payload.note),
    fact('corrects', payload.supersedes),
    fact('whyCorrected', payload.correctionReason),
    time(payload.seconds),
    fact('blind', payload.blind === undefined ? null : yesNo(payload.blind)),
    fact('secondReview', payload.secondReview && t(`logEntry.fact.cause.${payload.secondReview}`)),
    fact('policy', payload.policyVersion),
    fact('reviewPolicy', payload.reviewPolicyVersion),
    fact('guidance', payload.guidanceVersion),
  ],
  'decision-withdrawn': ({ decisionSeq }) => [fact('takesBack', decisionSeq)],
  escalation: passedOn,
  skip: passedOn,
  'detection-revealed': ({ decisionSeq, wouldChange }) => [
    fact('decision', decisionSeq),
    fact('wouldChange', yesNo(wouldChange)),
  ],
  'help-asked': ({ question }) => [fact('question', question)],
  'help-answered': ({ answer }) => [fact('answer', answer)],
  assignment: ({ caseIds }) => [fact('cases', caseIds.join(', '))],
  'coaching-note': ({ text, quote }) => [fact('note', text), fact('message', quote?.text)],
  'coaching-read': ({ noteSeq }) => [fact('noteEntry', noteSeq)],
  'appeal-opened': ({ complaint, deadline }) => [
    fact('complaint', complaint),
    fact('decideBy', deadline.slice(0, 10)),
  ],
  'appeal-decided': ({ reason, seconds, finding }) => [
    fact('finding', finding && t(`names.finding.${finding}`)),
    fact('reason', reason),
    time(seconds),
  ],
  'exam-begun': ({ languages, sittingId }) => [
    fact('languages', languagesInWords(languages)),
    fact('sitting', sittingId),
  ],
  'exam-handed-in': ({ unanswered, ...exam }) => [...examFacts(exam), fact('unanswered', unanswered)],
  'exam-allowed': ({ reason }) => [fact('reason', reason)],
  'calibration-planned': ({ people, cases }) => [fact('people', people.join(', ')), fact('caseCount', cases)],
  'calibration-changed': ({ people, cases }) => [fact('people', people.join(', ')), fact('caseCount', cases)],
  'calibration-deleted': () => [],
  'calibration-closed': ({ round }) => [fact('vote', round)],
  'calibration-opened': ({ round }) => [fact('vote', round)],
  'calibration-revealed': ({ votes }) => calibrationVotes(votes),
  'calibration-ended': ({ votes, before, after, guidanceVersion, reason }) => [
    fact('guidance', guidanceVersion === undefined ? null : guidanceName(guidanceVersion)),
    fact('reason', reason),
    fact('alphaBefore', before === undefined || before === null ? null : formatMeasure(before)),
    fact('alphaAfter', after === undefined || after === null ? null : formatMeasure(after)),
    ...calibrationVotes(votes),
  ],
  'certificate-issued': ({ certificateId, expiresAt, ...exam }) => [
    fact('validUntil', expiresAt.slice(0, 10)),
    ...examFacts(exam),
    fact('certificate', certificateId),
  ],
  'certificate-revoked': ({ reason, certificateId, issuedSeq }) => [
    fact('reason', reason),
    fact('issued', issuedSeq),
    fact('certificate', certificateId),
  ],
  'issuer-named': ({ issuer }) => [fact('issuer', issuer)],
  'cases-opened': ({ caseIds, policyVersion, model, first }) => [
    fact('policy', policyVersion),
    fact(isMethod(model.id) ? 'method' : 'model', `${model.id} ${model.version}`),
    fact('firstTold', first?.seq),
    fact('cases', caseIds.join(', ')),
  ],
  'cases-withdrawn': ({ caseIds }) => [fact('cases', caseIds.join(', '))],
  'audit-sample-drawn': ({ drawId, policyVersion, strata }) => [
    fact('draw', drawId),
    fact('policy', policyVersion),
    ...strata.map(stratumFact),
  ],
  'golden-items-added': ({ transcriptIds, left }) => [
    fact('transcripts', transcriptIds.join(', ')),
    fact('left', left),
  ],
  'golden-items-removed': ({ transcriptIds, entered }) => [
    fact('transcripts', transcriptIds.join(', ')),
    fact('entered', entered),
  ],
  'policy-activated': ({ rule, goesBackTo, entered, left, reason }) => [
    fact('reason', reason),
    ruleFact(rule),
    fact('goesBackTo', goesBackTo),
    fact('entered', entered),
    fact('left', left),
  ],
  'candidate-started': ({ rule, reason }) => [fact('reason', reason), ruleFact(rule)],
  'candidate-ended': ({ seen, both, onlyCandidate, onlyActive }) => [
    fact('seen', seen),
    fact('byBoth', both),
    fact('byCandidate', onlyCandidate),
    fact('byPolicy', onlyActive),
  ],
  'review-policy-activated': (payload) => [fact('reason', payload.reason), ...reviewRuleFacts(payload)],
  'guidance-changed': ({ version, characteristic, text, major, reason }) => [
    fact('guidance', guidanceName(version)),
    fact('characteristics', characteristic && t(`names.characteristic.${characteristic}`)),
    fact('text', text),
    fact('major', yesNo(major)),
    fact('reason', reason),
  ],
  'bank-created': ({ source }) => [fact('source', source)],
  'bank-changed': ({ reason }) => [fact('reason', reason)],
  'bank-entries-added': ({ source, added, known, rejected }) => [
    fact('source', source),
    fact('accepted', added),
    fact('alreadyHere', known),
    fact('rejected', rejected),
  ],
  'entry-suspended': ({ entryIds, note }) => [fact('reason', note), fact('bankEntries', entryIds.join(', '))],
  'entry-restored': ({ entryIds, note }) => [fact('reason', note), fact('bankEntries', entryIds.join(', '))],
  'entry-decision-undone': ({ entryIds, undoes }) => [
    fact('takesBack', undoes),
    fact('bankEntries', entryIds.join(', ')),
  ],
  'cluster-alert': (payload) => [
    fact('founder', payload.founderId),
    ...(payload.reason === 'growth'
      ? [
          fact('p', formatSmall(payload.p)),
          fact('level', formatSmall(payload.level)),
          fact('historyCount', payload.history.count),
          fact('historyHours', payload.history.hours),
        ]
      : [fact('alertSize', payload.size)]),
  ],
  'cluster-decided': ({ founderId, finding, lookedAt, opened, caseIds }) => [
    fact('founder', founderId),
    fact('finding', finding && t(`names.finding.${finding}`)),
    fact('lookedAt', lookedAt),
    fact('entered', opened),
    fact('cases', caseIds.join(', ')),
  ],
  'cluster-undone': ({ founderId, caseIds }) => [
    fact('founder', founderId),
    fact('cases', caseIds.join(', ')),
  ],
  'reviewer-added': () => [],
  'reviewer-renamed': () => [],
  'reviewer-changed': ({ role }) => [fact('role', t(`names.roleInSentence.${role}`))],
  'reviewer-switched': () => [],
  'break-started': () => [],
  'break-ended': () => [],
  'break-snoozed': ({ reason }) => [fact('reason', reason)],
  'clock-behind': ({ clock }) => [fact('clock', clock)],
  'practice-begun': () => [],
  import: ({ source, accepted, rejected }) => [
    fact('source', source),
    fact('accepted', accepted),
    fact('rejected', rejected),
  ],
  restore: ({ source, replaced }) => [
    fact('source', source),
    fact('replaced', replaced?.seq),
    fact('replacedHash', replaced?.hash),
  ],
  purge: ({ retention }) => [
    fact('transcriptsKept', retention?.periods.transcriptMonths),
    fact('appealsKept', retention?.periods.appealDays),
    fact('erased', retention && listing(retention.erased.map(rangeInWords))),
  ],
  'retention-set': ({ reason }) => [fact('reason', reason)],
  erased: () => [],
  'cohort-import': ({ source }) => [fact('source', source)],
  'cohort-conflict-settled': ({ conflict }) => [fact('conflict', conflict)],
  'cohort-source-removed': ({ source }) => [fact('source', source)],
};

/** What an entry says in full, beyond its sentence; nothing of an entry that this reader must not read yet. */
export function entryFacts(entry: ReadableEntry): Fact[] {
  if (isHidden(entry)) return [];
  const facts = (FACTS[entry.kind] as (payload: unknown) => (Fact | null)[])(entry.payload);
  return facts.filter((each) => each !== null);
}
