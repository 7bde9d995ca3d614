import { figuresOf } from '../domain/metrics/figures.ts';
import { filterCases } from '../domain/metrics/filter-cases.ts';
import { filterChoices } from '../domain/metrics/filter-choices.ts';
import { statisticsOf } from '../domain/metrics/statistics.ts';
import type { Pause } from '../domain/transcript/search-index.ts';
import { AnsweringService } from './answering-service.ts';
import type { StatisticsAnswer, StatisticsApi, StatisticsQuestion } from './statistics-protocol.ts';
import { liveStatisticsSource, type StatisticsSource } from './statistics-source.ts';

function answersFrom({ cases, asOf, head }: StatisticsSource) {
  const choices = filterChoices(cases);
  return ({ filter, drift }: StatisticsQuestion): StatisticsAnswer => {
    const left = filterCases(cases, filter);
    const statistics = statisticsOf(left, { now: asOf, drift });
    return { cases: left.length, choices, statistics, figures: figuresOf(statistics), asOf, head };
  };
}

/** What the statistics worker does: holds every case as the figures need it, and computes the figures over a part. */
export function statisticsService(pause: Pause): StatisticsApi {
  return new AnsweringService(liveStatisticsSource(), answersFrom, pause);
}
