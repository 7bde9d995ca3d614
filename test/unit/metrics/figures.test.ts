import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Definition } from '../../../domain/metrics/figures/definition.ts';
import {
  DEFINITIONS,
  INTERVALS,
  OUTCOME_DEFINITIONS,
  SCOPES,
} from '../../../domain/metrics/figures/definitions.ts';
import type { Figure } from '../../../domain/metrics/figures/figure.ts';
import { FIGURES, OUTCOME_FIGURES } from '../../../domain/metrics/figures/figure-register.ts';
import { figuresOf } from '../../../domain/metrics/figures/figures.ts';
import { computeStatistics, type Statistics } from '../../../domain/metrics/statistics.ts';
import { english } from '../../../words/en.ts';
import { makeOutcome } from '../../fixtures/factories.ts';
import { madeOutcomes } from '../../fixtures/made-outcomes.ts';

const statistics = computeStatistics(madeOutcomes(5000, 2, true));
const figures = figuresOf(statistics);
const byName = new Map(figures.map((figure) => [`${figure.scope} ${figure.id}`, figure]));

/** Counts that are estimated, and of nothing undefined. */
const ESTIMATES = new Set([
  ...['expected-misses', 'misses-corrected', 'caught-corrected', 'misses-powered', 'caught-powered'],
]);

