import { CHOICE_NAMES, reasonName } from '../policy/choices.ts';
import { describeRule } from '../policy/describe-rule.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { LeaseEnding } from '../queue/lease.ts';
import type { Role } from '../reviewers/reviewer.ts';
import { characteristicName } from '../transcript/characteristics.ts';
import type { LogEntryOf, LogKind } from './log-entry.ts';
import { LOG_KIND_NAMES } from './log-kinds.ts';
import { type HiddenCause, isHidden, type ReadableEntry } from './log-visibility.ts';

/** What an entry says: a sentence about whoever wrote it, and what more there is in a few words, or nothing. */
export interface Description {
  title: string;
  detail: string;
}

type Describers = { [Kind in LogKind]: (payload: LogEntryOf<Kind>['payload']) => Description };

/** A verdict within a sentence. */
export const verdictInWords = (verdict: Verdict) => CHOICE_NAMES[verdict].toLowerCase();

/** "2026-03-04 16:05 UTC". */
const utc = (instant: string) => `${new Date(instant).toISOString().slice(0, 16).replace('T', ' ')} UTC`;

const STAGE_WORDS: Record<string, string> = {
  'first-review': 'the first review',
  'second-review': 'the second review',
  adjudication: 'adjudication',
  appeal: 'the decision on its appeal',
};

const ROLE_WORDS: Record<Role, string> = { trainee: 'a trainee', reviewer: 'a reviewer', lead: 'a lead' };

const ENDINGS: Record<LeaseEnding, (holder: string) => string> = {
  returned: () => 'Gave the case back',
  skipped: () => 'Gave the case back by skipping it',
  inactive: () => 'The case went back to the queue after some time without activity',
  break: () => 'Gave the case back for a break',
  'taken-back': (holder) => `Took the case back from ${holder}`,
};

const CAUSES = {
  random: 'drawn for a second review',
  inconclusive: 'goes to a second review',
  escalated: 'goes to a second review',
} as const;

const HIDDEN_DETAILS: Record<HiddenCause, string> = {
  'second-review': 'not shown until the second review is done',
  woven: 'which ones is told to leads only',
  blind: 'one of which you hold blind',
  others: 'on a case in which you had no hand',
};

type Settled = LogEntryOf<'cohort-conflict-settled'>['payload']['settled'];
const ROWS_SETTLED: Record<Settled, string> = {
  kept: 'the row that counted goes on counting',
  taken: 'another row counts',
  seen: 'seen',
  reopened: '',
};
const NAMES_SETTLED: Record<Settled, string> = {
  ...ROWS_SETTLED,
  kept: 'the same name is several people',
  taken: 'the same name is one person',
};

const numberOf = (count: number, one: string) => `${count} ${one}${count === 1 ? '' : 's'}`;
const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
const joined = (parts: readonly (string | false | undefined)[]) =>
  parts.filter((part) => part !== false && part !== undefined && part !== '').join(' · ');

/** A length of time in words: "42 s", "3 min", "2 h 5 min". */
export function timeInWords(seconds: number): string {
  if (seconds < 59.5) return `${Math.round(seconds)} s`;
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return joined([hours > 0 && `${hours} h`, (rest > 0 || hours === 0) && `${rest} min`]).replace(' · ', ' ');
}

function decisionTitle({ stage, adjudication, verdict, supersedes }: LogEntryOf<'decision'>['payload']) {
  if (adjudication) return `Adjudicated: ${verdictInWords(verdict)}`;
  if (supersedes) return `Corrected the verdict: ${verdictInWords(verdict)}`;
  return `Decided ${STAGE_WORDS[stage]}: ${verdictInWords(verdict)}`;
}

function profileTitle({ name, role, change }: LogEntryOf<'reviewer-changed'>['payload']): string {
  if (change === 'role') return `Made ${name} ${ROLE_WORDS[role]}`;
  if (change === 'pin') return `Changed the PIN of ${name}`;
  return change === 'retired' ? `Retired the profile ${name}` : `Took the profile ${name} into use again`;
}

function policyTitle({ threshold, rule, goesBackTo }: LogEntryOf<'policy-activated'>['payload']): string {
  if (goesBackTo !== undefined) return `Went back to the rule of policy ${goesBackTo}`;
  if (rule?.layers.includes('classifier') === false) return 'Put a rule without the classifier in force';
  return `Put the threshold ${threshold.toFixed(3)} in force`;
}

