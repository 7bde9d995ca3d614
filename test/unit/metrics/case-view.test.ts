import { describe, expect, it } from 'vitest';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { changedCases } from '../../../domain/metrics/cases/case-list.ts';
import { statisticsUnder } from '../../../domain/metrics/filter/filter-cases.ts';
import { NO_FILTER, type StatisticsFilter } from '../../../domain/metrics/filter/statistics-filter.ts';
import { TextTable } from '../../../domain/metrics/numbers/text-table.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';

const FILTERS: readonly Partial<StatisticsFilter>[] = [
  {},
  { from: '2025-06-01', to: '2025-12-31' },
  { reviewer: 'willow' },
  { stage: 'second-review' },
  { layer: 'classifier', reviewer: 'elder', stage: 'first-review' },
];

describe('cases that are made anew on every pass', () => {
  const history = gatherCases(madeOutcomes(4_000, 5));
  const [all, view] = [history.cases(), history.view()];

  it('are the cases that stay, in their order, every time', () => {
    expect(view.length).toBe(all.length);
    expect([...view]).toEqual(all);
    expect([...view]).toEqual(all);
    expect(view.map(({ facts }) => facts.id)).toEqual(all.map(({ facts }) => facts.id));
    expect(view.flatMap(({ reviews }) => reviews)).toEqual(all.flatMap(({ reviews }) => reviews));
  });

  it('can be filtered and changed, one after the other', () => {
    const isConfirmed = ({ final }: (typeof all)[number]) => final?.verdict === 'confirmed';
    const withoutAppeal = (each: (typeof all)[number]) =>
      each.facts.golden ? null : { ...each, appeal: undefined };
    const of = (cases: typeof view) =>
      changedCases(cases.filter(isConfirmed), withoutAppeal).filter(({ reviews }) => reviews.length > 1);
    expect(of(all).length).toBeGreaterThan(100);
    expect([...of(view)]).toEqual([...of(all)]);
    expect(of(view).some(({ facts }) => facts.golden)).toBe(false);
    expect(of(view).some(isConfirmed)).toBe(true);
  });

  it.each(FILTERS)('give every figure to the last digit under %j', (filter) => {
    const setting = { now: history.lastMoment() };
    const of = (cases: typeof view) =>
      JSON.stringify(statisticsUnder(cases, { ...NO_FILTER, ...filter }, setting));
    expect(of(view)).toBe(of(all));
  });
});

describe('a table of texts', () => {
  it('gives each text one number, and the text of every number', () => {
    const texts = [
      '',
      'a',
      'ä',
      'Ω',
      'case-1',
      'case-10',
      'case-1 ',
      '\ud800',
      '😀',
      'x'.repeat(70_000),
      'ÿ',
      'Ā',
    ];
    for (let number = 0; number < 5_000; number += 1) texts.push(`Fall ${number}`, `дело ${number}`);
    const table = new TextTable();
    const numbers = texts.map((text) => table.numberOf(text));
    expect(numbers).toEqual(texts.map((_, index) => index));
    expect(table.size).toBe(texts.length);
    expect(texts.map((text) => table.numberOf(text))).toEqual(numbers);
    expect(numbers.map((number) => table.textOf(number))).toEqual(texts);
  });
});
