import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  excerptOf,
  itemsOf,
  placeOf,
  strongestPieces,
} from '../../../components/review/transcript/excerpt.ts';
import type { Evidence, LayerHit } from '../../../domain/detection/assessment.ts';

const evidence = (message: number, contribution: number): Evidence => ({
  message,
  characteristic: 'secrecy',
  contribution,
  spans: [[0, 3]],
});

describe('the excerpt of a transcript', () => {
  test('the strongest pieces, without what speaks against', () => {
    const pieces = [evidence(1, 0.5), evidence(2, -3), evidence(3, 2), evidence(4, 1), evidence(5, 1.5)];
    expect(strongestPieces(pieces).map(({ message }) => message)).toEqual([3, 5, 4]);
  });

  test('two messages on either side, within the transcript', () => {
    expect(
      [...excerptOf({ evidence: [evidence(0, 1), evidence(19, 2)] }, 20)!].sort((a, b) => a - b),
    ).toEqual([0, 1, 2, 17, 18, 19]);
  });

  test('what another layer found is not folded away', () => {
    const layerHits = [{ layer: 'rules', message: 30, finding: 'rule', spans: [] } satisfies LayerHit];
    expect([...excerptOf({ evidence: [], layerHits }, 60)!]).toEqual([28, 29, 30, 31, 32]);
  });

  test('none without evidence, nor where hardly anything would be folded', () => {
    expect(excerptOf({ evidence: [] }, 100)).toBeNull();
    expect(excerptOf({ evidence: [evidence(5, 1)] }, 12)).toBeNull();
    expect(excerptOf({ evidence: [evidence(5, 1)] }, 13)).not.toBeNull();
  });

  test('every message is listed once, shown or folded, in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.array(fc.nat(59)), (messages, some) => {
        const shown = new Set(some.filter((index) => index < messages));
        const items = itemsOf(messages, shown);
        const listed = items.flatMap((item) =>
          item.kind === 'message'
            ? [item.index]
            : Array.from({ length: item.to - item.from + 1 }, (_, index) => item.from + index),
        );
        expect(listed).toEqual(Array.from({ length: messages }, (_, index) => index));
        for (const message of listed) {
          const item = items[placeOf(items, message)]!;
          expect(item.kind === 'message').toBe(shown.has(message));
        }
      }),
    );
  });
});