/** Every number somewhere in a value. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

describe('the list of all figures', () => {
  test('each is there once', () => {
    expect(byName.size).toBe(figures.length);
    const small = figuresOf(computeStatistics([makeOutcome()]));
    expect(new Set(small.map(({ scope, id }) => `${scope} ${id}`)).size).toBe(small.length);
  });

  test('each is as it stands in the register, and nothing is registered that no list has', () => {
    for (const { id, unit, definition } of figures) expect({ unit, definition }).toEqual(OUTCOME_FIGURES[id]);
    const listed = new Set<string>(figures.map(({ id }) => id));
    expect(Object.keys(OUTCOME_FIGURES).filter((id) => !listed.has(id))).toEqual([]);
    const named = new Set<string>(Object.values(FIGURES).map(({ definition }) => definition));
    expect(Object.keys(DEFINITIONS).filter((id) => !named.has(id))).toEqual([]);
  });

  test('each has a definition, a scope that is explained, and bounds only with a method', () => {
    for (const figure of figures) {
      expect(OUTCOME_DEFINITIONS).toHaveProperty(figure.definition);
      expect(SCOPES).toHaveProperty(figure.scope.split(':')[0]!);
      expect(figure.low === null).toBe(figure.interval === null);
      expect(figure.high === null).toBe(figure.interval === null);
      if (figure.interval === null) continue;
      expect(INTERVALS).toHaveProperty(figure.interval);
      expect(figure.low!).toBeLessThanOrEqual(figure.value! + 1e-12);
      expect(figure.high!).toBeGreaterThanOrEqual(figure.value! - 1e-12);
    }
  });

  test('a share is its numerator over its denominator; 0:0 is undefined', () => {
    const shares = figures.filter(({ unit, k, n }) => unit === 'share' && k !== null && n !== null);
    expect(shares.length).toBeGreaterThan(300);
    for (const { k, n, value } of shares) expect(value).toBe(n === 0 ? null : k! / n!);
    for (const { id, unit, value } of figuresOf(computeStatistics([])))
      expect(value, id).toBe((unit === 'count' && !ESTIMATES.has(id)) || id === 'handling-total' ? 0 : null);
  });

  test('every number of the statistics stands in it, and nothing else does', () => {
    const { medianRisk } = statistics.anchoring;
    const listed = new Set(
      figures
        .flatMap(({ k, n, value, low, high }) => [k, n, value, low, high])
        .filter((each) => each !== null),
    );
    const { overTime, drift, recall, agreement, ...others } = statistics;
    // Intervals by Clopper and Pearson are listed for the whole only.
    const wanted = numbersIn(
      JSON.parse(JSON.stringify({ ...others, agreement, overTime }), (key, value) =>
        key === 'clopperPearson95' ? undefined : value,
      ),
    );
    for (const number of [
      ...wanted,
      ...numbersIn(recall.missesInterval95),
      recall.recall!,
      drift!.index!.psi,
    ])
      expect(listed.has(number), String(number)).toBe(true);
    expect(listed.has(medianRisk!)).toBe(true);
    const said = new Set(numbersIn(statistics));
    const known = (figure: Figure) => [figure.value, figure.low, figure.high].filter((each) => each !== null);
    for (const figure of figures)
      for (const number of known(figure)) expect(said.has(number), `${figure.scope} ${figure.id}`).toBe(true);
  });

  test('says what the statistics say', () => {
    const reviewer = statistics.byReviewer['=1+1']!;
    const expected: [string, Partial<Figure>][] = [
      ['all cases-flagged', { value: statistics.cases.flagged, unit: 'count' }],
      ['all confirmation-rate', { ...shareOf(statistics.confirmationRate), interval: 'wilson' }],
      [
        'all confirmation-rate-exact',
        { low: statistics.confirmationRate.clopperPearson95![0], interval: 'clopper-pearson' },
      ],
      [
        'layer:rules reversed-per-actioned',
        shareOf(statistics.byLayer.rules!.errorRatios.reversedPerActioned),
      ],
      ['month:2025-03 cases-pending', { value: statistics.byMonth['2025-03']!.cases.pending }],
      ['reviewer:=1+1 confirmation-rate', shareOf(reviewer.confirmationRate)],
      ['reviewer:=1+1 handling-percentile-90', { value: reviewer.percentile90Seconds, unit: 'seconds' }],
      ['reviewer:__proto__ golden-sensitivity', { k: goldenOf(statistics, '__proto__').sensitivity.k }],
      ['all pending-age-oldest', { value: statistics.pending.oldestDays, unit: 'days' }],
      [
        'verdicts:confirmed/not-confirmed confusion',
        { value: statistics.agreement.confusion.confirmed['not-confirmed'] },
      ],
      ['characteristic:secrecy gwet-ac1', { value: statistics.agreement.byCharacteristic.secrecy.gwetAC1 }],
      [
        'all recall',
        { k: statistics.recall.caught, value: statistics.recall.recall, interval: 'stratified' },
      ],
      ['band:0..0.125 audit-misses', { value: statistics.recall.strata[0]!.misses }],
      [
        'all anchoring-slope-difference',
        { value: statistics.anchoring.slopeDifference.value, interval: 'newcombe' },
      ],
      [`day:${statistics.overTime.running.at(-1)!.day} running-rate`, { interval: 'anytime' }],
    ];
    for (const [name, figure] of expected) expect(byName.get(name), name).toMatchObject(figure);
  });
});

function shareOf({ k, n, value, wilson95 }: Statistics['confirmationRate']) {
  return { k, n, value, low: wilson95![0], high: wilson95![1] };
}

const goldenOf = ({ golden }: Statistics, name: string) =>
  Object.entries(golden).find(([reviewer]) => reviewer === name)![1];

describe('definitions', () => {
  const docs = readFileSync(join(import.meta.dirname, '../../../docs/metrics.md'), 'utf8');
  const anchors = [...docs.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, anchor]) => anchor);
  const kinds: [keyof typeof english.figures, Record<string, Definition>][] = [
    ['definition', DEFINITIONS],
    ['interval', INTERVALS],
    ['scope', SCOPES],
  ];
  const all = kinds.flatMap(([kind, list]) =>
    Object.entries(list).map(([id, definition]) => [kind, id, definition] as const),
  );

  test.each(all)('%s %s: docs/metrics.md has its anchor, and the words say it', (kind, id, definition) => {
    expect(anchors).toContain(definition.anchor);
    const { name, text } = (english.figures[kind] as Record<string, { name: string; text: string }>)[id]!;
    expect([name, definition.source]).not.toContain('');
    expect(text).toMatch(/\.$/);
  });

  test('nothing is named or explained that is not registered', () => {
    expect(Object.keys(english.figures.name).sort()).toEqual(Object.keys(FIGURES).sort());
    for (const [kind, list] of kinds)
      expect(Object.keys(english.figures[kind]).sort()).toEqual(Object.keys(list).sort());
  });

  test('each is used, and no anchor stands twice', () => {
    const used = new Set(figures.map(({ definition }) => definition));
    expect(Object.keys(OUTCOME_DEFINITIONS).filter((id) => !used.has(id as never))).toEqual([]);
    expect(new Set(anchors).size).toBe(anchors.length);
  });
});
