import { describe, expect, test } from 'vitest';
import { LOG_GROUPS } from '../../../domain/decisions/kinds/log-kind.ts';
import { logEntrySchema } from '../../../domain/decisions/log-entry.ts';
import { LOG_KINDS, LOG_REGISTER, type LogKind } from '../../../domain/decisions/log-kinds.ts';
import { type FlagRule, riskRule } from '../../../domain/policy/flag-rule.ts';
import { entryFacts } from '../../../words/log-entry-facts.ts';
import { describeEntry, timeInWords } from '../../../words/log-entry-text.ts';
import { makeLog, newEntry, PAYLOADS } from '../../fixtures/log-entries.ts';

const said = (kind: LogKind, payload: object = {}) =>
  describeEntry(makeLog([newEntry(kind, { payload: { ...PAYLOADS[kind], ...payload } as never })])[0]!);

const TITLES: Record<LogKind, string> = {
  lease: 'Claimed the case for first review',
  'lease-ended': 'Released the case from willow',
  decision: 'First review: not confirmed',
  'decision-withdrawn': 'Undid the decision in entry 7',
  escalation: 'Escalated the case',
  skip: 'Skipped the case',
  'detection-revealed': 'Revealed detection after the blind decision in entry 7',
  'help-asked': 'Asked oak a question',
  'help-answered': 'Answered a question from willow',
  'coaching-note': 'Wrote a coaching note to oak',
  'coaching-read': 'Read the coaching note in entry 7',
  assignment: 'Assigned 2 cases to oak',
  'appeal-opened': 'Opened an appeal',
  'appeal-decided': 'Reversed the verdict on appeal',
  'exam-begun': 'Began an exam',
  'exam-handed-in': 'Passed the exam',
  'exam-allowed': 'Allowed oak to retake the exam',
  'calibration-planned': 'Planned the calibration session “Presents”',
  'calibration-changed': 'Changed the plan of the calibration session “Presents”',
  'calibration-deleted': 'Deleted the calibration session “Presents” before its first vote',
  'calibration-closed': 'Closed the first vote of the calibration session “Presents”',
  'calibration-opened': 'Opened the second vote of the calibration session “Presents”',
  'calibration-revealed': 'Revealed the votes of the calibration session “Presents”',
  'calibration-ended': 'Ended the calibration session “Presents”',
  'certificate-issued': 'Earned a certificate',
  'certificate-revoked': 'Revoked the certificate of oak',
  'issuer-named': 'Named an issuer of certificates: Team north',
  'cases-opened': 'Opened 1 case',
  'cases-withdrawn': 'Removed 2 cases from the queue',
  'audit-sample-drawn': 'Drew an audit sample of 14 transcripts',
  'golden-items-added': 'Created 1 golden item',
  'golden-items-removed': 'Removed 2 golden items',
  'policy-activated': 'Activated the threshold 0.625',
  'candidate-started': 'Started the candidate stricter in shadow mode',
  'candidate-ended': 'Ended the candidate stricter',
  'review-policy-activated': 'Activated version 3 of the review policy',
  'guidance-changed': 'Published version 2 of the guidance (major change)',
  'bank-created': 'Created the bank Mosaics',
  'bank-changed': 'Suspended the bank Mosaics',
  'bank-entries-added': 'Added 40 entries to the bank Mosaics',
  'entry-suspended': 'Suspended 1 entry of the bank Mosaics',
  'entry-restored': 'Restored 2 entries of the bank Mosaics',
  'entry-decision-undone': 'Undid the decision on 1 entry of the bank Mosaics',
  'cluster-alert': 'Raised an alert on a cluster that grows fast',
  'cluster-decided': 'Decided 2 cases of a cluster: confirmed',
  'cluster-undone': 'Undid the decision on 2 cases of a cluster',
  'reviewer-added': 'Added the profile oak as a lead',
  'reviewer-renamed': 'Renamed the profile reviewer-1 to oak',
  'reviewer-changed': 'Made oak a trainee',
  'reviewer-switched': 'Switched from willow',
  'break-started': 'Started a break',
  'break-ended': 'Came back from a break of 10 min',
  'break-snoozed': 'Snoozed the daily limit',
  'clock-behind': 'Found the computer’s clock behind the log',
  'practice-begun': 'Generated history of a practice team begins',
  import: 'Imported 20 transcripts',
  restore: 'Restored a backup with 1 entry',
  purge: 'Purged 400 transcripts at the end of the retention period',
  'retention-set': 'Changed the retention periods',
  erased: 'Erased by a purge; keeps its place in the chain',
  'cohort-import': 'Imported 4 rows into the cohort',
  'cohort-conflict-settled': 'Settled a conflict in the cohort',
  'cohort-source-removed': 'Removed a source from the cohort',
};

