import { sigmoid } from '../../domain/detection/readout.ts';
import type { Transcript } from '../../domain/transcript/transcript.ts';

const CHANNEL_BUCKETS = 64;

/** What can be known of a transcript without reading a word: channel, lengths, accounts, times. */
function surfaceOf(transcript: Transcript): Float64Array {
  const { messages, channel = '' } = transcript;
  const times = messages.map(({ at }) => Date.parse(at));
  const gaps = times.slice(1).map((time, index) => Math.log1p((time - times[index]!) / 1000));
  const lengths = messages.map(({ text }) => text.length);
  const mean = (values: readonly number[]) =>
    values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
  const counts = [...Map.groupBy(messages, ({ from }) => from).values()].map(
    (own) => own.length / messages.length,
  );
  const first = new Date(times[0]!);
  const numbers = [
    ...[1, Math.log(messages.length), counts.length, Math.max(...counts), mean(gaps), Math.max(0, ...gaps)],
    ...[mean(lengths) / 50, Math.max(...lengths) / 100, first.getUTCHours() / 24, first.getUTCDay() / 7],
  ];
  const surface = new Float64Array(numbers.length + CHANNEL_BUCKETS);
  surface.set(numbers);
  let hash = 7;
  for (const character of channel) hash = (hash * 31 + character.charCodeAt(0)) % 100_003;
  surface[numbers.length + (hash % CHANNEL_BUCKETS)] = 1;
  return surface;
}

/**
 * Trains a logistic model that sees only channel, length and timing, and scores other transcripts with it. What it
 * gets right, a classifier could get right without understanding anything.
 */
export function shortcutScores(train: readonly Transcript[], test: readonly Transcript[]): number[] {
  const rows = train.map(surfaceOf);
  const width = rows[0]!.length;
  const means = Float64Array.from(
    { length: width },
    (_, at) => rows.reduce((sum, row) => sum + row[at]!, 0) / rows.length,
  );
  const spreads = means.map(
    (mean, at) => Math.sqrt(rows.reduce((sum, row) => sum + (row[at]! - mean) ** 2, 0) / rows.length) || 1,
  );
  const scaled = (row: Float64Array) =>
    row.map((value, at) => (at === 0 ? 1 : (value - means[at]!) / spreads[at]!));
  const inputs = rows.map(scaled);
  const weights = new Float64Array(width);
  const logit = (input: Float64Array) => input.reduce((sum, value, at) => sum + value * weights[at]!, 0);
  for (let step = 0; step < 300; step += 1) {
    const slope = weights.map((weight) => 0.001 * weight);
    for (const [index, input] of inputs.entries()) {
      const error =
        (sigmoid(logit(input)) - (train[index]!.label?.outcome === 'risk' ? 1 : 0)) / inputs.length;
      for (let at = 0; at < width; at += 1) slope[at]! += error * input[at]!;
    }
    for (let at = 0; at < width; at += 1) weights[at]! -= slope[at]!;
  }
  return test.map((transcript) => sigmoid(logit(scaled(surfaceOf(transcript)))));
}
