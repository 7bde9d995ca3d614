import { CHOICE_NAMES, CHOICES, type Choice } from '../policy/choices.ts';
import { CHARACTERISTICS, type CharacteristicId, characteristicName } from '../transcript/characteristics.ts';

/** Version of the guidance; kept with each decision. Raised by every change of a text, definitions included. */
export const GUIDANCE_VERSION = '1.0.1';

/** What holds for every case. */
export interface GeneralGuidance {
  id: string;
  title: string;
  text: string;
}

/** What a choice says about a case, and when to make it. */
export interface ChoiceGuidance {
  meaning: string;
  when: string;
}

/** How to decide on one characteristic. */
export interface CharacteristicGuidance {
  id: CharacteristicId;
  lookFor: string;
  lookAlike: string;
  /** What separates the pattern from its look-alike. */
  decide: string;
  /** When to escalate. */
  escalate: string;
}

/** What is shown beside a case. */
export interface Guidance {
  version: string;
  general: readonly GeneralGuidance[];
  verdicts: Record<Choice, ChoiceGuidance>;
  characteristics: readonly CharacteristicGuidance[];
}

const GENERAL: readonly GeneralGuidance[] = [
  {
    id: 'no-proof',
    title: 'No characteristic proves anything',
    text: 'Each of them also occurs in ordinary talk. Look for several together, for repetition, and for what happens after a no.',
  },
  {
    id: 'read-around',
    title: 'Read around the evidence',
    text: 'Read what stands before and after each mark. The conversation often explains a sentence that looks odd alone.',
  },
  {
    id: 'not-the-score',
    title: 'Decide on the conversation, not the score',
    text: 'The score only brought the case to you. Your verdict rests on what is written, whichever way the score points.',
  },
  {
    id: 'in-doubt',
    title: 'When in doubt',
    text: 'Choose inconclusive when the text does not settle it, and escalate when a lead should see it. Both are good decisions.',
  },
  {
    id: 'blind',
    title: 'What blind means',
    text: 'In a blind review, score and evidence stay hidden until you have decided, so that the verdict is your own.',
  },
  {
    id: 'language',
    title: 'A language you do not read',
    text: 'Skip the case and give that reason. Somebody else can take it, and it is not counted against you.',
  },
  {
    id: 'breaks',
    title: 'Take breaks',
    text: 'Every screen has “I need a break”. It gives your case back together with its draft.',
  },
];

const VERDICT_GUIDANCE: Record<Choice, ChoiceGuidance> = {
  confirmed: {
    meaning: 'The conversation shows at least one of the characteristics, and not merely its look-alike.',
    when: 'You can point to the messages, and no everyday explanation fits better.',
  },
  'not-confirmed': {
    meaning: 'What was flagged has an everyday explanation, or is not there.',
    when: 'A look-alike, the people who are included or the rest of the conversation explains it.',
  },
  inconclusive: {
    meaning: 'The transcript does not settle it. A second review always follows.',
    when: 'There is too little to go by, or it can be read either way.',
  },
  escalate: {
    meaning: 'You pass the case to a lead without a verdict.',
    when: 'It may be urgent, the policy does not cover it, or a lead should see it.',
  },
  skip: {
    meaning: 'You leave the case to others. It is no verdict and is not counted against you.',
    when: 'You do not read the language, know the accounts, were interrupted, or would rather not.',
  },
};

const CHARACTERISTIC_GUIDANCE: Record<
  CharacteristicId,
  Pick<CharacteristicGuidance, 'decide' | 'escalate'>
