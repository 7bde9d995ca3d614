import { goldenCase, goldenCaseId, goldenFacts } from '../../decisions/golden-case.ts';
import { knowsOf } from '../../knowledge/case-knowledge.ts';
import type { Policy } from '../../policy/flag-rule.ts';
import type { GoldenItem } from '../../quality/golden.ts';
import type { Case } from '../../queue/case.ts';
import { isHeldBy } from '../../queue/lease.ts';
import { type Supply, supplyOrder } from '../../queue/next-case.ts';
import type { Assessed } from '../../queue/open-case.ts';
import { dueReminder, localDay } from '../../review/workday.ts';
import { may } from '../../reviewers/permissions.ts';
import { lackFor } from '../../training/certificate-scope.ts';
import type { TrainingLanguage } from '../../training/focus.ts';
import { type Context, defineCommand, holderOf, refuse } from '../command.ts';
import type { Reader } from '../reader.ts';
import { Work } from '../work.ts';
import { type CertificateGate, readGate } from './certificate-gate.ts';
import { goldenFor, knowsTranscriptOf } from './golden-supply.ts';
import { grantLease, isTakeable } from './holding.ts';

/** Cases of a list that are looked at together. */
const PAGE = 200;

/** What to hand out, and what not. */
export interface NextCaseOptions {
  /** Only these, in this order, instead of the policy's order: a list that the reviewer has narrowed or sorted. */
  listed?: readonly string[] | undefined;
  /** Not this one: it was just returned. */
  except?: string | undefined;
}

const TABLES = [
  'cases',
  'log',
  'goldenItems',
  'assessments',
  'policies',
  'workdays',
  'cohortRows',
  'reviewPolicies',
  'calibrationSessions',
] as const;
type NextReader = Pick<Reader, (typeof TABLES)[number]>;

/** What is handed out: a case, or a golden item of which none was made for this reviewer yet. */
type Next = { stored: Case } | { item: GoldenItem; assessed: Assessed; policy: Policy };

/** One reviewer's search for a case. */
interface Search {
  reader: NextReader;
  context: Context;
  /** A case that can be handed to them, and that they have not skipped. */
  suits: (found: Case) => boolean;
  gate: CertificateGate;
}

async function firstListed({ reader, suits }: Search, listed: readonly string[]): Promise<Case | undefined> {
  for (let start = 0; start < listed.length; start += PAGE) {
    const found = (await reader.cases.getAll(listed.slice(start, start + PAGE))).find(suits);
    if (found) return found;
  }
  return undefined;
}

/** What comes before the queue: a case this reviewer holds, one assigned to them, one that waits for a check. */
async function dueFirst({ reader: { cases }, context, suits }: Search): Promise<Case | undefined> {
  const { name, role } = context.actor;
  const held = (await cases.heldBy(name)).filter(({ help }) => help === null || help.answer !== null);
  const resumed = held.find(suits);
  if (resumed) return resumed;
  const assigned = (await cases.assignedTo(name, 'open')).find(
    (each) => each.origin !== 'golden' && suits(each),
  );
  if (assigned) return assigned;
  const states = [
    ...(may(role, 'review-escalated') ? (['escalated'] as const) : []),
    ...(may(role, 'second-review') ? (['in-second-review'] as const) : []),
  ];
  for (const state of states) {
    const due = (await cases.inState(state)).filter(suits);
    due.sort((left, right) => left.flaggedAt.localeCompare(right.flaggedAt));
    if (due[0]) return due[0];
  }
  return undefined;
}

async function golden({ reader, context, suits, gate }: Search): Promise<Next | null> {
  const policy = await reader.policies.active();
  const scope = gate.scopeOf(context.actor.name);
  const opens = (locale: string) => scope === null || lackFor(scope, locale) === null;
  const found = policy ? await goldenFor(reader, { suits, opens }, context) : null;
  if (!policy || !found) return null;
  if ('waiting' in found) return { stored: found.waiting };
  const item = found.fresh;
  const assessed = await reader.assessments.get(item.transcriptId);
  return assessed ? { item, assessed, policy } : null;
}

