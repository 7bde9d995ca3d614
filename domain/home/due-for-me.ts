import type { Viewer } from '../knowledge/case-knowledge.ts';
import type { KnownCase } from '../knowledge/known-case.ts';
import { nameOfCase } from '../queue/case-name.ts';
import { hindrance, stageOf } from '../queue/case-work.ts';
import { hasLapsed } from '../queue/lease.ts';

/** A case that something is to be done about. */
export interface CaseToSee {
  id: string;
  /** What it is called. */
  name: string;
}

/** A case with a question about it, from or to somebody else. */
export interface QuestionOn extends CaseToSee {
  /** The other person. */
  person: string;
  /** ISO 8601. */
  since: string;
}

/** Cases that wait for a check by somebody who had no hand in them. */
export interface Checks {
  count: number;
  /** Of appeals, the earliest date by which one is to be decided, ISO 8601; null without one. */
  deadline: string | null;
}

/** What waits for one person. */
export interface DueForMe {
  /** What they hold and can go on with. */
  held: CaseToSee[];
  /** Questions that they were asked and have not answered. */
  asked: QuestionOn[];
  /** Answers to their questions on cases that they still hold. */
  answered: QuestionOn[];
  /** Questions of theirs that nobody has answered. */
  unanswered: QuestionOn[];
  /** First reviews that are assigned to them and that nobody holds. */
  assigned: number;
  /** First reviews that they could be handed, the assigned ones among them. */
  open: number;
  /** Locales of first reviews that are kept from them by the certificate that they lack alone. */
  barred: Set<string>;
  secondReviews: Checks;
  adjudications: Checks;
  appeals: Checks;
}

/** Whether somebody else than this person holds a case. */
const isElsewhere = ({ lease }: KnownCase, name: string, now: number) =>
  lease !== null && lease.reviewer !== name && !hasLapsed(lease, now);

/** A case by its name. */
export const caseToSee = (each: KnownCase): CaseToSee => ({ id: each.id, name: nameOfCase(each) });

/**
 * What of these cases waits for somebody. Whether they know a transcript from a golden item is found out only when they
 * take the case: it may then be refused.
 * @param cases as far as they may know them
 * @param now milliseconds since 1970
 * @param opens whether their certificates open first reviews of cases of a locale, where the policy requires any
 */
export function dueForMe(
  cases: Iterable<KnownCase>,
  viewer: Viewer,
  now: number,
  opens: (locale: string) => boolean = () => true,
): DueForMe {
  const { name } = viewer;
  const due: DueForMe = {
    ...{ held: [], asked: [], answered: [], unanswered: [] },
    ...{ assigned: 0, open: 0, barred: new Set() },
    secondReviews: { count: 0, deadline: null },
    adjudications: { count: 0, deadline: null },
    appeals: { count: 0, deadline: null },
  };
  for (const each of cases) {
    const stage = stageOf(each);
    if (stage === null) continue;
    const { help, lease } = each;
    const holds = lease?.reviewer === name && !hasLapsed(lease, now);
    if (help && help.answer === null && help.to === name)
      due.asked.push({ ...caseToSee(each), person: help.from, since: help.askedAt });
    if (holds && help?.from === name) {
      const [list, since] =
        help.answer === null
          ? [due.unanswered, help.askedAt]
          : [due.answered, help.answeredAt ?? help.askedAt];
      list.push({ ...caseToSee(each), person: help.to, since });
    } else if (holds) due.held.push(caseToSee(each));
    if (holds || isElsewhere(each, name, now) || hindrance(each, viewer) !== null) continue;
    if (stage === 'first-review') {
      const waits = each.assignee === name || (each.assignee === null && !each.skippedBy.includes(name));
      const woven = each.origin === 'golden' || each.origin === 'audit-sample';
      if (each.assignee === name) due.assigned += 1;
      if (waits && !woven) {
        if (opens(each.locale)) due.open += 1;
        else due.barred.add(each.locale);
      }
      continue;
    }
    const checks =
      stage === 'second-review'
        ? due.secondReviews
        : stage === 'adjudication'
          ? due.adjudications
          : due.appeals;
    checks.count += 1;
    if (stage === 'appeal' && each.appeal) checks.deadline = earlier(checks.deadline, each.appeal.deadline);
  }
  return due;
}

/** The earlier of two moments, of which one may be missing. */
export function earlier(known: string | null, other: string): string {
  return known === null || Date.parse(other) < Date.parse(known) ? other : known;
}

/** How many checks somebody can give: second reviews, adjudications and appeals. */
export const checksDue = ({ secondReviews, adjudications, appeals }: DueForMe): number =>
  secondReviews.count + adjudications.count + appeals.count;
