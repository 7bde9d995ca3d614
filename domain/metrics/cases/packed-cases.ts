import { STAGES } from '../../decisions/log-entry.ts';
import { DETECTION_LAYERS } from '../../detection/detection-layers.ts';
import { VERDICTS } from '../../policy/verdicts.ts';
import { CHARACTERISTIC_IDS } from '../../transcript/characteristics.ts';
import { CHARACTERISTIC_CHOICES, LAYER_CHOICES, STAGE_CHOICES } from './choices.ts';
import {
  type CaseFacts,
  type ReviewedCase,
  reviewedCase,
  type SampleDraw,
  type StandingAppeal,
  type StandingReview,
} from './reviewed-cases.ts';

/** Numbers of a case and of a review, in rows of this length. */
const CASE_ROW = 21;
const REVIEW_ROW = 10;

/** Gathered cases in a few long columns of numbers, which storage takes in and gives back in a moment. */
export interface PackedCases {
  /** Ids in order, as JSON. */
  ids: string;
  /** Names that the numbers stand for, as JSON. */
  names: string;
  /** A row for each case; NaN is null. */
  cases: Float64Array<ArrayBuffer>;
  /** A row for each review, and for each answer of a case whose answers are others, in the order of the cases. */
  reviews: Float64Array<ArrayBuffer>;
}

const numberOf = (value: number | null) => value ?? Number.NaN;
const orNull = (value: number) => (Number.isNaN(value) ? null : value);
const flagOf = (value: boolean | null) => (value === null ? Number.NaN : Number(value));

/** Gives each name a number, the same for the same name. */
class Names {
  readonly list: string[] = [];
  #places = new Map<string, number>();

  placeOf(name: string | null): number {
    if (name === null) return Number.NaN;
    let place = this.#places.get(name);
    if (place === undefined) {
      place = this.list.push(name) - 1;
      this.#places.set(name, place);
    }
    return place;
  }
}

/** Answers that are rows of their own: mostly they are the reviews that count. */
const ownAnswers = ({ reviews, answers }: ReviewedCase) => (answers === reviews ? null : answers);

function caseRow(reviewed: ReviewedCase, names: Names): number[] {
  const { facts, reviews, appeal } = reviewed;
  const { audit } = facts;
  return [
    LAYER_CHOICES.maskOf(facts.layers),
    names.placeOf(facts.gold),
    names.placeOf(facts.locale),
    names.placeOf(facts.channel),
    numberOf(facts.policyVersion),
    names.placeOf(facts.model),
    numberOf(facts.flaggedAt),
    numberOf(facts.risk),
    numberOf(audit?.inclusionProbability ?? null),
    numberOf(audit?.band?.[0] ?? null),
    numberOf(audit?.band?.[1] ?? null),
    numberOf(facts.appealOpenedAt),
    STAGE_CHOICES.maskOf(facts.stages),
    reviews.length,
    appeal ? Number(appeal.decision === 'reversed') : Number.NaN,
    numberOf(appeal?.at ?? null),
    Number(facts.golden),
    numberOf(ownAnswers(reviewed)?.length ?? null),
    names.placeOf(facts.item),
    flagOf(audit === null ? null : true),
    names.placeOf(audit?.drawId ?? null),
  ];
}

function reviewRow(review: StandingReview, names: Names): number[] {
  return [
    Number(review.stage === 'second-review'),
    names.placeOf(review.reviewer),
    VERDICTS.indexOf(review.verdict),
    review.characteristics === null ? Number.NaN : CHARACTERISTIC_CHOICES.maskOf(review.characteristics),
    review.at,
    numberOf(review.seconds),
    flagOf(review.blind),
    Number(review.adjudication),
    numberOf(review.chance),
    flagOf(review.lookedAt),
  ];
}

/** What the bits of packed numbers stand for: where this differs, what was packed is not read. */
export const PACKED_IDS = JSON.stringify([DETECTION_LAYERS, CHARACTERISTIC_IDS, STAGES]);

