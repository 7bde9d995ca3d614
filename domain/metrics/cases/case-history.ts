import type { Outcome } from '../../decisions/outcome.ts';
import { TextTable } from '../numbers/text-table.ts';
import { type CaseList, CaseView } from './case-list.ts';
import { DecisionColumns } from './decision-columns.ts';
import { FactColumns, momentOf } from './fact-columns.ts';
import { type ReviewedCase, reviewedCase } from './reviewed-cases.ts';

/**
 * Gathers the rows of a history by case, one row at a time. A pending row brings its case in and overrides no
 * decision. What is kept grows with the cases and their standing decisions, not with the rows, and is kept as
 * numbers: a case takes some hundred bytes.
 */
export class CaseHistory {
  readonly #ids = new TextTable();
  readonly #facts = new FactColumns();
  readonly #decisions = new DecisionColumns();
  #lastMoment: number | null = null;

  add(row: Outcome): void {
    const number = this.#ids.numberOf(row.case_id);
    this.#facts.add(number, row);
    const moment = this.#decisions.add(number, row);
    if (moment) this.#note(moment.at);
    if (row.flagged_at !== null) this.#note(momentOf(row.flagged_at));
    if (row.opened_at !== null) this.#note(momentOf(row.opened_at));
  }

  /** Every case so far, each as an object that stays. To be asked for once everything was added. */
  cases(): ReviewedCase[] {
    return Array.from({ length: this.#ids.size }, (_, number) => this.#case(number));
  }

  /** The same cases, each made anew whenever it is come to: a million of them take no more room than one. */
  view(): CaseList {
    return new CaseView((number) => this.#case(number), this.#ids.size);
  }

  /** The latest moment that any row names, in milliseconds since 1970. */
  lastMoment(): number | null {
    return this.#lastMoment;
  }

  #case(number: number): ReviewedCase {
    const facts = this.#facts.at(number, this.#ids.textOf(number));
    const { reviews, earliest, appeal } = this.#decisions.of(number);
    return reviewedCase(facts, reviews, appeal, facts.golden ? earliest : reviews);
  }

  #note(moment: number): void {
    if (moment > (this.#lastMoment ?? Number.NEGATIVE_INFINITY)) this.#lastMoment = moment;
  }
}

/** Gathers the rows of a history, in any order. */
export function gatherCases(outcomes: Iterable<Outcome>): CaseHistory {
  const history = new CaseHistory();
  for (const outcome of outcomes) history.add(outcome);
  return history;
}
