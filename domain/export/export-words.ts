import type { ApartReason, PublishedEntry, PublishedWhat } from '../metrics/beside-published.ts';
import type { IntervalMethod, OutcomeDefinitionId, ScopeId } from '../metrics/definitions.ts';
import type { OutcomeFigureId } from '../metrics/figure-register.ts';
import type { StatisticsFilter } from '../metrics/statistics-filter.ts';
import type { Withheld } from '../metrics/withheld.ts';

/** What something is called, and what it means in a sentence or two. */
export interface Explained {
  name: string;
  text: string;
}

/** What exports and the report say in the language of whoever takes them out; they are made where no words are. */
export interface ExportWords {
  figure(id: OutcomeFigureId): string;
  definition(id: OutcomeDefinitionId): Explained;
  interval(method: IntervalMethod): Explained;
  scope(id: ScopeId): Explained;
  /** @param unnamed whether a reviewer whom it names stays "one person" */
  filter(filter: StatisticsFilter, unnamed?: boolean): string;
  withheld(withheld: Withheld): string;
  publishedWhat(what: PublishedWhat): string;
  apart(reason: ApartReason, published: PublishedEntry): string;
}
