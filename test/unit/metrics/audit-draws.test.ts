import { describe, expect, test } from 'vitest';
import type { Outcome } from '../../../domain/decisions/outcome.ts';
import { figuresOf } from '../../../domain/metrics/figures/figures.ts';
import { computeStatistics } from '../../../domain/metrics/statistics.ts';
import { makeOutcome } from '../../fixtures/factories.ts';

const START = Date.parse('2026-03-04T17:00:00Z');
const SECOND = 1000;
const DAY = 86_400_000;
const at = (moment: number) => new Date(moment).toISOString();

let made = 0;

/** Rows of audit samples, one a case, drawn `apart` milliseconds one after the other. */
function drawn(count: number, overrides: Partial<Outcome>, start = START, apart = 0): Outcome[] {
  return Array.from({ length: count }, (_, index) => {
    made += 1;
    const flagged_at = at(start + index * apart);
    return makeOutcome({
      case_id: `sample-${made}`,
      flagged_by: ['audit-sample'],
      flagged_at,
      decision: 'not-confirmed',
      ...overrides,
    });
  });
}

const caught = (count: number) =>
  Array.from({ length: count }, (_, index) => makeOutcome({ case_id: `caught-${index}` }));
const recallOf = (rows: readonly Outcome[]) => computeStatistics(rows).recall;

const CONFIRMED = { decision: 'confirmed' } as const;
const PENDING = { decision: null, reviewer: null, decided_at: null } as const;
const LOW = { band_from: 0, band_to: 0.25, inclusion_probability: 300 / 9000 };
const HIGH = { band_from: 0.25, band_to: 0.5, inclusion_probability: 0.2 };
const BAND = { band_from: 0, band_to: 0.5 };

/** The reference of the contract, its rows a second apart. */
const contractRows = (id: Partial<Outcome>) => [
  ...caught(90),
  ...drawn(6, { ...HIGH, ...CONFIRMED, ...id }, START, SECOND),
  ...drawn(194, { ...HIGH, ...id }, START + 6 * SECOND, SECOND),
  ...drawn(1, { ...LOW, ...CONFIRMED, ...id }, START + 200 * SECOND, SECOND),
  ...drawn(299, { ...LOW, ...id }, START + 201 * SECOND, SECOND),
];

describe('which draw an audit sample is of', () => {
  test.each([
    ['without an id', {}, 500],
    ['with one', { draw_id: 'draw-1' }, 0],
  ])('rows a second apart, %s, give the recall of the contract', (_name, id, withoutDraw) => {
    expect(recallOf(contractRows(id))).toMatchObject({
      ...{ missesExpected: 60, recall: 0.6, knownMisses: 0, withoutDraw, ungrouped: 0 },
      strata: [
        { population: 9000, reviewed: 300, misses: 1 },
        { population: 1000, reviewed: 200, misses: 6 },
      ],
    });
  });

  test('each stands for 1 ÷ its own inclusion probability, in whatever order the rows are', () => {
    const rows = [0.1, 0.5].flatMap((inclusion_probability) =>
      drawn(1, { ...BAND, ...CONFIRMED, inclusion_probability }),
    );
    for (const ordered of [rows, rows.toReversed()])
      for (const draw_id of [null, 'draw-1']) {
        const recall = recallOf(ordered.map((row) => ({ ...row, draw_id })));
        expect(recall.missesExpected).toBe(12);
        expect(recall.strata).toMatchObject([
          { inclusionProbability: 0.1, population: 10 },
          { inclusionProbability: 0.5, population: 2 },
        ]);
      }
  });

  test.each([
    ['with ids', 'march', 'april'],
    ['without', null, null],
  ])('two draws of a band in different months are never one, %s', (_name, march, april) => {
    const alike = { ...BAND, inclusion_probability: 0.1 };
    const rows = [
      ...drawn(10, { ...alike, draw_id: march }),
      ...drawn(1, { ...alike, ...CONFIRMED, draw_id: march }),
      ...drawn(4, { ...alike, draw_id: april }, START + 30 * DAY),
      ...drawn(1, { ...alike, ...CONFIRMED, draw_id: april }, START + 30 * DAY),
    ];
    expect(recallOf(rows)).toMatchObject({
      ...{ drawId: april, drawnAt: at(START + 30 * DAY), knownMisses: 1, missesExpected: 11 },
      strata: [{ population: 50, drawn: 5, reviewed: 5, misses: 1 }],
    });
  });

  test('by their ids two draws of one moment are two, and one draw of a month is one', () => {
    const alike = { ...BAND, inclusion_probability: 0.1 };
    const one = recallOf([
      ...drawn(5, { ...alike, draw_id: 'a' }),
      ...drawn(5, { ...alike, draw_id: 'b' }),
      ...caught(1),
    ]);
    expect(one).toMatchObject({ drawId: 'b', strata: [{ drawn: 5, population: 50 }] });
    const slow = recallOf(drawn(5, { ...alike, draw_id: 'a' }, START, 7 * DAY));
    expect(slow).toMatchObject({ drawId: 'a', strata: [{ drawn: 5, population: 50 }] });
  });

  test('what does not say its share is counted and stands for itself alone', () => {
    const rows = [
      ...caught(7),
      ...drawn(4, { ...BAND, inclusion_probability: 0.5 }),
      ...drawn(2, { ...BAND, ...CONFIRMED }),
      ...drawn(3, { draw_id: 'draw-1' }),
    ];
    expect(recallOf(rows)).toMatchObject({
      ...{ ungrouped: 5, withoutDraw: 4, knownMisses: 2, missesExpected: 2, recall: 7 / 9 },
      strata: [{ population: 8, drawn: 4, misses: 0 }],
    });
  });

  test('what waits for a review, or for its second, is drawn and not reviewed', () => {
    const sample = { ...BAND, inclusion_probability: 0.5, draw_id: 'draw-1' };
    const [checked] = drawn(1, { ...sample, ...CONFIRMED });
    const rows = [
      ...drawn(3, sample),
      ...drawn(2, { ...sample, ...PENDING }),
      checked!,
      { ...checked!, ...PENDING, stage: 'second-review' as const },
    ];
    expect(recallOf(rows)).toMatchObject({ strata: [{ population: 12, drawn: 6, reviewed: 3, misses: 0 }] });
  });

  test('figures say it, and a band that was drawn with two shares has two scopes', () => {
    const rows = [
      ...[0.1, 0.5].flatMap((inclusion_probability) =>
        drawn(2, { ...BAND, ...CONFIRMED, inclusion_probability }),
      ),
      ...drawn(1, { band_from: 0.5, band_to: 0.6, inclusion_probability: 1 }),
      ...drawn(3, BAND),
    ];
    const figures = figuresOf(computeStatistics(rows));
    const figureOf = (id: string) => figures.find((each) => each.id === id && each.scope === 'all')!.value;
    expect([
      figureOf('audit-without-draw'),
      figureOf('audit-ungrouped'),
      figureOf('expected-misses'),
    ]).toEqual([5, 3, 24]);
    expect(figures.filter(({ id }) => id === 'audit-population')).toMatchObject([
      { scope: 'band:0..0.5 drawn 0.1', value: 20 },
      { scope: 'band:0..0.5 drawn 0.5', value: 4 },
      { scope: 'band:0.5..0.6', value: 1 },
    ]);
  });
});
