import type { Bags } from './batches.ts';
import { readConversation, type ScorableTranscript } from './conversation.ts';
import type { Concepts, FeatureReader } from './features.ts';

/** The features of several transcripts, and where each message's bags are. */
export interface BatchFeatures extends Bags {
  /** Words behind each id. */
  firstWords: Int32Array;
  lastWords: Int32Array;
  /** First bag of each message, transcript after transcript; one more entry than messages. */
  messageBags: Int32Array;
  /** Account number of each message. */
  accounts: Int32Array;
  /** Concepts of each message. */
  concepts: readonly Concepts[];
}

/** Buffers for the features of a batch of transcripts; used again for the next one. */
export class FeatureBuffers {
  #ids = new Int32Array(1 << 18);
  #first = new Int32Array(1 << 18);
  #last = new Int32Array(1 << 18);

  /** Reads every message of some transcripts. The result is valid until the next call. */
  read(transcripts: readonly ScorableTranscript[], reader: FeatureReader): BatchFeatures {
    const messages = transcripts.reduce((sum, transcript) => sum + transcript.messages.length, 0);
    const messageBags = new Int32Array(messages + 1);
    const accounts = new Int32Array(messages);
    const concepts: Concepts[] = [];
    const offsets: number[] = [0];
    let used = 0;
    let message = 0;
    for (const transcript of transcripts)
      readConversation(transcript.messages, reader, (_, account) => {
        while (used + reader.count > this.#ids.length) this.#grow();
        this.#keep(reader, used);
        for (const end of reader.bagEnds) offsets.push(used + end);
        used += reader.count;
        accounts[message] = account;
        concepts.push(reader.concepts);
        message += 1;
        messageBags[message] = offsets.length - 1;
      });
    return {
      ...{ ids: this.#ids, firstWords: this.#first, lastWords: this.#last },
      ...{ offsets: Int32Array.from(offsets), count: offsets.length - 1, messageBags, accounts, concepts },
    };
  }

  /** Copies what the reader holds; bags are short, so plain loops beat whole-array calls. */
  #keep(reader: FeatureReader, used: number): void {
    const [ids, first, last] = [this.#ids, this.#first, this.#last];
    const { count, ids: fromIds, firstWord, lastWord } = reader;
    for (let at = 0; at < count; at += 1) {
      ids[used + at] = fromIds[at]!;
      first[used + at] = firstWord[at]!;
      last[used + at] = lastWord[at]!;
    }
  }

  #grow(): void {
    const doubled = (array: Int32Array) => {
      const larger = new Int32Array(array.length * 2);
      larger.set(array);
      return larger;
    };
    this.#ids = doubled(this.#ids);
    this.#first = doubled(this.#first);
    this.#last = doubled(this.#last);
  }
}
