import { figuresOf } from '../../domain/metrics/figures.ts';
import { filterCases } from '../../domain/metrics/filter-cases.ts';
import { type FilterChoices, filterChoices } from '../../domain/metrics/filter-choices.ts';
import { type Knower, knownReviewedCases } from '../../domain/metrics/known-outcomes.ts';
import type { ReviewedCase } from '../../domain/metrics/reviewed-cases.ts';
import { statisticsOf } from '../../domain/metrics/statistics.ts';
import { withheldFrom } from '../../domain/metrics/withheld.ts';
import type { Pause } from '../../domain/transcript/search-index.ts';
import { AnsweringService } from '../running/answering-service.ts';
import type { StatisticsAnswer, StatisticsApi, StatisticsQuestion } from './statistics-protocol.ts';
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
  return ({ filter, drift, knower }: StatisticsQuestion): StatisticsAnswer => {
    const { known, choices } = knownTo(knower);
    const left = filterCases(known, filter);
    const statistics = statisticsOf(left, { now: asOf, drift });
    const withheld = withheldFrom(knower, checked);
    const figures = figuresOf(statistics);
    return { cases: left.length, choices, statistics, figures, asOf, head, withheld };
  };
}

/** What the statistics worker does: holds every case as the figures need it, and computes the figures over a part. */
export function statisticsService(pause: Pause): StatisticsApi {
  return new AnsweringService(liveStatisticsSource(), answersFrom, pause);
}
