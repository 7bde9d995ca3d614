import type { LogEntryOf } from '../domain/decisions/log-entry.ts';
import type { LogKind } from '../domain/decisions/log-kinds.ts';
import { isHidden, type ReadableEntry } from '../domain/decisions/log-visibility.ts';
import { isMethod } from '../domain/matching/methods.ts';
import { english } from './en.ts';
import { formatListing, formatRisk } from './format.ts';
import { MATCHING_DESCRIBERS } from './log-entry-matching-text.ts';
import type { Describers, Said } from './log-entry-said.ts';
import { reasonName } from './reason-name.ts';
import { describeRule } from './rule-words.ts';
import { t } from './words.ts';

/** What an entry says: a sentence about whoever wrote it, and what more there is in a few words, or nothing. */
export interface Description {
  title: string;
  detail: string;
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

/** "2026-03-04 16:05". */
const utc = (instant: string) => new Date(instant).toISOString().slice(0, 16).replace('T', ' ');

/** A length of time, to the second below a minute, to the minute above: "42 s", "3 min", "2 h 5 min". */
export function timeInWords(seconds: number): string {
  if (seconds < 59.5) return t('units.seconds', { amount: Math.round(seconds) });
  const minutes = Math.round(seconds / 60);
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  const small = t('units.minutes', { amount: rest });
  if (hours === 0) return small;
  const large = t('units.hours', { amount: hours });
  return rest === 0 ? large : t('units.twoUnits', { large, small });
}

/** What is in a list, in one part; nothing where it is empty. */
export const listing = (parts: readonly string[]): string => (parts.length === 0 ? '' : formatListing(parts));

function leaseTitle(stage: string): string {
  const known = english.logEntry.title.lease;
  return Object.hasOwn(known, stage)
    ? t(`logEntry.title.lease.${stage as keyof typeof known}`)
    : t('logEntry.title.leaseForOther', { stage });
}

function decisionTitle({ stage, adjudication, verdict, supersedes }: LogEntryOf<'decision'>['payload']) {
  const what = adjudication ? 'adjudication' : supersedes ? 'correction' : stage;
  return t(`logEntry.title.decision.${what}`, { verdict: t(`logEntry.verdict.${verdict}`) });
}

function profileTitle({ name, role, change }: LogEntryOf<'reviewer-changed'>['payload']): string {
  return change === 'role'
    ? t(`logEntry.title.roleChanged.${role}`, { name })
    : t(`logEntry.title.reviewer-changed.${change}`, { name });
}

function policyTitle({ threshold, rule, goesBackTo }: LogEntryOf<'policy-activated'>['payload']): string {
  if (goesBackTo !== undefined) return t('logEntry.title.policyWentBack', { version: goesBackTo });
  if (rule?.layers.includes('classifier') === false) return t('logEntry.title.policyWithoutClassifier');
  return t('logEntry.title.policy-activated', { threshold: formatRisk(threshold) });
}

function settled({ conflict, settled: how }: LogEntryOf<'cohort-conflict-settled'>['payload']) {
  if (how === 'reopened') return undefined;
  const what = conflict.startsWith('same-name ') ? 'namesSettled' : 'rowsSettled';
  return t(`logEntry.detail.${what}.${how}`);
}

const passedOn = ({ reasons, note, blind }: LogEntryOf<'skip'>['payload']) => [
  ...reasons.map(reasonName),
  note,
  blind && t('logEntry.detail.blind'),
];

const DESCRIBERS: Describers<LogKind> = {
  lease: ({ stage, blind }) => [leaseTitle(stage), blind && t('logEntry.detail.blind')],
  'lease-ended': ({ reviewer, ending }) => [t(`logEntry.title.lease-ended.${ending}`, { holder: reviewer })],
  decision: (payload) => [
    decisionTitle(payload),
    payload.finding && t(`logEntry.finding.${payload.finding}`),
    payload.correctionReason,
    listing(payload.characteristics.map((id) => t(`names.characteristic.${id}`))),
    listing((payload.reasons ?? []).map(reasonName)),
    timeInWords(payload.seconds),
    payload.blind && t('logEntry.detail.blind'),
    payload.secondReview ? t(`logEntry.detail.cause.${payload.secondReview}`) : undefined,
    payload.note,
  ],
  'decision-withdrawn': (payload) => [t('logEntry.title.decision-withdrawn', payload)],
  escalation: (payload) => [t('logEntry.title.escalation'), ...passedOn(payload)],
  skip: (payload) => [t('logEntry.title.skip'), ...passedOn(payload)],
  'detection-revealed': ({ decisionSeq, wouldChange }) => [
    t('logEntry.title.detection-revealed', { decisionSeq }),
    t(wouldChange ? 'logEntry.detail.wouldChange' : 'logEntry.detail.wouldNotChange'),
  ],
  'help-asked': ({ to, question }) => [t('logEntry.title.help-asked', { to }), question],
  'help-answered': ({ from, answer }) => [t('logEntry.title.help-answered', { from }), answer],
  assignment: ({ caseIds: { length: count }, assignee, reviewPolicyVersion: version }) => {
    if (assignee === null) return [t('logEntry.title.assignment.back', { count })];
    if (version === undefined) return [t('logEntry.title.assignment.given', { count, assignee })];
    return [t('logEntry.title.assignmentByRule', { count, assignee, version })];
  },
  'coaching-note': ({ to, text }) => [t('logEntry.title.coaching-note', { to }), text],
  'coaching-read': ({ noteSeq }) => [t('logEntry.title.coaching-read', { noteSeq })],
  'appeal-opened': ({ complaint }) => [t('logEntry.title.appeal-opened'), complaint],
  'appeal-decided': ({ decision, reason, seconds, finding }) => [
    t(`logEntry.title.appeal-decided.${decision}`),
    finding && t(`logEntry.finding.${finding}`),
    reason,
    timeInWords(seconds),
  ],
  'exam-begun': ({ risk, benign }) => [
    t('logEntry.title.exam-begun'),
    t('logEntry.detail.sides', { risk, benign }),
  ],
  'exam-handed-in': ({ passed, sensitivity, specificity, endedEarly }) => [
    t(`logEntry.title.exam-handed-in.${passed ? 'passed' : 'failed'}`),
    t('logEntry.detail.rightOfRisk', sensitivity),
    t('logEntry.detail.rightOfBenign', specificity),
    ...(endedEarly ? [t('logEntry.detail.endedEarly', { side: endedEarly })] : []),
  ],
  'exam-allowed': ({ reviewer, failures, reason }) => [
    t('logEntry.title.exam-allowed', { reviewer }),
    t('logEntry.detail.failures', { failures }),
    reason,
  ],
  'calibration-planned': ({ title, people, cases }) => [
    t('logEntry.title.calibration-planned', { title }),
    t('logEntry.detail.calibration', { cases, people: people.length }),
  ],
  'calibration-changed': ({ title, people, cases }) => [
    t('logEntry.title.calibration-changed', { title }),
    t('logEntry.detail.calibration', { cases, people: people.length }),
  ],
  'calibration-deleted': ({ title }) => [t('logEntry.title.calibration-deleted', { title })],
  'calibration-closed': ({ title, round }) => [t('logEntry.title.calibration-closed', { title, round })],
  'calibration-opened': ({ title, round }) => [t('logEntry.title.calibration-opened', { title, round })],
  'calibration-revealed': ({ title, votes }) => [
    t('logEntry.title.calibration-revealed', { title }),
    t('logEntry.detail.calibrationVotes', { votes: votes.length }),
  ],
  'calibration-ended': ({ title, votes, guidanceVersion: version, reason }) => [
    t('logEntry.title.calibration-ended', { title }),
    votes.length > 0 && t('logEntry.detail.calibrationVotes', { votes: votes.length }),
    version === undefined ? reason : t('logEntry.detail.calibrationGuidance', { version }),
  ],
  'certificate-issued': ({ expiresAt }) => [
    t('logEntry.title.certificate-issued'),
    t('logEntry.detail.until', { day: expiresAt.slice(0, 10) }),
  ],
  'certificate-revoked': ({ reviewer, reason }) => [
    t('logEntry.title.certificate-revoked', { reviewer }),
    reason,
  ],
  'issuer-named': ({ name }) => [
    name === null
      ? t('logEntry.title.issuer-named.forgotten')
      : t('logEntry.title.issuer-named.named', { name }),
  ],
  'cases-opened': ({ caseIds: { length: count }, origin, policyVersion, threshold, model, first }) => [
    t(first ? 'logEntry.title.casesToldAgain' : 'logEntry.title.cases-opened', { count }),
    origin === 'audit-sample' && t('logEntry.detail.auditSample'),
    t('logEntry.detail.policy', { version: policyVersion }),
    // Of pictures it is how alike they had to be, which is no risk: their method says what matched.
    isMethod(model.id)
      ? t('logEntry.detail.matchedBy', { method: t(`names.method.${model.id}`) })
      : t('logEntry.detail.atThreshold', { threshold: formatRisk(threshold) }),
  ],
  'cases-withdrawn': ({ caseIds }) => [t('logEntry.title.cases-withdrawn', { count: caseIds.length })],
  'audit-sample-drawn': ({ threshold, strata }) => [
    t('logEntry.title.audit-sample-drawn', { drawn: sum(strata.map(({ drawn }) => drawn)) }),
    t('logEntry.detail.drawn', {
      population: sum(strata.map(({ population }) => population)),
      threshold: formatRisk(threshold),
      bands: strata.length,
    }),
  ],
  'golden-items-added': ({ transcriptIds }) => [
    t('logEntry.title.golden-items-added', { count: transcriptIds.length }),
  ],
  'golden-items-removed': ({ transcriptIds }) => [
    t('logEntry.title.golden-items-removed', { count: transcriptIds.length }),
  ],
  'policy-activated': (payload) => [
    policyTitle(payload),
    t('logEntry.detail.policy', { version: payload.version }),
    t('logEntry.detail.queue', { entered: payload.entered, left: payload.left }),
    payload.reason,
  ],
  ...MATCHING_DESCRIBERS,
  'candidate-started': ({ name, rule, reason }) => [
    t('logEntry.title.candidate-started', { name }),
    ...describeRule(rule),
    reason,
  ],
  'candidate-ended': ({ name, seen, onlyCandidate, onlyActive }) => [
    t('logEntry.title.candidate-ended', { name }),
    t('logEntry.detail.seen', { seen }),
    t('logEntry.detail.alone', { onlyCandidate, onlyActive }),
  ],
  'review-policy-activated': ({ version, reason }) => [
    t('logEntry.title.review-policy-activated', { version }),
    reason,
  ],
  'guidance-changed': ({ version, characteristic, text, major, reason }) => [
    t('logEntry.title.guidance-changed', { version, major: major ? 'yes' : 'no' }),
    characteristic !== null && t(`names.characteristic.${characteristic}`),
    text === '' ? t('logEntry.detail.guidanceRemoved') : text,
    reason,
  ],
  'reviewer-added': ({ name, role }) => [t(`logEntry.title.reviewer-added.${role}`, { name })],
  'reviewer-renamed': ({ from, name }) => [t('logEntry.title.reviewer-renamed', { from, name })],
  'reviewer-changed': (payload) => [profileTitle(payload)],
  'reviewer-switched': ({ from }) => [
    from === null ? t('logEntry.title.satDown') : t('logEntry.title.reviewer-switched', { from }),
  ],
  'break-started': ({ caseReturned }) => [
    t('logEntry.title.break-started'),
    caseReturned && t('logEntry.detail.caseReturned'),
  ],
  'break-ended': ({ seconds }) => [t('logEntry.title.break-ended', { duration: timeInWords(seconds) })],
  'break-snoozed': ({ limit, reason }) => [t(`logEntry.title.break-snoozed.${limit}`), reason],
  'clock-behind': ({ clock }) => [
    t('logEntry.title.clock-behind'),
    t('logEntry.detail.clock', { moment: utc(clock) }),
  ],
  'practice-begun': () => [t('logEntry.title.practice-begun')],
  import: ({ source, accepted, rejected }) => [
    t('logEntry.title.import', { accepted }),
    source,
    rejected > 0 && t('logEntry.detail.rejected', { rejected }),
  ],
  restore: ({ source, entries }) => [t('logEntry.title.restore', { entries }), source],
  purge: ({ transcripts, cases, entries, retention }) => [
    t(retention ? 'logEntry.title.purge' : 'logEntry.title.purgeByHand', { transcripts }),
    t('logEntry.detail.deleted', { cases, entries }),
    retention && t('logEntry.detail.appealTexts', { appeals: retention.appeals }),
    retention && t('logEntry.detail.cohortRows', { rows: retention.cohortRows }),
  ],
  'retention-set': ({ transcriptMonths: months, appealDays: days, reason }) => [
    t('logEntry.title.retention-set'),
    months === null
      ? t('logEntry.detail.transcriptsKeptForever')
      : t('logEntry.detail.transcriptsKept', { months }),
    days === null ? t('logEntry.detail.appealsKeptForever') : t('logEntry.detail.appealsKept', { days }),
    reason,
  ],
  erased: () => [t('logEntry.title.erased')],
  'cohort-import': ({ file, added, known, conflicts, rejected, entries, outdated = 0, gone = 0 }) => [
    entries === undefined
      ? t('logEntry.title.cohort-import', { added })
      : t('logEntry.title.cohortLog', { entries }),
    file,
    known > 0 && t('logEntry.detail.known', { known }),
    conflicts > 0 && t('logEntry.detail.conflicts', { conflicts }),
    rejected > 0 && t('logEntry.detail.rejected', { rejected }),
    outdated > 0 && t('logEntry.detail.outdated', { outdated }),
    gone > 0 && t('logEntry.detail.gone', { gone }),
  ],
  'cohort-conflict-settled': (payload) => {
    const reopened = payload.settled === 'reopened';
    const title = reopened ? 'logEntry.title.conflictReopened' : 'logEntry.title.cohort-conflict-settled';
    return [t(title, { conflicts: payload.conflicts ?? 1 }), settled(payload)];
  },
  'cohort-source-removed': ({ rows }) => [
    t('logEntry.title.cohort-source-removed'),
    t('logEntry.detail.rows', { rows }),
  ],
};

/**
 * Says an entry in plain words. Names and typed text stand in them as they are: show them as inert text.
 * An entry that this reader must not read yet says only what kind it is.
 */
export function describeEntry(entry: ReadableEntry): Description {
  if (isHidden(entry))
    return {
      title: t(`logEntry.hidden.${entry.hidden}`, { kind: t(`logEntry.kind.${entry.kind}`) }),
      detail: '',
    };
  const [title, ...parts] = (DESCRIBERS[entry.kind] as (payload: unknown) => Said)(entry.payload);
  return { title, detail: parts.filter(Boolean).join(' · ') };
}
