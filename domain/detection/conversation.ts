import type { Message } from '../transcript/transcript.ts';
import { type Concepts, type Context, type FeatureReader, NO_CONTEXT } from './features.ts';

/**
 * Walks through a conversation with a feature reader: each message is read against the ones before it and
 * never against those after. Calls `each` while the reader still holds that message's features.
 */
export function readConversation(
  messages: readonly Message[],
  reader: FeatureReader,
  each: (index: number, account: number) => void,
): void {
  const accounts = new Map<string, { number: number; concepts: Concepts }>();
  let previous: { account: number; concepts: Concepts } = { account: -1, concepts: NO_CONTEXT.other };
  for (const [index, message] of messages.entries()) {
    let account = accounts.get(message.from);
    if (account === undefined) {
      account = { number: accounts.size, concepts: NO_CONTEXT.same };
      accounts.set(message.from, account);
    }
    const context: Context = {
      same: account.concepts,
      other: previous.account === account.number ? NO_CONTEXT.other : previous.concepts,
    };
    reader.read(message.text, context);
    each(index, account.number);
    account.concepts = reader.concepts;
    previous = { account: account.number, concepts: reader.concepts };
  }
}
