import type { LayerHit } from '../assessment.ts';
import type { ScorableMessage } from '../conversation.ts';
import type { KnownMessage } from './known-list.ts';
import { knownWordsHash } from './known-match.ts';
import { knownWords } from './known-words.ts';
import { NearList } from './near-match.ts';

/** The known messages, ready to be compared with. */
export class KnownMessages {
  readonly #hashes: ReadonlySet<string>;
  readonly #near = new NearList();

  constructor(list: readonly KnownMessage[]) {
    this.#hashes = new Set(list.map((each) => (typeof each === 'string' ? each : each.hash)));
    for (const each of list) if (typeof each !== 'string') this.#near.add(each.hash, each.shingles);
  }

  /**
   * Messages that are a known one (`known-match`) or nearly one and not the same (`near-match`), in order. A message is
   * never both, so that the figures of the two layers stand apart.
   */
  find(messages: readonly ScorableMessage[]): LayerHit[] {
    if (this.#hashes.size === 0) return [];
    return messages.flatMap(({ text }, message): LayerHit[] => {
      const words = knownWords(text);
      if (words === null) return [];
      const spans: LayerHit['spans'] = [[0, text.length]];
      if (this.#hashes.has(knownWordsHash(words)))
        return [{ layer: 'known-match', message, finding: 'a known message', spans }];
      const similarity = this.#near.similarity(words);
      if (similarity === null) return [];
      const alike = Math.floor(similarity * 100);
      return [{ layer: 'near-match', message, finding: `nearly a known message: ${alike} % alike`, spans }];
    });
  }
}
