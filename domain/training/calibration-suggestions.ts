import type { Verdict } from '../policy/verdicts.ts';
import { type GoldenItem, isRight } from '../quality/golden.ts';
import type { Case } from '../queue/case.ts';
import { CHARACTERISTIC_IDS } from '../transcript/characteristics.ts';
import { firstAnswers, isAnswerRight } from './answers.ts';
import { type Focus, SIDES, TRAINING_LANGUAGES } from './focus.ts';
import { itemAnalysis } from './item-analysis.ts';
import type { LearningAnswer } from './learning-record.ts';
import { PRACTICE_NUMBERS, practiceItemId, practiceRequestOf } from './practice-item.ts';

/** Why something is worth talking about, the strongest reason first. */
const REASONS = [
  'disagreement',
  'best-disagree',
  'golden-miss',
  'answers-differ',
  'unsure',
  'escalated',
  'new',
] as const;
type Reason = (typeof REASONS)[number];

/** A case of the queue, or an item of practice, that can be talked about. */
export interface Offer {
  /** Of the transcript, or of the item. */
  id: string;
  source: 'queue' | 'training';
  language: string | null;
  /** What would sway whoever votes; null for who is to vote on it. */
  told: {
    /** Why one should; empty where nothing speaks for it more than for others. */
    reasons: Reason[];
    /** Earlier ones, in their order; of a case of the queue. */
    verdicts: Verdict[];
    /** What an item of practice is about, which is its answer. */
    focus: Focus | null;
  } | null;
}
type ToldOffer = Offer & { told: NonNullable<Offer['told']> };

/** An offer for somebody who may vote on it. */
export const untold = (offer: Offer): Offer => ({ ...offer, told: null });

/** What a suggestion is made from. */
export type SuggestedFrom = Pick<
  Case,
  'transcriptId' | 'state' | 'origin' | 'reviews' | 'escalatedBy' | 'decidedAt' | 'locale' | 'match'
>;

/** Whether a case is of a transcript, and no verdict on it is still to come that has to be independent of the others. */
export const isCalibratable = ({ state, match }: Pick<Case, 'state' | 'match'>): boolean =>
  (state === 'decided' || state === 'closed') && match === undefined;

const holding = (holds: Partial<Record<Reason, boolean>>): Reason[] => REASONS.filter((each) => holds[each]);

function caseReasons(found: SuggestedFrom, golden: GoldenItem | undefined): Reason[] {
  const verdicts = new Set(found.reviews.map(({ verdict }) => verdict));
  const missed =
    found.origin === 'golden' &&
    golden !== undefined &&
    found.reviews.some((each) => !isRight(each.verdict, golden.outcome));
  return holding({
    disagreement: verdicts.size > 1,
    'golden-miss': missed,
    unsure: verdicts.has('inconclusive'),
    escalated: found.escalatedBy !== null,
  });
}

const rank = ({ told: { reasons } }: ToldOffer) =>
  reasons.length === 0 ? REASONS.length : REASONS.indexOf(reasons[0]!);

/**
 * Cases for a calibration session, one a transcript: those on which first and second review disagreed, golden items
 * that were missed, those that somebody was unsure of or escalated, then the others, the latest first.
 */
export function offerCases(
  cases: readonly SuggestedFrom[],
  golden: ReadonlyMap<string, GoldenItem>,
): ToldOffer[] {
  const latestFirst = cases
    .filter(isCalibratable)
    .toSorted((one, other) => (other.decidedAt ?? '').localeCompare(one.decidedAt ?? ''));
  const offers = latestFirst.map(
    (each): ToldOffer => ({
      ...{ id: each.transcriptId, source: 'queue', language: each.locale ?? null },
      told: {
        reasons: caseReasons(each, golden.get(each.transcriptId)),
        verdicts: each.reviews.map(({ verdict }) => verdict),
        focus: null,
      },
    }),
  );
  const first = new Map<string, ToldOffer>();
  for (const each of offers.sort((one, other) => rank(one) - rank(other)))
    if (!first.has(each.id)) first.set(each.id, each);
  return [...first.values()];
}

/** The item of a focus that comes next from the end: practice counts up from 0, so that nobody has met it. */
function newItem(focus: Focus, taken: ReadonlySet<string>): string {
  let number = PRACTICE_NUMBERS - 1;
  const id = () => practiceItemId({ focus, difficulty: 'hard', number });
  while (taken.has(id())) number -= 1;
  return id();
}

const offerItem = (id: string, focus: Focus, reasons: Reason[]): ToldOffer => ({
  ...{ id, source: 'training', language: focus.language },
  told: { reasons, verdicts: [], focus },
});

/**
 * Items of practice for a calibration session: those on which the best disagree with the key, those that some people
 * got right and others wrong the first time, then new ones, hard, of every characteristic and side, in English and what
 * else is practised.
 * @param answers of everybody, in the order of their time
 * @param taken items that sessions had
 */
export function offerItems(answers: readonly LearningAnswer[], taken: ReadonlySet<string>): ToldOffer[] {
  const practised = firstAnswers(answers.filter(({ item }) => practiceRequestOf(item.id) !== null));
  const disputed = new Set(
    itemAnalysis(answers).flatMap(({ item, findings }) =>
      findings.includes('best-disagree') ? [item.id] : [],
    ),
  );
  const offers = [...Map.groupBy(practised, ({ item }) => item.id)].flatMap(([id, given]) => {
    const right = given.filter(isAnswerRight).length;
    const reasons = holding({
      'best-disagree': disputed.has(id),
      'answers-differ': right > 0 && right < given.length,
    });
    return reasons.length > 0 && !taken.has(id) ? [offerItem(id, given[0]!.item.focus, reasons)] : [];
  });
  const practisedIn = new Set<string>(practised.map(({ item }) => item.focus.language));
  const languages = TRAINING_LANGUAGES.filter((each) => each === 'en' || practisedIn.has(each));
  const foci = languages.flatMap((language) =>
    [0, 1].flatMap((turn) =>
      CHARACTERISTIC_IDS.map((characteristic, place): Focus => {
        const side = SIDES[(place + turn) % SIDES.length]!;
        return { characteristic, language, side };
      }),
    ),
  );
  const fresh = foci.map((focus) => offerItem(newItem(focus, taken), focus, ['new']));
  return [...offers.sort((one, other) => rank(one) - rank(other)), ...fresh];
}