const passedOn = ({ reasons, note, blind }: LogEntryOf<'skip'>['payload']) =>
  joined([...reasons.map(reasonName), note, blind && 'blind']);

const DESCRIBERS: Describers = {
  lease: ({ stage, blind }) => ({
    title: `Took the case for ${STAGE_WORDS[stage] ?? stage}`,
    detail: blind ? 'blind' : '',
  }),
  'lease-ended': ({ reviewer, ending }) => ({ title: ENDINGS[ending](reviewer), detail: '' }),
  decision: (payload) => ({
    title: decisionTitle(payload),
    detail: joined([
      payload.correctionReason,
      payload.characteristics.map(characteristicName).join(', '),
      (payload.reasons ?? []).map(reasonName).join(', '),
      timeInWords(payload.seconds),
      payload.blind && 'blind',
      payload.secondReview ? CAUSES[payload.secondReview] : '',
      payload.note,
    ]),
  }),
  'decision-withdrawn': ({ decisionSeq }) => ({ title: `Took entry ${decisionSeq} back`, detail: '' }),
  escalation: (payload) => ({ title: 'Escalated the case', detail: passedOn(payload) }),
  skip: (payload) => ({ title: 'Skipped the case', detail: passedOn(payload) }),
  'detection-revealed': ({ decisionSeq, wouldChange }) => ({
    title: `Looked at what detection said after the blind decision ${decisionSeq}`,
    detail: wouldChange ? 'would have decided otherwise' : 'would have decided the same',
  }),
  'help-asked': ({ to, question }) => ({ title: `Asked ${to} a question`, detail: question }),
  'help-answered': ({ from, answer }) => ({ title: `Answered the question of ${from}`, detail: answer }),
  assignment: ({ caseIds, assignee }) => ({
    title:
      assignee === null
        ? `Gave ${numberOf(caseIds.length, 'case')} back to everybody`
        : `Assigned ${numberOf(caseIds.length, 'case')} to ${assignee}`,
    detail: '',
  }),
  'appeal-opened': ({ complaint }) => ({ title: 'Opened an appeal', detail: complaint }),
  'appeal-decided': ({ decision, reason, seconds }) => ({
    title: decision === 'upheld' ? 'Upheld the verdict on appeal' : 'Reversed the verdict on appeal',
    detail: joined([reason, timeInWords(seconds)]),
  }),
  'cases-opened': ({ caseIds, origin, policyVersion, threshold, first }) => ({
    title: first
      ? `Told ${numberOf(caseIds.length, 'case')} again, of which a purge took others`
      : `Opened ${numberOf(caseIds.length, 'case')}`,
    detail: joined([
      origin === 'audit-sample' && 'audit sample',
      `policy ${policyVersion}`,
      `at the threshold ${threshold.toFixed(3)}`,
    ]),
  }),
  'cases-withdrawn': ({ caseIds }) => ({
    title: `Took ${numberOf(caseIds.length, 'case')} out of the queue`,
    detail: '',
  }),
  'audit-sample-drawn': ({ threshold, strata }) => ({
    title: `Drew an audit sample of ${numberOf(sum(strata.map(({ drawn }) => drawn)), 'transcript')}`,
    detail: `from ${sum(strata.map(({ population }) => population))} not flagged, at the threshold ${threshold.toFixed(3)}, in ${numberOf(strata.length, 'score band')}`,
  }),
  'golden-items-added': ({ transcriptIds }) => ({
    title: `Made ${numberOf(transcriptIds.length, 'golden item')}`,
    detail: '',
  }),
  'golden-items-removed': ({ transcriptIds }) => ({
    title: `Removed ${numberOf(transcriptIds.length, 'golden item')}`,
    detail: '',
  }),
  'policy-activated': (payload) => ({
    title: policyTitle(payload),
    detail: joined([
      `policy ${payload.version}`,
      `${numberOf(payload.entered, 'case')} entered the queue and ${payload.left} left it`,
      payload.reason,
    ]),
  }),
  'candidate-started': ({ name, rule, reason }) => ({
    title: `Started the candidate ${name} in the shadow`,
    detail: joined([...describeRule(rule), reason]),
  }),
  'candidate-ended': ({ name, seen, onlyCandidate, onlyActive }) => ({
    title: `Ended the candidate ${name}`,
    detail: joined([
      `${numberOf(seen, 'transcript')} seen`,
      `${onlyCandidate} flagged by it alone, ${onlyActive} by the policy alone`,
    ]),
  }),
  'review-policy-activated': ({ version, reason }) => ({
    title: `Put version ${version} of the review policy in force`,
    detail: reason,
  }),
  'reviewer-added': ({ name, role }) => ({
    title: `Added the profile ${name} as ${ROLE_WORDS[role]}`,
    detail: '',
  }),
  'reviewer-changed': (payload) => ({ title: profileTitle(payload), detail: '' }),
  'reviewer-switched': ({ from }) => ({
    title: from === null ? 'Sat down to review' : `Took over from ${from}`,
    detail: '',
  }),
  'break-started': ({ caseReturned }) => ({
    title: 'Began a break',
    detail: caseReturned ? 'the case went back to the queue' : '',
  }),
  'break-ended': ({ seconds }) => ({
    title: `Came back from a break of ${timeInWords(seconds)}`,
    detail: '',
  }),
  'break-snoozed': ({ limit, reason }) => ({
    title: limit === 'break' ? 'Put a break off' : 'Put the daily limit off',
    detail: reason,
  }),
  'clock-behind': ({ clock }) => ({
    title: 'Noted that the computer’s clock is behind the log',
    detail: `it says ${utc(clock)}`,
  }),
  import: ({ source, accepted, rejected }) => ({
    title: `Imported ${numberOf(accepted, 'transcript')}`,
    detail: joined([source, rejected > 0 && `${rejected} rejected`]),
  }),
  restore: ({ source, entries }) => ({
    title: `Restored a backup with ${entries === 1 ? '1 entry' : `${entries} entries`}`,
    detail: source,
  }),
  purge: ({ transcripts, cases, entries, retention }) => ({
    title: retention
      ? `Purged ${numberOf(transcripts, 'transcript')} whose time was up`
      : `Deleted ${numberOf(transcripts, 'transcript')}`,
    detail: joined([
      `${numberOf(cases, 'case')} and ${entries === 1 ? '1 entry' : `${entries} entries`} of the log with them`,
      retention && `the texts of ${numberOf(retention.appeals, 'appeal')}`,
      retention && `${numberOf(retention.cohortRows, 'row')} of the cohort`,
    ]),
  }),
  'retention-set': ({ transcriptMonths, appealDays, reason }) => ({
    title: 'Set how long data are kept',
    detail: joined([
      transcriptMonths === null
        ? 'transcripts without an end'
        : `transcripts ${numberOf(transcriptMonths, 'month')}`,
      appealDays === null ? 'appeals without an end' : `appeals ${numberOf(appealDays, 'day')}`,
      reason,
    ]),
  }),
  erased: () => ({ title: 'Purged: only its place in the chain is left', detail: '' }),
  'cohort-import': ({ file, added, known, conflicts, rejected, entries, outdated, gone }) => ({
    title:
      entries === undefined
        ? `Imported ${numberOf(added, 'row')} into the cohort`
        : `Imported a log of ${entries} ${entries === 1 ? 'entry' : 'entries'} into the cohort`,
    detail: joined([
      file,
      known > 0 && `${known} already there`,
      conflicts > 0 && numberOf(conflicts, 'conflict'),
      rejected > 0 && `${rejected} rejected`,
      outdated !== undefined && outdated > 0 && `${outdated} outdated`,
      gone !== undefined && gone > 0 && `${gone} gone at their source`,
    ]),
  }),
  'cohort-conflict-settled': ({ conflict, settled, conflicts = 1 }) => {
    const what = conflicts === 1 ? 'a conflict' : `${conflicts} conflicts`;
    return {
      title: `${settled === 'reopened' ? 'Reopened' : 'Settled'} ${what} in the cohort`,
      detail: (conflict.startsWith('same-name ') ? NAMES_SETTLED : ROWS_SETTLED)[settled],
    };
  },
  'cohort-source-removed': ({ rows }) => ({
    title: 'Removed a source from the cohort',
    detail: numberOf(rows, 'row'),
  }),
};

/**
 * Says an entry in plain words. Names and typed text stand in them as they are: show them as inert text.
 * An entry that this reader must not read yet says only what kind it is.
 */
export function describeEntry(entry: ReadableEntry): Description {
  if (isHidden(entry))
    return { title: `${LOG_KIND_NAMES[entry.kind].name}, ${HIDDEN_DETAILS[entry.hidden]}`, detail: '' };
  return (DESCRIBERS[entry.kind] as (payload: unknown) => Description)(entry.payload);
}
