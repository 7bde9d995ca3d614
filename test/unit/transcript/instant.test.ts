import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compareInstants, readInstant, sameInstant } from '../../../domain/transcript/instant.ts';

const compared = (left: string, right: string) =>
  Math.sign(compareInstants(readInstant(left), readInstant(right)));

describe('instants', () => {
  test.each([
    ['2026-03-05T10:00:00Z', '2026-03-05T10:00:00.000Z', 0],
    ['2026-03-05T10:00:00.000001Z', '2026-03-05T10:00:00Z', 1],
    ['2026-03-05T10:00:00.000001Z', '2026-03-05T10:00:00.000002Z', -1],
    ['2026-03-05T10:00:00.0004Z', '2026-03-05T10:00:00.00039Z', 1],
    ['2026-03-05T10:00:00.0004Z', '2026-03-05T10:00:00.00041Z', -1],
    ['2026-03-05T10:00:00.000000001Z', '2026-03-05T10:00:00.000000002Z', -1],
    ['2026-03-05T10:00:00.1234567Z', '2026-03-05T12:00:00.123456700+02:00', 0],
    ['2026-03-05T10:00:00.9999999Z', '2026-03-05T10:00:01Z', -1],
    ['2026-03-05T23:30:00.000001-02:00', '2026-03-06T01:30:00Z', 1],
    ['1969-12-31T23:59:59.999999Z', '1970-01-01T00:00:00Z', -1],
  ])('%s against %s: %i', (left, right, order) => {
    expect(compared(left, right)).toBe(order);
    expect(compared(right, left)).toBe(order === 0 ? 0 : -order);
    expect(sameInstant(left) === sameInstant(right)).toBe(order === 0);
  });

  test('milliseconds are written as they always were', () => {
    expect(sameInstant('2026-03-05T12:00:00+02:00')).toBe('2026-03-05T10:00:00.000Z');
    expect(sameInstant('2026-03-05T10:00:00.5Z')).toBe('2026-03-05T10:00:00.500Z');
    expect(sameInstant('2026-03-05T10:00:00.123456Z')).toBe('2026-03-05T10:00:00.123456Z');
  });

  test('compare as the numbers they are, to nanoseconds', () => {
    const nano = fc.bigInt({ min: 0n, max: 10n ** 12n });
    const written = (value: bigint) =>
      `2026-03-05T10:${String(value / 60_000_000_000n).padStart(2, '0')}:${String((value / 1_000_000_000n) % 60n).padStart(2, '0')}.${String(value % 1_000_000_000n).padStart(9, '0')}Z`;
    fc.assert(
      fc.property(nano, nano, (left, right) => {
        expect(compared(written(left), written(right))).toBe(left === right ? 0 : left < right ? -1 : 1);
        expect(compared(sameInstant(written(left)), written(left))).toBe(0);
      }),
    );
  });
});
