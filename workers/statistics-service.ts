import { figuresOf } from '../domain/metrics/figures.ts';
import { filterCases } from '../domain/metrics/filter-cases.ts';
import { filterChoices } from '../domain/metrics/filter-choices.ts';
import { statisticsOf } from '../domain/metrics/statistics.ts';
import type { Pause } from '../domain/transcript/search-index.ts';
import type {
  StatisticsAnswer,
  StatisticsApi,
  StatisticsQuestion,
  StatisticsResult,
} from './statistics-protocol.ts';
import { liveStatisticsSource, type StatisticsSource } from './statistics-source.ts';

/** Answers that are kept, so that going back to a filter computes nothing. */
const KEPT = 12;

/** Answers from one reading of the cases. */
class Reading {
  readonly #source: StatisticsSource;
  readonly #choices: StatisticsAnswer['choices'];
  readonly #answers = new Map<string, StatisticsAnswer>();

  constructor(source: StatisticsSource) {
    this.#source = source;
    this.#choices = filterChoices(source.cases);
  }

  known(question: StatisticsQuestion): StatisticsAnswer | undefined {
    return this.#answers.get(JSON.stringify(question));
  }

  compute(question: StatisticsQuestion): StatisticsAnswer {
    const { asOf, head } = this.#source;
    const cases = filterCases(this.#source.cases, question.filter);
    const statistics = statisticsOf(cases, { now: asOf, drift: question.drift });
    const figures = figuresOf(statistics);
    const answer = { cases: cases.length, choices: this.#choices, statistics, figures, asOf, head };
    const [oldest] = this.#answers.keys();
    if (this.#answers.size >= KEPT) this.#answers.delete(oldest!);
    this.#answers.set(JSON.stringify(question), answer);
    return answer;
  }
}

/**
 * What the statistics worker does: holds every case as the figures need it, kept up to date, and computes the figures
 * over whatever part is asked for. It reads them from storage itself, so that the page neither holds them nor stops
 * while they are read and counted.
 */
export class StatisticsService implements StatisticsApi {
  readonly #pause: Pause;
  readonly #opened = Promise.withResolvers<void>();
  #reading: Reading | null = null;
  #failure: string | null = null;
  #listener: () => void = () => {};
  /** Number of the latest question; those before it are overtaken. */
  #latest = 0;

  /**
   * Begins to read at once.
   * @param pause lets a later question in, before one is computed that it overtakes
   */
  constructor(pause: Pause) {
    this.#pause = pause;
    liveStatisticsSource().subscribe({
      next: (source) => {
        this.#reading = new Reading(source);
        this.#tell();
      },
      error: (error) => {
        this.#failure = error instanceof Error ? error.message : String(error);
        this.#tell();
      },
    });
  }

  async answer(question: StatisticsQuestion): Promise<StatisticsResult<StatisticsAnswer>> {
    this.#latest += 1;
    const number = this.#latest;
    await this.#opened.promise;
    await this.#pause();
    if (this.#failure !== null) return { ok: false, code: 'unreadable', message: this.#failure };
    if (number !== this.#latest)
      return { ok: false, code: 'cancelled', message: 'A later question took over.' };
    const reading = this.#reading!;
    return { ok: true, value: reading.known(question) ?? reading.compute(question) };
  }

  async follow(listener: () => void): Promise<StatisticsResult<null>> {
    this.#listener = listener;
    return { ok: true, value: null };
  }

  #tell(): void {
    this.#opened.resolve();
    this.#listener();
  }
}
