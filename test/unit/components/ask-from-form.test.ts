import { describe, expect, test } from 'vitest';
import { ASKS, askFromForm } from '../../../components/thresholds/advice/ask-from-form.ts';
import { loadRangeText, loadText } from '../../../components/thresholds/load/load-text.ts';
import { type NumberLimits, readTyped, typedOf } from '../../../components/thresholds/load/typed-number.ts';
import { askSchema } from '../../../domain/thresholds/advice.ts';
import { formatFineShare } from '../../../words/format.ts';
import { type AdviceView, useAdviceView } from '../../../workflows/thresholds/advice-view.ts';

const start = useAdviceView.getInitialState();
const viewOf = (kind: AdviceView['kind'], typed: Partial<AdviceView['typed']> = {}): AdviceView => ({
  kind,
  typed: { ...start.typed, ...typed },
});

describe('a number as it is typed', () => {
  const share: NumberLimits = { from: 0, to: 100, without: 'both', percent: true };
  test.each([
    [share, '2', 0.02, null],
    [share, 0.1, 0.001, null],
    [share, 0, null, 'Enter a number above 0 % and below 100 %.'],
    [share, 100, null, 'Enter a number above 0 % and below 100 %.'],
    [{ from: 0, to: 600, without: 'from' } as const, 600, 600, null],
    [{ from: 0, to: 600, without: 'from' } as const, '', null, 'Enter a number above 0, up to 600.'],
    [{ from: 1, to: 1_000_000_000, whole: true }, 1, 1, null],
    [{ from: 1, to: 1_000_000_000, whole: true }, 1.5, null, 'Enter a whole number from 1 to 1,000,000,000.'],
    [{ from: 1, to: 9 }, '-', null, 'Enter a number from 1 to 9.'],
    [{ from: 1, to: 9, without: 'to' } as const, 9, null, 'Enter a number of at least 1 and below 9.'],
  ])('%o: %s', (limits, typed, value, problem) => {
    expect(readTyped(typed, limits)).toEqual({ value, problem });
  });

  test('a share is typed in per cent without stray digits', () => {
    expect(typedOf(0.07, share)).toBe(7);
    expect(typedOf(0.0005, share)).toBe(0.05);
    expect(typedOf(0.57, share)).toBe(57);
  });
});

describe('the form that asks for a threshold', () => {
  test('as it starts, every kind can be asked at once', () => {
    for (const { kind } of ASKS)
      expect(askFromForm(viewOf(kind))).toMatchObject({ ask: { kind }, problems: {} });
    expect(ASKS.map(({ kind }) => kind)).toEqual(askSchema.options.map(({ shape }) => shape.kind.value));
  });

  test('reads shares out of per cent', () => {
    expect(askFromForm(viewOf('recall', { recallFloor: '92.5' })).ask).toEqual({
      kind: 'recall',
      floor: 0.925,
    });
    expect(askFromForm(viewOf('precision', { precisionFloor: 100 })).ask).toEqual({
      kind: 'precision',
      floor: 1,
    });
  });

  test('says what cannot be used, of the fields that are shown', () => {
    const broken = { miss: '', falseAlarm: 0, beta: 1000 };
    expect(askFromForm(viewOf('cost', broken))).toEqual({
      ask: null,
      problems: {
        miss: 'Enter a number above 0, up to 1,000,000.',
        falseAlarm: 'Enter a number above 0, up to 1,000,000.',
      },
    });
    expect(askFromForm(viewOf('capacity', broken)).problems).toEqual({});
  });

  test('its bounds are those of what can be asked', () => {
    for (const { kind, entries } of ASKS)
      for (const { field, limits } of entries) {
        expect(askFromForm(viewOf(kind, { [field]: limits.to })).ask).not.toBeNull();
        expect(askFromForm(viewOf(kind, { [field]: limits.to * 1.01 })).ask).toBeNull();
        expect(askFromForm(viewOf(kind, { [field]: limits.from })).ask).toBeNull();
      }
  });
});

describe('expected numbers in words', () => {
  test.each([
    [12_345.6, '12,346'],
    [123.456, '123'],
    [0.012345, '0.0123'],
    [0, '0'],
    [null, 'undefined'],
  ])('%s', (amount, text) => expect(loadText(amount)).toBe(text));

  test('ranges and small shares', () => {
    expect(loadRangeText([0.5, 1234.5])).toBe('0.5 – 1,235');
    expect(loadRangeText(null)).toBe('no range');
    expect([0.0000918, 0.001, 0.125, 1].map(formatFineShare)).toEqual([
      '0.00918 %',
      '0.1 %',
      '12.5 %',
      '100 %',
    ]);
  });
});
