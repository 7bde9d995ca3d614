import type { LogEntryOf } from '../decisions/log-entry.ts';
import type { Reviewer, Role } from '../reviewers/reviewer.ts';
import { certificateOf, isInForce } from './certificate.ts';
import { type CertificateReminder, reminderOf } from './certificate-reminder.ts';
import type { WatchedCertificate } from './early-renewal.ts';
import type { LearningRecord } from './learning-record.ts';
import { type LessonOutline, type Path, pathOf, STAGES } from './path.ts';

/** Where somebody is in training. Nothing here says how fast they are, and nobody has a rank. */
export interface ClassMember {
  name: string;
  role: Role;
  path: Path;
  /** When they last did something in training, ISO 8601; null for never. */
  lastActive: string | null;
  /** Cards that are due for review. */
  due: number;
  exams: { sat: number; passed: number };
  /** The one that says most; null when they never had one. */
  certificate: WatchedCertificate | null;
  /** Why one of theirs is to be renewed; null where none is. */
  reminder: CertificateReminder | null;
}

export interface ClassFacts {
  people: readonly Reviewer[];
  /** Of each person, oldest first. */
  records: ReadonlyMap<string, readonly LearningRecord[]>;
  exams: readonly LogEntryOf<'exam-handed-in'>[];
  /** As they stand. */
  certificates: readonly WatchedCertificate[];
  lessons: readonly LessonOutline[];
  /** Cards of one person that are due. */
  dueOf: (records: readonly LearningRecord[]) => number;
}

function memberOf({ name, role }: Reviewer, facts: ClassFacts): ClassMember {
  const records = facts.records.get(name) ?? [];
  const sittings = facts.exams.filter(({ actor }) => actor === name);
  const certificate = certificateOf(facts.certificates, name);
  const due = facts.dueOf(records);
  const certified = certificate !== null && isInForce(certificate);
  return {
    ...{ name, role, due, certificate, reminder: reminderOf(facts.certificates, name) },
    path: pathOf({ lessons: facts.lessons, records, stages: STAGES, due, certified }),
    lastActive: records.at(-1)?.at ?? null,
    exams: { sat: sittings.length, passed: sittings.filter(({ payload }) => payload.passed).length },
  };
}

const endOf = ({ certificate }: ClassMember) => certificate?.expiresAt ?? '~';

/** Everybody whose profile is in use: whose certificate runs out first stands first, those without one last, by name. */
export function classOf(facts: ClassFacts): ClassMember[] {
  return facts.people
    .filter(({ retiredAt }) => retiredAt === null)
    .map((person) => memberOf(person, facts))
    .sort((left, right) => {
      const [first, second] = [endOf(left), endOf(right)];
      if (first !== second) return first < second ? -1 : 1;
      return left.name < right.name ? -1 : 1;
    });
}
