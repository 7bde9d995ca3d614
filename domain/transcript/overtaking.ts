/** Questions that are asked one after the other, of which only the latest counts. */
export class Overtaking {
  #number = 0;
  #settle: () => void = () => {};

  /**
   * Begins a question, which overtakes those before it; or overtakes them by none.
   * @returns tells whether a later one has overtaken it
   */
  begin(): () => boolean {
    this.#number += 1;
    const own = this.#number;
    this.#settle();
    return () => own !== this.#number;
  }

  /**
   * Asks, and overtakes what was asked before.
   * @param instead what it comes to, at once, when it is overtaken or aborted
   */
  run<Answer, Instead>(
    ask: () => Promise<Answer>,
    instead: Instead,
    signal?: AbortSignal,
  ): Promise<Answer | Instead> {
    this.begin();
    if (signal?.aborted) return Promise.resolve(instead);
    const { promise, resolve, reject } = Promise.withResolvers<Answer | Instead>();
    const settle = () => resolve(instead);
    this.#settle = settle;
    signal?.addEventListener('abort', settle, { once: true });
    ask().then(resolve, reject);
    return promise.finally(() => signal?.removeEventListener('abort', settle));
  }
}
