import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { gatherCases } from '../../../domain/metrics/cases/case-history.ts';
import { packCases, unpackCases } from '../../../domain/metrics/cases/packed-cases.ts';
import { computeStatistics, statisticsOf } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const golden = (overrides: Partial<Outcome> = {}) =>
  makeOutcome({ flagged_by: ['golden'], gold: 'risk', case_id: 'g', ...overrides });
const WRONG = { decision: 'not-confirmed', decided_at: '2026-03-05T10:00:00Z' } as const;
const RIGHT = { decision: 'confirmed', decided_at: '2026-03-05T10:05:00Z' } as const;

describe('how reviewers do on cases whose answer is known', () => {
  test('of a golden item the first answer counts, in whatever order the rows come', () => {
    const rows = [golden(WRONG), golden(RIGHT)];
    for (const order of [rows, rows.toReversed()]) {
      const { golden: byReviewer, goldenOverall, goldenItems } = computeStatistics(order);
      expect(byReviewer.willow!.sensitivity).toMatchObject({ k: 0, n: 1 });
      expect(goldenOverall.sensitivity).toMatchObject({ k: 0, n: 1 });
      expect(goldenItems.byReviewer.willow!.sensitivity).toMatchObject({ k: 0, n: 1 });
    }
  });

  test('neither does a later wrong answer spoil a first right one', () => {
    const rows = [golden({ ...RIGHT, decided_at: '2026-03-05T09:00:00Z' }), golden(WRONG)];
    expect(computeStatistics(rows).golden.willow!.sensitivity).toMatchObject({ k: 1, n: 1 });
  });

  test('of any other labelled case the latest verdict counts', () => {
    const labelled = { flagged_by: ['classifier'] as Outcome['flagged_by'] };
    const { golden: byReviewer, goldenItems } = computeStatistics([
      golden({ ...labelled, ...WRONG }),
      golden({ ...labelled, ...RIGHT }),
    ]);
    expect(byReviewer.willow!.sensitivity).toMatchObject({ k: 1, n: 1 });
    expect(goldenItems).toMatchObject({ overall: { sensitivity: { n: 0, value: null } }, byReviewer: {} });
  });

  test('labelled cases and golden items are two figures', () => {
    const { goldenOverall, goldenItems } = computeStatistics([
      golden(RIGHT),
      golden({ ...WRONG, case_id: 'ordinary', flagged_by: ['classifier'] }),
      golden({ ...WRONG, case_id: 'b', gold: 'benign' }),
    ]);
    expect(goldenOverall.sensitivity).toMatchObject({ k: 1, n: 2 });
    expect(goldenItems.overall.sensitivity).toMatchObject({ k: 1, n: 1 });
    expect(goldenItems.overall.specificity).toMatchObject({ k: 1, n: 1 });
  });

  test('the verdict that stands is the latest all the same, packed and unpacked too', () => {
    const cases = gatherCases([golden(WRONG), golden(RIGHT), golden({ ...RIGHT, case_id: 'h' })]).cases();
    expect(cases.map(({ final }) => final?.verdict)).toEqual(['confirmed', 'confirmed']);
    const again = unpackCases(packCases(cases));
    expect(again).toEqual(cases);
    expect(statisticsOf(again, { now: null }).golden.willow!.sensitivity).toMatchObject({ k: 1, n: 2 });
  });
});