> = {
  'information-seeking': {
    decide:
      'See whether there is a purpose that fits and everybody is asked the same. Asking again without a purpose supports the pattern.',
    escalate: 'Escalate when details were given and the asking goes on.',
  },
  'supervision-check': {
    decide:
      'See what the answer is for. A pick-up explains the question once; asking again with no plan behind it supports the pattern.',
    escalate: 'Escalate when a meeting request or a platform move stands beside it.',
  },
  secrecy: {
    decide:
      'See who is left out and for how long. A surprise has an occasion and an end; without either, the pattern is likelier.',
    escalate: 'Escalate when it was agreed to and other characteristics stand beside it.',
  },
  isolation: {
    decide:
      'See whether it is about one occasion or about people. Advice for today does not come back; the pattern does.',
    escalate: 'Escalate when it repeats and other characteristics stand beside it.',
  },
  'platform-move': {
    decide:
      'See who is invited. A whole group moving openly, parents included, is ordinary; one account asked apart supports the pattern.',
    escalate: 'Escalate when the move was agreed to, as the rest cannot be read here.',
  },
  incentive: {
    decide:
      'See whether anything is wanted in return and whether others get the same. An open event or a fair swap has known rules.',
    escalate: 'Escalate when something was accepted and a favour is now asked for it.',
  },
  flattery: {
    decide:
      'See what is praised and who hears it. Praise for something done, in front of others, is ordinary; alone it is weak evidence.',
    escalate: 'Escalate when secrecy, isolation or a meeting request stands beside it.',
  },
  pressure: {
    decide:
      'See whether a no is accepted and who set the date. A reminder stops once it is answered; the pattern goes on.',
    escalate: 'Escalate when it goes on after a clear no.',
  },
  'meeting-request': {
    decide:
      'See who else comes and who knows of it. A carpool or a group includes others openly; leaving them out supports the pattern.',
    escalate: 'Escalate at once when a place or a time was agreed.',
  },
  'image-request': {
    decide:
      'See what is to be shown and what for. A homework page, a kit or a pet explains itself; asking again after a no does not.',
    escalate: 'Escalate when a no was not accepted or other characteristics stand beside it.',
  },
};

/** The review guidance in force. What to look for and the look-alikes are the definitions of the characteristics. */
export const GUIDANCE: Guidance = {
  version: GUIDANCE_VERSION,
  general: GENERAL,
  verdicts: VERDICT_GUIDANCE,
  characteristics: CHARACTERISTICS.map(({ id, lookFor, lookAlike }) => ({
    id,
    lookFor,
    lookAlike,
    ...CHARACTERISTIC_GUIDANCE[id],
  })),
};

/** A piece of the guidance as a search finds it. */
export interface GuidanceEntry {
  kind: 'general' | 'verdict' | 'characteristic';
  /** Of the general entry, the choice or the characteristic. */
  id: string;
  title: string;
  /** In reading order; a label is null where the title says enough. */
  parts: readonly { label: string | null; text: string }[];
}

const ENTRIES: readonly GuidanceEntry[] = [
  ...GUIDANCE.general.map(
    ({ id, title, text }): GuidanceEntry => ({ kind: 'general', id, title, parts: [{ label: null, text }] }),
  ),
  ...CHOICES.map((choice): GuidanceEntry => {
    const { meaning, when } = GUIDANCE.verdicts[choice];
    const parts = [
      { label: 'Meaning', text: meaning },
      { label: 'When', text: when },
    ];
    return { kind: 'verdict', id: choice, title: CHOICE_NAMES[choice], parts };
  }),
  ...GUIDANCE.characteristics.map(({ id, lookFor, lookAlike, decide, escalate }): GuidanceEntry => {
    const parts = [
      { label: 'Look for', text: lookFor },
      { label: 'Look-alike', text: lookAlike },
      { label: 'Decide', text: decide },
      { label: 'Escalate', text: escalate },
    ];
    return { kind: 'characteristic', id, title: characteristicName(id), parts };
  }),
];

/** Lower case, without accents, and with plain apostrophes, so that a query need not have the right ones. */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/[‘’]/g, "'").toLowerCase();
}

const SEARCHED = ENTRIES.map((entry) => ({
  entry,
  text: plain([entry.title, ...entry.parts.map(({ text }) => text)].join('\n')),
}));

/**
 * The entries in whose title or texts every word of the query occurs, also as part of a word; case and accents
 * make no difference. An empty query finds all, in reading order.
 */
export function searchGuidance(query: string): GuidanceEntry[] {
  const words = plain(query).split(/\s+/).filter(Boolean);
  return SEARCHED.filter(({ text }) => words.every((word) => text.includes(word))).map(({ entry }) => entry);
}
