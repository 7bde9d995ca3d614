import { addReviewerCommand } from '../commands/people/profiles.ts';
import { activateRuleCommand } from '../commands/policy/activate-rule.ts';
import { startCandidateCommand } from '../commands/policy/candidates.ts';
import { firstPolicyCommand } from '../commands/policy/first-policy.ts';
import { activateReviewRulesCommand, ensureReviewPolicyCommand } from '../commands/policy/review-rules.ts';
import { beginPracticeCommand } from '../commands/practice/begin-practice.ts';
import { drawAuditCommand } from '../commands/quality/audit.ts';
import { makeGoldenItemsCommand } from '../commands/quality/golden-items.ts';
import { assignCasesCommand } from '../commands/queue/assignment.ts';
import { changeAssignmentRulesCommand } from '../commands/queue/assignment-rules.ts';
import { takeCaseCommand } from '../commands/review/take-case.ts';
import type { AssignmentRule } from '../policy/assignment-rules.ts';
import { riskRule } from '../policy/flag-rule.ts';
import { DEFAULT_REVIEW_RULES, type ReviewRules } from '../policy/review-policy.ts';
import type { Case } from '../queue/case.ts';
import { atTime, MINUTE } from './calendar.ts';
import { rightVerdict } from './judging.ts';
import { reviewTaken } from './reviewing.ts';
import { TEAM } from './team.ts';
import type { World } from './world.ts';

const [LEAD, ...OTHERS] = TEAM;

/** How the team works from the first morning on. */
const RULES: ReviewRules = {
  ...DEFAULT_REVIEW_RULES,
  order: 'mixed',
  leaseMinutes: 60,
  secondReview: { share: 0.2 },
  golden: { rate: 0.18, feedback: 'at-once' },
  audit: { rate: 0.16 },
  appealDays: 7,
};

const EVERY_CASE = { channels: [], characteristics: [], layers: [], risk: null };

/** Whose cases are in some languages, from the second week on. */
const ASSIGNMENT: AssignmentRule[] = [
  { ...EVERY_CASE, id: 'practice-spanish', locales: ['es'], assignees: ['oak', 'alder'] },
  { ...EVERY_CASE, id: 'practice-german', locales: ['de'], assignees: ['birch', 'alder'] },
];

/** The threshold of the third week, and of the candidate that goes before it. */
const LOWER = 0.4;

/** Working days, the first one 0, on which the lead does something. */
const GOLDEN_DAY = 1;
const AUDIT_DAYS = [4, 13];
const CANDIDATE_DAY = 8;
const THRESHOLD_DAY = 12;
const RULES_DAY = 6;

const GOLDEN_OF_EACH = 7;
const AUDIT_PLAN = { bands: 4, perBand: 7 };

/** Cases that are assigned at once. */
const ASSIGNED = 4;

/** Working days before the last on which adjudications are left for later. */
const ADJUDICATION_RESTS = 2;

/** The first morning: people, policies, and how reviewing goes. */
async function setUp({ desk, material }: World, at: number): Promise<void> {
  const nobody = { reviewer: null, at };
  await desk.give(beginPracticeCommand, LEAD.name, nobody);
  await desk.give(firstPolicyCommand, material.suggestedThreshold, nobody);
  await desk.give(ensureReviewPolicyCommand, null, nobody);
  for (const [index, { name, role }] of OTHERS.entries())
    await desk.give(
      addReviewerCommand,
      { name, role, pin: null },
      { reviewer: LEAD.name, at: at + index * MINUTE },
    );
  const rules = { rules: RULES, reason: material.phrases.reviewRules };
  await desk.give(activateReviewRulesCommand, rules, { reviewer: LEAD.name, at: at + 8 * MINUTE });
}

/** Known answers, as many of each: what came until then and nobody has begun. */
async function makeGolden({ desk, chance, scoredOf }: World, at: number): Promise<void> {
  const open = (await desk.casesIn('open')).filter(({ assignee }) => assignee === null);
  const byVerdict = Map.groupBy(open, ({ transcriptId }) => rightVerdict(scoredOf(transcriptId)));
  const transcriptIds = [...byVerdict.values()].flatMap((cases) =>
    chance
      .shuffled(cases)
      .slice(0, GOLDEN_OF_EACH)
      .map(({ transcriptId }) => transcriptId),
  );
  const key = chance.digits(64);
  await desk.give(makeGoldenItemsCommand, { transcriptIds, key }, { reviewer: LEAD.name, at });
}

/** Settles what two people disagreed on, one case after the other. */
async function adjudicate(world: World, at: number): Promise<void> {
  const { desk, agenda } = world;
  let then = at;
  for (const { id } of await desk.casesIn('in-adjudication')) {
    agenda.add(then, async (taken) => {
      const given = await desk.give(takeCaseCommand, id, { reviewer: LEAD.name, at: taken });
      if (given) reviewTaken(world, LEAD, given.answer, taken);
    });
    then += 8 * MINUTE;
  }
}

const isFree = ({ assignee, origin, lease }: Case) =>
  assignee === null && origin === 'detection' && lease === null;

/** Assigns some open cases to somebody. */
export async function assignSome({ desk, chance }: World, assignee: string, at: number): Promise<void> {
  const free = (await desk.casesIn('open')).filter(isFree);
  const caseIds = chance
    .shuffled(free)
    .slice(0, ASSIGNED)
    .map(({ id }) => id);
  if (caseIds.length > 0)
    await desk.give(assignCasesCommand, { caseIds, assignee }, { reviewer: LEAD.name, at });
}

function planMeasuring(world: World): void {
  const { desk, agenda, days, material } = world;
  const on = (index: number, hour: number, minute: number, happen: (at: number) => Promise<unknown>) => {
    const day = days[index];
    if (day) agenda.add(atTime(day, hour, minute), async (at) => void (await happen(at)));
  };
  const byLead = (at: number) => ({ reviewer: LEAD.name, at });
  on(GOLDEN_DAY, 8, 40, (at) => makeGolden(world, at));
  for (const day of AUDIT_DAYS) on(day, 11, 10, (at) => desk.give(drawAuditCommand, AUDIT_PLAN, byLead(at)));
  on(RULES_DAY, 9, 20, (at) =>
    desk.give(
      changeAssignmentRulesCommand,
      { rules: ASSIGNMENT, reason: material.phrases.assignmentRules },
      byLead(at),
    ),
  );
  on(CANDIDATE_DAY, 16, 5, (at) =>
    desk.give(startCandidateCommand, { rule: riskRule(LOWER), ...material.phrases.candidate }, byLead(at)),
  );
  on(THRESHOLD_DAY, 10, 30, (at) =>
    desk.give(activateRuleCommand, { rule: riskRule(LOWER), reason: material.phrases.threshold }, byLead(at)),
  );
}

/** What the lead does besides reviewing. */
export function planLeading(world: World): void {
  const { agenda, days, chance } = world;
  agenda.add(atTime(days[0]!, 8), (at) => setUp(world, at));
  planMeasuring(world);
  for (const [index, day] of days.entries()) {
    if (index < days.length - ADJUDICATION_RESTS)
      agenda.add(atTime(day, 15, 40), (at) => adjudicate(world, at));
    if (index % 5 === 2)
      agenda.add(atTime(day, 8, 50), (at) => assignSome(world, chance.pick(OTHERS).name, at));
  }
}
