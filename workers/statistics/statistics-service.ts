import { isNamedTo, type Knower, knownReviewedCases } from '../../domain/metrics/cases/known-outcomes.ts';
import type { ReviewedCase } from '../../domain/metrics/cases/reviewed-cases.ts';
import { withheldFrom } from '../../domain/metrics/cases/withheld.ts';
import { casesBehind } from '../../domain/metrics/figures/cases-behind.ts';
import { figuresOf } from '../../domain/metrics/figures/figures.ts';
import { filterCases } from '../../domain/metrics/filter/filter-cases.ts';
import { type FilterChoices, filterChoices } from '../../domain/metrics/filter/filter-choices.ts';
import { periodComparison } from '../../domain/metrics/filter/period-comparison.ts';
import { statisticsOf } from '../../domain/metrics/statistics.ts';
import { wayOf } from '../../domain/metrics/time/flow.ts';
import type { Pause } from '../../domain/transcript/search-index.ts';
import { AnsweringService } from '../running/answering-service.ts';
import type {
  CaseBehind,
  CasesBehindQuestion,
  StatisticsAnswer,
  StatisticsApi,
  StatisticsQuestion,
} from './statistics-protocol.ts';
import { liveStatisticsSource, type StatisticsSource } from './statistics-source.ts';

function answersFrom({ cases, checked, asOf, head }: StatisticsSource) {
  /** What one person may know, with what there is to filter it by: nearly always the same one asks. */
  let latest: { key: string; known: readonly ReviewedCase[]; choices: FilterChoices } | null = null;
  const knownTo = (knower: Knower) => {
    const key = JSON.stringify(knower);
    if (latest?.key === key) return latest;
    const known = knownReviewedCases(cases, knower, checked);
    latest = { key, known, choices: filterChoices(known) };
    return latest;
  };
  return ({ filter, drift, versus, knower }: StatisticsQuestion): StatisticsAnswer => {
    const { known, choices } = knownTo(knower);
    const left = filterCases(known, filter);
    const statistics = statisticsOf(left, { now: asOf, drift });
    const withheld = withheldFrom(knower, checked);
    const figures = figuresOf(statistics);
    const comparison = periodComparison(known, filter, versus ?? null, asOf);
    return { cases: left.length, choices, statistics, figures, comparison, asOf, head, withheld };
  };
}

function casesFrom(
  { cases, checked }: StatisticsSource,
  { filter, knower, id, scope }: CasesBehindQuestion,
): CaseBehind[] {
  const found = casesBehind(filterCases(knownReviewedCases(cases, knower, checked), filter), id, scope);
  if (!found) return [];
  const listed = found.all.map((each): CaseBehind => {
    const { facts, final } = each;
    return {
      id: isNamedTo(knower, each) ? facts.id : null,
      counted: found.counted.has(each),
      ...{ flaggedAt: facts.flaggedAt, risk: facts.risk },
      ...{ verdict: final?.verdict ?? null, reviewer: final?.reviewer ?? null },
      standing: wayOf(each).standing,
    };
  });
  return listed.sort((left, right) => (right.flaggedAt ?? 0) - (left.flaggedAt ?? 0));
}

class StatisticsService
  extends AnsweringService<StatisticsSource, StatisticsQuestion, StatisticsAnswer>
  implements StatisticsApi
{
  casesBehind(question: CasesBehindQuestion) {
    return this.make((source) => casesFrom(source, question));
  }
}

/** What the statistics worker does: holds every case as the figures need it, and computes the figures over a part. */
export function statisticsService(pause: Pause): StatisticsApi {
  return new StatisticsService(liveStatisticsSource(), answersFrom, pause);
}
