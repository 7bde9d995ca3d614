import type { Live } from '../../../workflows/queue/read-models.ts';

/**
 * A question that is answered once, for {@link useRead}: another one, or leaving, aborts it.
 * @param ask answers null when it was overtaken by somebody else's question; nothing is told then
 * @param after milliseconds until it is asked, so that typing does not ask at each digit
 */
export function asked<Answer>(ask: (signal: AbortSignal) => Promise<Answer | null>, after = 0): Live<Answer> {
  return {
    subscribe({ next, error }) {
      const controller = new AbortController();
      const { signal } = controller;
      const begin = () => {
        ask(signal).then(
          (answer) => {
            if (answer !== null && !signal.aborted) next(answer);
          },
          (problem: unknown) => {
            if (!signal.aborted) error(problem);
          },
        );
      };
      const timer = after > 0 ? setTimeout(begin, after) : null;
      if (timer === null) begin();
      return {
        unsubscribe() {
          if (timer !== null) clearTimeout(timer);
          controller.abort();
        },
      };
    },
  };
}
