import { STAGES } from '../../decisions/log-entry.ts';
import type { Outcome } from '../../decisions/outcome.ts';
import { VERDICTS } from '../../policy/verdicts.ts';
import { sameName } from '../../reviewers/same-name.ts';
import { compareInstants, type Instant, readInstant } from '../../transcript/instant.ts';
import { HashSlots } from '../numbers/hash-slots.ts';
import { byteColumn, floatColumn, numberOf, orNull, wholeColumn } from '../numbers/number-column.ts';
import { Numbered } from '../numbers/numbered.ts';
import { CHARACTERISTIC_CHOICES } from './choices.ts';
import type { StandingAppeal, StandingReview } from './reviewed-cases.ts';

const DECISIONS = [...VERDICTS, 'upheld', 'reversed'] as const;
const APPEAL = STAGES.indexOf('appeal');
const ANSWERS = [null, false, true] as const;
/** Instead of a choice of characteristics, where the file does not say. */
const UNSAID = -1;
/** The place of no decision. */
const NONE = -1;

/** The stage that a row decides, by its number; null while it is pending, and for a verdict in an appeal. */
function stageOf({ decision, stage }: Outcome): number | null {
  if (decision === null) return null;
  if (decision === 'upheld' || decision === 'reversed') return APPEAL;
  return stage === 'appeal' ? null : STAGES.indexOf(stage);
}