async function ofSupply(
  supply: Supply,
  search: Search,
  listed: readonly string[] | undefined,
): Promise<Next | null> {
  if (supply === 'golden') return golden(search);
  // A list has one order of its own.
  if (supply === 'most-alike' && listed) return null;
  const { cases } = search.reader;
  const found =
    supply === 'audit-sample'
      ? await cases.firstOpen('audit-sample', 'oldest', search.suits)
      : listed
        ? await firstListed(search, listed)
        : await cases.firstOpen('detection', supply, search.suits);
  return found ? { stored: found } : null;
}

/** What a search came to. */
interface Found {
  next: Next | null;
  /** Languages of cases that they know of and that their certificates alone keep from them. */
  languages: ReadonlySet<TrainingLanguage>;
}

const NOTHING: Found = { next: null, languages: new Set() };

/** Searches until something is found whose transcript the reviewer does not know. */
async function findNext(
  reader: NextReader,
  order: readonly Supply[],
  { listed, except }: NextCaseOptions,
  context: Context,
  gate: CertificateGate,
): Promise<Found> {
  const { name } = context.actor;
  const known = new Set<string>();
  const languages = new Set<TrainingLanguage>();
  const isOpened = (each: Case) => {
    const lack = gate.lackOf(each, name);
    // What is woven in and that nobody told them of stays untold.
    if (lack?.what === 'language' && knowsOf(each, context.actor))
      for (const language of lack.languages) languages.add(language);
    return lack === null;
  };
  const suits = (each: Case) =>
    each.id !== except &&
    !known.has(each.id) &&
    (each.assignee ?? name) === name &&
    !each.skippedBy.includes(name) &&
    isTakeable(each, context) &&
    isOpened(each);
  const search = { reader, context, suits, gate };
  for (;;) {
    const due = await dueFirst(search);
    let next: Next | null = due ? { stored: due } : null;
    for (const supply of order) next ??= await ofSupply(supply, search, listed);
    if (!next || !('stored' in next)) return { next, languages };
    const { stored } = next;
    if (isHeldBy(stored.lease, holderOf(context)) || !(await knowsTranscriptOf(reader, stored, name)))
      return { next, languages };
    known.add(stored.id);
  }
}

/**
 * Hands out the next case with a lease, so that no two tabs or reviewers ever hold the same one. A case that is
 * held already comes first, then what is assigned, then checks that are due, then the queue in the policy's order
 * with golden items and audit samples woven in. Answers with the case, or null when there is none for this reviewer.
 */
export const nextCaseCommand = defineCommand({
  name: 'take-next-case',
  by: 'anyone',
  tables: TABLES,
  async read(reader, options: NextCaseOptions, context) {
    const { name } = context.actor;
    const reviewPolicy = await reader.reviewPolicies.active();
    const workday = await reader.workdays.get(name, localDay(new Date(context.now)));
    const over = workday !== undefined && dueReminder(workday) === 'daily';
    const order = supplyOrder(reviewPolicy.rules, [context.uniform(), context.uniform()]);
    const gate = await readGate(reader.log, reviewPolicy, context.now);
    const lack = gate.scopeOf(name)?.lack ?? null;
    // Without a certificate that is required there is only what waits for a check, and what is held already.
    const { next, languages } = over
      ? NOTHING
      : await findNext(reader, lack ? [] : order, options, context, gate);
    const held = await reader.cases.heldBy(name);
    return { over, next, lack, languages: [...languages].sort(), held, reviewPolicy };
  },
  decide(_options: NextCaseOptions, { over, next, lack, languages, held, reviewPolicy }, context) {
    if (over) return refuse('daily-limit', { minutes: reviewPolicy.rules.wellbeing.dailyLimitMinutes });
    if (!next && lack) return refuse('certificate-needed', { what: lack });
    if (!next && languages.length > 0)
      return refuse('certificate-needed', { what: 'only-other-languages', languages });
    const work = new Work(context);
    if (!next) return work.done(null);
    if ('stored' in next) return work.done(grantLease(work, next.stored, { held, reviewPolicy }, context));
    const { item, assessed, policy } = next;
    const { transcriptId, key } = item;
    const reviewer = context.actor.name;
    const made = goldenCase({ ...goldenFacts(assessed), transcriptId }, policy, {
      id: key ? goldenCaseId(key, transcriptId, reviewer) : context.newId(),
      reviewer,
      now: work.moment,
    });
    return work.done<Case | null>(grantLease(work, made, { held, reviewPolicy }, context));
  },
});
