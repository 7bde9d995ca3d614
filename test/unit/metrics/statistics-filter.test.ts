import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  filterFromParams,
  filterToParams,
  isNoFilter,
  NO_FILTER,
  type StatisticsFilter,
  statisticsFilterSchema,
} from '../../../domain/metrics/filter/statistics-filter.ts';
import { sameName } from '../../../domain/reviewers/same-name.ts';
import { describeFilter } from '../../../words/filter-words.ts';

const FULL: StatisticsFilter = {
  from: '2026-03-01',
  to: '2026-03-31',
  layer: 'personal-info',
  reviewer: 'Wíllow & "co" = 1',
  policyVersion: 3,
  model: 'hashed-bag 1.0.0',
  stage: 'first-review',
  clusters: 'looked-at',
};

describe('a filter in an address', () => {
  test('comes back as it was', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    const text = fc.string({ minLength: 1, unit: 'binary' }).filter((name) => name.isWellFormed());
    const filter = fc.record<StatisticsFilter>({
      from: fc.option(day.map((each) => each.toISOString().slice(0, 10))),
      to: fc.option(day.map((each) => each.toISOString().slice(0, 10))),
      layer: fc.constantFrom(null, 'classifier', 'known-match'),
      reviewer: fc.option(text.map(sameName).filter((name) => name !== '')),
      policyVersion: fc.option(fc.integer({ min: 1 })),
      model: fc.option(text),
      stage: fc.constantFrom(null, 'second-review', 'appeal'),
      clusters: fc.constantFrom(null, 'looked-at'),
    });
    fc.assert(
      fc.property(filter, (each) => {
        expect(filterFromParams(new URLSearchParams(filterToParams(each).toString()))).toEqual(each);
        expect(statisticsFilterSchema.parse(each)).toEqual(each);
      }),
    );
    expect(filterFromParams(new URLSearchParams({ reviewer: ' Zoe\u0308 ' })).reviewer).toBe('Zo\u00eb');
    expect(filterToParams(NO_FILTER).toString()).toBe('');
  });

  test('rubbish means nothing', () => {
    const params = new URLSearchParams(
      'from=yesterday&to=2026-02-30&layer=gut-feeling&reviewer=&policy=1.5&model=&stage=third-review&clusters=all&x=1',
    );
    expect(filterFromParams(params)).toEqual(NO_FILTER);
    expect(filterFromParams(new URLSearchParams('policy=-1&from=2026-3-1'))).toEqual(NO_FILTER);
    fc.assert(
      fc.property(fc.string(), (text) => {
        statisticsFilterSchema.parse(filterFromParams(new URLSearchParams(text)));
      }),
    );
  });
});

describe('a filter in words', () => {
  test('says each side', () => {
    expect(isNoFilter(NO_FILTER)).toBe(true);
    expect(describeFilter(NO_FILTER)).toBe('everything');
    expect(isNoFilter(FULL)).toBe(false);
    expect(describeFilter(FULL)).toBe(
      'flagged from 2026-03-01 to 2026-03-31 (UTC), flagged by the personal-information filter, policy version 3, ' +
        'model hashed-bag 1.0.0, reviewed by Wíllow & "co" = 1, first reviews only, without what was decided with its cluster',
    );
    expect(describeFilter({ ...NO_FILTER, to: '2026-03-31', stage: 'appeal' })).toBe(
      'flagged up to 2026-03-31 (UTC), appealed cases only',
    );
  });
});
