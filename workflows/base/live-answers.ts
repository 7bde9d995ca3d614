import { Failure } from '../../domain/failures/failure.ts';
import { Overtaking } from '../../domain/transcript/overtaking.ts';
import type { Live } from '../../storage/live.ts';
import { type AnsweringClient, createAnsweringClient } from '../../workers/running/answering-client.ts';
import type { AnsweringApi, AnswerResult } from '../../workers/running/answering-protocol.ts';
import { whyOf } from '../../workers/running/protocol.ts';
import type { WorkerHandle } from '../../workers/running/running-worker.ts';
import { readFirst } from './read-first.ts';

/** Milliseconds for which a worker stays when nobody looks at its answers any more. */
const STAYS = 60_000;

/** Answers of a worker that follows what is stored, for screens that follow the answers. */
export class LiveAnswers<Question, Answer, Api extends AnsweringApi<Question, Answer>> {
  readonly #client: AnsweringClient<Api>;
  /** Ask again, each for somebody who looks. */
  readonly #lookers = new Set<() => void>();
  #leaving: ReturnType<typeof setTimeout> | undefined;

  /** @param name what messages call the worker */
  constructor(name: string, startWorker: () => WorkerHandle<Api>) {
    const onChange = () => {
      for (const look of this.#lookers) look();
    };
    this.#client = createAnsweringClient<Api>({ name, startWorker, onChange });
  }

  /** Lets the worker read, and compute what will be asked for first once that is known; it keeps the answer. */
  foresee(question: Promise<Question>): void {
    void this.#client.call(async (api) => api.answer(await question));
    this.#leaveLater();
  }

  /**
   * What a screen shows of the answer to a question, again whenever that is another.
   * @param check runs before each asking; what it throws ends the following
   */
  follow<Shown>(
    question: Question,
    shownOf: (answer: Answer) => Shown,
    check: () => Promise<unknown> = () => Promise.resolve(),
  ): Live<Shown> {
    return {
      subscribe: ({ next, error }) => {
        /** What all but the latest asking come to is not told. */
        const askings = new Overtaking();
        const stop = () => {
          askings.begin();
          this.#lookers.delete(ask);
          this.#leaveLater();
        };
        const ask = async (): Promise<void> => {
          const isOvertaken = askings.begin();
          try {
            const result = await readFirst(async () => {
              await check();
              return this.#client.call((api) => api.answer(question));
            });
            if (isOvertaken()) return;
            // Somebody else's question took over; this one has to be asked again.
            if (!result.ok && result.code === 'cancelled') return ask();
            next(shownOf(this.#valueOf(result)));
          } catch (problem) {
            if (isOvertaken()) return;
            stop();
            error(problem);
          }
        };
        this.#lookers.add(ask);
        void ask();
        return { unsubscribe: stop };
      },
    };
  }

  /**
   * Something else that the worker makes of what it holds.
   * @throws Failure `figures-failed`
   */
  async make<Value>(ask: (api: Api) => Promise<AnswerResult<Value>>): Promise<Value> {
    return this.#valueOf(await this.#client.call(ask));
  }

  #valueOf<Value>(result: AnswerResult<Value>): Value {
    if (result.ok) return result.value;
    // What failed once may fail again: another worker begins anew.
    this.#client.dispose();
    throw new Failure('figures-failed', { what: 'figures', why: whyOf(result) });
  }

  #leaveLater(): void {
    clearTimeout(this.#leaving);
    this.#leaving = setTimeout(() => {
      if (this.#lookers.size === 0) this.#client.dispose();
    }, STAYS);
  }
}
