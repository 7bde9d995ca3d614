/** Milliseconds of work after which messages that wait (a later question) are let in. */
const TURN = 8;

/** Resolves after the messages that wait now; a timer would be held back to 4 milliseconds. */
function messagesHandled(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    resolve();
  };
  port2.postMessage(null);
  return promise;
}

/** Lets a worker work in turns: null while the turn lasts, then a promise for the end of what waited. */
export function takeTurns(): () => Promise<void> | null {
  let begin = 0;
  return () =>
    performance.now() - begin < TURN
      ? null
      : messagesHandled().then(() => {
          begin = performance.now();
        });
}
