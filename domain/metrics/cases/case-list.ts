import type { ReviewedCase } from './reviewed-cases.ts';

/**
 * Cases that can be gone through as often as wanted: an array, or a view that makes each case anew on every pass, so
 * that no million of them are there at once. A figure goes through them once and keeps numbers of them, not cases.
 */
export interface CaseList extends Iterable<ReviewedCase> {
  readonly length: number;
  filter(isWanted: (each: ReviewedCase) => boolean): CaseList;
  map<Value>(of: (each: ReviewedCase) => Value): Value[];
  flatMap<Value>(of: (each: ReviewedCase) => readonly Value[]): Value[];
  some(isWanted: (each: ReviewedCase) => boolean): boolean;
}

/** Makes the case at a place, from 0; the same again, as another object, whenever it is asked for. */
type CaseAt = (place: number) => ReviewedCase;

/** A view of cases that are kept as numbers. */
export class CaseView implements CaseList {
  #caseAt: CaseAt;
  /** The places of those that are in it; null for all. */
  #places: Uint32Array | null;
  readonly length: number;

  constructor(caseAt: CaseAt, places: Uint32Array | number) {
    this.#caseAt = caseAt;
    this.#places = typeof places === 'number' ? null : places;
    this.length = typeof places === 'number' ? places : places.length;
  }

  *[Symbol.iterator](): Generator<ReviewedCase> {
    for (let index = 0; index < this.length; index += 1) yield this.#at(index);
  }

  /** Asks once of each case; which ones they are is kept as a number each. */
  filter(isWanted: (each: ReviewedCase) => boolean): CaseView {
    const places = new Uint32Array(this.length);
    let count = 0;
    for (let index = 0; index < this.length; index += 1)
      if (isWanted(this.#at(index))) {
        places[count] = this.#placeOf(index);
        count += 1;
      }
    return new CaseView(this.#caseAt, places.slice(0, count));
  }

  map<Value>(of: (each: ReviewedCase) => Value): Value[] {
    const values = new Array<Value>(this.length);
    for (let index = 0; index < this.length; index += 1) values[index] = of(this.#at(index));
    return values;
  }

  flatMap<Value>(of: (each: ReviewedCase) => readonly Value[]): Value[] {
    const values: Value[] = [];
    for (let index = 0; index < this.length; index += 1)
      for (const value of of(this.#at(index))) values.push(value);
    return values;
  }

  some(isWanted: (each: ReviewedCase) => boolean): boolean {
    for (let index = 0; index < this.length; index += 1) if (isWanted(this.#at(index))) return true;
    return false;
  }

  /** The cases as something changes them, which it does anew on every pass; null leaves a case out. */
  changed(change: (each: ReviewedCase) => ReviewedCase | null): CaseView {
    const left = this.filter((each) => change(each) !== null);
    return new CaseView((place) => change(this.#caseAt(place))!, left.#places!);
  }

  #placeOf(index: number): number {
    return this.#places ? this.#places[index]! : index;
  }

  #at(index: number): ReviewedCase {
    return this.#caseAt(this.#placeOf(index));
  }
}

/** Cases as something changes them; null leaves a case out. */
export function changedCases(cases: CaseList, change: (each: ReviewedCase) => ReviewedCase | null): CaseList {
  return cases instanceof CaseView
    ? cases.changed(change)
    : cases.map(change).filter((each) => each !== null);
}
