import type { CutLog } from '../cohort/log-line.ts';
import type { CasePart } from '../decisions/case-agreement.ts';
import type { ModelDamage } from '../detection/model-file.ts';
import type { PackFault } from '../detection/read-pack.ts';
import type { CommandId, Scope } from '../keys/commands.ts';
import type { KeyProblem } from '../keys/usable.ts';
import type { Lacking } from '../policy/review-policy.ts';
import type { Hindrance } from '../queue/case-work.ts';
import type { FindingFault } from '../review/finding-fault.ts';
import type { Action } from '../reviewers/permissions.ts';
import type { Role } from '../reviewers/reviewer.ts';
import type { VoteFileFault } from '../training/calibration-files.ts';
import type { CaseLack } from '../training/certificate-scope.ts';
import type { ExamAdmission } from '../training/exam-admission.ts';
import type { TrainingLanguage } from '../training/focus.ts';
import type { FileFault, LineFault } from '../transcript/fault.ts';

/** No facts: the code says it all. */
type NoFacts = Record<never, never>;

/** What became of storage: no room, closed under us, written by newer code, not readable, or not allowed at all. */
export type StorageFault = `storage-${'full' | 'closed' | 'newer' | 'unreadable' | 'unavailable'}`;

/** Why a worker did not do what it was asked, as it crosses to the page. */
export type WorkerFault = {
  [Code in WorkerFaultCode]: { code: Code; facts: FailureFacts[Code] };
}[WorkerFaultCode];
type WorkerFaultCode =
  | StorageFault
  | ('timed-out' | 'crashed' | 'cancelled' | 'unreadable')
  | ('model-missing' | 'model-damaged' | 'not-loaded' | 'scoring-failed');

/** Where the files of a model pack came from. */
type PackOrigin = 'shipped' | 'chosen';

/** What of a backup does not fit together. */
export type Misfit =
  /** Nobody could use what it holds to the full: it has no lead, or none who is not retired. */
  | { what: 'no-lead' | 'leads-retired' }
  /** Nothing could be flagged. */
  | { what: 'no-policy' }
  /** Things have happened that no log tells. */
  | { what: 'no-log' }
  /** So many cases are without their transcripts, this one first. */
  | { what: 'transcripts-missing'; count: number; caseId: string }
  /** The same of cases that are matches of pictures. */
  | { what: 'pictures-missing'; count: number; caseId: string }
  /** So many cases are otherwise than the log says, this one first, in these parts. */
  | { what: 'cases-disagree'; count: number; caseId: string; parts: CasePart[] };

/**
 * Every reason why a use case could not be carried out, refused by a command or met on the way, as a code that tells
 * what to do with it, and the facts that go with it; where one code has several texts, `what` tells them apart. No
 * sentence stands here: words/en/failures.ts has them, and nothing compiles while one is missing.
 */
