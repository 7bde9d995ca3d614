import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FlagTime } from '../../../domain/metrics/ranking/latency.ts';
import { leadTime } from '../../../domain/metrics/ranking/lead-time.ts';

const hit = (flaggedAt: number | null, length: number, minutesLeft?: number): FlagTime => ({
  positive: true,
  flaggedAt,
  length,
  ...(minutesLeft === undefined ? {} : { minutesLeft }),
});

test('messages after the flag, over true positives alone; a flag at the last message leaves none', () => {
  const times = [hit(0, 1), hit(1, 5), hit(9, 20), hit(null, 40), { ...hit(0, 99), positive: false }];
  expect(leadTime(times)).toEqual({
    n: 3,
    messages: { lower: 0, median: 3, upper: 10 },
    timed: 0,
    minutes: null,
  });
});

test('minutes only of those of which times are known', () => {
  const { timed, minutes, n } = leadTime([hit(0, 3, 12.5), hit(0, 3, 0), hit(0, 3)]);
  expect({ n, timed, minutes }).toEqual({ n: 3, timed: 2, minutes: { lower: 0, median: 6.25, upper: 12.5 } });
});

test('without a hit there is none', () => {
  expect(leadTime([hit(null, 5)])).toEqual({ n: 0, messages: null, timed: 0, minutes: null });
});

// Worked by hand from the definition of type 2 (Hyndman and Fan, 1996): n · p whole is the mean of two, else the next.
test.each([
  [[1, 2, 3, 4], { lower: 1.5, median: 2.5, upper: 3.5 }],
  [[1, 2, 3, 4, 5], { lower: 2, median: 3, upper: 4 }],
  [[1, 2, 3, 4, 5, 6], { lower: 2, median: 3.5, upper: 5 }],
  [[1, 2, 3, 4, 5, 6, 7], { lower: 2, median: 4, upper: 6 }],
])('quartiles of %j', (values, expected) => {
  expect(leadTime(values.map((value) => hit(0, value + 1))).messages).toEqual(expected);
});

test('every value repeated changes no quartile, and the order of the rows changes none', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }), (values) => {
      const times = values.map((value) => hit(0, value + 1));
      const { messages } = leadTime(times);
      expect(leadTime([...times, ...times].reverse()).messages).toEqual(messages);
      expect(values.filter((value) => value < messages!.median).length * 2).toBeLessThanOrEqual(
        values.length,
      );
    }),
  );
});
