import { readConversation } from '../../domain/detection/conversation.ts';
import { FeatureReader } from '../../domain/detection/features.ts';
import type { FeatureSettings } from '../../domain/detection/pack.ts';
import { CHARACTERISTIC_IDS, type CharacteristicId } from '../../domain/transcript/characteristics.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';

/** A growing list of whole numbers in one typed array. */
class Numbers {
  values = new Int32Array(1 << 16);
  length = 0;

  push(value: number): void {
    if (this.length === this.values.length) {
      const larger = new Int32Array(this.length * 2);
      larger.set(this.values);
      this.values = larger;
    }
    this.values[this.length++] = value;
  }

  done(): Int32Array {
    return this.values.slice(0, this.length);
  }
}

/** Bags of many transcripts, back to back. */
export interface Dataset {
  /** Feature rows, bag after bag. */
  ids: Int32Array;
  /** Kind of each id. */
  kinds: Int32Array;
  /** Where each bag ends in `ids`. */
  bagEnds: Int32Array;
  /** A bit a characteristic that the bag's message shows; -1 when it is not known. */
  truths: Int32Array;
  /** Number of the account that wrote the bag's message. */
  accounts: Int32Array;
  /** Where each transcript ends in the bags. */
  transcriptEnds: Int32Array;
  transcripts: Transcript[];
}

/** Bit mask of characteristics. */
function maskOf(characteristics: readonly CharacteristicId[] | null): number {
  if (characteristics === null) return -1;
  return characteristics.reduce((mask, id) => mask | (1 << CHARACTERISTIC_IDS.indexOf(id)), 0);
}

/** Reads transcripts into bags; what is not known of a message's truth is marked so. */
export function buildDataset(
  items: Iterable<{ transcript: Transcript; truth?: (CharacteristicId[] | null)[] }>,
  settings: FeatureSettings,
): Dataset {
  const reader = new FeatureReader(settings);
  const [ids, kinds, bagEnds, truths, accounts, ends] = Array.from({ length: 6 }, () => new Numbers()) as [
    ...[Numbers, Numbers, Numbers, Numbers, Numbers, Numbers],
  ];
  const transcripts: Transcript[] = [];
  for (const { transcript, truth } of items) {
    readConversation(transcript.messages, reader, (index, account) => {
      let from = 0;
      for (const end of reader.bagEnds) {
        for (; from < end; from += 1) {
          ids.push(reader.ids[from]!);
          kinds.push(reader.kinds[from]!);
        }
        bagEnds.push(ids.length);
        truths.push(truth ? maskOf(truth[index]!) : -1);
        accounts.push(account);
      }
    });
    ends.push(bagEnds.length);
    transcripts.push(transcript);
  }
  return {
    ...{ ids: ids.done(), kinds: kinds.done(), bagEnds: bagEnds.done(), truths: truths.done() },
    ...{ accounts: accounts.done(), transcriptEnds: ends.done(), transcripts },
  };
}
