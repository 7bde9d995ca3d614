import type { Message, Transcript } from '../transcript/transcript.ts';
import { type Concepts, type Context, type FeatureReader, NO_CONTEXT } from './features.ts';

/** What scoring needs of a transcript: neither times nor channel nor label. */
export type ScorableMessage = Pick<Message, 'from' | 'text'>;
export interface ScorableTranscript extends Pick<Transcript, 'id'> {
  messages: readonly ScorableMessage[];
}

/** An account with the concepts of its latest message. */
interface Speaker {
  number: number;
  concepts: Concepts;
}

/**
 * Walks through a conversation with a feature reader: each message is read against the ones before it and
 * never against those after. Calls `each` while the reader still holds that message's features.
 */
export function readConversation(
  messages: readonly ScorableMessage[],
  reader: FeatureReader,
  each: (index: number, account: number) => void,
): void {
  const accounts = new Map<string, Speaker>();
  let previous: Speaker | undefined;
  const context: Context = { same: NO_CONTEXT.same, other: NO_CONTEXT.other };
  for (let index = 0; index < messages.length; index += 1) {
    const { from, text } = messages[index]!;
    let speaker = accounts.get(from);
    if (speaker === undefined) {
      speaker = { number: accounts.size, concepts: NO_CONTEXT.same };
      accounts.set(from, speaker);
    }
    context.same = speaker.concepts;
    context.other = previous === undefined || previous === speaker ? NO_CONTEXT.other : previous.concepts;
    reader.read(text, context);
    each(index, speaker.number);
    speaker.concepts = reader.concepts;
    previous = speaker;
  }
}
