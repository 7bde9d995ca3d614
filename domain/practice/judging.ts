import type { Choice } from '../policy/choices.ts';
import { REASONS } from '../policy/choices.ts';
import type { Verdict } from '../policy/verdicts.ts';
import type { Submission } from '../review/draft.ts';
import type { CharacteristicId } from '../transcript/characteristics.ts';
import type { Mark } from '../transcript/mark.ts';
import type { Chance } from './chance.ts';
import type { Phrases, Scored } from './material.ts';
import { between, type Member } from './team.ts';

/** How much more often a hard transcript is got wrong, and an easy one. */
const HARD = 1.6;
const EASY = 0.5;

/** Shares of first reviews that are passed on. */
const ESCALATED = 0.03;
const SKIPPED = 0.015;
/** Of what is not in the language of most. */
const SKIPPED_FOREIGN = 0.05;

/** Share of marks that are set on a message rather than on the whole transcript. */
const ON_A_MESSAGE = 0.65;

export interface Judging {
  member: Member;
  scored: Scored;
  /** How far the history has come, 0 to 1. */
  share: number;
  chance: Chance;
  phrases: Phrases;
}

const errorFactor = ({ transcript }: Scored) => (transcript.label?.difficulty === 'hard' ? HARD : EASY);

const isRisky = ({ transcript }: Scored) => transcript.label?.outcome === 'risk';

/** The verdict that a transcript's label stands for. */
export const rightVerdict = (scored: Scored): Verdict => (isRisky(scored) ? 'confirmed' : 'not-confirmed');

/** A verdict as somebody would give it, who has to give one of the two. */
function plainVerdict({ member, scored, share, chance }: Judging): Verdict {
  const right = between(isRisky(scored) ? member.sensitivity : member.specificity, share);
  const verdict = rightVerdict(scored);
  if (!chance.happens((1 - right) * errorFactor(scored))) return verdict;
  return verdict === 'confirmed' ? 'not-confirmed' : 'confirmed';
}

/** What somebody chooses for a case in its first review. */
export function firstChoice(judging: Judging): Choice {
  const { member, scored, chance } = judging;
  const skipped = scored.transcript.locale === 'en' ? SKIPPED : SKIPPED_FOREIGN;
  if (member.role !== 'lead' && chance.happens(skipped)) return 'skip';
  if (member.role !== 'lead' && chance.happens(ESCALATED)) return 'escalate';
  return checkingVerdict(judging);
}

/** What somebody says who checks a case: one of the three verdicts. */
export function checkingVerdict(judging: Judging): Verdict {
  const { member, scored, chance } = judging;
  const unsure = member.unsure * errorFactor(scored);
  return chance.happens(unsure) ? 'inconclusive' : plainVerdict(judging);
}

/** The characteristics that somebody sees who has confirmed a case. */
function seen({ member, scored, chance }: Judging): CharacteristicId[] {
  const there = scored.transcript.label?.characteristics ?? [];
  const marked = there.filter(() => chance.happens(member.thoroughness));
  if (marked.length > 0) return marked;
  // Whoever confirms has a reason: what is there, or what detection points at.
  const first = there[0] ?? scored.scored.evidence[0]?.characteristic;
  return first ? [first] : [];
}

/** A mark on the message that shows a characteristic most; null when none does. */
function markOn({ scored }: Scored, characteristic: CharacteristicId): Mark | null {
  const evidence = scored.evidence
    .filter((each) => each.characteristic === characteristic)
    .sort((left, right) => right.contribution - left.contribution)[0];
  return evidence ? { message: evidence.message, characteristic } : null;
}

function reasonFor(choice: Choice, { scored, chance }: Judging): string {
  if (choice === 'skip' && scored.transcript.locale !== 'en') return 'language';
  return chance.pick(REASONS[choice]);
}

/** A choice with everything that is sent with it. */
export function submissionOf(choice: Choice, judging: Judging): Submission {
  const { member, scored, chance, phrases } = judging;
  const characteristics = choice === 'confirmed' || choice === 'escalate' ? seen(judging) : [];
  const marks = characteristics.flatMap((each) =>
    chance.happens(ON_A_MESSAGE) ? (markOn(scored, each) ?? []) : [],
  );
  const onMessages = new Set(marks.map(({ characteristic }) => characteristic));
  const isPassedOn = choice === 'escalate' || choice === 'skip';
  const pace = choice === 'skip' ? member.pace / 5 : member.pace;
  return {
    choice,
    characteristics: characteristics.filter((each) => !onMessages.has(each)),
    marks,
    reasons: isPassedOn || chance.happens(0.6) ? [reasonFor(choice, judging)] : [],
    note: chance.happens(member.wordy) ? chance.pick(phrases.notes[choice]) : '',
    seconds: Math.round(chance.about(pace)),
  };
}
