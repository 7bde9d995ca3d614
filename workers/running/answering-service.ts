import { Overtaking } from '../../domain/transcript/overtaking.ts';
import type { Pause } from '../../domain/transcript/search-index.ts';
import { storageFailure } from '../../storage/failure.ts';
import type { Live } from '../../storage/live.ts';
import type { AnsweringApi, AnswerResult } from './answering-protocol.ts';
import { undone } from './protocol.ts';

/** Answers that are kept, so that asking again (going back to a filter) computes nothing. */
const KEPT = 12;

/** Computes answers from one reading. */
export type AnswersFrom<Source, Question, Answer> = (source: Source) => (question: Question) => Answer;

interface Held<Source, Question, Answer> {
  source: Source;
  compute: (question: Question) => Answer;
  known: Map<string, Answer>;
}

/**
 * What a worker does that holds something read from storage, kept up to date, and answers questions about it. It reads
 * storage itself, so that the page neither holds what it is computed from nor stops while it is read and counted.
 */
export class AnsweringService<Source, Question, Answer> implements AnsweringApi<Question, Answer> {
  readonly #pause: Pause;
  readonly #opened = Promise.withResolvers<void>();
  #held: Held<Source, Question, Answer> | null = null;
  #failure: AnswerResult<never> | null = null;
  #listener: () => void = () => {};
  readonly #questions = new Overtaking();

  /**
   * Begins to read at once.
   * @param pause lets a later question in, before one is computed that it overtakes
   */
  constructor(live: Live<Source>, answersFrom: AnswersFrom<Source, Question, Answer>, pause: Pause) {
    this.#pause = pause;
    live.subscribe({
      next: (source) => {
        this.#held = { source, compute: answersFrom(source), known: new Map() };
        this.#tell();
      },
      error: (error) => {
        const failure = storageFailure(error);
        const message = error instanceof Error ? error.message : String(error);
        this.#failure = failure ? undone(failure.code) : undone('unreadable', { message });
        this.#tell();
      },
    });
  }

  async answer(question: Question): Promise<AnswerResult<Answer>> {
    const isOvertaken = this.#questions.begin();
    await this.#opened.promise;
    await this.#pause();
    if (isOvertaken()) return undone('cancelled', { what: 'question' });
    return this.#from(({ compute, known }) => {
      const key = JSON.stringify(question);
      const answer = known.get(key) ?? compute(question);
      const [oldest] = known.keys();
      if (known.size >= KEPT && !known.has(key)) known.delete(oldest!);
      known.set(key, answer);
      return answer;
    });
  }

  async follow(listener: () => void): Promise<AnswerResult<null>> {
    this.#listener = listener;
    return { ok: true, value: null };
  }

  /** What is made of the latest reading beside the answers. */
  protected async make<Value>(of: (source: Source) => Value): Promise<AnswerResult<Value>> {
    await this.#opened.promise;
    return this.#from(({ source }) => of(source));
  }

  #from<Value>(of: (held: Held<Source, Question, Answer>) => Value): AnswerResult<Value> {
    return this.#failure ?? { ok: true, value: of(this.#held!) };
  }

  #tell(): void {
    this.#opened.resolve();
    this.#listener();
  }
}
