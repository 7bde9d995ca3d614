import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decode } from 'fast-png';
import { describe, expect, test } from 'vitest';
import { recompressed } from '../../../domain/pictures/transformations/recompression.ts';

const FOLDER = join(import.meta.dirname, '../../fixtures/recompressed');

function read(name: string) {
  const { width, height, data } = decode(readFileSync(join(FOLDER, name)));
  return { width, height, data: new Uint8ClampedArray(data) };
}

const differences = (one: Uint8ClampedArray, other: Uint8ClampedArray) =>
  Array.from(one, (value, at) => Math.abs(value - other[at]!));
const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

// Written as JPEG files and read again by jpeg-js 0.4.4, which computes with whole numbers and so rounds otherwise.
describe('recompression is what a JPEG file does', () => {
  test.each([90, 50, 10])('of quality %i', (quality) => {
    const source = read('source.png');
    const file = read(`quality-${quality}.png`).data;
    const apart = differences(recompressed(source, quality).data, file);
    expect(mean(apart)).toBeLessThan(0.6);
    expect(Math.max(...apart)).toBeLessThan(12);
    // Far less than what either has lost.
    expect(mean(differences(file, source.data))).toBeGreaterThan(mean(apart) * 3);
  });
});
