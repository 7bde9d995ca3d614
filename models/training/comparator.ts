import { Random } from '../../domain/chance/random.ts';
import { type Floors, messageStrengths, sigmoid } from '../../domain/detection/readout.ts';
import { CHARACTERISTIC_IDS } from '../../domain/transcript/characteristics.ts';
import { logLoss } from './calibration.ts';
import type { Dataset } from './dataset.ts';
import { Gru, type Sequence } from './gru.ts';
import { ANY_HEAD, HEADS } from './heads.ts';

const COUNT = CHARACTERISTIC_IDS.length;
/** What each message shows, "any" as a chance and as a logit, and whether the same account wrote the last one. */
const INPUTS = COUNT + 3;
const HIDDEN = 16;
const EPOCHS = 30;
const BATCH = 16;
/** One transcript in so many is kept aside; the epoch that does best on them is the one that stays. */
const KEPT_ASIDE = 5;
const ALL: Floors = { floor: 0, shareFloor: 0, most: 1 };

/** What the recurrent readout follows: the conversation as it stands, or each account by itself, the highest wins. */
export type Follows = 'conversation' | 'accounts';

/** One transcript as the comparator sees it. */
export interface Conversation {
  positive: boolean;
  sequences: Sequence[];
}

/** The same heads' logits that the additive readout sees, as sequences. */
export function conversations(data: Dataset, logits: Float32Array, follows: Follows): Conversation[] {
  const strengths = { shown: new Float64Array(COUNT), counted: new Float64Array(COUNT) };
  let bag = 0;
  return data.transcripts.map((transcript, index) => {
    const rows: number[][] = [];
    let previous = -1;
    for (; bag < data.transcriptEnds[index]!; bag += 1) {
      const account = data.accounts[bag]!;
      const any = logits[bag * HEADS + ANY_HEAD]!;
      messageStrengths(logits, bag * HEADS, ALL, strengths);
      const own = rows[follows === 'accounts' ? account : 0];
      const row = [...strengths.shown, sigmoid(any), Math.max(-2, any / 4), account === previous ? 1 : 0];
      if (own) own.push(...row);
      else rows[follows === 'accounts' ? account : 0] = row;
      previous = account;
    }
    const sequences = rows.filter(Boolean).map((row) => Float32Array.from(row));
    return {
      positive: transcript.label?.outcome === 'risk',
      sequences: sequences.length > 0 ? sequences : [new Float32Array(0)],
    };
  });
}

/** The logit of the highest sequence, and which one that is. */
function highest(gru: Gru, { sequences }: Conversation): { logit: number; sequence: Sequence } {
  let best = { logit: Number.NEGATIVE_INFINITY, sequence: sequences[0]! };
  for (const sequence of sequences) {
    const logit = gru.logit(sequence);
    if (logit > best.logit) best = { logit, sequence };
  }
  return best;
}

/** Logits of transcripts. */
export function comparatorLogits(gru: Gru, items: readonly Conversation[]): number[] {
  return items.map((item) => highest(gru, item).logit);
}

/** Share of the messages after which the logit of their sequence is lower than before. */
export function shareOfFalls(gru: Gru, items: readonly Conversation[]): number {
  let [falls, messages] = [0, 0];
  for (const { sequences } of items)
    for (const sequence of sequences) {
      const logits = gru.logits(sequence);
      messages += logits.length;
      falls += logits.filter((logit, index) => index > 0 && logit < logits[index - 1]! - 1e-6).length;
    }
  return falls / messages;
}

/** Trains the recurrent readout with backpropagation through time; the same for the same seed and transcripts. */
export function trainComparator(items: readonly Conversation[], seed: number): Gru {
  const gru = new Gru(INPUTS, HIDDEN, seed);
  const random = new Random(seed, 3);
  const aside = items.filter((_, index) => index % KEPT_ASIDE === 0);
  const learned = items.filter((_, index) => index % KEPT_ASIDE !== 0);
  const truths = aside.map(({ positive }) => positive);
  let best = { loss: Number.POSITIVE_INFINITY, parameters: gru.parameters.slice() };
  for (let epoch = 0; epoch < EPOCHS; epoch += 1) {
    for (const [index, item] of random.shuffled(learned).entries()) {
      const { logit, sequence } = highest(gru, item);
      gru.backward(sequence, (sigmoid(logit) - (item.positive ? 1 : 0)) / BATCH);
      if (index % BATCH === BATCH - 1) gru.update();
    }
    gru.gradient.fill(0);
    const loss = logLoss(comparatorLogits(gru, aside).map(sigmoid), truths);
    if (loss < best.loss) best = { loss, parameters: gru.parameters.slice() };
  }
  gru.parameters.set(best.parameters);
  return gru;
}
