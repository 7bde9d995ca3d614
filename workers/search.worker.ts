import { expose } from 'comlink';
import { SearchTexts } from './search-texts.ts';

/** Milliseconds of searching after which messages that wait (a later search) are let in. */
const TURN = 8;

let begin = 0;

/** Resolves after the messages that wait now; a timer would be held back to 4 milliseconds. */
function messagesHandled(): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    begin = performance.now();
    resolve();
  };
  port2.postMessage(null);
  return promise;
}

expose(new SearchTexts(() => (performance.now() - begin < TURN ? null : messagesHandled())));