describe('an entry in plain words', () => {
  test.each(LOG_KINDS)('%s', (kind) => {
    const [entry] = makeLog([newEntry(kind)]);
    expect(logEntrySchema.safeParse(entry).success).toBe(true);
    expect(describeEntry(entry!).title).toBe(TITLES[kind]);
    expect(LOG_GROUPS).toContain(LOG_REGISTER[kind].group);
    for (const { name, text } of entryFacts(entry!)) expect(`${name}${text}`).not.toMatch(/undefined|null/);
  });

  test('a decision says what was marked, why, how long it took and that it was blind', () => {
    expect(said('decision').detail).toBe(
      'Secrecy, Pressure · Benign look-alike · 42 s · blind · chosen for a second review · a surprise party',
    );
  });

  test('a correction and an adjudication are told from a review', () => {
    expect(said('decision', { supersedes: 3, verdict: 'confirmed' }).title).toBe(
      'Corrected verdict: confirmed',
    );
    expect(said('decision', { stage: 'second-review', adjudication: true }).title).toBe(
      'Adjudication: not confirmed',
    );
    expect(said('decision', { stage: 'second-review' }).title).toBe('Second review: not confirmed');
  });

  test('a policy says what it went back to, and its rule in full', () => {
    const rule: FlagRule = { ...riskRule(0.625), latching: false, layers: ['classifier', 'rules'] };
    expect(said('policy-activated', { rule }).title).toBe('Activated the threshold 0.625');
    expect(said('policy-activated', { rule, goesBackTo: 1 }).title).toBe('Restored the rule of policy 1');
    expect(said('policy-activated', { rule: { ...rule, layers: ['rules'] } }).title).toBe(
      'Activated a rule without the classifier',
    );
    const payload = { ...PAYLOADS['policy-activated'], rule, goesBackTo: 1 };
    const facts = entryFacts(makeLog([newEntry('policy-activated', { payload })])[0]!);
    expect(facts).toContainEqual({
      name: 'Rule',
      text: 'Threshold 0.625; Uses the final risk; Layers: classifier, rules',
    });
    expect(facts).toContainEqual({ name: 'Restores policy', text: '1' });
  });

  test('an entry of the first version of the format, without what came later', () => {
    const old = { stage: 'first-review', verdict: 'confirmed', characteristics: [], note: '', seconds: 3 };
    const [entry] = makeLog([newEntry('decision', { payload: { ...old, policyVersion: 1 } as never })]);
    expect(describeEntry(entry!)).toEqual({ title: 'First review: confirmed', detail: '3 s' });
    expect(entryFacts(entry!).map(({ name }) => name)).toEqual(['Verdict', 'Handling time', 'Policy']);
  });

  test('a decision on a match says what was found', () => {
    const payload = { ...PAYLOADS.decision, characteristics: [], marks: [], finding: 'bad-hash' as const };
    expect(said('decision', payload)).toMatchObject({
      title: 'First review: not confirmed',
      detail: expect.stringMatching(/^bad hash · /),
    });
    expect(entryFacts(makeLog([newEntry('decision', { payload })])[0]!)).toContainEqual({
      ...{ name: 'Finding', text: 'Bad hash' },
    });
  });

  test('an appeal on a match says what was found', () => {
    const payload = { ...PAYLOADS['appeal-decided'], finding: 'bad-hash' as const };
    expect(said('appeal-decided', payload).detail).toMatch(/^bad hash · /);
    const [entry] = makeLog([newEntry('appeal-decided', { payload })]);
    expect(entryFacts(entry!)).toContainEqual({ name: 'Finding', text: 'Bad hash' });
  });

  test('cases of pictures were opened by what matched, and no threshold of risk', () => {
    expect(said('cases-opened').detail).toContain('threshold 0.500');
    const payload = {
      ...PAYLOADS['cases-opened'],
      model: { ...PAYLOADS['cases-opened'].model, id: 'pdq', version: '1' },
    };
    const { detail } = said('cases-opened', payload);
    expect(detail).toContain('matched by PDQ');
    expect(detail).not.toContain('threshold');
    const [entry] = makeLog([newEntry('cases-opened', { payload })]);
    expect(entryFacts(entry!)).toContainEqual({ name: 'Method', text: 'pdq 1' });
  });

  test('the details of a decision name its reasons and where a characteristic was marked', () => {
    const [entry] = makeLog([newEntry('decision')]);
    expect(entryFacts(entry!)).toContainEqual({ name: 'Reasons', text: 'Benign look-alike' });
    expect(entryFacts(entry!)).toContainEqual({ name: 'Marked', text: 'Secrecy in message 2' });
  });

  test.each([
    [0, '0 s'],
    [59.6, '1 min'],
    [3_600, '1 h'],
    [7_500, '2 h 5 min'],
  ])('%d seconds are %s', (seconds, text) => expect(timeInWords(seconds)).toBe(text));
});
