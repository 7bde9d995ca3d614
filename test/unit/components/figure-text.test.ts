import { describe, expect, test } from 'vitest';
import { boundsText, restText, valueText } from '../../../components/ui/figures/figure-text.ts';
import { shareFigure } from '../../../components/ui/figures/share-text.ts';
import { proportion } from '../../../domain/metrics/intervals/intervals.ts';
import { pText } from '../../../words/p-text.ts';

describe('a figure in words', () => {
  test.each([
    ['share', 0.8712, '87.1 %'],
    ['share', -0.0321, '−3.2 %'],
    ['share', -0.0001, '0.0 %'],
    ['count', 12_345, '12,345'],
    ['count', 0.25, '0.3'],
    ['days', 1, '1 day'],
    ['days', 1.04, '1 day'],
    ['days', 12.34, '12.3 days'],
    ['seconds', 4.56, '4.6 s'],
    ['seconds', 125, '2 min 5 s'],
    ['coefficient', -0.25, '−0.250'],
    ['coefficient', 1.0005, '1.000'],
  ] as const)('%s %d', (unit, value, expected) => expect(valueText({ value, unit })).toBe(expected));

  test('a p-value is never 0', () => {
    const p = (value: number) => valueText({ id: 'psi-p-value', value, unit: 'coefficient' });
    expect([0.0371, 0.001, 0.00099, 0].map(p)).toEqual(['0.037', '0.001', '< 0.001', '< 0.001']);
    expect([0.0371, 0.00001].map(pText)).toEqual(['p = 0.037', 'p < 0.001']);
  });

  test('what is undefined says so, and is not 0', () => {
    expect(valueText({ value: null, unit: 'share' })).toBe('undefined');
    expect(boundsText({ low: null, high: null, unit: 'share' })).toBe('no interval');
    expect(shareFigure(proportion(0, 0))).toEqual({ value: null, details: ['0 of 0'] });
  });

  test('numerator and denominator, or how many values it rests on', () => {
    expect(restText({ k: 1_300, n: 1_500, unit: 'share' })).toBe('1,300 of 1,500');
    expect(restText({ k: null, n: 1_500, unit: 'days' })).toBe('n = 1,500');
    expect(restText({ k: null, n: 12, unit: 'count' })).toBeNull();
    expect(restText({ k: null, n: null, unit: 'coefficient' })).toBeNull();
  });

  test('bounds have the unit of the figure', () => {
    expect(boundsText({ low: -0.05, high: 0.1, unit: 'share' })).toBe('−5.0 % – 10.0 %');
    expect(shareFigure(proportion(13, 15)).details).toEqual(['13 of 15', '95 % interval 62.1 % – 96.3 %']);
  });
});