/** Mixes three numbers to a hash. */
function keyHash(ofCase: number, stage: number, reviewer: number): number {
  const mixed = Math.imul(Math.imul(ofCase, 0x9e3779b1) ^ (reviewer * 3 + stage), 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

/** What stands of a case, in the order of the moments; of equal ones the one that was written last is the last. */
export interface Standing {
  reviews: StandingReview[];
  /** For each review the earliest of the same stage and reviewer; the same list where none has an earlier one. */
  earliest: StandingReview[];
  appeal: StandingAppeal | undefined;
}

/**
 * The decisions of cases, a column for each of what they say: the latest of each case, stage and reviewer, and the
 * earliest where there are several. What is kept does not grow with what came between.
 */
export class DecisionColumns {
  readonly #case = wholeColumn();
  readonly #stage = byteColumn();
  readonly #said = byteColumn();
  readonly #blind = byteColumn();
  readonly #adjudication = byteColumn();
  readonly #lookedAt = byteColumn();
  readonly #reviewer = wholeColumn();
  readonly #characteristics = wholeColumn();
  readonly #at = floatColumn();
  /** Digits of the moment that are finer than milliseconds, of the few that have any. */
  readonly #finer = new Map<number, string>();
  readonly #seconds = floatColumn();
  readonly #chance = wholeColumn();
  /** The how-manieth row it came with. */
  readonly #written = wholeColumn();
  /** Another decision that stands of the same case. */
  readonly #next = wholeColumn();
  /** The earliest decision of the same case, stage and reviewer, of those that have an earlier one. */
  readonly #earliest = new Map<number, number>();
  readonly #columns = [
    ...[this.#case, this.#stage, this.#said, this.#blind, this.#adjudication, this.#reviewer],
    ...[this.#characteristics, this.#at, this.#seconds, this.#written, this.#next],
    ...[this.#chance, this.#lookedAt],
  ];
  #size = 0;
  #rows = 0;
  /** By case: a decision that stands. */
  readonly #first = wholeColumn();
  #cases = 0;
  readonly #standing = new HashSlots((place) =>
    keyHash(this.#case.get(place), this.#stage.get(place), this.#reviewer.get(place)),
  );
  readonly #names = new Numbered<string>();
  readonly #chances = new Numbered<number>();
  readonly #reviewers = new Map<string | null, number>();

  /**
   * Takes in what a row decides.
   * @param ofCase number of its case, from 0 up; a new one is the next
   * @returns the moment of the decision; null when it decides nothing
   */
  add(ofCase: number, row: Outcome): Instant | null {
    this.#begin(ofCase);
    const reviewer = this.#reviewerNamed(row.reviewer);
    const stage = stageOf(row);
    if (stage === null || row.decided_at === null) return null;
    const moment = readInstant(row.decided_at);
    const known = this.#standing.find(
      keyHash(ofCase, stage, reviewer),
      (place) =>
        this.#case.get(place) === ofCase &&
        this.#stage.get(place) === stage &&
        this.#reviewer.get(place) === reviewer,
    );
    const write = (place: number) => this.#write(place, row, moment, { ofCase, stage, reviewer });
    if (known === null) {
      const place = write(this.#newPlace());
      this.#next.set(place, this.#first.get(ofCase));
      this.#first.set(ofCase, place);
      this.#standing.add(place);
    } else if (compareInstants(this.#momentOf(known), moment) > 0) {
      const earliest = this.#earliest.get(known);
      if (earliest === undefined) this.#earliest.set(known, write(this.#newPlace()));
      else if (compareInstants(moment, this.#momentOf(earliest)) < 0) write(earliest);
    } else {
      if (!this.#earliest.has(known)) this.#earliest.set(known, this.#copy(known));
      write(known);
    }
    return moment;
  }

  /** What stands of a case. */
  of(ofCase: number): Standing {
    const reviews: StandingReview[] = [];
    const earliest: StandingReview[] = [];
    let appeal: StandingAppeal | undefined;
    let differs = false;
    for (const place of this.#inOrder(ofCase)) {
      if (this.#stage.get(place) === APPEAL) {
        const decision = DECISIONS[this.#said.get(place)] as StandingAppeal['decision'];
        appeal = { stage: 'appeal', decision, at: this.#at.get(place) };
        continue;
      }
      const review = this.#review(place);
      reviews.push(review);
      const first = this.#earliest.get(place);
      earliest.push(first === undefined ? review : this.#review(first));
      differs ||= first !== undefined;
    }
    return { reviews, earliest: differs ? earliest : reviews, appeal };
  }

  #inOrder(ofCase: number): number[] {
    const places: number[] = [];
    for (let place = this.#first.get(ofCase); place !== NONE; place = this.#next.get(place))
      places.push(place);
    if (places.length < 2) return places;
    return places.sort(
      (left, right) =>
        compareInstants(this.#momentOf(left), this.#momentOf(right)) ||
        this.#written.get(left) - this.#written.get(right),
    );
  }

  #review(place: number): StandingReview {
    const marked = this.#characteristics.get(place);
    return {
      stage: STAGES[this.#stage.get(place)] as StandingReview['stage'],
      reviewer: this.#names.valueOf(this.#reviewer.get(place)),
      verdict: DECISIONS[this.#said.get(place)] as StandingReview['verdict'],
      characteristics: marked === UNSAID ? null : CHARACTERISTIC_CHOICES.ofMask(marked),
      at: this.#at.get(place),
      seconds: orNull(this.#seconds.get(place)),
      blind: ANSWERS[this.#blind.get(place)]!,
      adjudication: this.#adjudication.get(place) === 1,
      chance: this.#chances.valueOf(this.#chance.get(place)),
      lookedAt: ANSWERS[this.#lookedAt.get(place)]!,
    };
  }

  #momentOf(place: number): Instant {
    return { at: this.#at.get(place), finer: this.#finer.get(place) ?? '' };
  }

  #begin(ofCase: number): void {
    if (ofCase < this.#cases) return;
    this.#cases = ofCase + 1;
    this.#first.reach(ofCase);
    this.#first.set(ofCase, NONE);
  }

  #newPlace(): number {
    for (const column of this.#columns) column.reach(this.#size);
    this.#size += 1;
    return this.#size - 1;
  }

  #copy(from: number): number {
    const place = this.#newPlace();
    for (const column of this.#columns) column.set(place, column.get(from));
    const finer = this.#finer.get(from);
    if (finer !== undefined) this.#finer.set(place, finer);
    return place;
  }

  #write(
    place: number,
    row: Outcome,
    { at, finer }: Instant,
    { ofCase, stage, reviewer }: { ofCase: number; stage: number; reviewer: number },
  ): number {
    this.#rows += 1;
    this.#case.set(place, ofCase);
    this.#stage.set(place, stage);
    this.#reviewer.set(place, reviewer);
    this.#said.set(place, DECISIONS.indexOf(row.decision!));
    this.#blind.set(place, ANSWERS.indexOf(row.blind));
    this.#adjudication.set(place, Number(row.adjudication === true));
    this.#lookedAt.set(place, ANSWERS.indexOf(row.looked_at));
    this.#characteristics.set(
      place,
      row.characteristics ? CHARACTERISTIC_CHOICES.maskOf(row.characteristics) : UNSAID,
    );
    this.#at.set(place, at);
    if (finer === '') this.#finer.delete(place);
    else this.#finer.set(place, finer);
    this.#seconds.set(place, numberOf(row.seconds));
    this.#chance.set(
      place,
      this.#chances.numberOf(row.stage === 'second-review' ? row.second_review_probability : null),
    );
    this.#written.set(place, this.#rows);
    return place;
  }

  /** Whoever is named alike is one person, however the name was typed. */
  #reviewerNamed(name: string | null): number {
    let known = this.#reviewers.get(name);
    if (known === undefined) {
      known = this.#names.numberOf(name && sameName(name));
      this.#reviewers.set(name, known);
    }
    return known;
  }
}
