import { correctDecisionCommand } from '../commands/review/correct-decision.ts';
import { answerHelpCommand, askForHelpCommand } from '../commands/review/help.ts';
import { nextCaseCommand } from '../commands/review/next-case.ts';
import { recordRevealCommand } from '../commands/review/record-reveal.ts';
import { submitReviewCommand } from '../commands/review/submit-review.ts';
import { addReviewTimeCommand } from '../commands/review/wellbeing.ts';
import { type Choice, isVerdict } from '../policy/choices.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { Case } from '../queue/case.ts';
import { stageOf } from '../queue/case-work.ts';
import type { Submission } from '../review/draft.ts';
import { MINUTE } from './calendar.ts';
import { checkingVerdict, firstChoice, type Judging, rightVerdict, submissionOf } from './judging.ts';
import { type Member, TEAM } from './team.ts';
import type { World } from './world.ts';

/** Shares of cases about which somebody asks, that are left lying, and of wrong verdicts that are corrected. */
const ASKED = 0.025;
const LEFT = 0.012;
const CORRECTED = 0.35;

/** Shares of blind decisions after which somebody looks, and would then decide otherwise. */
const LOOKED = 0.75;
const WOULD_CHANGE = 0.09;

const [LEAD] = TEAM;

function judgingOf(world: World, member: Member, { transcriptId }: Case, at: number): Judging {
  const { chance, material } = world;
  const scored = world.scoredOf(transcriptId);
  return { member, scored, share: world.shareAt(at), chance, phrases: material.phrases };
}

/** What somebody chooses for a case as it stands; null when it is not for a verdict. */
function choiceFor(found: Case, judging: Judging): Choice | null {
  const stage = stageOf(found);
  if (stage === null || stage === 'appeal') return null;
  return stage === 'first-review' ? firstChoice(judging) : checkingVerdict(judging);
}

/** Whoever decided without seeing what detection says looks afterwards, mostly. */
async function look(world: World, member: Member, decisionSeq: number, at: number): Promise<void> {
  const { desk, chance } = world;
  if (!chance.happens(LOOKED)) return;
  const reveal = { decisionSeq, wouldChange: chance.happens(WOULD_CHANGE) };
  await desk.give(recordRevealCommand, reveal, { reviewer: member.name, at });
}

function correctLater(world: World, judging: Judging, { id }: Case, right: Verdict, at: number): void {
  const { desk, chance, agenda, material } = world;
  agenda.add(at + chance.whole(6, 25) * MINUTE, async (then) => {
    const correction = {
      caseId: id,
      submission: submissionOf(right, judging),
      reason: chance.pick(material.phrases.corrections),
    };
    // Refused once somebody has gone on with the case, as it would be for anybody.
    await desk.give(correctDecisionCommand, correction, { reviewer: judging.member.name, at: then });
  });
}

/** Sends what somebody has chosen for a case, at its moment, and lets them look and correct themselves. */
function sendLater(world: World, judging: Judging, found: Case, submission: Submission, at: number): void {
  const { desk, chance } = world;
  const { member, scored } = judging;
  const { choice } = submission;
  world.agenda.add(at, async (then) => {
    const by = { reviewer: member.name, at: then };
    await desk.give(addReviewTimeCommand, submission.seconds, by);
    const given = await desk.give(submitReviewCommand, { caseId: found.id, submission }, by);
    const decision = given?.entries.find(({ kind }) => kind === 'decision');
    if (!decision) return;
    if (found.blind) await look(world, member, decision.seq, then + 4_000);
    const right = rightVerdict(scored);
    const isWrong = isVerdict(choice) && choice !== 'inconclusive' && choice !== right;
    const isFirst = stageOf(found) === 'first-review' && found.origin === 'detection';
    if (isWrong && isFirst && chance.happens(CORRECTED)) correctLater(world, judging, found, right, then);
  });
}

/** Puts a question about a case to the lead, who answers it after a while. */
async function ask(world: World, member: Member, { id: caseId }: Case, at: number): Promise<void> {
  const { desk, chance, agenda, material } = world;
  const index = chance.whole(0, material.phrases.questions.length - 1);
  const question = { caseId, to: LEAD.name, question: material.phrases.questions[index]! };
  await desk.give(askForHelpCommand, question, { reviewer: member.name, at });
  agenda.add(at + chance.whole(20, 90) * MINUTE, async (then) => {
    const answer = material.phrases.answers[index]!;
    await desk.give(answerHelpCommand, { caseId, answer }, { reviewer: LEAD.name, at: then });
  });
}

/**
 * Takes the next case, whatever that is, and deals with it.
 * @returns how long that takes, in milliseconds; null when there is nothing for them
 */
export async function reviewNext(world: World, member: Member, at: number): Promise<number | null> {
  const { desk, chance } = world;
  const given = await desk.give(nextCaseCommand, {}, { reviewer: member.name, at });
  const found = given?.answer;
  if (!found) return null;
  if (member !== LEAD && found.help === null && found.origin !== 'golden' && chance.happens(ASKED)) {
    await ask(world, member, found, at + MINUTE);
    return 2 * MINUTE;
  }
  if (chance.happens(LEFT)) return chance.whole(4, 8) * MINUTE;
  return reviewTaken(world, member, found, at);
}

/** Decides on a case that somebody holds; answers how long that takes, in milliseconds. */
export function reviewTaken(world: World, member: Member, found: Case, at: number): number {
  const judging = judgingOf(world, member, found, at);
  const choice = choiceFor(found, judging);
  if (choice === null) return 0;
  const submission = submissionOf(choice, judging);
  const takes = submission.seconds * 1_000;
  sendLater(world, judging, found, submission, at + takes);
  return takes;
}