export interface FailureFacts extends Record<StorageFault, NoFacts> {
  'already-decided': {
    what: 'left-queue' | 'meanwhile' | 'no-verdict' | 'not-appealable' | 'no-open-appeal';
  };
  /** Another tab keeps the storage open. */
  busy: NoFacts;
  /** First reviews need a certificate that counts, and that covers the language of the case. */
  'certificate-needed': CaseLack | { what: 'only-other-languages'; languages: TrainingLanguage[] };
  /** Whoever started something stopped it. */
  cancelled: {
    what:
      | ('log-check' | 'search' | 'second-model' | 'import' | 'export' | 'backup-reading')
      /** A question to a worker that a later one overtook, or whose worker was ended. */
      | ('question' | 'scoring' | 'practice' | 'pictures');
  };
  'clock-in-doubt': NoFacts;
  /** A worker died, as the browser says why, or without saying it. */
  crashed: { what: 'said'; message: string } | { what: 'died' | 'not-running'; worker: string };
  /** The daily limit is reached. */
  'daily-limit': { minutes: number };
  /** A backup that cannot be restored. */
  'damaged-backup':
    | { what: 'line'; line: number; reason: LineFault }
    | Misfit
    | { what: 'log-broken'; seq: number; broken: string }
    /** It ends at another entry than the first line says. */
    | { what: 'log-end'; seq: number; said: number }
    /** It holds generated history, or real decisions where generated history is open. */
    | { what: 'practice-team' | 'own-data' };
  /** Nothing can be answered in a sitting any more, or for the moment. */
  'exam-closed': { what: 'handed-in' | 'time-up' | 'break' };
  /** The rules were changed while the form was made. */
  'exam-form-outdated': NoFacts;
  /** An exam cannot be begun yet: until a moment, before enough of the drill, before a lead decides. */
  'exam-not-yet': Exclude<ExamAdmission, { what: 'ready' }>;
  /** A sitting is under way. */
  'exam-open': NoFacts;
  /** A side of the exam has too few transcripts: not even all of them right would reach the bar. */
  'exam-too-short': { fewest: number };
  /** Figures or intervals could not be counted, or a workbook of them not be written. */
  'figures-failed': { what: 'figures' | 'intervals' | 'workbook'; why: WorkerFault };
  /** A rule without a layer. */
  'flags-nothing': NoFacts;
  /** Somebody has the case, oneself in another tab, or one has it no more. */
  'held-elsewhere': { what: 'other'; holder: string } | { what: 'other-tab' | 'not-held' };
  /** A tab takes in files, which beginning anew would cut off. */
  importing: NoFacts;
  /** What has to be written or chosen is not, or not as it has to be. */
  incomplete:
    | { what: 'view-name'; longest: number }
    | { what: 'question' | 'answer' | 'complaint' | 'correction' | 'coaching-note' }
    | { what: 'cluster-verdict' }
    | { what: 'cluster-sample'; least: number }
    | { what: 'calibration-cases'; fewest: number; most: number }
    | { what: 'calibration-people'; least: number }
    /** The review policy asks for more. */
    | { what: 'submission'; lacking: Lacking[] };
  /** Another command that can be given at the same time has this key. */
  'key-taken': { combination: string; command: CommandId; scope: Scope };
  /** No command, or not this one, can have this key. */
  'key-unusable': { what: KeyProblem; combination: string; command: CommandId };
  'last-lead': NoFacts;
  'model-damaged': { what: PackOrigin; damage: ModelDamage };
  /** A file of a model pack could not be read. */
  'model-missing': { what: `${PackOrigin}-${'model' | 'manifest'}` };
  /**
   * A model pack cannot be put in force, used or removed: the one in force is not stored here, or damaged; it is in
   * force; another one of its name and version is known.
   */
  'model-pack': { what: 'missing' | 'damaged' | 'in-force' | 'other-of-name'; id: string; version: string };
  'name-missing': { what: 'bank' | 'calibration' | 'candidate' | 'source' | 'issuer' };
  /** Something else has the name. */
  'name-taken': { what: 'bank' | 'view' | 'reviewer' | 'source'; name: string };
  /** A newer version of the console has taken over what is stored. */
  'newer-version': { what: 'meanwhile' | 'stored' };
  /** This browser cannot sign or verify certificates. */
  'no-ed25519': NoFacts;
  /** Nobody sits at this tab, or their profile is not in use any more. */
  'no-reviewer': NoFacts;
  /** A role may not do something, or somebody may not do it here. */
  'not-allowed':
    | { what: Action; role: Role }
    | {
        what:
          | Exclude<Hindrance, 'nothing-to-do'>
          | 'only-first-review-escalates'
          | 'not-own-decision'
          | 'not-own-exam'
          | FindingFault;
      }
    | { what: 'calibration-not-now' | 'calibration-not-invited' | 'calibration-not-blind' };
  /** Asked to score before a model was loaded. */
  'not-loaded': NoFacts;
  /** What something is to be done with is not stored, or no longer. */
  'not-found':
    | {
        what:
          | (
              | 'candidate'
              | 'drawn-entries'
              | 'drawn-animations'
              | 'policy-in-force'
              | 'unflagged'
              | 'second-pack'
              | 'evidence'
              | 'view'
            )
          | ('case' | 'reviewer-to-ask' | 'question' | 'assignee' | 'reviewer' | 'reviewer-in-use')
          | ('exam' | 'certificate' | 'bank' | 'bank-entry' | 'cluster')
          | ('source' | 'set-aside' | 'coached-decision' | 'coaching-note')
          | ('calibration-session' | 'calibration-case');
      }
    | { what: 'policy' | 'rule-of-policy'; version: number };
  /** It was undone already, or somebody has gone on with the case. */
  'nothing-to-undo': { what: 'decision' | 'correctable' | 'entry-decision' | 'cluster' };
  'reason-missing': {
    what:
      | ('candidate' | 'threshold' | 'review-policy' | 'correction' | 'appeal-decision' | 'periods')
      | ('snooze' | 'guidance' | 'calibration' | 'retake' | 'revocation' | 'bank' | 'bank-entries');
  };
  /** Everything was deleted or replaced while this was under way. */
  replaced: { what: 'deleted' | 'restored' | 'import' };
  /** Everything was deleted, but there is no room to begin anew. */
  'room-not-back': NoFacts;
  /** A batch could not be scored, or the second model stopped. */
  'scoring-failed':
    | { what: 'batch' | 'unread'; message: string }
    | { what: 'damaged'; damage: ModelDamage }
    | { what: 'second-model'; why: WorkerFault };
  'search-failed': { why: WorkerFault };
  'similar-failed': { why: WorkerFault };
  /** A candidate that still runs cannot be deleted. */
  'still-running': NoFacts;
  /** A worker gave no answer in its time. */
  'timed-out': { worker: string; seconds: number };
  'too-large': { what: 'sheet'; most: number; count: number } | { what: 'backup-row'; table: string };
  'too-many-candidates': { most: number };
  /** What is to be put in force is so already. */
  unchanged:
    | { what: 'rule'; version: number }
    | { what: 'periods' | 'guidance' | 'retake' | 'bank' | 'bank-entries' };
  /** Something stored could not be read, and not for one of the faults of storage. */
  unreadable: { message: string };
  /** A file is not what it should be. */
  'unreadable-file':
    | { what: 'no-noted-head' | 'known-empty' | 'no-credential' | 'credential-too-large' }
    | { what: 'known-too-long'; line: number; longest: number }
    | { what: 'known-not-utf8'; line: number }
    | { what: 'known-too-short'; line: number; fewest: number }
    | { what: 'known-too-many'; count: number; most: number }
    | { what: 'too-many-exports'; count: number; most: number }
    | { what: 'cut-log'; cut: CutLog }
    | { what: 'cut-log-with-line'; cut: CutLog; line: number; reason: LineFault }
    | { what: 'no-calibration-file' }
    | { what: VoteFileFault; person: string }
    | { what: 'file'; fault: FileFault }
    | { what: 'pack'; pack: PackFault }
    /** What the browser said when it read them. */
    | { what: 'pack-files'; message: string }
    | { what: 'pack-trial'; why: WorkerFault };
  /** Too many wrong PINs. */
  'wait-for-pin': { seconds: number };
  'wrong-pin': { what: 'wrong' | 'changed' | 'unusable' };
}

export type FailureCode = keyof FailureFacts;