/** Packs gathered cases, to be unpacked by {@link unpackCases}. */
export function packCases(all: readonly ReviewedCase[]): PackedCases {
  const names = new Names();
  const cases = new Float64Array(all.length * CASE_ROW);
  const rows = all.reduce((sum, each) => sum + each.reviews.length + (ownAnswers(each)?.length ?? 0), 0);
  const reviews = new Float64Array(rows * REVIEW_ROW);
  let written = 0;
  for (const [index, each] of all.entries()) {
    cases.set(caseRow(each, names), index * CASE_ROW);
    for (const review of [...each.reviews, ...(ownAnswers(each) ?? [])]) {
      reviews.set(reviewRow(review, names), written);
      written += REVIEW_ROW;
    }
  }
  const ids = JSON.stringify(all.map(({ facts }) => facts.id));
  return { ids, names: JSON.stringify(names.list), cases, reviews };
}

/** Reads rows of numbers by place, without making arrays of them. */
class Rows {
  #numbers: Float64Array;
  #names: readonly string[];
  at = 0;

  constructor(numbers: Float64Array, names: readonly string[]) {
    this.#numbers = numbers;
    this.#names = names;
  }

  number(place: number): number {
    return this.#numbers[this.at + place]!;
  }

  orNull(place: number): number | null {
    return orNull(this.number(place));
  }

  name(place: number): string | null {
    return this.#names[this.number(place)] ?? null;
  }
}

function auditOf(row: Rows): SampleDraw | null {
  if (row.orNull(19) === null) return null;
  const [from, to] = [row.orNull(9), row.orNull(10)];
  return {
    band: from === null || to === null ? null : [from, to],
    inclusionProbability: row.orNull(8),
    drawId: row.name(20),
  };
}

function appealOf(row: Rows): StandingAppeal | undefined {
  const reversed = row.orNull(14);
  if (reversed === null) return undefined;
  return { stage: 'appeal', decision: reversed === 1 ? 'reversed' : 'upheld', at: row.number(15) };
}

function factsOf(id: string, row: Rows): CaseFacts {
  return {
    id,
    layers: LAYER_CHOICES.ofMask(row.number(0)),
    gold: row.name(1) as CaseFacts['gold'],
    golden: row.number(16) === 1,
    item: row.name(18),
    locale: row.name(2),
    channel: row.name(3),
    policyVersion: row.orNull(4),
    model: row.name(5),
    flaggedAt: row.orNull(6),
    risk: row.orNull(7),
    audit: auditOf(row),
    appealOpenedAt: row.orNull(11),
    stages: STAGE_CHOICES.ofMask(row.number(12)),
  };
}

function reviewOf(row: Rows): StandingReview {
  const marked = row.orNull(3);
  const [blind, lookedAt] = [row.orNull(6), row.orNull(9)];
  return {
    stage: row.number(0) === 1 ? 'second-review' : 'first-review',
    reviewer: row.name(1),
    verdict: VERDICTS[row.number(2)]!,
    characteristics: marked === null ? null : CHARACTERISTIC_CHOICES.ofMask(marked),
    at: row.number(4),
    seconds: row.orNull(5),
    blind: blind === null ? null : blind === 1,
    adjudication: row.number(7) === 1,
    chance: row.orNull(8),
    lookedAt: lookedAt === null ? null : lookedAt === 1,
  };
}

/** What {@link packCases} has packed; the order of the cases and of their reviews stays. */
export function unpackCases({ ids, names, cases, reviews }: PackedCases): ReviewedCase[] {
  const known = JSON.parse(names) as string[];
  const [caseRows, reviewRows] = [new Rows(cases, known), new Rows(reviews, known)];
  const next = (count: number) => {
    // Made at its length: one that grows takes room for many, a hundred thousand times.
    const read = new Array<StandingReview>(count);
    for (let place = 0; place < count; place += 1) {
      read[place] = reviewOf(reviewRows);
      reviewRows.at += REVIEW_ROW;
    }
    return read;
  };
  return (JSON.parse(ids) as string[]).map((id, index) => {
    caseRows.at = index * CASE_ROW;
    const own = next(caseRows.number(13));
    const others = caseRows.orNull(17);
    const answers = others === null ? own : next(others);
    return reviewedCase(factsOf(id, caseRows), own, appealOf(caseRows), answers);
  });
}
