import type { ScorableTranscript } from './conversation.ts';

/**
 * What scoring needs of some transcripts, in a few long strings: cloning them into the worker costs the sender a
 * fraction of what an object a message would.
 */
export interface PackedTranscripts {
  ids: string[];
  /** Messages of each transcript. */
  messages: Int32Array;
  /** All authors' names back to back, and the length of each. */
  names: string;
  nameLengths: Int32Array;
  /** All texts back to back, and the length of each. */
  texts: string;
  textLengths: Int32Array;
}

/** Packs transcripts for the worker. Self-contained, so that the benchmark can run it inside a page. */
export function packTranscripts(transcripts: readonly ScorableTranscript[]): PackedTranscripts {
  const names: string[] = [];
  const texts: string[] = [];
  for (const { messages } of transcripts)
    for (const { from, text } of messages) {
      names.push(from);
      texts.push(text);
    }
  return {
    ids: transcripts.map(({ id }) => id),
    messages: Int32Array.from(transcripts, ({ messages }) => messages.length),
    names: names.join(''),
    nameLengths: Int32Array.from(names, ({ length }) => length),
    texts: texts.join(''),
    textLengths: Int32Array.from(texts, ({ length }) => length),
  };
}

/** What `packTranscripts` packed. */
export function unpackTranscripts(packed: PackedTranscripts): ScorableTranscript[] {
  const nameOf = sliced(packed.names, packed.nameLengths);
  const textOf = sliced(packed.texts, packed.textLengths);
  return packed.ids.map((id, index) => ({
    id,
    messages: Array.from({ length: packed.messages[index]! }, () => ({ from: nameOf(), text: textOf() })),
  }));
}

/** Gives one piece of a string after another. */
function sliced(whole: string, lengths: Int32Array): () => string {
  let piece = 0;
  let at = 0;
  return () => {
    const from = at;
    at += lengths[piece]!;
    piece += 1;
    return whole.slice(from, at);
  };
}
